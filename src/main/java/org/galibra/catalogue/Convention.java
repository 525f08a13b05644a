package org.galibra.catalogue;

import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.table.Table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the tables of one survey or simulation are laid out: data, read from a file.
///
/// @param name in files and on the command line, such as `gama-stellar-masses`
/// @param title for people, such as `GAMA StellarMasses`
/// @param family conventions of one family fit one table together, where tables were joined; empty
///   for a family of its own
/// @param signature patterns of column names; a table is of this convention only if it has columns
///   for at least `signatureLeast` of them
/// @param signatureLeast how many of the signature's patterns must be met
/// @param tableName a pattern found in the table's name and metadata, one to a line, if the columns
///   alone do not tell
/// @param columns what the columns are, the first matching line counts
/// @param bandsByName whether bands and masses are recognised by their names as well
/// @param bands band name to the columns that may hold it, the first that is there counts
/// @param choices other sets of bands, taken only by choice
/// @param targets columns of masses, the first that is there counts
/// @param massScale how the masses are written; empty for "judge by their range, and say so"
/// @param distances redshift and distance columns, the first that is there counts
/// @param cosmology what distances are reckoned with
/// @param sentinels numbers that stand for "missing" in every column
/// @param derived columns made by formula, in order; one whose columns are absent is left out
/// @param constants what names in formulas stand for, beside columns
/// @param massCard what the masses mean
/// @param frame what the magnitudes mean
/// @param advice sentences that a person should read
public record Convention(
        String name,
        String title,
        String family,
        List<Pattern> signature,
        int signatureLeast,
        Optional<Pattern> tableName,
        List<KnownColumn> columns,
        boolean bandsByName,
        Map<String, List<BandColumn>> bands,
        List<Choice> choices,
        List<String> targets,
        Optional<MassScale> massScale,
        List<DistanceColumn> distances,
        Optional<FlatCosmology> cosmology,
        List<Double> sentinels,
        Map<String, String> derived,
        Map<String, Constant> constants,
        MassCard massCard,
        Frame frame,
        List<String> advice) {
    /// The name of "no convention": columns are recognised by their names, the rest a person says.
    public static final String BY_HAND = "by-hand";

    /// Stands between the names of conventions that fit a table together.
    static final String JOINED_BY = "+";

    /// A column that the convention knows.
    ///
    /// @param pattern of the whole name
    /// @param role what it is
    /// @param meaning one line for people
    public record KnownColumn(Pattern pattern, Role role, String meaning) {}

    /// A set of bands that is taken only by choice.
    ///
    /// @param name in question ids, such as `absmag`
    /// @param title what is offered, such as `the absolute magnitudes of the mass fit`
    /// @param warning what a person should know before choosing it
    /// @param bands band name to column
    public record Choice(String name, String title, String warning, Map<String, BandColumn> bands) {
        public Choice {
            bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        }

        private Choice renamed(UnaryOperator<String> names) {
            var light = new LinkedHashMap<String, BandColumn>();
            bands.forEach((band, from) -> light.put(band, from.renamed(names)));
            return new Choice(name, title, warning, light);
        }
    }

    /// What a name in a formula stands for.
    public sealed interface Constant {
        /// A number.
        record Fixed(double value) implements Constant {}

        /// The number that the table's metadata has under one of these keys.
        record FromMetadata(List<String> keys) implements Constant {
            public FromMetadata {
                keys = List.copyOf(keys);
            }
        }

        /// H0/(100 km/s/Mpc) of the cosmology in force.
        record CosmologyH() implements Constant {}
    }

    public Convention {
        signature = List.copyOf(signature);
        columns = List.copyOf(columns);
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        choices = List.copyOf(choices);
        targets = List.copyOf(targets);
        distances = List.copyOf(distances);
        sentinels = List.copyOf(sentinels);
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        advice = List.copyOf(advice);
    }

    /// Whether a table has this convention's signature.
    boolean fits(Table table) {
        String names = table.name() + "\n" + String.join("\n", table.metadata().values());
        boolean named = tableName.map(pattern -> pattern.matcher(names).find()).orElse(true);
        long met =
                signature.stream()
                        .filter(pattern ->
                                table.columns().stream()
                                        .anyMatch(c -> pattern.matcher(c.name()).matches()))
                        .count();
        return named && met >= signatureLeast;
    }

    /// How many of a table's columns have a meaning here, whether the signature is met or not.
    ConventionMatch recognised(Table table) {
        long recognised =
                table.columns().stream()
                        .filter(column -> role(column.name()).role() != Role.NOT_RECOGNISED)
                        .count();
        return ConventionMatch.of(name, title, (int) recognised, table.columns().size());
    }

    /// What the column of a name is.
    ColumnRole role(String column) {
        return columns.stream()
                .filter(known -> known.pattern().matcher(column).matches())
                .findFirst()
                .map(known -> new ColumnRole(known.role(), "", known.meaning()))
                .orElse(ColumnRole.NOT_RECOGNISED);
    }

    /// The same convention that knows these columns before its own.
    Convention knowing(List<KnownColumn> first) {
        return with(
                Stream.concat(first.stream(), columns.stream()).toList(),
                bands,
                choices,
                targets,
                distances,
                derived);
    }

    /// The same convention for a table in which some of its columns are called otherwise.
    ///
    /// @param now their names here to their names in the table
    Convention renamed(Map<String, String> now) {
        if (now.isEmpty()) {
            return this;
        }
        UnaryOperator<String> name = each -> now.getOrDefault(each, each);
        var light = new LinkedHashMap<String, List<BandColumn>>();
        bands.forEach((band, from) ->
                light.put(band, from.stream().map(each -> each.renamed(name)).toList()));
        var formulas = new LinkedHashMap<String, String>();
        derived.forEach((made, formula) -> formulas.put(made, Formula.renamed(formula, name)));
        return with(
                columns,
                light,
                choices.stream().map(choice -> choice.renamed(name)).toList(),
                targets.stream().map(name).toList(),
                distances.stream()
                        .map(from -> new DistanceColumn(name.apply(from.column()), from.unit()))
                        .toList(),
                formulas);
    }

    private Convention with(
            List<KnownColumn> known,
            Map<String, List<BandColumn>> light,
            List<Choice> offered,
            List<String> masses,
            List<DistanceColumn> from,
            Map<String, String> formulas) {
        return new Convention(
                name,
                title,
                family,
                signature,
                signatureLeast,
                tableName,
                known,
                bandsByName,
                light,
                offered,
                masses,
                massScale,
                from,
                cosmology,
                sentinels,
                formulas,
                constants,
                massCard,
                frame,
                advice);
    }

    /// The conventions of one family as one, for a table that was joined of theirs. Masses and
    /// their card are those of the first that has any; so are light and its frame.
    static Convention joined(List<Convention> parts) {
        Convention first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        Convention masses =
                parts.stream().filter(part -> !part.targets.isEmpty()).findFirst().orElse(first);
        Convention light =
                parts.stream().filter(part -> !part.bands.isEmpty()).findFirst().orElse(first);
        var bands = new LinkedHashMap<String, List<BandColumn>>();
        var derived = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, Constant>();
        for (Convention part : parts) {
            part.bands.forEach(bands::putIfAbsent);
            part.derived.forEach(derived::putIfAbsent);
            part.constants.forEach(constants::putIfAbsent);
        }
        return new Convention(
                joined(parts, Convention::name, JOINED_BY),
                joined(parts, Convention::title, " with "),
                first.family,
                List.of(),
                0,
                first.tableName,
                // What one convention does not know, another of the family may.
                all(parts, Convention::columns).stream()
                        .filter(column -> column.role() != Role.NOT_RECOGNISED)
                        .toList(),
                parts.stream().anyMatch(Convention::bandsByName),
                bands,
                all(parts, Convention::choices),
                all(parts, Convention::targets),
                masses.massScale,
                all(parts, Convention::distances),
                first.cosmology,
                all(parts, Convention::sentinels),
                derived,
                constants,
                masses.massCard,
                light.frame,
                all(parts, Convention::advice));
    }

    private static String joined(
            List<Convention> parts, Function<Convention, String> text, String by) {
        return parts.stream().map(text).collect(Collectors.joining(by));
    }

    private static <T> List<T> all(
            List<Convention> parts, Function<Convention, List<T>> component) {
        return parts.stream().flatMap(part -> component.apply(part).stream()).distinct().toList();
    }
}

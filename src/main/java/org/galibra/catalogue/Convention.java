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
import java.util.regex.Pattern;

/// How the tables of one survey or simulation are laid out: data, read from a file.
///
/// @param name in files and on the command line, such as `gama-stellar-masses`
/// @param title for people, such as `GAMA StellarMasses`
/// @param signature patterns of column names; a table is of this convention only if it has columns
///   for at least `signatureLeast` of them
/// @param signatureLeast how many of the signature's patterns must be met
/// @param tableName a pattern that the table's name or metadata contains, if the columns alone do
///   not tell
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

    /// How well a table fits; nothing if the signature is not met.
    Optional<ConventionMatch> match(Table table) {
        boolean named =
                tableName
                        .map(pattern ->
                                pattern.matcher(table.name()).find()
                                        || table.metadata().values().stream()
                                                .anyMatch(text -> pattern.matcher(text).find()))
                        .orElse(true);
        long met =
                signature.stream()
                        .filter(pattern ->
                                table.columns().stream()
                                        .anyMatch(c -> pattern.matcher(c.name()).matches()))
                        .count();
        return named && met >= signatureLeast ? Optional.of(recognised(table)) : Optional.empty();
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
}

package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Galaxies: a table of which it is known what the columns mean. Sentinels have become missing
/// values.
///
/// @param table the table, sentinels replaced
/// @param bands the column of absolute AB magnitudes (mag) of each band, by wavelength
/// @param target the column of log10(M★/M☉), in dex
/// @param identifier the column that names the galaxies, if there is one
/// @param sentinels per column, how often each sentinel was replaced
/// @param notes what a person should know, one sentence each
public record Catalogue(
        Table table,
        Map<Band, Column> bands,
        Column target,
        Optional<Column> identifier,
        Map<String, Map<Double, Long>> sentinels,
        List<String> notes) {
    private static final Set<String> MASS_NAMES =
            Set.of(
                    "logmstar",
                    "logmass",
                    "logm",
                    "logmstellar",
                    "logstellarmass",
                    "log10mstar",
                    "log10mass",
                    "log10mstellar",
                    "lgmstar",
                    "lgm",
                    "lmstar");

    private static final List<String> IDENTIFIER_NAMES =
            List.of("id", "cataid", "catid", "uberid", "id_galaxy", "objid", "objname", "name");

    public Catalogue {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        sentinels = Collections.unmodifiableMap(new LinkedHashMap<>(sentinels));
        notes = List.copyOf(notes);
    }

    /// Reads the meaning of a table's columns.
    ///
    /// @throws GalibraException if no mass or no band is found, or a column in use holds text,
    ///   infinite values or nothing at all
    public static Catalogue of(Table raw, ColumnMapping mapping) throws GalibraException {
        BandRecognition recognition = BandRecognition.of(raw, mapping);
        Set<String> magnitudes =
                recognition.columns().values().stream()
                        .map(Column::name)
                        .collect(Collectors.toSet());
        Optional<Column> identifier = identifier(raw);
        var sentinels = new LinkedHashMap<String, Map<Double, Long>>();
        var columns = new ArrayList<Column>();
        for (Column column : raw.columns()) {
            List<Double> declared =
                    magnitudes.contains(column.name())
                            ? Sentinels.IN_MAGNITUDES
                            : Sentinels.ANYWHERE;
            boolean named = identifier.filter(column::equals).isPresent();
            Map<Double, Long> counts =
                    named ? Map.of() : Sentinels.count(column.values(), declared);
            if (counts.isEmpty()) {
                columns.add(column);
            } else {
                sentinels.put(column.name(), counts);
                columns.add(Sentinels.without(column, declared));
            }
        }
        Table table = new Table(raw.name(), columns, raw.source(), raw.metadata());

        Column target = numeric(table, target(table, mapping).name());
        if (recognition.columns().isEmpty()) {
            throw Problem.of("no column is recognised as a band")
                    .inFile(raw.name())
                    .remedy(
                            "Name absolute magnitudes like M_u or absmag_u, or say which is which"
                                    + " with --map u=COLUMN")
                    .exception();
        }
        var notes = new ArrayList<>(recognition.notes());
        var bands = new LinkedHashMap<Band, Column>();
        for (var band : recognition.columns().entrySet()) {
            Column column = numeric(table, band.getValue().name());
            bands.put(band.getKey(), column);
            apparentNote(column).ifPresent(notes::add);
        }
        sentinels.forEach((column, counts) -> notes.add(sentinelNote(column, counts)));
        return new Catalogue(table, bands, target, identifier, sentinels, notes);
    }

    public int rows() {
        return table.rows();
    }

    /// What made the table, if it was computed rather than observed; otherwise empty.
    public Optional<String> synthetic() {
        return Optional.ofNullable(table.metadata().get("synthetic"));
    }

    /// A row's identifier: its value in the identifier column, or else the row's number from 1.
    public String identifier(int row) {
        return identifier
                .map(column -> column.values().text(row))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Integer.toString(row + 1));
    }

    /// Columns that hold numbers and are no band: those that could be the mass.
    public static List<String> possibleTargets(Table table) {
        return table.columns().stream()
                .filter(c -> c.values() instanceof Reals || c.values() instanceof Integers)
                .map(Column::name)
                .toList();
    }

    /// The column of exactly this name.
    ///
    /// @throws GalibraException if there is none, naming one that differs only in case
    static Column column(Table table, String name) throws GalibraException {
        Optional<Column> exact = table.column(name);
        if (exact.isPresent()) {
            return exact.get();
        }
        String hint =
                table.columns().stream()
                        .map(Column::name)
                        .filter(other -> other.equalsIgnoreCase(name))
                        .findFirst()
                        .map(other -> "Did you mean " + other)
                        .orElse("Its columns are: " + some(table));
        throw Problem.of("there is no such column")
                .inFile(table.name())
                .inColumn(name)
                .remedy(hint)
                .exception();
    }

    private static String some(Table table) {
        var names = table.columns().stream().map(Column::name).limit(12).toList();
        return String.join(", ", names) + (table.columns().size() > names.size() ? ", …" : "");
    }

    /// The column of this name, made sure to hold finite numbers.
    ///
    /// @throws GalibraException naming the row of the first text or infinite value
    public static Column numeric(Table table, String name) throws GalibraException {
        Column column = column(table, name);
        switch (column.values()) {
            case Reals reals -> {
                for (int row = 0; row < reals.size(); row++) {
                    if (Double.isInfinite(reals.at(row))) {
                        throw Problem.of("the value is infinite")
                                .inFile(table.name())
                                .inColumn(name)
                                .inRow(row + 1L)
                                .remedy("Mend the value, or leave the cell empty if there is none")
                                .exception();
                    }
                }
            }
            case Integers _ -> {}
            case Texts _ -> throw BandRecognition.textIn(column).inFile(table.name()).exception();
            case Flags _ ->
                    throw Problem.of("the column holds true and false, not numbers")
                            .inFile(table.name())
                            .inColumn(name)
                            .remedy("Choose another column")
                            .exception();
        }
        if (column.values().missing() == column.values().size()) {
            throw Problem.of("every value is missing")
                    .inFile(table.name())
                    .inColumn(name)
                    .remedy("Choose another column, or remove this one")
                    .exception();
        }
        return column;
    }

    /// A value as a number; NaN where missing.
    public static double number(Column column, int row) {
        return Sentinels.number(column.values(), row);
    }

    private static Column target(Table table, ColumnMapping mapping) throws GalibraException {
        if (mapping.target().isPresent()) {
            return column(table, mapping.target().get());
        }
        return recognisedTarget(table)
                .orElseThrow(() ->
                        Problem.of("no column is recognised as log10 stellar mass")
                                .inFile(table.name())
                                .remedy(
                                        "Say which column it is (on the command line: --target"
                                                + " COLUMN); there are "
                                                + some(table))
                                .exception());
    }

    /// The column whose name says log10 stellar mass, if there is one.
    public static Optional<Column> recognisedTarget(Table table) {
        return table.columns().stream()
                .filter(column ->
                        MASS_NAMES.contains(
                                column.name().toLowerCase(Locale.ROOT).replace("_", "")))
                .findFirst();
    }

    private static Optional<Column> identifier(Table table) {
        for (String name : IDENTIFIER_NAMES) {
            for (Column column : table.columns()) {
                if (column.name().equalsIgnoreCase(name)
                        && (column.values() instanceof Integers
                                || column.values() instanceof Texts)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> apparentNote(Column column) {
        var values = new ArrayList<Double>();
        for (int row = 0; row < column.values().size(); row++) {
            double value = number(column, row);
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        values.sort(null);
        double median = values.get(values.size() / 2);
        return median <= 0
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s looks like apparent magnitudes: its median is %.1f mag, where"
                                        + " absolute ones are negative",
                                column.name(),
                                median));
    }

    private static String sentinelNote(String column, Map<Double, Long> counts) {
        String parts =
                counts.entrySet().stream()
                        .map(count ->
                                String.format(
                                        Locale.ROOT,
                                        "%,d values of %s",
                                        count.getValue(),
                                        Numbers.plain(count.getKey())))
                        .collect(Collectors.joining(" and "));
        return parts + " in " + column + " are read as missing";
    }
}

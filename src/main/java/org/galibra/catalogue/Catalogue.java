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
import java.util.stream.IntStream;

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

    /// In mag and in dex; no galaxy comes near it.
    private static final double LARGEST_PLAUSIBLE = 100;

    private static final List<String> IDENTIFIER_NAMES =
            List.of("id", "cataid", "catid", "uberid", "id_galaxy", "objid", "objname", "name");

    public Catalogue {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        sentinels = Collections.unmodifiableMap(new LinkedHashMap<>(sentinels));
        notes = List.copyOf(notes);
    }

    /// Reads the meaning of a table's columns.
    ///
    /// @param known the bands to look for
    /// @throws GalibraException if no mass or no band is found, or a column in use holds text,
    ///   infinite values or values that no galaxy has
    public static Catalogue of(Table raw, ColumnMapping mapping, List<Band> known)
            throws GalibraException {
        BandRecognition recognition = BandRecognition.of(raw, mapping, known);
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

        var notes = new ArrayList<>(recognition.notes());
        Column target = plausible(table, target(table, mapping, notes), "log10 of a stellar mass");
        var bands = bands(table, recognition, target, notes);
        sentinels.forEach((column, counts) -> notes.add(sentinelNote(column, counts)));
        return new Catalogue(table, bands, target, identifier, sentinels, notes);
    }

    private static Map<Band, Column> bands(
            Table table, BandRecognition recognition, Column target, List<String> notes)
            throws GalibraException {
        if (recognition.columns().isEmpty()) {
            throw Problem.of("no column is recognised as a band")
                    .inFile(table.name())
                    .remedy(
                            "Name absolute magnitudes like M_u or absmag_u, or say which is which"
                                    + " with --map u=COLUMN")
                    .exception();
        }
        var bands = new LinkedHashMap<Band, Column>();
        for (var recognised : recognition.columns().entrySet()) {
            Band band = recognised.getKey();
            Column column = column(table, recognised.getValue().name());
            if (column.equals(target)) {
                notes.add(
                        "%s is what is learned, so band %s is left out"
                                .formatted(column.name(), band.name()));
            } else if (isEmpty(column)) {
                notes.add(
                        "every value of %s is missing, so band %s is left out"
                                .formatted(column.name(), band.name()));
            } else {
                bands.put(band, plausible(table, column.name(), "magnitude"));
                apparentNote(column).ifPresent(notes::add);
            }
        }
        if (bands.isEmpty()) {
            throw Problem.of("no band is left: " + String.join("; ", notes))
                    .inFile(table.name())
                    .remedy("Choose a table with magnitudes")
                    .exception();
        }
        return bands;
    }

    private static boolean isEmpty(Column column) {
        return column.values().missing() == column.values().size();
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

    /// The names of the columns that hold numbers: one of them may be the mass.
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
                        .map(other -> "Write it as the table does: " + other)
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
        if (isEmpty(column)) {
            throw Problem.of("every value is missing")
                    .inFile(table.name())
                    .inColumn(name)
                    .remedy("Choose another column, or remove this one")
                    .exception();
        }
        return column;
    }

    /// The numeric column of this name, made sure to hold only values that a galaxy can have.
    ///
    /// @throws GalibraException naming the row of the first other value
    private static Column plausible(Table table, String name, String what) throws GalibraException {
        Column column = numeric(table, name);
        for (int row = 0; row < column.values().size(); row++) {
            double value = number(column, row);
            if (Math.abs(value) > LARGEST_PLAUSIBLE) {
                throw Problem.of(Numbers.plain(value) + " is no " + what)
                        .inFile(table.name())
                        .inColumn(name)
                        .inRow(row + 1L)
                        .remedy(
                                "Choose another column or, where the value only stands for a"
                                        + " missing one, leave the cell empty")
                        .exception();
            }
        }
        return column;
    }

    /// A value as a number; NaN where missing.
    public static double number(Column column, int row) {
        return Sentinels.number(column.values(), row);
    }

    private static String target(Table table, ColumnMapping mapping, List<String> notes)
            throws GalibraException {
        if (mapping.target().isPresent()) {
            return mapping.target().get();
        }
        List<String> masses = masses(table).stream().map(Column::name).toList();
        if (masses.isEmpty()) {
            throw Problem.of("no column is recognised as log10 stellar mass")
                    .inFile(table.name())
                    .remedy(
                            "Say which column it is (on the command line: --target COLUMN). The"
                                    + " columns are "
                                    + some(table))
                    .exception();
        }
        if (masses.size() > 1) {
            notes.add(
                    "the mass is read from %s; %s could be it too"
                            .formatted(
                                    masses.getFirst(),
                                    String.join(", ", masses.subList(1, masses.size()))));
        }
        return masses.getFirst();
    }

    /// The column whose name says log10 stellar mass, if there is one; the first of several.
    public static Optional<Column> recognisedTarget(Table table) {
        return masses(table).stream().findFirst();
    }

    private static List<Column> masses(Table table) {
        return table.columns().stream()
                .filter(column ->
                        MASS_NAMES.contains(
                                column.name().toLowerCase(Locale.ROOT).replace("_", "")))
                .toList();
    }

    private static Optional<Column> identifier(Table table) {
        for (String name : IDENTIFIER_NAMES) {
            for (Column column : table.columns()) {
                if (column.name().equalsIgnoreCase(name) && !(column.values() instanceof Flags)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> apparentNote(Column column) {
        double[] values =
                IntStream.range(0, column.values().size())
                        .mapToDouble(row -> number(column, row))
                        .filter(value -> !Double.isNaN(value))
                        .sorted()
                        .toArray();
        double median = values[values.length / 2];
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
                                        count.getValue() == 1
                                                ? "%,d value of %s"
                                                : "%,d values of %s",
                                        count.getValue(),
                                        Numbers.plain(count.getKey())))
                        .collect(Collectors.joining(" and "));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return parts + " in " + column + (all == 1 ? " is" : " are") + " read as missing";
    }
}

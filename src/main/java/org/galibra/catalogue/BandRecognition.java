package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Numeral;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the columns that hold absolute magnitudes by their names: `M_FUV`, `absmag_u`, or just
/// `u`. Names such as `M0_u` (free of dust), `m_u` (apparent) and `A_V` are no bands. A bare `z` is
/// a redshift where its median is below 10 in size, otherwise the z band; a note says which.
///
/// @param columns the column of each recognised band, in the bands' order of wavelength
/// @param notes what a person should know of the choices, one sentence each
public record BandRecognition(Map<Band, Column> columns, List<String> notes) {
    /// Prefixes that say "absolute magnitude", the most explicit first.
    private static final List<Pattern> PREFIXES =
            List.of(
                    Pattern.compile("M_(?<band>.+)"),
                    Pattern.compile("(?i:absmag|abs_mag|mag_abs|abs)_(?<band>.+)"),
                    Pattern.compile("(?<band>.+)"));

    private static final double LARGEST_REDSHIFT = 10;

    public BandRecognition {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        notes = List.copyOf(notes);
    }

    /// Recognises the bands of a table, a person's own mapping first.
    ///
    /// @param bands the bands to look for, in the order to give them
    /// @throws GalibraException if the mapping names an absent column or two columns claim one band
    ///   with equal right
    public static BandRecognition of(Table table, ColumnMapping mapping, List<Band> bands)
            throws GalibraException {
        var columns = new LinkedHashMap<Band, Column>();
        var notes = new ArrayList<String>();
        for (Band band : bands) {
            String named = mapping.bands().get(band.name());
            Optional<Column> column =
                    named == null
                            ? recognised(band, table, notes)
                            : Optional.of(Catalogue.column(table, named));
            column.ifPresent(found -> columns.put(band, found));
        }
        return new BandRecognition(columns, notes);
    }

    private static Optional<Column> recognised(Band band, Table table, List<String> notes)
            throws GalibraException {
        Optional<Column> found = Optional.empty();
        for (Pattern prefix : PREFIXES) {
            boolean bare = prefix.equals(PREFIXES.getLast());
            var candidates = new ArrayList<Column>();
            for (Column column : table.columns()) {
                var matcher = prefix.matcher(column.name());
                if (matcher.matches()
                        && isNameOf(band, matcher.group("band"), bare)
                        && !(bare && band.name().equals("z") && isRedshift(column, notes))) {
                    candidates.add(column);
                }
            }
            if (found.isPresent()) {
                for (Column other : candidates) {
                    notes.add(
                            "band %s is read from %s; column %s is not used"
                                    .formatted(band.name(), found.get().name(), other.name()));
                }
            } else if (candidates.size() > 1) {
                String first = candidates.get(0).name();
                throw Problem.of(
                                "%s and %s could both be band %s"
                                        .formatted(first, candidates.get(1).name(), band.name()))
                        .inFile(table.name())
                        .remedy("Choose with --map " + band.name() + "=" + first)
                        .exception();
            } else {
                found = candidates.stream().findFirst();
            }
        }
        return found;
    }

    /// Ultraviolet and WISE names in any case; `K` and `K_s` are Ks; single letters as the field
    /// writes them, since Z and z, Y and y are different filters.
    private static boolean isNameOf(Band band, String text, boolean bare) {
        String name = band.name();
        if (name.equals("Ks")) {
            return text.equals("K")
                    || text.equalsIgnoreCase("Ks")
                    || text.equalsIgnoreCase("K_s")
                    || (!bare && text.equals("k"));
        }
        return name.length() > 1 ? text.equalsIgnoreCase(name) : text.equals(name);
    }

    /// Judged by the median of what is a number, which neither a few wrong values nor an undeclared
    /// sentinel moves. A column without any number is taken for no band.
    private static boolean isRedshift(Column column, List<String> notes) {
        Values values = column.values();
        double[] numbers =
                IntStream.range(0, values.size())
                        .mapToDouble(row -> numberIn(values.text(row)))
                        .filter(v -> !Double.isNaN(v) && !Sentinels.IN_MAGNITUDES.contains(v))
                        .sorted()
                        .toArray();
        if (numbers.length == 0) {
            notes.add("column z holds no number and is not read");
            return true;
        }
        double median = numbers[numbers.length / 2];
        boolean redshift = Math.abs(median) < LARGEST_REDSHIFT;
        notes.add(
                String.format(
                                Locale.ROOT,
                                redshift
                                        ? "column z is read as the redshift: its median is %.3g"
                                        : "column z is read as the z band: its median is %.1f mag",
                                median)
                        .replace('-', '\u2212'));
        return redshift;
    }

    /// The first value of a text column that is no number, with its row; a column of whole numbers
    /// beyond 64 bits is text too.
    static Problem textIn(Column column) {
        Texts texts = (Texts) column.values();
        for (int row = 0; row < texts.size(); row++) {
            String text = texts.text(row);
            if (!text.isEmpty() && Double.isNaN(numberIn(text))) {
                return Problem.of(Problem.quoted(text) + " is no number")
                        .inColumn(column.name())
                        .inRow(row + 1L)
                        .remedy("Mend the value, or leave the cell empty if there is none");
            }
        }
        return Problem.of("the column holds whole numbers beyond 64 bits")
                .inColumn(column.name())
                .remedy("Choose another column");
    }

    /// The number that a text spells, or NaN.
    private static double numberIn(String text) {
        try {
            return Numeral.parse(text);
        } catch (NumberFormatException no) {
            return Double.NaN;
        }
    }
}

package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Numeral;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds the columns that hold absolute magnitudes by their names: `M_FUV`, `absmag_u`, or just
/// `u`. Names such as `M0_u` (free of dust), `m_u` (apparent) and `A_V` are no bands. A bare `z` is
/// a redshift where its median is below 10 in size, otherwise the z band; a note says which.
///
/// @param columns the column of each recognised band, in the bands' order of wavelength
/// @param claims the columns that claim one band with equal right, where there are several; the
///   band is then not among `columns`
/// @param notes what a person should know of the choices, one sentence each
public record BandRecognition(
        Map<Band, Column> columns, Map<Band, List<Column>> claims, List<String> notes) {
    /// Prefixes that say "absolute magnitude", the most explicit first.
    private static final List<Pattern> PREFIXES =
            List.of(
                    Pattern.compile("M_(?<band>.+)"),
                    Pattern.compile("(?i:absmag|abs_mag|mag_abs|abs)_(?<band>.+)"),
                    Pattern.compile("(?<band>.+)"));

    private static final double LARGEST_REDSHIFT = 10;

    public BandRecognition {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        notes = List.copyOf(notes);
    }

    /// Recognises the bands of a table.
    ///
    /// @param bands the bands to look for, in the order to give them
    public static BandRecognition of(Table table, List<Band> bands) {
        var columns = new LinkedHashMap<Band, Column>();
        var claims = new LinkedHashMap<Band, List<Column>>();
        var notes = new ArrayList<String>();
        for (Band band : bands) {
            List<Column> found = recognised(band, table, notes);
            if (found.size() == 1) {
                columns.put(band, found.getFirst());
            } else if (found.size() > 1) {
                claims.put(band, found);
            }
        }
        return new BandRecognition(columns, claims, notes);
    }

    /// The columns of the most explicit prefix that has any.
    private static List<Column> recognised(Band band, Table table, List<String> notes) {
        List<Column> found = List.of();
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
            if (found.isEmpty()) {
                found = List.copyOf(candidates);
            } else {
                for (Column other : candidates) {
                    notes.add(
                            "band %s is read from %s; column %s is not used"
                                    .formatted(band.name(), found.getFirst().name(), other.name()));
                }
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
        double median = median(column);
        if (Double.isNaN(median)) {
            notes.add("column z holds no number and is not read");
            return true;
        }
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

    /// Whether the numbers of a column could be redshifts; false where it holds none.
    static boolean couldBeRedshift(Column column) {
        return Math.abs(median(column)) < LARGEST_REDSHIFT;
    }

    /// The median of what is a number and no sentinel; NaN where nothing is.
    private static double median(Column column) {
        Values values = column.values();
        double[] numbers =
                IntStream.range(0, values.size())
                        .mapToDouble(row ->
                                values instanceof Texts
                                        ? numberIn(values.text(row))
                                        : Sentinels.number(values, row))
                        .filter(v -> !Double.isNaN(v) && !Sentinels.mayBe(v))
                        .sorted()
                        .toArray();
        return numbers.length == 0 ? Double.NaN : numbers[numbers.length / 2];
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

package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks about numbers that stand for "missing" in some tables and are values in others, such as −1
/// and 99, where they come back far more often than a measured one would.
final class SentinelDoubts {
    private static final List<Double> PERHAPS_MISSING = List.of(-1.0, 0.0, 99.0, 9.99999, 999.0);

    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 10_000;
    private static final double OFTEN = 10;
    private static final double RARELY_REPEATED = 1.5;

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<Band, BandColumn> bands;

    SentinelDoubts(Table table, ColumnMapping mapping, Map<Band, BandColumn> bands) {
        this.table = table;
        this.mapping = mapping;
        this.bands = bands;
    }

    /// @param used the names of the columns to look at
    void ask(List<String> used, Consumer<Question> questions) {
        for (String name : used) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty() || !(column.get().values() instanceof Reals values)) {
                continue;
            }
            Map<Double, Long> counts = Sentinels.count(values, PERHAPS_MISSING);
            for (var each : counts.entrySet()) {
                Boolean decided =
                        mapping.sentinels().getOrDefault(name, Map.of()).get(each.getKey());
                if (decided == null
                        && each.getValue() >= FEWEST
                        && standsOut(values, each.getValue())) {
                    questions.accept(perhapsMissing(name, each.getKey(), each.getValue()));
                }
            }
        }
    }

    private Question perhapsMissing(String column, double value, long count) {
        String id = "sentinel:" + column + "=" + value;
        String option = "--missing " + column + "=" + value;
        boolean flux =
                bands.values().stream()
                        .anyMatch(each ->
                                each.column().equals(column) && each.unit().orElseThrow().isFlux());
        return new Question(
                id,
                false,
                String.format(
                        Locale.ROOT,
                        "%s is %s in %,d rows, which may be a value or stand for a missing one",
                        column,
                        Numbers.plain(value),
                        count),
                flux && value <= 0 ? "it is read as not detected" : "it is read as a value",
                List.of(
                        new Question.Answer(
                                "Read as missing",
                                option,
                                mapping.withSentinel(column, value, true)),
                        new Question.Answer(
                                "It is a value", "", mapping.withSentinel(column, value, false))));
    }

    /// Whether a number of this count comes ten times as often as another does on average, judged
    /// by up to 10,000 rows spread over the column.
    private static boolean standsOut(Reals values, long count) {
        int rows = values.size();
        int looked = Math.min(rows, LOOKED_AT);
        double[] there =
                IntStream.range(0, looked)
                        .mapToDouble(i -> values.at((int) ((long) i * rows / looked)))
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        long distinct = Arrays.stream(there).distinct().count();
        double repeats = (double) there.length / distinct;
        double expected = repeats * rows / looked;
        return count > OFTEN * expected || (count >= FEWEST && repeats < RARELY_REPEATED);
    }
}

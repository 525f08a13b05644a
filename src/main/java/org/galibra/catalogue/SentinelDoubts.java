package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Asks about numbers that stand for "missing" in some tables and are values in others: 99 and −99
/// in a column of light wherever they are met; −1, 0, 9.99999 and 999 where they come back far more
/// often than a measured number would. None of them is replaced before a person says so, unless the
/// convention in force declares it.
final class SentinelDoubts {
    private static final List<Double> PERHAPS_MISSING = List.of(-1.0, 0.0, 9.99999, 999.0);
    private static final List<Double> ANYWHERE_BUT_IN_LIGHT = List.of(99.0);

    private static final int FEWEST = 3;
    private static final int LOOKED_AT = 10_000;
    private static final double OFTEN = 10;
    private static final double RARELY_REPEATED = 1.5;

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<Band, BandColumn> bands;
    private final Optional<String> logarithms;
    private final Map<String, Map<Double, Long>> doubtful = new LinkedHashMap<>();

    /// @param logarithms the column of the masses' logarithms, if they are that
    /// @param used the names of the columns to look at
    SentinelDoubts(
            Table table,
            ColumnMapping mapping,
            Map<Band, BandColumn> bands,
            Optional<String> logarithms,
            List<String> used) {
        this.table = table;
        this.mapping = mapping;
        this.bands = bands;
        this.logarithms = logarithms;
        for (String name : used) {
            table.column(name)
                    .map(Column::values)
                    .filter(values -> values instanceof Reals || values instanceof Integers)
                    .map(values -> doubtful(name, values))
                    .filter(found -> !found.isEmpty())
                    .ifPresent(found -> doubtful.put(name, found));
        }
    }

    /// The table without the numbers in doubt, so that they sway no other judgement.
    Table judged() {
        if (doubtful.isEmpty()) {
            return table;
        }
        List<Column> columns =
                table.columns().stream()
                        .map(column ->
                                Sentinels.without(
                                        column,
                                        List.copyOf(
                                                doubtful.getOrDefault(column.name(), Map.of())
                                                        .keySet())))
                        .toList();
        return new Table(table.name(), columns, table.source(), table.metadata());
    }

    /// Per column, how often each number occurs that is in doubt.
    Map<String, Map<Double, Long>> counts() {
        return doubtful;
    }

    void ask(Consumer<Question> questions) {
        doubtful.forEach((column, counts) ->
                counts.forEach(
                        (value, count) -> questions.accept(perhapsMissing(column, value, count))));
    }

    private Map<Double, Long> doubtful(String column, Values values) {
        boolean light = bands.values().stream().anyMatch(each -> each.column().equals(column));
        var sought = new ArrayList<>(PERHAPS_MISSING);
        sought.addAll(light ? Sentinels.IN_LIGHT : ANYWHERE_BUT_IN_LIGHT);
        var found = new TreeMap<>(Sentinels.count(values, sought));
        Map<Double, Boolean> decided = mapping.sentinels().getOrDefault(column, Map.of());
        found.keySet().removeIf(decided::containsKey);
        found.entrySet()
                .removeIf(each -> {
                    boolean always = light && Sentinels.IN_LIGHT.contains(each.getKey());
                    boolean often = each.getValue() >= FEWEST && standsOut(values, each.getValue());
                    return !always && !often;
                });
        return found;
    }

    private Question perhapsMissing(String column, double value, long count) {
        Optional<BandColumn> light =
                bands.values().stream().filter(each -> each.column().equals(column)).findFirst();
        boolean flux = light.filter(each -> each.unit().orElseThrow().isFlux()).isPresent();
        boolean magnitude = light.isPresent() && !flux;
        // Fluxes, distances and masses of at most 0 are never measured values.
        boolean counts = value > 0 || magnitude || logarithms.filter(column::equals).isPresent();
        String said = column + "=" + Numbers.option(value);
        return new Question(
                "sentinel:" + column + "=" + value,
                counts,
                String.format(
                        Locale.ROOT,
                        count == 1
                                ? "%s is %s in %,d row, which may be a value or stand for a missing"
                                        + " one"
                                : "%s is %s in %,d rows, which may be a value or stand for a"
                                        + " missing one",
                        column,
                        Numbers.plain(value),
                        count),
                counts
                        ? "as a value it would be learned from"
                        : flux ? "it is read as not detected" : "it tells no distance and no mass",
                List.of(
                        new Question.Answer(
                                "Read as missing",
                                "--missing " + said,
                                mapping.withSentinel(column, value, true)),
                        new Question.Answer(
                                "It is a value",
                                "--value " + said,
                                mapping.withSentinel(column, value, false))));
    }

    /// Whether a number of this count comes ten times as often as another does on average, judged
    /// by up to 10,000 rows spread over the column.
    private static boolean standsOut(Values values, long count) {
        int rows = values.size();
        int looked = Math.min(rows, LOOKED_AT);
        double[] there =
                IntStream.range(0, looked)
                        .mapToDouble(
                                i -> Sentinels.number(values, (int) ((long) i * rows / looked)))
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        long distinct = Arrays.stream(there).distinct().count();
        double repeats = (double) there.length / distinct;
        double expected = repeats * rows / looked;
        return count > OFTEN * expected || repeats < RARELY_REPEATED;
    }
}

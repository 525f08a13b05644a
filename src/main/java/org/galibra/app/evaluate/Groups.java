package org.galibra.app.evaluate;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.Percentiles;
import org.galibra.figure.AgainstSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.study.Experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Galaxies of one set, in groups of equal number by a quantity, or by its fullest categories.
final class Groups {
    private Groups() {}

    /// The groups by increasing quantity; galaxies whose quantity is missing are in none. One group
    /// of all where no quantity parts them.
    ///
    /// @param count how many groups at most
    static List<SampleSeries> of(
            Experiment experiment, Judged set, Optional<Quantity> by, int count) {
        if (by.isEmpty()) {
            return List.of(part(set, "all", i -> true));
        }
        AgainstSpec spec = by.get().spec(experiment, set);
        double[] values = new double[set.size()];
        Arrays.setAll(values, i -> spec.points().at(i, 0));
        return spec.isCategorical()
                ? byCategory(set, spec, values, count)
                : byNumber(set, spec, values, count);
    }

    private static List<SampleSeries> byCategory(
            Judged set, AgainstSpec spec, double[] values, int count) {
        Map<Integer, Long> sizes =
                Arrays.stream(values)
                        .filter(Double::isFinite)
                        .mapToObj(value -> (int) value)
                        .collect(
                                Collectors.groupingBy(category -> category, Collectors.counting()));
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .map(Map.Entry::getKey)
                .sorted()
                .map(category ->
                        part(
                                set,
                                spec.name() + " " + spec.categories().get(category),
                                i -> Double.isFinite(values[i]) && (int) values[i] == category))
                .toList();
    }

    private static List<SampleSeries> byNumber(
            Judged set, AgainstSpec spec, double[] values, int count) {
        var percentiles = Percentiles.of(Arrays.stream(values).filter(Double::isFinite).toArray());
        var groups = new ArrayList<SampleSeries>();
        for (int group = 0; group < count; group++) {
            boolean first = group == 0;
            boolean last = group == count - 1;
            double from = first ? Double.NEGATIVE_INFINITY : percentiles.at(100.0 * group / count);
            double to =
                    last ? Double.POSITIVE_INFINITY : percentiles.at(100.0 * (group + 1) / count);
            groups.add(
                    part(
                            set,
                            name(spec.name(), from, to),
                            i ->
                                    Double.isFinite(values[i])
                                            && values[i] >= from
                                            && values[i] < to));
        }
        return groups;
    }

    private static String name(String quantity, double from, double to) {
        if (Double.isInfinite(from) && Double.isInfinite(to)) {
            return quantity + " known";
        }
        if (Double.isInfinite(from)) {
            return quantity + " < " + Numbers.compact(to);
        }
        if (Double.isInfinite(to)) {
            return quantity + " ≥ " + Numbers.compact(from);
        }
        return Numbers.compact(from) + " ≤ " + quantity + " < " + Numbers.compact(to);
    }

    private static SampleSeries part(Judged set, String name, IntPredicate belongs) {
        int[] places = IntStream.range(0, set.size()).filter(belongs).toArray();
        return SampleSeries.of(
                name,
                Arrays.stream(places).mapToDouble(set::truth).toArray(),
                Arrays.stream(places).mapToDouble(set::predicted).toArray());
    }
}

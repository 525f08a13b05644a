package org.galibra.app.evaluate;

import org.galibra.app.control.Numbers;
import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.Percentiles;
import org.galibra.figure.AgainstSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.photometry.FlatCosmology;
import org.galibra.study.Experiment;
import org.galibra.study.SampleFigures;

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

    /// One group.
    ///
    /// @param share of the volume of all galaxies that it fills: a shell of it where redshifts part
    ///   the galaxies, otherwise the whole
    record Part(SampleSeries galaxies, double share) {}

    /// The shells of a cone between two redshifts.
    private record Shells(FlatCosmology cosmology, double nearest, double farthest) {
        /// The share of the comoving volume between two redshifts within these.
        double share(double from, double to) {
            return volume(Math.max(from, nearest), Math.min(to, farthest))
                    / volume(nearest, farthest);
        }

        private double volume(double from, double to) {
            return cosmology.comovingVolumeMpc3(to) - cosmology.comovingVolumeMpc3(from);
        }
    }

    private static Optional<Shells> shells(Experiment experiment, Quantity by, double[] values) {
        Catalogue catalogue = experiment.catalogue();
        boolean isRedshift =
                by.kind() == Quantity.Kind.COLUMN
                        && SampleFigures.redshift(catalogue).filter(by.name()::equals).isPresent();
        var range = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
        return isRedshift && range.getMax() > Math.max(0, range.getMin())
                ? Optional.of(
                        new Shells(catalogue.meaning().cosmology(), range.getMin(), range.getMax()))
                : Optional.empty();
    }

    /// The groups by increasing quantity; galaxies whose quantity is missing are in none. One group
    /// of all where no quantity parts them.
    ///
    /// @param count how many groups at most
    static List<Part> of(Experiment experiment, Judged set, Optional<Quantity> by, int count) {
        if (by.isEmpty()) {
            return List.of(new Part(part(set, "all", i -> true), 1));
        }
        AgainstSpec spec = by.get().spec(experiment, set);
        double[] values = new double[set.size()];
        Arrays.setAll(values, i -> spec.points().at(i, 0));
        return spec.isCategorical()
                ? byCategory(set, spec, values, count)
                : byNumber(set, spec, values, count, shells(experiment, by.get(), values));
    }

    private static List<Part> byCategory(Judged set, AgainstSpec spec, double[] values, int count) {
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
                .map(galaxies -> new Part(galaxies, 1))
                .toList();
    }

    private static List<Part> byNumber(
            Judged set, AgainstSpec spec, double[] values, int count, Optional<Shells> shells) {
        var percentiles = Percentiles.of(Arrays.stream(values).filter(Double::isFinite).toArray());
        var groups = new ArrayList<Part>();
        for (int group = 0; group < count; group++) {
            boolean first = group == 0;
            boolean last = group == count - 1;
            double from = first ? Double.NEGATIVE_INFINITY : percentiles.at(100.0 * group / count);
            double to =
                    last ? Double.POSITIVE_INFINITY : percentiles.at(100.0 * (group + 1) / count);
            SampleSeries galaxies =
                    part(
                            set,
                            name(spec.name(), from, to),
                            i -> Double.isFinite(values[i]) && values[i] >= from && values[i] < to);
            groups.add(new Part(galaxies, shells.map(all -> all.share(from, to)).orElse(1.0)));
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

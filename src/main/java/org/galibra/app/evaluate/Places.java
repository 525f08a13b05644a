package org.galibra.app.evaluate;

import org.galibra.app.Selection;
import org.galibra.app.chart.Brush;
import org.galibra.app.chart.Picked;
import org.galibra.figure.Binning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Where the galaxies of a picture stand in its charts, and which of them a person points at.
final class Places {
    /// How far, in px, a click may miss a galaxy.
    private static final double NEAR = 12;

    private Places() {}

    /// A chart of galaxies.
    enum Chart {
        MASSES,
        STRIP,
        RESIDUALS,
        AGAINST
    }

    /// The galaxies that a brush covers.
    ///
    /// @param set the place of the set in the figure; of charts of one set, any
    static Selection brushed(Picture now, Chart chart, int set, Brush brush) {
        List<Judged> sets = sets(now, chart, set);
        Selection all = Selection.NONE;
        for (Judged judged : sets) {
            int[] rows =
                    IntStream.range(0, judged.size())
                            .filter(i ->
                                    brush.covers(
                                            x(now, chart, judged, i), y(now, chart, judged, i)))
                            .map(judged::row)
                            .toArray();
            all = all.plus(Selection.of(rows));
        }
        return all;
    }

    /// The histogram of residuals shows all sets, and the residuals against another quantity those
    /// of the judged set.
    private static List<Judged> sets(Picture now, Chart chart, int set) {
        return switch (chart) {
            case RESIDUALS -> now.judgement().sets();
            case AGAINST -> List.of(now.judgement().judged());
            default -> List.of(now.judgement().sets().get(set));
        };
    }

    private static double x(Picture now, Chart chart, Judged set, int galaxy) {
        boolean byTruth = now.look().binning() == Binning.BY_TRUTH;
        return switch (chart) {
            case RESIDUALS -> set.residual(galaxy);
            case AGAINST -> now.against().spec().points().at(galaxy, 0);
            default -> byTruth ? set.truth(galaxy) : set.predicted(galaxy);
        };
    }

    private static double y(Picture now, Chart chart, Judged set, int galaxy) {
        boolean byTruth = now.look().binning() == Binning.BY_TRUTH;
        return switch (chart) {
            case RESIDUALS -> 0;
            case STRIP, AGAINST -> set.residual(galaxy);
            case MASSES -> byTruth ? set.predicted(galaxy) : set.truth(galaxy);
        };
    }

    /// The row of the galaxy nearest to a click, if one is near.
    static OptionalInt picked(Picture now, Chart chart, int set, Picked picked) {
        Judged judged = sets(now, chart, set).getFirst();
        return IntStream.range(0, judged.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> distance(now, chart, judged, i, picked)))
                .filter(i -> distance(now, chart, judged, i, picked) <= NEAR)
                .map(i -> OptionalInt.of(judged.row(i)))
                .orElse(OptionalInt.empty());
    }

    private static double distance(
            Picture now, Chart chart, Judged set, int galaxy, Picked picked) {
        return picked.distance(x(now, chart, set, galaxy), y(now, chart, set, galaxy));
    }

    /// The rows of the selected galaxies or, where none is, of the judged set: the largest residual
    /// first.
    static int[] outliers(Picture now, Selection selected) {
        record Galaxy(int row, double residual) {}
        var galaxies = new ArrayList<Galaxy>();
        List<Judged> sets =
                selected.isEmpty() ? List.of(now.judgement().judged()) : now.judgement().sets();
        for (Judged set : sets) {
            for (int i = 0; i < set.size(); i++) {
                if (selected.isEmpty() || selected.contains(set.row(i))) {
                    galaxies.add(new Galaxy(set.row(i), Math.abs(set.residual(i))));
                }
            }
        }
        return galaxies.stream()
                .sorted(Comparator.comparingDouble(galaxy -> -galaxy.residual()))
                .mapToInt(Galaxy::row)
                .toArray();
    }
}

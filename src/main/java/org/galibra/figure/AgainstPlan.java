package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.Arrays;

/// All numbers of a figure of residuals against any other quantity.
///
/// @param spec what was asked for
/// @param xs the axis of the quantity, without its outermost half per cent on either side; of
///   categories, each one wide
/// @param residuals the axis of the residuals, in dex, symmetric about 0
/// @param counts galaxies by quantity and residual
/// @param medians the median residual and its 16–84 per cent range in bins of the quantity
/// @param galaxies that have a finite value and residual
public record AgainstPlan(
        AgainstSpec spec,
        Range xs,
        Range residuals,
        Histogram2D counts,
        BinnedMedians medians,
        int galaxies)
        implements FigurePlan {
    private static final double OUTSIDE = 0.5;

    /// Bins along the axis of the quantity, about, for counts and for medians.
    private static final int FINE = 90;

    private static final int COARSE = 14;
    private static final Bins RESIDUAL_BINS = new Bins(PerformanceSpec.SCREEN_BIN_DEX);

    /// Plans the figure; galaxies with a value that is not finite are not drawn.
    ///
    /// @param residuals the axis of the residuals, such as that of the figure beside it
    public static AgainstPlan of(AgainstSpec spec, Range residuals) {
        double[] x = new double[spec.points().rows()];
        double[] y = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            double value = spec.points().at(i, 0);
            double residual = spec.points().at(i, 1);
            if (Double.isFinite(value) && Double.isFinite(residual)) {
                x[n] = value;
                y[n++] = residual;
            }
        }
        x = Arrays.copyOf(x, n);
        y = Arrays.copyOf(y, n);
        Range ends = ends(spec, x);
        var fine = new Bins(spec.isCategorical() ? 1 : Ladder.atLeast(ends.length() / FINE));
        var coarse = new Bins(spec.isCategorical() ? 1 : Ladder.above(ends.length() / COARSE));
        return new AgainstPlan(
                spec,
                ends,
                residuals,
                Histogram2D.of(x, y, fine, RESIDUAL_BINS, ends, residuals),
                BinnedMedians.of(x, y, coarse),
                n);
    }

    private static Range ends(AgainstSpec spec, double[] values) {
        if (spec.isCategorical()) {
            return new Range(0, spec.categories().size());
        }
        var percentiles = Percentiles.of(values);
        double from = percentiles.at(OUTSIDE);
        double to = percentiles.at(100 - OUTSIDE);
        if (!(to > from)) {
            double middle = Double.isFinite(from) ? from : 0;
            return new Range(middle - 0.5, middle + 0.5);
        }
        double margin = 0.03 * (to - from);
        return new Range(from - margin, to + margin);
    }

    @Override
    public String summary() {
        var worst =
                medians.occupied().stream()
                        .filter(bin -> bin.n() >= 10)
                        .max((a, b) -> Double.compare(Math.abs(a.median()), Math.abs(b.median())));
        return "Residuals of %s %s galaxies against %s%s."
                .formatted(
                        Numbers.count(galaxies),
                        spec.sample(),
                        spec.title(),
                        worst.map(bin ->
                                        "; the largest median of a bin of ten or more is "
                                                + Numbers.signedDex(bin.median())
                                                + " dex at "
                                                + place(bin))
                                .orElse(""));
    }

    /// Where a bin lies, in words.
    private String place(BinnedMedians.Bin bin) {
        return spec.isCategorical()
                ? spec.categories().get((int) bin.centre())
                : Numbers.fixed(bin.centre(), 2);
    }
}

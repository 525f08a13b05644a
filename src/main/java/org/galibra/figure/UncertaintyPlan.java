package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All numbers of a figure of uncertainties.
///
/// @param spec what was asked for
/// @param mass the axis of masses, in dex
/// @param light the axis of −magnitudes: bright is up
/// @param sigma the axis of uncertainties, in dex, which all methods share
/// @param byLight galaxies by mass and −magnitude
/// @param methods one for each method
public record UncertaintyPlan(
        UncertaintySpec spec,
        Range mass,
        Range light,
        Range sigma,
        Histogram2D byLight,
        List<Method> methods)
        implements FigurePlan {
    private static final Bins MASS_BINS = new Bins(0.05);
    private static final Bins LIGHT_BINS = new Bins(0.1);

    /// Bins of the medians, in dex.
    private static final Bins MEDIAN_BINS = new Bins(0.2);

    /// Rows of bins from no uncertainty to the axis' end.
    private static final int ROWS = 50;

    /// Per cent of galaxies that may lie beyond each end of an axis.
    private static final double BEYOND = 0.1;

    /// Room above nearly all galaxies for words and keys.
    private static final double HEADROOM = 1.5;

    private static final Range NO_GALAXIES = new Range(8, 11);

    /// The uncertainties by one method.
    ///
    /// @param name of the method
    /// @param counts galaxies by mass and uncertainty
    /// @param medians of the uncertainty in bins of mass
    /// @param n galaxies that have one
    /// @param median over all of them, in dex
    public record Method(
            String name, Histogram2D counts, BinnedMedians medians, int n, double median) {}

    public UncertaintyPlan {
        methods = List.copyOf(methods);
    }

    /// Plans the figure. Galaxies with a value that is not finite are not drawn.
    public static UncertaintyPlan of(UncertaintySpec spec) {
        double[] masses = spec.masses().column(0);
        Range mass = outward(masses, 0.1, NO_GALAXIES);
        double[] light = spec.magnitudes().column(0);
        Arrays.setAll(light, i -> -light[i]);
        Range bright = outward(light, 0.5, new Range(16, 24));
        double largest = 0;
        for (UncertaintySpec.Errors errors : spec.errors()) {
            largest = Math.max(largest, percentile(errors.sigmas().column(0), 99.5));
        }
        var sigma = new Range(0, largest > 0 ? Ladder.above(HEADROOM * largest) : 0.1);
        var sigmaBins = new Bins(sigma.length() / ROWS);
        var methods = new ArrayList<Method>();
        for (UncertaintySpec.Errors errors : spec.errors()) {
            double[] sigmas = errors.sigmas().column(0);
            methods.add(
                    new Method(
                            errors.method(),
                            Histogram2D.of(masses, sigmas, MASS_BINS, sigmaBins, mass, sigma),
                            BinnedMedians.of(masses, sigmas, MEDIAN_BINS),
                            (int) Arrays.stream(sigmas).filter(Double::isFinite).count(),
                            percentile(sigmas, 50)));
        }
        return new UncertaintyPlan(
                spec,
                mass,
                bright,
                sigma,
                Histogram2D.of(masses, light, MASS_BINS, LIGHT_BINS, mass, bright),
                methods);
    }

    private static double percentile(double[] values, double percent) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        return Percentiles.of(finite).at(percent);
    }

    /// Nearly all values, to whole steps outward.
    private static Range outward(double[] values, double step, Range ifNone) {
        double from = percentile(values, BEYOND);
        double to = percentile(values, 100 - BEYOND);
        if (!Double.isFinite(from)) {
            return ifNone;
        }
        return new Range(Math.floor(from / step - 0.2) * step, Math.ceil(to / step + 0.2) * step);
    }

    @Override
    public String summary() {
        var text = new StringBuilder();
        for (Method method : methods) {
            text.append(
                    "%s%s: median %s dex over %s galaxies."
                            .formatted(
                                    text.isEmpty() ? "" : " ",
                                    method.name(),
                                    Numbers.dex(method.median()),
                                    Numbers.count(method.n())));
        }
        return text.toString();
    }
}

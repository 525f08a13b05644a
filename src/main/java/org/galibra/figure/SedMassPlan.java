package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;
import org.galibra.evaluation.survey.MassCorrection;

import java.util.List;
import java.util.Optional;

/// All numbers of a figure of masses against those of a fit.
///
/// @param spec what was asked for
/// @param raw as predicted; without galaxies it has no curve
/// @param corrected after the correction
/// @param limits the axis limits that both share
/// @param curve the robust polynomial of the predicted mass against the fitted one: drawn, never
///   applied, for it would correct with the answer
/// @param applied where the correction puts each predicted mass: its points (p − g(p), p)
public record SedMassPlan(
        SedMassSpec spec,
        PerformancePlan.Column raw,
        PerformancePlan.Column corrected,
        PerformanceLimits limits,
        Optional<Polyline> curve,
        Optional<Polyline> applied)
        implements FigurePlan {
    private static final int POINTS = 200;

    /// The curve is drawn between these percentiles of the masses: outside, few galaxies hold it.
    private static final double ENDS = 0.2;

    /// Plans the figure. Galaxies with a value that is not finite are not drawn.
    public static SedMassPlan of(SedMassSpec spec) {
        PerformancePlan both =
                PerformancePlan.of(
                        new PerformanceSpec(
                                List.of(spec.raw(), spec.corrected()),
                                spec.binWidthDex(),
                                spec.target(),
                                ""));
        return new SedMassPlan(
                spec,
                both.columns().getFirst(),
                both.columns().getLast(),
                both.limits(),
                curve(spec),
                spec.applied().map(correction -> applied(correction, spec)));
    }

    private static Optional<Polyline> curve(SedMassSpec spec) {
        var measured = new Measured(spec.raw());
        Optional<Range> range = range(measured.ofTruth);
        if (measured.truth.length < spec.degree() + 2 || range.isEmpty()) {
            return Optional.empty();
        }
        // g(m) of m − p against m, so m − g(m) is the polynomial of p against m.
        MassCorrection fit = MassCorrection.fit(measured.truth, measured.predicted, spec.degree());
        return Optional.of(
                Polyline.thinned(
                        POINTS + 1,
                        k -> at(range.get(), k),
                        k -> fit.correct(at(range.get(), k)),
                        range.get(),
                        POINTS));
    }

    private static Polyline applied(MassCorrection correction, SedMassSpec spec) {
        Range range = range(new Measured(spec.raw()).ofPredicted).orElseGet(correction::fitted);
        double[] corrected = new double[POINTS + 1];
        double[] predicted = new double[POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            predicted[k] = at(range, k);
            corrected[k] = correction.correct(predicted[k]);
        }
        return Polyline.through(corrected, predicted);
    }

    private static Optional<Range> range(Percentiles masses) {
        double from = masses.at(ENDS);
        double to = masses.at(100 - ENDS);
        return to > from ? Optional.of(new Range(from, to)) : Optional.empty();
    }

    private static double at(Range range, int k) {
        return range.from() + range.length() * k / POINTS;
    }

    /// Half the 16–84 per cent range of the corrected residuals, in dex.
    public double scatter() {
        return (corrected.p84() - corrected.p16()) / 2;
    }

    @Override
    public String summary() {
        return "%s galaxies with a fitted mass. Raw: median %s dex, scatter %s dex. Corrected: median %s dex, scatter %s dex."
                .formatted(
                        Numbers.count(raw.metrics().n()),
                        Numbers.signedDex(raw.metrics().median()),
                        Numbers.dex(raw.metrics().scatter()),
                        Numbers.signedDex(corrected.metrics().median()),
                        Numbers.dex(corrected.metrics().scatter()));
    }
}

package org.galibra.figure.export;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.figure.CoveragePlan;
import org.galibra.figure.FencePlan;
import org.galibra.figure.Polyline;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.UncertaintyPlan;

import java.util.ArrayList;
import java.util.List;

/// The numbers of the figures of a weighed survey.
final class SurveyData {
    private static final String DEX = "dex";
    private static final String MAG = "mag";

    private SurveyData() {}

    private record Step(FencePlan.Feature feature, int bin) {}

    private record Apart(FencePlan.Share share, String fence, FencePlan.Point point) {
        String kind() {
            return share.kinds().isEmpty() ? "" : share.kinds().get((int) point.centre());
        }

        double middle() {
            return share.kinds().isEmpty() ? point.centre() : Double.NaN;
        }
    }

    static List<PanelData> fence(FencePlan plan) {
        var steps = new ArrayList<Step>();
        for (FencePlan.Feature feature : plan.features()) {
            for (int bin = 0; bin < feature.panel().full().size(); bin++) {
                steps.add(new Step(feature, bin));
            }
        }
        var shares = new ArrayList<Apart>();
        for (FencePlan.Share share : plan.shares()) {
            for (FencePlan.Line line : share.lines()) {
                line.points().forEach(point -> shares.add(new Apart(share, line.fence(), point)));
            }
        }
        return List.of(
                new PanelRows<>("features", plan.features())
                        .words("feature", "its name", FencePlan.Feature::name)
                        .reals("least", MAG, "of the training range", f -> f.range().from())
                        .reals("most", MAG, "of the training range", f -> f.range().to())
                        .counts("measured", "survey galaxies that have it", f -> f.measured())
                        .counts("below", "of them, below the range", FencePlan.Feature::below)
                        .counts("above", "of them, above the range", FencePlan.Feature::above)
                        .data(),
                new PanelRows<>("histograms", steps)
                        .words("feature", "its name", s -> s.feature().name())
                        .reals("from", MAG, "lower edge", s -> full(s).edge(s.bin()))
                        .reals("to", MAG, "upper edge", s -> full(s).edge(s.bin() + 1))
                        .counts("survey", "survey galaxies", s -> full(s).count(s.bin()))
                        .counts(
                                "training",
                                "training galaxies",
                                s -> s.feature().panel().training().count(s.bin()))
                        .data(),
                new PanelRows<>("shares", shares)
                        .words("along", "the quantity that is binned", a -> a.share().title())
                        .words("kind", "of galaxies, where the quantity parts them", Apart::kind)
                        .words("fence", "what sets galaxies apart", Apart::fence)
                        .reals("middle", "", "of the bin", Apart::middle)
                        .counts("galaxies", "in this bin", a -> a.point().galaxies())
                        .reals("share", "", "of them set apart, 0 to 1", a -> a.point().share())
                        .reals("low", "", "of its 68 per cent interval", a -> a.point().low())
                        .reals("high", "", "of its 68 per cent interval", a -> a.point().high())
                        .data());
    }

    private static org.galibra.evaluation.Histogram full(Step step) {
        return step.feature().panel().full();
    }

    private record OnCurve(String curve, Polyline line, int point) {}

    static List<PanelData> sedMasses(SedMassPlan plan) {
        var tables =
                new ArrayList<>(
                        PerformanceData.of(
                                "sed",
                                List.of(
                                        new PerformanceData.Named("raw", plan.raw()),
                                        new PerformanceData.Named("corrected", plan.corrected()))));
        var points = new ArrayList<OnCurve>();
        plan.curve().ifPresent(line -> add(points, "polynomial", line));
        plan.applied().ifPresent(line -> add(points, "correction", line));
        tables.add(
                new PanelRows<>("curves", points)
                        .words(
                                "curve",
                                "polynomial of predicted against SED mass, drawn only; or the"
                                        + " correction by the predicted mass, which is applied",
                                OnCurve::curve)
                        .reals("x", DEX, "SED or corrected mass", p -> p.line().x(p.point()))
                        .reals("predicted", DEX, "mass", p -> p.line().y(p.point()))
                        .data());
        return List.copyOf(tables);
    }

    private static void add(List<OnCurve> points, String curve, Polyline line) {
        for (int point = 0; point < line.size(); point++) {
            points.add(new OnCurve(curve, line, point));
        }
    }

    private record Median(String method, BinnedMedians.Bin bin) {}

    static List<PanelData> uncertainty(UncertaintyPlan plan) {
        var medians = new ArrayList<Median>();
        for (UncertaintyPlan.Method method : plan.methods()) {
            method.medians().occupied().forEach(bin -> medians.add(new Median(method.name(), bin)));
        }
        return List.of(
                PerformanceData.counts(
                        plan.spec().galaxies(),
                        "predicted",
                        "minus_" + plan.spec().band(),
                        MAG,
                        plan.byLight()),
                new PanelRows<>("medians", medians)
                        .words("method", "how errors were propagated", Median::method)
                        .reals("predicted", DEX, "middle of the bin", m -> m.bin().centre())
                        .counts("galaxies", "in this bin", m -> m.bin().n())
                        .reals("median", DEX, "uncertainty", m -> m.bin().median())
                        .reals("p16", DEX, "16th percentile", m -> m.bin().p16())
                        .reals("p84", DEX, "84th percentile", m -> m.bin().p84())
                        .data());
    }

    private record Reached(CoveragePlan.Line line, double level, CoveragePlan.Point point) {}

    static List<PanelData> coverage(CoveragePlan plan) {
        var byLevel = new ArrayList<Reached>();
        var byMass = new ArrayList<Reached>();
        for (CoveragePlan.Line line : plan.lines()) {
            line.byLevel().forEach(point -> byLevel.add(new Reached(line, point.at(), point)));
            for (int level = 0; level < plan.levels().size(); level++) {
                double nominal = plan.levels().get(level);
                line.byMass()
                        .get(level)
                        .forEach(point -> byMass.add(new Reached(line, nominal, point)));
            }
        }
        return List.of(
                reached("levels", byLevel).data(),
                reached("masses", byMass)
                        .reals("predicted", DEX, "middle of the bin", r -> r.point().at())
                        .data());
    }

    private static PanelRows<Reached> reached(String name, List<Reached> rows) {
        return new PanelRows<>(name, rows)
                .words("line", "calibration and galaxies judged", r -> r.line().asked().name())
                .words("meaning", "what may be said of it", r -> r.line().asked().words())
                .reals("nominal", "", "level asked for", Reached::level)
                .counts("galaxies", "judged", r -> r.point().galaxies())
                .reals("reached", "", "share within the interval", r -> r.point().reached())
                .reals("low", "", "of its 68 per cent interval", r -> r.point().low())
                .reals("high", "", "of its 68 per cent interval", r -> r.point().high());
    }
}

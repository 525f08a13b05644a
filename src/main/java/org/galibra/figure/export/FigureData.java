package org.galibra.figure.export;

import org.galibra.figure.AgainstPlan;
import org.galibra.figure.CoveragePlan;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.FencePlan;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.LearningCurvePlan;
import org.galibra.figure.LossPlan;
import org.galibra.figure.MassFunctionPlan;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.PassportPlan;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.Polyline;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.SensitivitySpec;
import org.galibra.figure.SpectraPlan;
import org.galibra.figure.UncertaintyPlan;
import org.galibra.figure.WeightsPlan;
import org.galibra.model.Network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// The numbers that a figure draws, panel by panel: those of its plan, unchanged.
public final class FigureData {
    private static final String DEX = "dex";
    private static final String MAG = "mag";

    private FigureData() {}

    /// The tables of a figure.
    public static List<PanelData> of(FigurePlan plan) {
        return switch (plan) {
            case PerformancePlan performance -> performance(performance);
            case DistributionsPlan distributions -> List.of(distributions(distributions));
            case SpectraPlan spectra -> List.of(spectra(spectra));
            case SensitivityPlan sensitivity -> sensitivity(sensitivity);
            case WeightsPlan weights -> weights(weights);
            case NetworkPlan network -> List.of(synapses(network));
            case LossPlan loss ->
                    List.of(
                            losses("training", loss.training(), loss),
                            losses("validation", loss.validation(), loss));
            case MassFunctionPlan masses -> List.of(EvaluationData.of(masses));
            case LearningCurvePlan curve -> List.of(EvaluationData.of(curve));
            case AgainstPlan against -> List.of(against(against));
            case DerivativesPlan derivatives -> List.of(ReadingData.derivatives(derivatives));
            case ImportancePlan importance -> List.of(ReadingData.importance(importance));
            case PassportPlan passport -> PassportData.of(passport);
            case FencePlan fence -> SurveyData.fence(fence);
            case SedMassPlan masses -> SurveyData.sedMasses(masses);
            case UncertaintyPlan uncertainty -> SurveyData.uncertainty(uncertainty);
            case CoveragePlan coverage -> SurveyData.coverage(coverage);
        };
    }

    private static List<PanelData> performance(PerformancePlan plan) {
        return PerformanceData.of(
                "true",
                plan.columns().stream()
                        .map(column -> new PerformanceData.Named(column.name(), column))
                        .toList());
    }

    private static PanelData against(AgainstPlan plan) {
        var rows = new PanelRows<>("medians", plan.medians().occupied());
        var spec = plan.spec();
        var named =
                spec.isCategorical()
                        ? rows.words(
                                spec.name(),
                                "the category",
                                b -> spec.categories().get((int) b.centre()))
                        : rows.reals(
                                spec.name(), spec.unit(), "middle of the bin", b -> b.centre());
        return named.counts("galaxies", "in this bin", b -> b.n())
                .reals("median", DEX, "median residual, predicted − true", b -> b.median())
                .reals("p16", DEX, "16th percentile", b -> b.p16())
                .reals("p84", DEX, "84th percentile", b -> b.p84())
                .data();
    }

    private record PanelStep(DistributionsPlan.Panel panel, int bin) {}

    private static PanelData distributions(DistributionsPlan plan) {
        var steps = new ArrayList<PanelStep>();
        for (DistributionsPlan.Panel panel : plan.panels()) {
            for (int bin = 0; bin < panel.full().size(); bin++) {
                steps.add(new PanelStep(panel, bin));
            }
        }
        String target = plan.spec().target().plain();
        return new PanelRows<>("", steps)
                .words(
                        "quantity",
                        "the target in dex, or a feature in mag",
                        s -> s.panel().name().isEmpty() ? target : s.panel().name())
                .reals("from", "", "lower edge", s -> s.panel().full().edge(s.bin()))
                .reals("to", "", "upper edge", s -> s.panel().full().edge(s.bin() + 1))
                .counts("full", plan.spec().full().label(), s -> s.panel().full().count(s.bin()))
                .counts(
                        "training",
                        plan.spec().training().label(),
                        s -> s.panel().training().count(s.bin()))
                .data();
    }

    private record Point(double target, String band, double wavelength, double magnitude) {}

    private static PanelData spectra(SpectraPlan plan) {
        var points = new ArrayList<Point>();
        for (var line : plan.lines()) {
            for (int band : plan.order()) {
                var passband = plan.spec().bands().get(band);
                points.add(
                        new Point(
                                line.target(),
                                passband.name(),
                                passband.wavelengthMicron(),
                                line.magnitudes().get(band)));
            }
        }
        return new PanelRows<>("", points)
                .reals("target", DEX, plan.spec().target().plain(), Point::target)
                .words("band", "its name", Point::band)
                .reals("wavelength", "um", "pivot wavelength", Point::wavelength)
                .reals("magnitude", MAG, "absolute magnitude, AB", Point::magnitude)
                .data();
    }

    private record Derivative(SensitivityPlan.Row row, int place) {}

    private static List<PanelData> sensitivity(SensitivityPlan plan) {
        SensitivitySpec spec = plan.spec();
        boolean normalised = spec.unit() == SensitivitySpec.Unit.NORMALISED;
        var sums =
                new PanelRows<>("sums", plan.rows())
                        .reals("target", DEX, "true value", SensitivityPlan.Row::truth)
                        .reals("predicted", DEX, "by the network", SensitivityPlan.Row::predicted)
                        .reals("sum", "dex/mag", "median over networks", r -> r.sum().median())
                        .reals("low", "dex/mag", "lowest of them", r -> r.sum().low())
                        .reals("high", "dex/mag", "highest of them", r -> r.sum().high())
                        .data();
        return List.of(
                new PanelRows<>("features", derivatives(plan, spec.features().size()))
                        .reals("target", DEX, "true value of the galaxy", d -> d.row().truth())
                        .words("feature", "its name", d -> spec.features().get(d.place()))
                        .reals(
                                "derivative",
                                normalised ? DEX : "dex/mag",
                                normalised ? "over the feature's training range" : "",
                                d -> d.row().byFeature().get(d.place()))
                        .data(),
                new PanelRows<>("bands", derivatives(plan, spec.bands().size()))
                        .reals("target", DEX, "true value of the galaxy", d -> d.row().truth())
                        .words("band", "its name", d -> spec.bands().get(d.place()))
                        .reals("total", "dex/mag", "median over networks", spread(0))
                        .reals("low", "dex/mag", "lowest of them", spread(-1))
                        .reals("high", "dex/mag", "highest of them", spread(1))
                        .data(),
                sums);
    }

    private static List<Derivative> derivatives(SensitivityPlan plan, int places) {
        var all = new ArrayList<Derivative>();
        for (SensitivityPlan.Row row : plan.rows()) {
            for (int place = 0; place < places; place++) {
                all.add(new Derivative(row, place));
            }
        }
        return all;
    }

    private static java.util.function.Function<Derivative, Double> spread(int side) {
        return d -> {
            SensitivityPlan.Spread spread = d.row().byBand().get(d.place());
            return side == 0 ? spread.median() : side < 0 ? spread.low() : spread.high();
        };
    }

    private record Weight(int neuron, int input) {}

    private static List<PanelData> weights(WeightsPlan plan) {
        Network network = plan.spec().form().network();
        List<String> features = plan.spec().features();
        var weights = new ArrayList<Weight>();
        for (int neuron : plan.neurons()) {
            for (int input = 0; input < features.size(); input++) {
                weights.add(new Weight(neuron, input));
            }
        }
        var neurons =
                new PanelRows<>("neurons", plan.neurons())
                        .counts("neuron", "its number, from 1", j -> plan.number(j) + 1)
                        .reals("bias", "", "its bias", network::hiddenBias);
        if (plan.spec().form().hasOutputWeights()) {
            neurons.reals("output_weight", "", "its weight in the output", network::outputWeight);
        }
        return List.of(
                new PanelRows<>("inputs", weights)
                        .counts("neuron", "its number, from 1", w -> plan.number(w.neuron()) + 1)
                        .words("feature", "its name", w -> features.get(w.input()))
                        .reals(
                                "weight",
                                "",
                                "of the normalised feature",
                                w -> network.hiddenWeight(w.neuron(), w.input()))
                        .data(),
                neurons.data());
    }

    private static PanelData synapses(NetworkPlan plan) {
        return new PanelRows<>("", plan.synapses())
                .words("from", "where it begins", s -> plan.node(s.layer() - 1, s.from()))
                .words("to", "where it leads", s -> plan.node(s.layer(), s.to()))
                .reals("weight", "", "its weight", NetworkPlan.Synapse::weight)
                .data();
    }

    private static PanelData losses(String name, Polyline line, LossPlan plan) {
        BiFunction<Polyline, Integer, Double> loss =
                (of, point) -> plan.spec().logarithmic() ? Math.pow(10, of.y(point)) : of.y(point);
        var points = new ArrayList<Integer>();
        for (int point = 0; point < line.size(); point++) {
            points.add(point);
        }
        return new PanelRows<>(name, points)
                .counts("step", "steps done", point -> (int) line.x(point))
                .reals(
                        "loss",
                        "",
                        "mean over the galaxies; lowest and highest where steps crowd",
                        point -> loss.apply(line, point))
                .data();
    }
}

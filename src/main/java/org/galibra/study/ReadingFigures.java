package org.galibra.study;

import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.SensitivityPlan;
import org.galibra.model.trained.TrainedModel;

/// The figures that read a network, for a file: derivatives by band, and measures of importance,
/// each with its caption.
public final class ReadingFigures {
    private ReadingFigures() {}

    /// The total derivative by every band.
    public static DrawnFigure derivatives(
            DerivativesPlan plan, Experiment experiment, TrainedModel model) {
        return DrawnFigure.of(
                FigureName.DERIVATIVES.toString(),
                FigureName.DERIVATIVES.title(),
                plan,
                derivativesCaption(plan.spec().galaxies(), plan.spec().networks()),
                experiment,
                model);
    }

    /// Measures of the importance of bands, groups of bands or neurons.
    ///
    /// @param kind of what
    public static DrawnFigure importance(
            Measures measures, ImportanceSpec.Kind kind, Experiment experiment) {
        ImportancePlan plan = measures.plan(kind);
        String of =
                switch (kind) {
                    case BANDS -> "bands";
                    case GROUPS -> "groups";
                    case NEURONS, LAST_NEURONS -> "neurons";
                };
        return DrawnFigure.of(
                FigureName.IMPORTANCE + "-" + of,
                "Importance of " + (kind == ImportanceSpec.Kind.GROUPS ? "groups of bands" : of),
                plan,
                importanceCaption(kind, measures.galaxies()),
                experiment,
                measures.model());
    }

    static String derivativesCaption(String galaxies, int networks) {
        String seeds =
                networks == 1
                        ? ""
                        : "; feet: lowest and highest of the medians over networks of %d seeds"
                                .formatted(networks);
        return "Total derivative of the predicted log₁₀ M★ by the magnitude in each band, colours"
                + " included, over the "
                + galaxies
                + ". Bars: median; lines: 16–84 per cent of the galaxies"
                + seeds
                + ". Right: their sum Σ; dashed, %s dex/mag, what it is for equal dimming of all bands at fixed M/L."
                        .formatted(Captions.plain(SensitivityPlan.FIXED_RATIO));
    }

    static String importanceCaption(ImportanceSpec.Kind kind, String galaxies) {
        String over = " over the " + galaxies;
        String measures =
                switch (kind) {
                    case BANDS ->
                            "What each band means to the network,"
                                    + over
                                    + ". Top: total derivative, colours included. Middle: RMS added"
                                    + " when a band is permuted among the galaxies and its colours"
                                    + " rebuilt. Bottom: size of its share, by integrated"
                                    + " gradients, in the difference from the median galaxy.";
                    case GROUPS ->
                            "RMS added when the bands of a group are permuted together among the"
                                    + " galaxies and their colours rebuilt,"
                                    + over
                                    + ".";
                    case NEURONS, LAST_NEURONS ->
                            "What each neuron contributes,"
                                    + over
                                    + ": size of the difference of w_j σ_j from that of the median"
                                    + " galaxy, and, for one hidden layer, its standard deviation.";
                };
        String shared =
                kind == ImportanceSpec.Kind.BANDS || kind == ImportanceSpec.Kind.GROUPS
                        ? " Bands that say the same share their importance."
                        : "";
        return measures + " Bars: medians; lines: 16–84 per cent." + shared;
    }
}

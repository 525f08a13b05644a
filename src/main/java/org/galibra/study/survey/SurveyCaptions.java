package org.galibra.study.survey;

import org.galibra.figure.CoveragePlan;
import org.galibra.figure.FencePlan;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.UncertaintyPlan;
import org.galibra.model.trained.Provenance;

import java.util.Locale;

/// Captions of the figures of a weighed survey: what is drawn of how many galaxies, from which
/// tables, by which network, after which paper.
final class SurveyCaptions {
    private final Application application;

    SurveyCaptions(Application application) {
        this.application = application;
    }

    /// The caption of a figure of its plan.
    String of(SurveyFigure figure, FigurePlan plan) {
        String shown =
                switch (plan) {
                    case FencePlan fence -> fence(fence);
                    case SedMassPlan masses -> masses(masses);
                    case UncertaintyPlan uncertainty -> uncertainty(uncertainty);
                    case CoveragePlan coverage -> coverage(coverage);
                    default -> throw new IllegalArgumentException(figure + " of " + plan);
                };
        return shown + " " + plan.summary() + " " + sources() + reference(figure);
    }

    private static String fence(FencePlan plan) {
        String shares =
                plan.shares().isEmpty()
                        ? ""
                        : " Below: the share of galaxies set apart by each fence, with its 68 per"
                                + " cent interval.";
        return "Every feature of the survey's galaxies, where they have it, over the galaxies that"
                + " trained; dashed lines bound the training range. "
                + "A fence bounds novelty, not error."
                + shares;
    }

    private static String masses(SedMassPlan plan) {
        String bins = plain(plan.spec().binWidthDex());
        String corrected =
                plan.spec().applied().isEmpty()
                        ? ""
                        : " The correction is a function of the predicted mass alone and was fitted"
                                + " on other galaxies than it is judged on.";
        return "Predicted against SED masses in bins of %s × %s dex: as predicted, with a polynomial of degree %d that is drawn and never applied; corrected; and the corrected residuals."
                        .formatted(bins, bins, plan.spec().degree())
                + corrected
                + " Both masses share the photometry: this is agreement, not accuracy.";
    }

    private static String uncertainty(UncertaintyPlan plan) {
        return "Galaxies (%s) by predicted mass: absolute %s magnitude%s, and the uncertainty propagated from the errors of the light, with its median in bins of 0.2 dex."
                .formatted(
                        plan.spec().galaxies(),
                        plan.spec().band(),
                        plan.spec().input() ? ", which is an input of the network" : "");
    }

    private static String coverage(CoveragePlan plan) {
        return "Share of galaxies whose mass lies within its interval, against the share asked for,"
                + " and by predicted mass at levels of "
                + plan.levels().stream()
                        .map(SurveyCaptions::plain)
                        .reduce((a, b) -> a + " and " + b)
                        .orElse("none")
                + "; lines give 68 per cent intervals of the shares.";
    }

    private String sources() {
        var catalogue = application.survey().catalogue();
        Provenance trained = application.scales().model().provenance();
        return String.format(
                Locale.ROOT,
                "Survey: %s%s, %,d galaxies; network %s trained on %s%s; seed %d. ",
                catalogue.table().name(),
                catalogue.synthetic().isPresent() ? " (synthetic, not observed)" : "",
                catalogue.rows(),
                application.scales().model().network().architecture(),
                trained.table(),
                trained.synthetic() ? " (synthetic galaxies)" : "",
                application.plan().seed());
    }

    private static String reference(SurveyFigure figure) {
        return switch (figure) {
            case FENCE -> "After Fig. 1 of Elson (2026).";
            case SURVEY -> "After Fig. 2 of Elson (2026).";
            case UNCERTAINTY -> "After Fig. 3 of Elson (2026).";
            case COVERAGE -> "Split-conformal intervals; weighted as by Tibshirani et al. (2019).";
        };
    }

    private static String plain(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

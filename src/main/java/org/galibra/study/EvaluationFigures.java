package org.galibra.study;

import org.galibra.figure.AgainstPlan;
import org.galibra.figure.LearningCurvePlan;
import org.galibra.figure.MassFunctionPlan;
import org.galibra.figure.PassportPlan;
import org.galibra.model.trained.TrainedModel;

/// The figures that judge and read a network beyond those of its run, for a file: each with its
/// caption.
public final class EvaluationFigures {
    private EvaluationFigures() {}

    /// Mass functions, true and predicted.
    public static DrawnFigure massFunction(
            MassFunctionPlan plan, Experiment experiment, TrainedModel model) {
        return DrawnFigure.of(
                "mass-function",
                "Mass function, true and predicted",
                plan,
                plan.summary() + " Bars: Poisson 68 per cent.",
                experiment,
                model);
    }

    /// Residuals against another quantity.
    public static DrawnFigure against(AgainstPlan plan, Experiment experiment, TrainedModel model) {
        return DrawnFigure.of(
                "residuals",
                "Residuals against " + plan.spec().name(),
                plan,
                plan.summary() + " Dots: medians; band: 16–84 per cent.",
                experiment,
                model);
    }

    /// One galaxy: its light, its features, what each neuron adds.
    ///
    /// @param set the galaxies it is one of, such as `test`
    public static DrawnFigure passport(
            PassportPlan plan, String set, Experiment experiment, TrainedModel model) {
        return DrawnFigure.of(
                "galaxy",
                "Galaxy " + plan.spec().galaxy(),
                plan,
                plan.summary()
                        + " It is one of the "
                        + set
                        + " galaxies. Top: absolute magnitudes, those of its nearest training"
                        + " galaxies thin. Middle: share of training galaxies, per cent, below each"
                        + " of its features; 16–84 per cent shaded. Bottom: what each neuron adds"
                        + " to the prediction for the median training galaxy; dashed: the true"
                        + " mass.",
                experiment,
                model);
    }

    /// The error of networks that learned from ever more galaxies.
    public static DrawnFigure learningCurve(
            LearningCurvePlan plan, Experiment experiment, TrainedModel model) {
        return DrawnFigure.of(
                "learning-curve", "Learning curve", plan, plan.summary(), experiment, model);
    }
}

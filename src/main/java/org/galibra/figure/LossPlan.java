package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.galibra.model.History;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// All numbers of a loss figure. Heights are log₁₀ of the loss where the axis is logarithmic.
///
/// @param spec what was asked for
/// @param losses the losses themselves, thinned: what the next plan of a training goes on from
/// @param training the batch losses, thinned
/// @param validation the validation losses, thinned
/// @param steps the axis of steps, from 0
/// @param heights the axis of losses
/// @param lastTraining the newest batch loss, ½ (z − y)²
/// @param lastValidation the newest validation loss
/// @param bestLoss the validation loss at the best step
public record LossPlan(
        LossSpec spec,
        Thinned losses,
        Polyline training,
        Polyline validation,
        Range steps,
        Range heights,
        OptionalDouble lastTraining,
        OptionalDouble lastValidation,
        OptionalDouble bestLoss)
        implements FigurePlan {
    /// Losses, thinned to the lowest and the highest of each pixel column; those that are not
    /// finite and positive are left out.
    ///
    /// @param columns how many pixel columns there are
    public record Thinned(int columns, Polyline training, Polyline validation) {
        private static Thinned of(
                History history, Range steps, int columns, Optional<LossPlan> before) {
            Optional<LossPlan> known =
                    before.filter(plan -> history.continues(plan.spec.history()))
                            .filter(plan -> plan.losses.columns == columns)
                            .filter(plan -> plan.steps.equals(steps));
            return new Thinned(
                    columns,
                    Polyline.thinned(
                            known.map(plan -> plan.losses.training).orElse(Polyline.NONE),
                            known.map(plan -> plan.spec.history().steps()).orElse(0),
                            history.steps(),
                            i -> i + 1,
                            i -> positive(history.batchLoss(i + 1)),
                            steps,
                            columns),
                    Polyline.thinned(
                            known.map(plan -> plan.losses.validation).orElse(Polyline.NONE),
                            known.map(plan -> plan.spec.history().checks()).orElse(0),
                            history.checks(),
                            history::validationStep,
                            i -> positive(history.validationLoss(i)),
                            steps,
                            columns));
        }
    }

    /// The steps that an axis shows at least.
    private static final double FEWEST_STEPS = 100;

    /// Beyond these, training has diverged, or fits to rounding error: no reason for an axis.
    private static final double SMALLEST = 1e-12;

    private static final double LARGEST = 1e6;

    /// Between the lowest validation loss and the axis.
    private static final double MARGIN_DEX = 0.18;

    /// The share of the thinned batch losses, in per cent, that may lie below a logarithmic axis.
    private static final double LUCKY = 2;

    private static final Range NO_LOSSES = new Range(1e-4, 1);

    /// Plans the figure for a chart `columns` pixels wide. Axes are nowhere tighter than those of
    /// `previous`, if that has the same kind of axis. Losses that are not finite and positive are
    /// not drawn. Where `previous` was of the same training earlier on, only what came since costs
    /// time, however long the training is.
    ///
    /// @throws IllegalArgumentException if `columns` is below 1
    public static LossPlan of(LossSpec spec, int columns, Optional<LossPlan> previous) {
        if (columns < 1) {
            throw new IllegalArgumentException(columns + " pixel columns");
        }
        History history = spec.history();
        Optional<LossPlan> before =
                previous.filter(plan -> plan.spec.logarithmic() == spec.logarithmic());
        Range steps = new Range(0, Ladder.above(Math.max(FEWEST_STEPS, history.steps())));
        steps = before.map(LossPlan::steps).map(steps::union).orElse(steps);
        // Thinned before logarithms are taken: these keep the order, and are slow.
        DoubleUnaryOperator height = loss -> spec.logarithmic() ? Math.log10(loss) : loss;
        Thinned losses = Thinned.of(history, steps, columns, previous);
        Polyline training = losses.training.withHeights(height);
        Polyline validation = losses.validation.withHeights(height);
        Range heights = heights(spec.logarithmic(), training, validation);
        return new LossPlan(
                spec,
                losses,
                training,
                validation,
                steps,
                before.map(LossPlan::heights).map(heights::union).orElse(heights),
                history.steps() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(history.batchLoss(history.steps())),
                history.checks() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(history.validationLoss(history.checks() - 1)),
                bestLoss(spec));
    }

    private static double positive(double loss) {
        return loss > 0 ? loss : Double.NaN;
    }

    /// From a rung of 1, 2, 5 below the lowest validation loss and nearly all batch losses to one
    /// above the highest validation loss (batch losses scatter, and one lucky batch is no reason to
    /// widen an axis); of the batches where nothing was validated.
    private static Range heights(boolean logarithmic, Polyline training, Polyline validation) {
        Polyline ruling = validation.size() > 0 ? validation : training;
        if (ruling.size() == 0) {
            return logarithmic ? logarithms(NO_LOSSES) : new Range(0, 1);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ruling.size(); i++) {
            low = Math.min(low, ruling.y(i));
            high = Math.max(high, ruling.y(i));
        }
        if (logarithmic) {
            low = Math.min(low - MARGIN_DEX, training.height(LUCKY));
            double bottom = Ladder.atMost(Math.clamp(Math.pow(10, low), SMALLEST, LARGEST));
            double top = Ladder.atLeast(Math.clamp(Math.pow(10, high) * 1.2, SMALLEST, LARGEST));
            return logarithms(new Range(bottom, Math.max(top, 10 * bottom)));
        }
        return new Range(0, Ladder.above(Math.clamp(high * 1.05, SMALLEST, LARGEST)));
    }

    private static Range logarithms(Range range) {
        return new Range(Math.log10(range.from()), Math.log10(range.to()));
    }

    @Override
    public String summary() {
        String text = Numbers.counted(spec.history().steps(), "step", "steps");
        if (lastTraining.isPresent()) {
            text += ", loss of the last batch " + Numbers.scientific(lastTraining.getAsDouble());
        }
        if (lastValidation.isPresent()) {
            text += ", validation loss " + Numbers.scientific(lastValidation.getAsDouble());
        }
        if (bestLoss.isPresent()) {
            text += ", lowest at step " + Numbers.count((double) spec.bestStep());
        }
        return text + ".";
    }

    private static OptionalDouble bestLoss(LossSpec spec) {
        History history = spec.history();
        // Newest first: the best step is mostly near the end.
        for (int i = history.checks() - 1; i >= 0; i--) {
            if (history.validationStep(i) == spec.bestStep()) {
                return OptionalDouble.of(history.validationLoss(i));
            }
        }
        return OptionalDouble.empty();
    }
}

package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Range;
import org.galibra.model.History;
import org.galibra.model.kernel.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class LossPlanTest {
    @Test
    void anUntrainedNetworkHasAxesAndItsFirstValidation() {
        LossPlan plan = LossPlan.of(Trainings.loss(0, true), 400, Optional.empty());
        assertThat(plan.steps()).isEqualTo(new Range(0, 100));
        assertThat(plan.training().size()).isZero();
        assertThat(plan.lastTraining()).isEmpty();
        assertThat(plan.validation().size()).isEqualTo(1);
    }

    @Test
    void aLineKeepsTwoPointsForEachPixelColumn() {
        LossPlan plan = LossPlan.of(Trainings.loss(5000, false), 100, Optional.empty());
        assertThat(plan.training().size()).isBetween(190, 202);
    }

    @Test
    void itsHeightsAreLogarithmsOnALogarithmicAxis() {
        History history = Trainings.loss(40, true).history();
        LossPlan plan = LossPlan.of(Trainings.loss(40, true), 400, Optional.empty());
        assertThat(plan.training().size()).isEqualTo(40);
        assertThat(plan.training().x(0)).isEqualTo(1);
        assertThat(plan.training().y(6)).isCloseTo(Math.log10(history.batchLoss(7)), within(1e-12));
        assertThat(plan.lastTraining()).hasValue(history.batchLoss(40));
    }

    @Test
    void axesGrowInStepsAndDoNotShrink() {
        LossPlan before = LossPlan.of(Trainings.loss(700, true), 400, Optional.empty());
        LossPlan after = LossPlan.of(Trainings.loss(20, true), 400, Optional.of(before));
        assertThat(before.steps()).isEqualTo(new Range(0, 800));
        assertThat(after.steps()).isEqualTo(before.steps());
        assertThat(after.heights().from()).isLessThanOrEqualTo(before.heights().from());
        assertThat(after.heights().to()).isGreaterThanOrEqualTo(before.heights().to());
    }

    @Test
    void aLogarithmicAxisShowsNearlyAllBatchLossesAndNotThatOfOneLuckyBatch() {
        double[] batches = new double[1000];
        for (int i = 0; i < batches.length; i++) {
            batches[i] = i % 2 == 0 ? 6e-5 : 4e-4;
        }
        batches[500] = 1e-9;
        History history = History.of(batches, new long[] {0, 1000}, new double[] {2e-4, 1.6e-4});
        var spec = new LossSpec(history, true, 1000, 50, Cost.QUADRATIC);
        assertThat(LossPlan.of(spec, 100, Optional.empty()).heights().from())
                .isCloseTo(Math.log10(5e-5), within(1e-9));
    }

    @Test
    void anAxisOfTheOtherKindIsNoPredecessor() {
        LossPlan before = LossPlan.of(Trainings.loss(700, true), 400, Optional.empty());
        LossPlan after = LossPlan.of(Trainings.loss(700, false), 400, Optional.of(before));
        assertThat(after.heights().from()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goingOnFromThePlanBeforeGivesTheSameLines(boolean logarithmic) {
        var training = Trainings.begun(20_000);
        Optional<LossPlan> before = Optional.empty();
        for (int i = 0; i < 40; i++) {
            // Some of these stay within the axis of steps, and some widen it.
            LossSpec spec = Trainings.lossOf(Trainings.advanced(training, 137), logarithmic);
            LossPlan now = LossPlan.of(spec, 90, before);
            LossPlan anew = LossPlan.of(spec, 90, Optional.empty());
            assertThat(now.steps()).isEqualTo(anew.steps());
            assertThat(now.training()).isEqualTo(anew.training());
            assertThat(now.validation()).isEqualTo(anew.validation());
            before = Optional.of(now);
        }
    }

    @Test
    void aTrainingThatWentBackIsThinnedAnew() {
        var training = Trainings.begun(20_000);
        LossSpec spec = Trainings.lossOf(Trainings.advanced(training, 4000), false);
        LossPlan before = LossPlan.of(spec, 90, Optional.empty());
        training.goBackTo(training.snapshots().getFirst());
        LossSpec again = Trainings.lossOf(Trainings.advanced(training, 4010), false);
        assertThat(again.history().continues(spec.history())).isFalse();
        assertThat(LossPlan.of(again, 90, Optional.of(before)).training())
                .isEqualTo(LossPlan.of(again, 90, Optional.empty()).training());
    }

    @Test
    void theBestStepHasItsValidationLoss() {
        LossSpec spec = Trainings.loss(1000, true);
        LossPlan plan = LossPlan.of(spec, 400, Optional.empty());
        assertThat(plan.bestLoss()).isPresent();
        for (int i = 0; i < spec.history().checks(); i++) {
            assertThat(plan.bestLoss().getAsDouble())
                    .isLessThanOrEqualTo(spec.history().validationLoss(i));
        }
        var without = new LossSpec(spec.history(), true, -1, 50, Cost.QUADRATIC);
        assertThat(LossPlan.of(without, 400, Optional.empty()).bestLoss()).isEmpty();
    }

    @Test
    void itsSummaryNamesStepsAndLosses() {
        assertThat(LossPlan.of(Trainings.loss(1000, true), 10, Optional.empty()).summary())
                .startsWith("1,000 steps, loss of the last batch ")
                .contains("lowest at step ");
    }

    @Test
    void refusesAChartWithoutPixels() {
        LossSpec spec = Trainings.loss(0, true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossPlan.of(spec, 0, Optional.empty()));
    }
}

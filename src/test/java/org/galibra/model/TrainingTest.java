package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.model.kernel.Kernel;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class TrainingTest {
    private static final StopSignal NEVER = new StopSignal();

    private final Examples training = MadeGalaxies.examples(200, 6, 1);
    private final Examples validation = MadeGalaxies.examples(70, 6, 2);
    private final Network start = Network.initial(6, 4, 3);

    private static TrainingPlan plan(double rate, long steps) {
        return new TrainingPlan(List.of(new RateChange(0, rate)), 50, steps, false, 1, 8, 50);
    }

    private Training begin(TrainingPlan plan) {
        return Training.begin(start, training, validation, plan);
    }

    private TrainingOutcome trained(TrainingPlan plan) {
        return Trainer.train(start, training, validation, plan, NEVER, _ -> {});
    }

    /// By the kernel whose losses are those of [Network#outputs] to the last bit.
    private TrainingOutcome trainedInDouble(TrainingPlan plan) {
        return Training.begin(start, training, validation, plan, Kernel.SCALAR_DOUBLE)
                .advance(plan.maximumSteps(), NEVER)
                .orElseThrow();
    }

    @Test
    void aTrainingInPiecesHasTheBitsOfOneInOneGoAndOfTheTrainers() {
        TrainingPlan plan = plan(0.25, 1_234);
        TrainingOutcome inOneGo = begin(plan).advance(1_234, NEVER).orElseThrow();
        Training pieces = begin(plan);
        Optional<TrainingOutcome> outcome = Optional.empty();
        for (int piece = 0; outcome.isEmpty(); piece++) {
            outcome = pieces.advance(piece % 7, NEVER);
        }
        assertThat(outcome).contains(inOneGo);
        assertThat(trained(plan)).isEqualTo(inOneGo);
        assertThat(inOneGo.step()).isEqualTo(1_234);
        assertThat(inOneGo.history().steps()).isEqualTo(1_234);
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void everyKernelRepeatsItselfBitForBitAndAgreesWithDoubleAfterAThousandSteps(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        Examples galaxies = MadeGalaxies.examples(300, 29, 4);
        Network first = Network.initial(29, 15, 5);
        TrainingOutcome reference = trained(first, galaxies, Kernel.SCALAR_DOUBLE);
        TrainingOutcome outcome = trained(first, galaxies, kernel);
        assertThat(trained(first, galaxies, kernel)).isEqualTo(outcome);
        double[] expected = reference.network().parameters();
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        double[] parameters = outcome.network().parameters();
        for (int p = 0; p < parameters.length; p++) {
            assertThat(parameters[p]).isCloseTo(expected[p], within(1e-4 * largest));
        }
    }

    private static TrainingOutcome trained(Network start, Examples galaxies, Kernel kernel) {
        return Training.begin(start, galaxies, galaxies, plan(0.25, 1_000), kernel)
                .advance(1_000, NEVER)
                .orElseThrow();
    }

    @Test
    void anotherSeedDrawsOtherBatches() {
        TrainingPlan plan = plan(0.25, 10);
        TrainingPlan other = new TrainingPlan(plan.rates(), 50, 10, false, 1, plan.seed() + 1, 50);
        assertThat(trained(plan).network()).isNotEqualTo(trained(other).network());
    }

    @Test
    void aRateChangedOnTheWayIsInThePlanWhichRepeatsIt() {
        Training live = begin(plan(0.25, 300));
        assertThat(live.advance(70, NEVER)).isEmpty();
        live.changeRate(0.1);
        live.changeRate(0.2);
        assertThat(live.rate()).isEqualTo(0.2);
        assertThat(live.advance(30, NEVER)).isEmpty();
        live.changeRate(0.05);
        TrainingOutcome outcome = live.advance(1_000, NEVER).orElseThrow();

        assertThat(live.plan().rates())
                .containsExactly(
                        new RateChange(0, 0.25),
                        new RateChange(70, 0.2),
                        new RateChange(100, 0.05));
        assertThat(trained(live.plan())).isEqualTo(outcome);
        assertThat(trained(plan(0.25, 300)).network()).isNotEqualTo(outcome.network());
    }

    @Test
    void aRateChangedByHandOutlastsTheOnesPlannedForLater() {
        Training live = begin(plan(0.25, 300).withRate(200, 0.01));
        assertThat(live.advance(100, NEVER)).isEmpty();
        live.changeRate(0.5);
        assertThat(live.plan().rateAfter(250)).isEqualTo(0.5);
    }

    @Test
    void theValidationLossIsTakenAtTheStartAtEveryIntervalAndAtTheEnd() {
        TrainingOutcome outcome = trainedInDouble(plan(0.25, 120));
        assertThat(outcome.history().validationSteps()).containsExactly(0, 50, 100, 120);
        assertThat(outcome.history().validationLoss(0)).isEqualTo(cost(start, validation));
        assertThat(outcome.history().validationLoss(3))
                .isEqualTo(cost(outcome.network(), validation));
    }

    private static double cost(Network network, Examples examples) {
        double[] outputs = network.outputs(examples.features());
        double sum = 0;
        for (int row = 0; row < outputs.length; row++) {
            double error = outputs[row] - examples.target(row);
            sum += error * error;
        }
        return 0.5 * sum / outputs.length;
    }

    @Test
    void aBatchHoldsNoGalaxyTwice() {
        TrainingPlan all = new TrainingPlan(plan(0.25, 1).rates(), 200, 1, false, 1, 8, 50);
        assertThat(trainedInDouble(all).history().batchLoss(1))
                .isCloseTo(cost(start, training), within(1e-14));
    }

    @Test
    void fewerGalaxiesThanABatchAreAllTaken() {
        Training small =
                Training.begin(start, MadeGalaxies.examples(7, 6, 1), validation, plan(0.25, 100));
        assertThat(small.advance(3, NEVER)).isEmpty();
        assertThat(small.passes()).isEqualTo(3);
    }

    @Test
    void passesAreStepsTimesBatchOverGalaxies() {
        Training run = begin(plan(0.25, 100));
        assertThat(run.advance(10, NEVER)).isEmpty();
        assertThat(run.passes()).isEqualTo(10 * 50 / 200.0);
        assertThat(run.step()).isEqualTo(10);
    }

    @Test
    void earlyStoppingEndsAfterItsPatienceWithTheBestNetwork() {
        TrainingPlan impatient =
                new TrainingPlan(List.of(new RateChange(0, 0.6)), 5, 50_000, true, 100, 8, 20);
        TrainingOutcome outcome = trainedInDouble(impatient);
        assertThat(outcome).isInstanceOf(TrainingOutcome.StoppedEarly.class);
        assertThat(outcome.step()).isEqualTo(outcome.bestStep() + 100);
        assertThat(outcome.networkStep()).isEqualTo(outcome.bestStep());
        double lowest = Arrays.stream(outcome.history().validationLosses()).min().orElseThrow();
        assertThat(cost(outcome.network(), validation)).isEqualTo(lowest);
    }

    @Test
    void withoutEarlyStoppingTheLastNetworkIsKept() {
        TrainingPlan rough =
                new TrainingPlan(List.of(new RateChange(0, 0.6)), 5, 1_000, false, 100, 8, 20);
        TrainingOutcome outcome = trained(rough);
        assertThat(outcome).isInstanceOf(TrainingOutcome.Finished.class);
        assertThat(outcome.networkStep()).isEqualTo(1_000);
        assertThat(outcome.bestStep()).isLessThan(1_000);
    }

    @Test
    void aLargeRateDivergesWithAdviceAndTheBestNetwork() {
        TrainingOutcome outcome = trained(plan(40, 10_000));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TrainingOutcome.Diverged.class,
                        diverged -> {
                            assertThat(diverged.rate()).isEqualTo(40);
                            assertThat(diverged.networkStep()).isZero();
                            assertThat(diverged.network()).isEqualTo(start);
                            assertThat(diverged.history().steps()).isEqualTo(diverged.step());
                            assertThat(diverged.advice())
                                    .startsWith("The loss has grown beyond 1,000,000 at step ")
                                    .endsWith(
                                            ". Weights from step 0 are kept."
                                                    + " Try a smaller learning rate.");
                        });
    }

    @Test
    void divergenceIsCaughtInTheStepThatMakesAParameterInfinite() {
        Training run = begin(plan(0.25, 1_000));
        assertThat(run.advance(312, NEVER)).isEmpty();
        run.changeRate(Double.MAX_VALUE);
        TrainingOutcome outcome = run.advance(1_000, NEVER).orElseThrow();
        assertThat(outcome.step()).isEqualTo(313);
        assertThat(outcome.networkStep()).isEqualTo(300);
        assertThat(((TrainingOutcome.Diverged) outcome).advice())
                .isEqualTo(
                        "A weight has grown beyond 1,000,000 at step 313. Weights from step 300"
                                + " are kept. Try a smaller learning rate.");
        assertThat(run.network()).isEqualTo(outcome.network());
        assertThat(run.advance(1, NEVER)).contains(outcome);
    }

    @Test
    void aLossThatIsNotFiniteIsSaidInTheseWords() {
        var diverged =
                new TrainingOutcome.Diverged(
                        start, 300, begin(plan(1, 1)).history(), 312, 300, 1, Double.NaN);
        assertThat(diverged.advice())
                .isEqualTo(
                        "The loss is no longer finite at step 312. Weights from step 300 are kept."
                                + " Try a smaller learning rate.");
    }

    @Test
    void aStopSignalCancelsWithTheBestNetworkAndTheTrainingCanGoOn() {
        var stop = new StopSignal();
        Training run = begin(plan(0.25, 300));
        assertThat(run.advance(130, NEVER)).isEmpty();
        stop.stop();
        TrainingOutcome cancelled = run.advance(100, stop).orElseThrow();
        assertThat(cancelled).isInstanceOf(TrainingOutcome.Cancelled.class);
        assertThat(cancelled.step()).isEqualTo(130);
        assertThat(cancelled.network()).isEqualTo(run.best());
        assertThat(run.advance(300, NEVER)).contains(trained(plan(0.25, 300)));
    }

    @Test
    void withoutValidationGalaxiesThereIsNoValidationLossAndNoEarlyStopping() {
        TrainingPlan plan = plan(0.25, 120);
        Examples none = MadeGalaxies.none(6);
        TrainingOutcome outcome = Trainer.train(start, training, none, plan, NEVER, _ -> {});
        assertThat(outcome.history().checks()).isZero();
        assertThat(outcome.network()).isEqualTo(trained(plan).network());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Training.begin(start, training, none, plan.withSteps(120, true)))
                .withMessageContaining("early stopping");
    }

    @Test
    void aHistoryHandedOutDoesNotGrow() {
        Training run = begin(plan(0.25, 10_000));
        assertThat(run.advance(60, NEVER)).isEmpty();
        History early = run.history();
        double[] losses = early.batchLosses();
        assertThat(run.advance(10_000, NEVER)).isPresent();
        assertThat(early.steps()).isEqualTo(60);
        assertThat(early.checks()).isEqualTo(2);
        assertThat(early.batchLosses()).containsExactly(losses);
        assertThat(run.history().batchLosses()).startsWith(losses).hasSize(10_000);
    }

    @Test
    void aTrainingOfNoStepsHandsTheStartBack() {
        assertThat(trained(plan(0.25, 0)).network()).isEqualTo(start);
    }

    @Test
    void whatCannotBeTrainedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Training.begin(start, MadeGalaxies.none(6), validation, plan(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Training.begin(Network.initial(5, 4, 1), training, validation, plan(1, 1)))
                .withMessageContaining("200 × 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Examples(Matrix.of(1, 1, new double[] {Double.NaN}), new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateChange(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(1, -1));
    }
}

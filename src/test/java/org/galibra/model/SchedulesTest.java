package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Optimiser;
import org.galibra.work.Parallel;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Random;

/// How the rate falls, and what a training keeps, says and repeats on its way.
class SchedulesTest {
    private static final StopSignal NEVER = new StopSignal();

    private final Examples training = MadeGalaxies.examples(300, 6, 1);
    private final Examples validation = MadeGalaxies.examples(70, 6, 2);

    private static TrainingPlan plan(long steps) {
        return new TrainingPlan(List.of(new RateChange(0, 0.1)), 50, steps, false, 1, 8, 10);
    }

    private static Architecture deep() {
        return new Architecture(List.of(6, 17, 5, 1), Activation.RELU, Activation.LINEAR);
    }

    @Test
    void aCosineFallsFromTheWholeRateToNothing() {
        Training run =
                Training.begin(
                        Network.initial(6, 4, 1),
                        training,
                        validation,
                        plan(100).withOptimiser(Optimiser.SGD, Schedule.COSINE));
        assertThat(run.rate()).isEqualTo(0.1);
        assertThat(run.advance(25, NEVER)).isEmpty();
        assertThat(run.rate()).isCloseTo(0.1 * 0.5 * (1 + Math.sqrt(0.5)), within(1e-15));
        assertThat(run.advance(25, NEVER)).isEmpty();
        assertThat(run.rate()).isCloseTo(0.05, within(1e-15));
        run.changeRate(0.4);
        assertThat(run.rate()).isCloseTo(0.2, within(1e-15));
        assertThat(run.advance(100, NEVER)).isPresent();
        assertThat(run.rate()).isCloseTo(0, within(1e-15));
    }

    @Test
    void aPlateauHalvesTheRateAfterTwentyValidationsWithoutGain() {
        Schedule.Course course = Schedule.PLATEAU.course(1_000);
        course.validated(1);
        for (int check = 0; check < 19; check++) {
            course.validated(0.99995);
        }
        assertThat(course.after(1)).isEqualTo(1);
        course.validated(0.99995);
        assertThat(course.after(1)).isEqualTo(0.5);
        for (int check = 0; check < 100; check++) {
            course.validated(0.9 - 0.001 * check);
        }
        assertThat(course.after(1)).isEqualTo(0.5);
        for (int check = 0; check < 1_000; check++) {
            course.validated(2);
        }
        assertThat(course.after(1)).isEqualTo(1e-3);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Training.begin(
                                Network.initial(6, 4, 1),
                                training,
                                MadeGalaxies.none(6),
                                plan(10).withOptimiser(Optimiser.ADAM, Schedule.PLATEAU)));
    }

    @Test
    void snapshotsLieEverFartherApartAndAnyOneStartsAnother() {
        Training run = Training.begin(Network.initial(6, 4, 1), training, validation, plan(5_000));
        TrainingOutcome outcome = run.advance(5_000, NEVER).orElseThrow();
        List<Long> steps = run.snapshots().stream().map(TrainingEvent.Snapshot::step).toList();
        assertThat(steps).startsWith(0L, 1L, 2L, 3L).endsWith(5_000L).hasSizeBetween(100, 180);
        for (int k = 2; k < steps.size() - 1; k++) {
            assertThat(steps.get(k) - steps.get(k - 1)).isBetween(1L, 2 + steps.get(k - 1) / 20);
        }
        assertThat(run.snapshots().getLast().network()).isEqualTo(outcome.network());
        TrainingEvent.Snapshot middle = run.snapshots().get(90);
        Training warm = Training.begin(middle.network(), training, validation, plan(50));
        assertThat(warm.history().validationLoss(0)).isLessThan(run.history().validationLoss(0));
    }

    @Test
    void snapshotsOfALargeNetworkAreFewer() {
        var shape =
                new Architecture(List.of(400, 1_000, 1_000, 1), Activation.RELU, Activation.LINEAR);
        var snapshots = new Snapshots(shape);
        Network network = Network.initial(6, 4, 1);
        for (long step = 0; step < 100_000; step++) {
            if (snapshots.wants(step)) {
                snapshots.keep(step, network);
            }
        }
        assertThat(snapshots.kept()).hasSizeBetween(16, 19);
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aDeepTrainingHasTheSameBitsOnAnyThread(Kernel kernel) {
        if (!kernel.available()) {
            return;
        }
        var plan =
                plan(60).withOptimiser(Optimiser.ADAM, Schedule.COSINE)
                        .withBatches(Drawing.PASSES, 33);
        var outcomes = new TrainingOutcome[4];
        for (int threads : new int[] {1, 3}) {
            Parallel.within(
                    threads,
                    () ->
                            Parallel.blocks(
                                    4,
                                    1,
                                    (from, to) -> {
                                        for (int k = from; k < to; k++) {
                                            TrainingOutcome outcome =
                                                    Training.begin(
                                                                    Network.initial(deep(), k),
                                                                    training,
                                                                    validation,
                                                                    plan.withSeed(k),
                                                                    kernel)
                                                            .advance(60, NEVER)
                                                            .orElseThrow();
                                            if (outcomes[k] == null) {
                                                outcomes[k] = outcome;
                                            }
                                            assertThat(outcome).isEqualTo(outcomes[k]);
                                        }
                                    }));
        }
        assertThat(outcomes[0].network()).isNotEqualTo(outcomes[1].network());
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void divergenceOfADeepNetworkIsCaughtInItsStep(Kernel kernel) {
        if (!kernel.available()) {
            return;
        }
        Training run =
                Training.begin(Network.initial(deep(), 1), training, validation, plan(100), kernel);
        assertThat(run.advance(12, NEVER)).isEmpty();
        run.changeRate(1e12);
        TrainingOutcome outcome = run.advance(88, NEVER).orElseThrow();
        assertThat(outcome).isInstanceOf(TrainingOutcome.Diverged.class);
        assertThat(outcome.step()).isEqualTo(13);
        assertThat(outcome.networkStep()).isEqualTo(10);
    }

    @Test
    void deadAndSaturatedNeuronsAreCounted() {
        var rectified = new Architecture(List.of(1, 4, 1), Activation.RELU, Activation.LINEAR);
        double[] p = {1, -1, 0, 2, 0, 0, -1, 1, 1, 1, 1, 1, 0};
        Diagnostics dead = Diagnostics.of(Network.of(rectified, p), unit(), Cost.QUADRATIC);
        assertThat(dead.dead()).isEqualTo(0.5);
        assertThat(dead.saturated()).isZero();
        assertThat(dead.gradientNorm()).isPositive();

        var tanh = new Architecture(List.of(1, 4, 1), Activation.TANH, Activation.LINEAR);
        double[] q = {1, 0, 0, 9, 0, 5, -5, 3, 1, 1, 1, 1, 0};
        Diagnostics saturated = Diagnostics.of(Network.of(tanh, q), unit(), Cost.QUADRATIC);
        assertThat(saturated.dead()).isZero();
        assertThat(saturated.saturated()).isEqualTo(0.75);
    }

    /// A thousand galaxies of one feature in 0 to 1.
    private static Examples unit() {
        double[] x = new Random(1).doubles(1_000, 0.01, 1).toArray();
        return new Examples(Matrix.of(1_000, 1, x), new double[1_000]);
    }

    @Test
    void aWeightCountsAsSoManyGalaxies() {
        double[] x = {0.1, 0.9, 0.4};
        var weighted =
                new Examples(Matrix.of(3, 1, x), new double[] {0.3, 0.2, 0.8})
                        .withWeights(new double[] {2, 1, 1});
        var repeated =
                new Examples(
                        Matrix.of(4, 1, new double[] {0.1, 0.1, 0.9, 0.4}),
                        new double[] {0.3, 0.3, 0.2, 0.8});
        Network network = Network.initial(1, 3, 4);
        var gradient = new Gradient(1, 3, 4);
        double cost = gradient.compute(network, repeated, new int[] {0, 1, 2, 3});
        double[] partials = gradient.partials();
        assertThat(gradient.compute(network, weighted, new int[] {0, 1, 2}))
                .isCloseTo(cost, within(1e-15));
        for (int p = 0; p < partials.length; p++) {
            assertThat(gradient.partial(p)).isCloseTo(partials[p], within(1e-15));
        }
    }

    @Test
    void errorsWeighOnlyTheirOwnCostAndAreHeldUp() {
        double[] held =
                Examples.atLeast(0.05, new double[] {2, -4, 10}, new double[] {0.01, 0.3, 0.5});
        assertThat(held).containsExactly(0.1, 0.3, 0.5);
        var plain = new Examples(Matrix.of(3, 1, new double[3]), new double[] {2, -4, 10});
        Examples known = plain.withErrors(held);
        double mean = (1 / 0.1 + 1 / 0.3 + 1 / 0.5) / 3;
        assertThat(known.factor(Cost.ERROR_WEIGHTED, 1)).isCloseTo(1 / 0.3 / mean, within(1e-12));
        assertThat(known.factor(Cost.ABSOLUTE, 1)).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.withErrors(new double[] {1, 0, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain.withWeights(new double[] {0, 0, 0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Training.begin(
                                Network.initial(1, 2, 1),
                                plain,
                                MadeGalaxies.none(1),
                                plan(1).withCost(Cost.ERROR_WEIGHTED)))
                .withMessageContaining("errors");
    }
}

package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class PolishTest {
    private static final StopSignal NEVER = new StopSignal();

    private final Examples training = MadeGalaxies.examples(600, 29, 1);
    private final Examples validation = MadeGalaxies.examples(150, 29, 2);
    private final Network start = Network.initial(29, 15, 3);

    private TrainingOutcome trained(TrainingPlan plan, Examples judges) {
        return Training.begin(start, training, judges, plan)
                .advance(TrainingPlan.LONGEST, NEVER)
                .orElseThrow();
    }

    @Test
    void aLinearNetworkIsSolvedAsLeastSquaresAre() {
        double[] exact = {1.5, -2, 0.25, 0.75};
        var random = new Random(4);
        double[] x = random.doubles(300).toArray();
        double[] y = new double[100];
        Arrays.setAll(
                y,
                k ->
                        exact[0] * x[3 * k]
                                + exact[1] * x[3 * k + 1]
                                + exact[2] * x[3 * k + 2]
                                + exact[3]);
        var galaxies = new Examples(Matrix.of(100, 3, x), y);
        var shape = new Architecture(List.of(3, 1), Activation.LINEAR, Activation.LINEAR);
        var polish =
                new LevenbergMarquardt(Network.initial(shape, 1), galaxies, MadeGalaxies.none(3));
        for (int step = 0; step < 6; step++) {
            polish.step(null, 0, 1e6);
        }
        double[] found = polish.network().parameters();
        for (int p = 0; p < exact.length; p++) {
            assertThat(found[p]).isCloseTo(exact[p], within(1e-9));
        }
    }

    @Test
    void itNeverRaisesTheTrainingLossAndGoesBelowWhatAdamReaches() {
        TrainingPlan plan = TrainingPlan.best(1).withSteps(2_000, false).withPolish(15);
        History history = trained(plan, MadeGalaxies.none(29)).history();
        double[] polished =
                IntStream.rangeClosed(2_001, history.steps())
                        .mapToDouble(history::batchLoss)
                        .toArray();
        assertThat(polished).hasSize(15);
        for (int step = 1; step < polished.length; step++) {
            assertThat(polished[step]).isLessThanOrEqualTo(polished[step - 1]);
        }
        assertThat(polished[14]).isLessThan(0.9 * polished[0]);
    }

    @Test
    void itStartsFromTheBestNetworkAndEndsByItsOwnPatience() {
        TrainingOutcome outcome =
                trained(TrainingPlan.best(1).withSteps(3_000, true).withPolish(1_000), validation);
        assertThat(outcome).isInstanceOf(TrainingOutcome.StoppedEarly.class);
        assertThat(outcome.step()).isBetween(3_001L, 3_999L);
        double[] losses = outcome.history().validationLosses();
        assertThat(outcome.bestStep()).isEqualTo(bestStep(outcome.history()));
        assertThat(Arrays.stream(losses).min().orElseThrow())
                .isCloseTo(
                        new Judge(start.architecture(), Cost.QUADRATIC, validation)
                                .loss(outcome.network().parameters()),
                        within(1e-6));
    }

    private static long bestStep(History history) {
        int best = 0;
        for (int check = 1; check < history.checks(); check++) {
            if (history.validationLoss(check) < history.validationLoss(best)) {
                best = check;
            }
        }
        return history.validationStep(best);
    }

    @Test
    void theWholeTrainingRepeatsItselfBitForBitInPiecesToo() {
        TrainingPlan plan = TrainingPlan.best(5).withSteps(700, true).withPolish(4);
        TrainingOutcome once = trained(plan, validation);
        Training pieces = Training.begin(start, training, validation, plan);
        while (pieces.advance(13, NEVER).isEmpty()) {
            assertThat(pieces.rate()).isBetween(0.0, 0.03);
        }
        assertThat(pieces.advance(1, NEVER)).contains(once);
        assertThat(pieces.passes()).isGreaterThan(700 * 50 / 600.0);
    }

    @Test
    void whatCannotBePolishedIsRefused() {
        TrainingPlan best = TrainingPlan.best(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> best.withCost(Cost.ABSOLUTE).withPolish(1))
                .withMessageContaining("only with QUADRATIC");
        assertThat(best.withCost(Cost.ABSOLUTE).polish()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Training.begin(Network.initial(29, 100, 1), training, validation, best))
                .withMessageContaining("3101 parameters is too large to polish");
    }
}

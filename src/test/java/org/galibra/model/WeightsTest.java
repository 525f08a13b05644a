package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.kernel.Activation;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Optimiser;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// What weights and errors of galaxies do to a training.
class WeightsTest {
    private static final int GALAXIES = 60;
    private static final int FEATURES = 4;

    /// 1 → 1, linear: z = w x + b.
    private static final Architecture LINE =
            new Architecture(List.of(1, 1), Activation.LINEAR, Activation.LINEAR);

    private static TrainingPlan plan(Cost cost, long steps) {
        return TrainingPlan.elson2025(4)
                .withCost(cost)
                .withSteps(steps, false)
                .withPatience(1_000_000, 50);
    }

    @Test
    void equalWeightsAreNoWeightsBitForBit() {
        Examples plain = MadeGalaxies.examples(GALAXIES, FEATURES, 3);
        double[] equal = new double[GALAXIES];
        Arrays.fill(equal, 0.7);
        Examples weighted = plain.withWeights(equal).withErrors(equal);
        Network start = Network.initial(FEATURES, 3, 8);
        for (Kernel kernel : List.of(Kernel.chosen(), Kernel.SCALAR, Kernel.SCALAR_DOUBLE)) {
            for (Cost cost : List.of(Cost.QUADRATIC, Cost.ABSOLUTE, Cost.HUBER)) {
                Network without = trained(start, plain, plan(cost, 300), kernel);
                assertThat(trained(start, weighted, plan(cost, 300), kernel)).isEqualTo(without);
                if (cost == Cost.ABSOLUTE) {
                    TrainingPlan byErrors = plan(Cost.ERROR_WEIGHTED, 300);
                    assertThat(trained(start, weighted, byErrors, kernel)).isEqualTo(without);
                }
            }
        }
    }

    @Test
    void aWeightOfZeroLeavesAGalaxyOut() {
        Examples all = MadeGalaxies.examples(GALAXIES, FEATURES, 3);
        int[] kept = IntStream.range(0, GALAXIES).filter(row -> row % 3 != 1).toArray();
        double[] weights =
                IntStream.range(0, GALAXIES).mapToDouble(row -> row % 3 == 1 ? 0 : 1).toArray();
        Examples fewer =
                new Examples(
                        all.features().select(kept),
                        Arrays.stream(kept).mapToDouble(all::target).toArray());
        // All galaxies make a batch, so that the gradients are the same but for the last digits.
        TrainingPlan plan = plan(Cost.QUADRATIC, 4_000).withBatches(Drawing.PASSES, GALAXIES);
        Network start = Network.initial(FEATURES, 2, 8);
        Network without = trained(start, fewer, plan, Kernel.SCALAR_DOUBLE);
        Network zero = trained(start, all.withWeights(weights), plan, Kernel.SCALAR_DOUBLE);
        double[] expected = without.outputs(all.features());
        double[] found = zero.outputs(all.features());
        for (int row = 0; row < GALAXIES; row++) {
            assertThat(found[row]).isCloseTo(expected[row], within(1e-10));
        }
        double[] unweighted =
                trained(start, all, plan, Kernel.SCALAR_DOUBLE).outputs(all.features());
        assertThat(unweighted[0]).isNotCloseTo(expected[0], within(1e-4));
    }

    /// Without features that tell them apart, all galaxies get one value: that of least cost.
    @Test
    void aConstantIsTheWeightedMeanOrTheWeightedMedian() {
        double[] y = {0.1, 0.2, 0.9, 0.7, 0.4};
        double[] w = {1, 2, 3, 1, 0.5};
        double mean = 0;
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            mean += w[i] * y[i];
            sum += w[i];
        }
        Examples examples = new Examples(Matrix.of(5, 1, new double[5]), y);
        assertThat(constant(examples.withWeights(w), Cost.QUADRATIC))
                .isCloseTo(mean / sum, within(1e-4));
        // Half of the weight, 3.75, is passed at 0.7: 0.1, 0.2 and 0.4 have 3.5 together.
        assertThat(constant(examples.withWeights(w), Cost.ABSOLUTE)).isCloseTo(0.7, within(2e-3));
        assertThat(constant(examples, Cost.ABSOLUTE)).isCloseTo(0.4, within(2e-3));
        double[] errors = Arrays.stream(w).map(weight -> 0.3 / weight).toArray();
        assertThat(constant(examples.withErrors(errors), Cost.ERROR_WEIGHTED))
                .isCloseTo(0.7, within(2e-3));
        double[] thrice = Arrays.stream(y).map(value -> value == 0.1 ? 30 : 1).toArray();
        assertThat(constant(examples.withWeights(thrice).withErrors(errors), Cost.ERROR_WEIGHTED))
                .isCloseTo(0.1, within(2e-3));
    }

    private static double constant(Examples examples, Cost cost) {
        TrainingPlan plan =
                plan(cost, 8_000)
                        .withBatches(Drawing.PASSES, examples.size())
                        .withOptimiser(Optimiser.SGD, Schedule.COSINE)
                        .withRate(0, cost == Cost.QUADRATIC ? 0.1 : 0.01);
        Network start = Network.of(LINE, new double[] {0, 0.5});
        Network network = trained(start, examples, plan, Kernel.chosen());
        return network.outputs(Matrix.of(1, 1, new double[1]))[0];
    }

    /// Least squares with weights: (Σ w x xᵀ) p = Σ w x y, solved by hand.
    @Test
    void aLineIsThatOfWeightedLeastSquares() {
        var random = new Random(2);
        double[] x = random.doubles(40).toArray();
        double[] y = Arrays.stream(x).map(a -> 0.2 + 0.5 * a * a).toArray();
        double[] w = random.doubles(40, 0, 3).toArray();
        double s = 0;
        double sx = 0;
        double sxx = 0;
        double sy = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            s += w[i];
            sx += w[i] * x[i];
            sxx += w[i] * x[i] * x[i];
            sy += w[i] * y[i];
            sxy += w[i] * x[i] * y[i];
        }
        double slope = (s * sxy - sx * sy) / (s * sxx - sx * sx);
        double level = (sy - slope * sx) / s;
        Examples examples = new Examples(Matrix.of(40, 1, x), y).withWeights(w);
        TrainingPlan plan =
                plan(Cost.QUADRATIC, 5_000).withBatches(Drawing.PASSES, 40).withRate(0, 0.5);
        Network found =
                trained(
                        Network.of(LINE, new double[] {0, 0}),
                        examples,
                        plan,
                        Kernel.SCALAR_DOUBLE);
        assertThat(found.parameters()[0]).isCloseTo(slope, within(1e-9));
        assertThat(found.parameters()[1]).isCloseTo(level, within(1e-9));
    }

    private static Network trained(
            Network start, Examples examples, TrainingPlan plan, Kernel kernel) {
        Training training =
                Training.begin(start, examples, MadeGalaxies.none(start.inputs()), plan, kernel);
        return training.advance(plan.maximumSteps() + 100, new StopSignal())
                .orElseThrow()
                .network();
    }
}

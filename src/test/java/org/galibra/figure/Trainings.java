package org.galibra.figure;

import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.RateChange;
import org.galibra.model.Training;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Cost;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// A small real training, for figures of losses.
final class Trainings {
    private static final int FEATURES = 3;

    private Trainings() {}

    static LossSpec loss(int steps, boolean logarithmic) {
        return lossOf(advanced(begun(steps), steps), logarithmic);
    }

    /// How a training stands.
    static LossSpec lossOf(Training training, boolean logarithmic) {
        return new LossSpec(
                training.history(), logarithmic, training.bestStep(), 50, Cost.QUADRATIC);
    }

    static Training advanced(Training training, int steps) {
        training.advance(steps, new StopSignal());
        return training;
    }

    static Training begun(int steps) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        var plan =
                new TrainingPlan(
                        List.of(new RateChange(0, 0.25)),
                        50,
                        Math.max(1, steps),
                        false,
                        3000,
                        7,
                        50);
        return Training.begin(
                Network.initial(FEATURES, 5, 1), examples(random, 500), examples(random, 60), plan);
    }

    private static Examples examples(RandomGenerator random, int n) {
        double[] targets = random.doubles(n).toArray();
        double[] features =
                IntStream.range(0, n * FEATURES)
                        .mapToDouble(i -> targets[i / FEATURES] + 0.1 * random.nextGaussian())
                        .toArray();
        return new Examples(Matrix.owning(n, FEATURES, features), targets);
    }
}

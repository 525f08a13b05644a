package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.model.kernel.Kernel;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class RedrawTest {
    private static final StopSignal NEVER = new StopSignal();
    private static final int GALAXIES = 200;

    private final Examples plain = MadeGalaxies.examples(GALAXIES, 6, 1);
    private final Examples validation = MadeGalaxies.examples(70, 6, 2);
    private final Network start = Network.initial(6, 4, 3);
    private final TrainingPlan plan =
            new TrainingPlan(List.of(new RateChange(0, 0.25)), 50, 300, false, 1, 8, 50);

    /// The features with noise of 0.1 in each pass.
    private Matrix noisy(long pass) {
        var random = new Random(pass);
        double[] values = new double[GALAXIES * 6];
        Arrays.setAll(values, i -> plain.features().at(i / 6, i % 6) + 0.1 * random.nextGaussian());
        return Matrix.owning(GALAXIES, 6, values);
    }

    private TrainingOutcome trained(Examples training) {
        return Trainer.train(start, training, validation, plan, NEVER, _ -> {});
    }

    @Test
    void theGalaxiesAreDrawnOnceInEachPassOverThem() {
        var passes = new ArrayList<Long>();
        trained(
                plain.redrawn(pass -> {
                    passes.add(pass);
                    return noisy(pass);
                }));
        // 300 steps of 50 galaxies are 75 passes over 200.
        assertThat(passes).hasSize(75).isSorted().doesNotHaveDuplicates().startsWith(0L, 1L);
    }

    @Test
    void theSameFeaturesDrawnAnewHaveTheBitsOfNone() {
        assertThat(trained(plain.redrawn(_ -> plain.features()))).isEqualTo(trained(plain));
        assertThat(trained(plain.redrawn(this::noisy)).network())
                .isNotEqualTo(trained(plain).network());
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aNetworkLearnsFromEveryPassAndNotFromTheFirstAlone(Kernel kernel) {
        assumeTrue(kernel.available(), () -> kernel + " does not run here");
        var once = plain.redrawn(_ -> noisy(0));
        var anew = plain.redrawn(this::noisy);
        assertThat(by(kernel, once).network()).isNotEqualTo(by(kernel, anew).network());
        assertThat(by(kernel, anew)).isEqualTo(by(kernel, anew));
    }

    private TrainingOutcome by(Kernel kernel, Examples training) {
        return Training.begin(start, training, validation, plan, kernel)
                .advance(300, NEVER)
                .orElseThrow();
    }

    @Test
    void goingBackToASnapshotComesOutBitForBitAsBefore() {
        Training training = Training.begin(start, plain.redrawn(this::noisy), validation, plan);
        TrainingOutcome first = training.advance(300, NEVER).orElseThrow();
        for (TrainingEvent.Snapshot snapshot : training.snapshots()) {
            if (snapshot.step() < 300) {
                training.goBackTo(snapshot);
                assertThat(training.advance(300, NEVER)).contains(first);
                break;
            }
        }
        TrainingEvent.Snapshot late =
                training.snapshots().stream()
                        .filter(snapshot -> snapshot.step() > 100 && snapshot.step() < 300)
                        .findFirst()
                        .orElseThrow();
        training.goBackTo(late);
        assertThat(training.advance(300, NEVER)).contains(first);
    }
}

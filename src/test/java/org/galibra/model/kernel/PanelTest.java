package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// The panels of eight lanes, of sixteen and of their halves, side by side, at lengths on both
/// sides of a block.
class PanelTest {
    private static final int[] INPUTS = {1, 5, 15, 29, 30, 31, 59, 60, 61, 89, 90};
    private static final int[] HIDDEN = {1, 14, 15, 16, 31, 33};
    private static final int[] BATCHES = {1, 5, 9, 10, 11, 50};

    @Test
    void theLanesDoNotChangeABit() {
        assumeTrue(Kernel.VECTOR.available(), "the vector kernel does not run here");
        assumeTrue(Panel.preferred().lanes() >= 8, "a panel of four lanes sums in another order");
        var random = new Random(8);
        for (Optimiser optimiser : new Optimiser[] {Optimiser.SGD, Optimiser.ADAM}) {
            for (int inputs : INPUTS) {
                for (int hidden : HIDDEN) {
                    for (int batch : BATCHES) {
                        check(optimiser, inputs, hidden, batch, random);
                    }
                }
            }
        }
    }

    private static void check(
            Optimiser optimiser, int inputs, int hidden, int batch, Random random) {
        var galaxies = new Galaxies(60, inputs);
        for (int row = 0; row < 60; row++) {
            galaxies.set(
                    row,
                    random.doubles(inputs).toArray(),
                    new double[] {random.nextDouble()},
                    0.5 + random.nextDouble());
        }
        int[] order = random.ints(3L * batch, 0, 60).toArray();
        double[] start = random.doubles((inputs + 2) * hidden + 1, -0.5, 0.5).toArray();
        double[] narrow =
                learnt(new NarrowPanel(), optimiser, start, hidden, galaxies, order, batch);
        for (Panel panel : List.of(new WidePanel(), new HalvedPanel())) {
            assertThat(learnt(panel, optimiser, start, hidden, galaxies, order, batch))
                    .as(
                            "%s, %s, %d → %d, batches of %d",
                            panel.getClass(), optimiser.word(), inputs, hidden, batch)
                    .containsExactly(narrow);
        }
    }

    /// Outputs, losses and parameters of three steps.
    private static double[] learnt(
            Panel panel,
            Optimiser optimiser,
            double[] start,
            int hidden,
            Galaxies galaxies,
            int[] order,
            int batch) {
        var layer =
                new VectorOneHiddenLayer(
                        panel, galaxies.features(), hidden, Cost.QUADRATIC, optimiser, batch);
        layer.load(start);
        float[] outputs = new float[60];
        layer.outputs(galaxies, 0, 60, outputs);
        double[] all = new double[60 + 3 + start.length];
        for (int row = 0; row < 60; row++) {
            all[row] = outputs[row];
        }
        for (int step = 0; step < 3; step++) {
            all[60 + step] = layer.step(galaxies, order, step * batch, (step + 1) * batch, 0.05);
        }
        double[] parameters = new double[start.length];
        layer.store(parameters);
        System.arraycopy(parameters, 0, all, 63, parameters.length);
        return all;
    }
}

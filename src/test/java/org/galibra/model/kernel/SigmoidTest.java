package org.galibra.model.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/// σ of both twins, against StrictMath in double.
class SigmoidTest {
    /// σ of every z: what a network of one neuron, weight 1, says of a galaxy of one feature.
    private static float[] sigmoids(Kernel kernel, List<Double> z) {
        var galaxies = new Galaxies(z.size(), 1);
        for (int row = 0; row < z.size(); row++) {
            galaxies.set(row, new double[] {z.get(row)}, 0);
        }
        OneHiddenLayer layer = OneHiddenLayer.of(kernel, 1, 1, 50);
        layer.load(new double[] {1, 0, 1, 0});
        float[] outputs = new float[z.size()];
        layer.outputs(galaxies, 0, outputs.length, outputs);
        return outputs;
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void itIsRightToTheLastDigitsOfAFloat(Kernel kernel) {
        List<Double> z = new ArrayList<>();
        for (int step = -200_000; step <= 200_000; step++) {
            z.add((double) (float) (step / 2000.0));
        }
        float[] sigma = sigmoids(kernel, z);
        for (int k = 0; k < sigma.length; k++) {
            double expected = 1 / (1 + StrictMath.exp(-z.get(k)));
            assertThat(sigma[k]).as("σ(%s)", z.get(k)).isCloseTo((float) expected, within(2e-7f));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VECTOR", "SCALAR"})
    void farOutItIsZeroOrOneHoweverFar(Kernel kernel) {
        List<Double> z = new ArrayList<>();
        for (double size = 100; size < 1e38; size *= 1.7) {
            z.add(size);
            z.add(-size);
        }
        float[] sigma = sigmoids(kernel, z);
        for (int k = 0; k < sigma.length; k++) {
            assertThat(sigma[k])
                    .as("σ(%s)", z.get(k))
                    .isCloseTo(z.get(k) > 0 ? 1 : 0, within(1e-25f));
        }
        assertThat(sigmoids(kernel, List.of(Double.NaN))).containsExactly(Float.NaN);
    }
}

package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.galibra.model.kernel.Activation;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Galaxies side by side against one alone, at numbers on both sides of a block.
class SensitivityTest {
    private static final int[] GALAXIES = {0, 1, 63, 64, 65, 1025};

    @Test
    void manyTogetherHaveTheBitsOfOneAlone() {
        var random = new Random(12);
        for (Activation hidden : Activation.values()) {
            for (List<Integer> widths :
                    List.of(List.of(3, 1), List.of(29, 15, 1), List.of(5, 7, 1, 2, 3))) {
                var shape = new Architecture(widths, hidden, Activation.LINEAR);
                Network network = Network.initial(shape, 4);
                for (int n : GALAXIES) {
                    int d = widths.getFirst();
                    Matrix scaled = Matrix.owning(n, d, random.doubles((long) n * d).toArray());
                    check(network, scaled);
                }
            }
        }
    }

    private static void check(Network network, Matrix scaled) {
        var together = Sensitivity.of(network, scaled);
        for (int row = 0; row < scaled.rows(); row++) {
            double[] one = scaled.row(row);
            if (!Arrays.equals(together.derivatives().row(row), Sensitivity.of(network, one))
                    || together.outputs()[row] != network.output(one)) {
                assertThat(together.derivatives().row(row))
                        .as("row %d of %s, %s", row, scaled, network)
                        .containsExactly(Sensitivity.of(network, one));
                assertThat(together.outputs()[row]).isEqualTo(network.output(one));
            }
        }
    }

    @Test
    void whatIsMissingStaysMissing() {
        Network network = Network.initial(3, 4, 1);
        double[] values = {0.1, 0.2, 0.3, 0.1, Double.NaN, 0.3};
        var both = Sensitivity.of(network, Matrix.owning(2, 3, values));
        assertThat(both.outputs()[0]).isFinite();
        assertThat(both.outputs()[1]).isNaN();
        assertThat(both.derivatives().row(1)).containsOnly(Double.NaN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(network, Matrix.owning(1, 2, new double[2])));
    }
}

package org.galibra.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.model.Sensitivity;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class DerivativesTest {
    private static final Band G = Band.named("g").orElseThrow();
    private static final Band R = Band.named("r").orElseThrow();
    private static final Band KS = Band.named("Ks").orElseThrow();
    private static final double STEP = 1e-5;

    /// g, r as magnitudes; g − r and r − Ks as colours, so that Ks enters by a colour alone.
    private static final TrainedModel MODEL =
            new TrainedModel(
                    new FeatureSet(
                            "four", List.of(G, R), List.of(new Colour(G, R), new Colour(R, KS))),
                    Scaling.of(
                            new double[] {-23, -24, -0.2, 0.1},
                            new double[] {-14, -15, 1.1, 1.9},
                            7,
                            11.5),
                    Network.initial(4, 7, 3),
                    new Provenance("0", "", "t", "", true, 3, 0, "finished", "scalar-double"));

    private static double[] features(double g, double r, double ks) {
        return new double[] {g, r, g - r, r - ks};
    }

    /// Mass before the rectifier, from features in mag.
    private static double mass(double[] features) {
        Matrix scaled = MODEL.scaling().features(Matrix.of(1, 4, features));
        return MODEL.scaling().target(MODEL.network().output(scaled.row(0)));
    }

    @Test
    void equationSixIsTheSlopeOfTheOutput() {
        var random = new Random(8);
        for (int trial = 0; trial < 50; trial++) {
            var network = Network.initial(1 + trial % 5, 1 + trial % 7, trial);
            double[] x = random.doubles(network.inputs(), -1, 2).toArray();
            double[] slopes = Sensitivity.of(network, x);
            for (int i = 0; i < x.length; i++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[i] += STEP;
                down[i] -= STEP;
                double expected = (network.output(up) - network.output(down)) / (2 * STEP);
                assertThat(slopes[i]).isCloseTo(expected, within(1e-8));
            }
        }
    }

    @Test
    void aFeatureNudgedAloneMovesTheMassByItsPhysicalDerivative() {
        double[] galaxy = features(-20.1, -20.8, -21.3);
        Derivatives at = Derivatives.of(MODEL, galaxy);
        for (int i = 0; i < 4; i++) {
            double[] up = galaxy.clone();
            double[] down = galaxy.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double slope = (mass(up) - mass(down)) / (2 * STEP);
            assertThat(at.physical().at(0, i)).isCloseTo(slope, within(1e-7));
            double range = MODEL.scaling().maximum(i) - MODEL.scaling().minimum(i);
            assertThat(at.normalised().at(0, i)).isCloseTo(slope * range, within(1e-6));
        }
    }

    @Test
    void aBandNudgedWithItsColoursMovesTheMassByItsTotalDerivative() {
        double[] magnitudes = {-20.1, -20.8, -21.3};
        Derivatives at =
                Derivatives.of(MODEL, features(magnitudes[0], magnitudes[1], magnitudes[2]));
        assertThat(at.bands()).containsExactly(G, R, KS);
        for (int b = 0; b < 3; b++) {
            double[] up = magnitudes.clone();
            double[] down = magnitudes.clone();
            up[b] += STEP;
            down[b] -= STEP;
            double slope =
                    (mass(features(up[0], up[1], up[2]))
                                    - mass(features(down[0], down[1], down[2])))
                            / (2 * STEP);
            assertThat(at.total().at(0, b)).isCloseTo(slope, within(1e-7));
        }
    }

    @Test
    void manyGalaxiesHaveTheBitsOfEachAlone() {
        int n = 2100;
        var random = new Random(3);
        double[] values = new double[n * 4];
        for (int row = 0; row < n; row++) {
            double[] one =
                    features(
                            -20 + random.nextGaussian(),
                            -21 + random.nextGaussian(),
                            -22 + random.nextGaussian());
            System.arraycopy(one, 0, values, row * 4, 4);
        }
        values[4 * 7] = Double.NaN;
        Matrix all = Matrix.of(n, 4, values);
        Derivatives together = Derivatives.of(MODEL, all);
        assertThat(together.predicted()).containsExactly(MODEL.predict(all));
        for (int row = 0; row < n; row++) {
            Derivatives alone = Derivatives.of(MODEL, all.row(row));
            assertThat(together.normalised().row(row)).containsExactly(alone.normalised().row(0));
            assertThat(together.total().row(row)).containsExactly(alone.total().row(0));
            assertThat(Double.compare(together.sum()[row], alone.sum()[0])).isZero();
        }
        assertThat(together.sum()[7]).isNaN();
    }

    @Test
    void refusesAnotherNumberOfFeatures() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Derivatives.of(MODEL, new double[3]))
                .withMessageContaining("Matrix 1 × 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(MODEL.network(), new double[5]));
    }
}

package org.galibra.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.junit.jupiter.api.Test;

import java.util.List;

class TrainedModelTest {
    private static final Band U = Band.named("u").orElseThrow();
    private static final Band G = Band.named("g").orElseThrow();
    private static final Band KS = Band.named("Ks").orElseThrow();

    /// Two magnitudes and a colour, one of whose bands is no feature by itself.
    static TrainedModel model() {
        return new TrainedModel(
                new FeatureSet("made-up", List.of(G, KS), List.of(new Colour(U, G))),
                Scaling.of(new double[] {-24.1, -26.3, 0.1}, new double[] {-15, -16.7, 2.3}, 8, 11),
                Network.initial(3, 4, 5),
                new Provenance("0.1.0", "ab", "t.csv", "cd", true, 5, 300, "finished", "scalar"));
    }

    @Test
    void aPredictionIsTheOutputScaledBackToDex() {
        TrainedModel model = model();
        double[] magnitudes = {-20, -22, 1.2};
        double[] scaled = {4.1 / 9.1, 4.3 / 9.6, 1.1 / 2.2};
        double output = model.network().output(scaled);
        double expected = output > 0 ? 8 + 3 * output : 8;
        assertThat(model.predict(Matrix.of(1, 3, magnitudes))[0])
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void anOutputBelowZeroIsClippedToTheLowestMassAndCounted() {
        TrainedModel model = model();
        double[] parameters = new double[model.network().parameterCount()];
        parameters[parameters.length - 1] = -0.1;
        var low =
                new TrainedModel(
                        model.features(),
                        model.scaling(),
                        Network.of(3, 4, parameters),
                        model.provenance());
        Matrix three = Matrix.of(3, 3, new double[] {-20, -22, 1, -19, -20, 1, -19, Double.NaN, 1});
        assertThat(low.predict(three)).containsExactly(8, 8, Double.NaN);
        assertThat(low.clipped(three)).isEqualTo(2);
    }

    @Test
    void noGalaxiesGiveNoPredictions() {
        assertThat(model().predict(Matrix.of(0, 3, new double[0]))).isEmpty();
    }

    @Test
    void partsOfDifferentSizesAreRefused() {
        TrainedModel model = model();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TrainedModel(
                                model.features(),
                                model.scaling(),
                                Network.initial(2, 4, 1),
                                model.provenance()))
                .withMessageContaining("3 features, a scaling of 3, Network 2 → 4 → 1");
    }
}

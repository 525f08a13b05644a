package org.galibra.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.Matrix;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.junit.jupiter.api.Test;

import java.util.List;

class BandSpaceTest {
    private static Colour colour(String blue, String red) {
        return new Colour(Reading.band(blue), Reading.band(red));
    }

    @Test
    void magnitudesComeBackFromTheFeaturesAndTheFeaturesFromThem() {
        var reading = new Reading();
        BandSpace space = BandSpace.of(reading.model().features());
        Matrix magnitudes = space.magnitudes(reading.matrix("features"));
        assertThat(magnitudes).isEqualTo(reading.matrix("magnitudes"));
        Matrix features = space.features(magnitudes);
        for (int row = 0; row < features.rows(); row++) {
            for (int i = 0; i < 29; i++) {
                assertThat(features.at(row, i))
                        .isCloseTo(reading.matrix("features").at(row, i), within(1e-13));
            }
        }
        assertThat(space.told()).isEqualTo(space.bands()).hasSize(15);
    }

    @Test
    void aBandIsToldByAChainOfColoursThatReachesAMagnitude() {
        // H − Ks stands before J − H, which makes the chain g → J → H → Ks.
        var set =
                new FeatureSet(
                        "chain",
                        List.of(Reading.band("g")),
                        List.of(colour("H", "Ks"), colour("J", "H"), colour("g", "J")));
        BandSpace space = BandSpace.of(set);
        assertThat(space.bands().stream().map(b -> b.name())).containsExactly("g", "H", "Ks", "J");
        assertThat(space.told()).containsExactlyInAnyOrderElementsOf(space.bands());
        Matrix magnitudes = space.magnitudes(Matrix.of(1, 4, new double[] {-20, 0.25, 0.5, 1.5}));
        assertThat(magnitudes.row(0)).containsExactly(-20, -22, -22.25, -21.5);
    }

    @Test
    void coloursAloneTellDifferencesOnly() {
        var set =
                new FeatureSet(
                        "loose",
                        List.of(Reading.band("Ks")),
                        List.of(colour("g", "r"), colour("r", "i"), colour("J", "Ks")));
        BandSpace space = BandSpace.of(set);
        assertThat(space.told()).containsExactly(Reading.band("Ks"), Reading.band("J"));
        Matrix features = Matrix.of(1, 4, new double[] {-22, 0.75, 0.25, 0.5});
        assertThat(space.magnitudes(features).row(0)).containsExactly(-22, 0, -0.75, -1, -21.5);
        assertThat(space.features(space.magnitudes(features))).isEqualTo(features);
    }

    @Test
    void refusesOtherShapes() {
        BandSpace space = BandSpace.of(new Reading().model().features());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.magnitudes(Matrix.of(1, 2, new double[2])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.features(Matrix.of(1, 29, new double[29])));
        assertThatIllegalArgumentException().isThrownBy(() -> space.chained(new double[15]));
    }
}

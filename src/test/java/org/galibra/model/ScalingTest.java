package org.galibra.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScalingTest {
    private final Scaling scaling =
            Scaling.fit(
                    Matrix.of(3, 2, new double[] {-20, 0.5, -24, 1.5, -22, 1}),
                    new double[] {8, 11, 10});

    @Test
    void theTrainingSetFillsZeroToOne() {
        assertThat(scaling.features(Matrix.of(2, 2, new double[] {-24, 0.5, -20, 1.5})))
                .isEqualTo(Matrix.of(2, 2, new double[] {0, 0, 1, 1}));
        assertThat(scaling.targets(new double[] {8, 9.5, 11})).containsExactly(0, 0.5, 1);
    }

    @Test
    void theTestSetUsesTheTrainingLimits() {
        assertThat(scaling.features(Matrix.of(1, 2, new double[] {-26, 2})).row(0))
                .containsExactly(-0.5, 1.5);
        assertThat(scaling.minimum(0)).isEqualTo(-24);
        assertThat(scaling.maximum(1)).isEqualTo(1.5);
    }

    @Test
    void aScaledTargetComesBackInDex() {
        for (double mass : new double[] {7.2, 8, 9.123, 11}) {
            assertThat(scaling.target(scaling.targets(new double[] {mass})[0]))
                    .isCloseTo(mass, within(1e-14 * mass));
        }
    }

    @Test
    void aMissingFeatureStaysMissing() {
        assertThat(scaling.features(Matrix.of(1, 2, new double[] {Double.NaN, 1})).row(0))
                .containsExactly(Double.NaN, 0.5);
    }

    @Test
    void aConstantFeatureIsRefusedByItsIndex() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Scaling.fit(
                                Matrix.of(2, 2, new double[] {1, 7, 2, 7}), new double[] {8, 9}))
                .withMessageContaining("feature 1");
    }

    @Test
    void aValueThatIsNotFiniteIsRefused() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Scaling.fit(
                                    Matrix.of(2, 1, new double[] {1, bad}), new double[] {8, 9}));
        }
    }

    @Test
    void noGalaxiesCannotBeScaledBy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scaling.fit(Matrix.of(0, 2, new double[0]), new double[0]));
    }
}

package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.survey.FeatureFence.Crossing;
import org.galibra.evaluation.survey.FeatureFence.Side;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class FencesTest {
    private static final List<String> NAMES = List.of("u", "g", "u−g");
    private static final Scaling SCALING =
            Scaling.of(new double[] {-20, -21, 0}, new double[] {-15, -16, 2}, 8, 11);

    @Test
    void aGalaxyIsToldEveryRangeThatItLeaves() {
        var fence = FeatureFence.of(NAMES, SCALING, Margins.of(0));

        assertThat(fence.crossings(new double[] {-20, -16, 2})).isEmpty();
        assertThat(fence.crossings(new double[] {-20.001, -15.9, 1}))
                .containsExactly(
                        new Crossing(0, "u", Side.BELOW), new Crossing(1, "g", Side.ABOVE));
        assertThat(fence.crossings(new double[] {-18, -18, 2.1}).getFirst().code())
                .isEqualTo("above u−g");
        assertThat(fence.crossings(new double[] {Double.NaN, -18, 1})).isEmpty();
    }

    @Test
    void marginsWidenAndNarrow() {
        double[] galaxy = {-20.05, -18, 1};

        assertThat(FeatureFence.of(NAMES, SCALING, Margins.of(0.1)).crossings(galaxy)).isEmpty();
        assertThat(FeatureFence.of(NAMES, SCALING, Margins.of(0.1)).range(2).to()).isEqualTo(2.1);
        assertThat(
                        FeatureFence.of(NAMES, SCALING, Margins.of(-0.1))
                                .crossings(new double[] {-18, -18, 1.95}))
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureFence.of(NAMES, SCALING, Margins.of(-1.5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureFence.of(List.of("u"), SCALING, Margins.of(0)));
    }

    @Test
    void aFeatureMayHaveAMarginOfItsOwn() {
        Margins margins = Margins.of(0.1).with(NAMES.get(1), 0.5);
        var fence = FeatureFence.of(NAMES, SCALING, margins);
        for (int feature = 0; feature < NAMES.size(); feature++) {
            double margin = feature == 1 ? 0.5 : 0.1;
            assertThat(fence.range(feature).from())
                    .isCloseTo(SCALING.minimum(feature) - margin, within(1e-12));
            assertThat(fence.range(feature).to())
                    .isCloseTo(SCALING.maximum(feature) + margin, within(1e-12));
        }
        assertThat(margins.withAll(0).of(NAMES.get(1))).isEqualTo(0.5);
        assertThat(margins.with(NAMES.get(1), 0.1)).isEqualTo(Margins.of(0.1));
        assertThat(margins).hasToString("0.100 mag, " + NAMES.get(1) + " 0.500 mag");
        assertThatIllegalArgumentException().isThrownBy(() -> Margins.NONE.with("u", Double.NaN));
    }

    @Test
    void countsStandPerFeatureAndSide() {
        var fence = FeatureFence.of(NAMES, SCALING, Margins.of(0));
        var galaxies =
                Matrix.of(3, 3, new double[] {-21, -18, 3, -21, -18, 1, -18, -18, Double.NaN});

        assertThat(fence.counts(galaxies))
                .extracting(FeatureFence.Count::galaxies)
                .containsExactly(2, 0, 0, 0, 0, 1);
    }

    @Test
    void distancesAreThoseOfScikitLearn() {
        var fence =
                CloudFence.fit(
                        Reference.matrix("cloud", "fitted"),
                        Reference.matrix("cloud", "held"),
                        CloudFence.TOLERANCE_MAG,
                        CloudFence.PERCENT);

        double[] distances = fence.distances(Reference.matrix("cloud", "held"));
        double[] expected = Reference.values("cloud", "distances");
        for (int i = 0; i < expected.length; i++) {
            assertThat(distances[i]).isCloseTo(expected[i], within(1e-9));
        }
        assertThat(fence.threshold())
                .isCloseTo(Reference.at("cloud", "threshold").asDouble(), within(1e-9));
        assertThat(fence.distance(new double[] {-20, Double.NaN, -20, -20})).isNaN();
        assertThat(fence.isInside(Double.NaN)).isFalse();
    }

    /// Four bands on a line, so the covariance alone is singular: the tolerance lets the fence be
    /// built, and a galaxy off the line by many tolerances is outside though each of its magnitudes
    /// is common.
    @Test
    void aGalaxyOffTheLineIsOutsideThoughEachMagnitudeIsCommon() {
        var random = new Random(5);
        double[] values = new double[4000];
        for (int row = 0; row < 1000; row++) {
            double magnitude = -20 + 2 * random.nextGaussian();
            for (int b = 0; b < 4; b++) {
                values[4 * row + b] = magnitude - 0.3 * b;
            }
        }
        Matrix cloud = Matrix.owning(1000, 4, values);
        var fence = CloudFence.fit(cloud, cloud, 0.05, 99);

        assertThat(fence.isInside(fence.distance(new double[] {-20, -20.3, -20.6, -20.9})))
                .isTrue();
        assertThat(fence.isInside(fence.distance(new double[] {-20, -20.3, -20.6, -20.0})))
                .isFalse();
    }

    /// With a hundredth of new galaxies of the cloud outside; binomial, four standard errors.
    @Test
    void aHundredthOfTheCloudsOwnGalaxiesIsOutside() {
        var random = new Random(11);
        var fence = CloudFence.fit(gaussian(random, 5000), gaussian(random, 50_000), 0.05, 99);
        double outside = 0;
        for (double distance : fence.distances(gaussian(random, 50_000))) {
            outside += fence.isInside(distance) ? 0 : 1;
        }

        // The threshold is itself drawn: its error doubles the variance.
        assertThat(outside / 50_000)
                .isCloseTo(0.01, within(4 * Math.sqrt(2 * 0.01 * 0.99 / 50_000)));
    }

    @Test
    void tooFewOrUnusableGalaxiesAreRefused() {
        Matrix two = Matrix.of(2, 1, new double[] {1, 2});
        Matrix one = Matrix.of(1, 1, new double[] {1});
        Matrix none = Matrix.of(1, 1, new double[] {Double.NaN});
        assertThatIllegalArgumentException().isThrownBy(() -> CloudFence.fit(one, two, 0.05, 99));
        assertThatIllegalArgumentException().isThrownBy(() -> CloudFence.fit(two, one, 0, 99));
        assertThatIllegalArgumentException().isThrownBy(() -> CloudFence.fit(two, none, 0.05, 99));
        assertThat(CloudFence.fit(two, one, 0.05, 99).threshold()).isPositive();
    }

    private static Matrix gaussian(Random random, int rows) {
        double[] values = new double[3 * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return Matrix.owning(rows, 3, values);
    }

    @Test
    void distancesSideBySideHaveTheBitsOfOneAlone() {
        var random = new Random(15);
        for (int b : new int[] {1, 2, 11}) {
            Matrix cloud = Matrix.owning(200, b, random.doubles(200L * b, -20, -16).toArray());
            var fence = CloudFence.fit(cloud, cloud, 0.05, 99);
            for (int n : new int[] {0, 1, 63, 64, 65, 130}) {
                double[] values = random.doubles((long) n * b, -22, -14).toArray();
                if (n > 1) {
                    values[b] = Double.NaN;
                }
                Matrix galaxies = Matrix.owning(n, b, values);
                double[] distances = fence.distances(galaxies);
                for (int row = 0; row < n; row++) {
                    assertThat(Double.valueOf(distances[row]))
                            .isEqualTo(Double.valueOf(fence.distance(galaxies.row(row))));
                }
            }
        }
    }
}

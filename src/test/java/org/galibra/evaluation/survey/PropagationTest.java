package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Percentiles;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.Provenance;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.galibra.work.Parallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

class PropagationTest {
    private static final int BANDS = 3;
    private static final TrainedModel MODEL = model();

    @Test
    void firstOrderFollowsColoursAndSharesDistances() {
        Matrix galaxies = galaxies(7, 1);
        double[] zeroPoints = {0.02, 0.01, 0.03};
        double[] distances = {0, 0.1, 0.2, 0.05, 0.01, 0.3, Double.NaN};
        Matrix relative = constant(7, 0.04);
        var errors =
                FirstOrder.of(MODEL, galaxies, LightErrors.of(relative, zeroPoints, distances));

        for (int row = 0; row < 6; row++) {
            double photometric = 0;
            double zero = 0;
            for (int b = 0; b < BANDS; b++) {
                double[] shift = new double[BANDS];
                shift[b] = 1;
                double slope = slope(galaxies, row, shift);
                photometric += Math.pow(slope * 2.5 / Math.log(10) * 0.04, 2);
                zero += Math.pow(slope * zeroPoints[b], 2);
            }
            double together = slope(galaxies, row, new double[] {1, 1, 1});
            assertThat(errors.photometric()[row]).isCloseTo(Math.sqrt(photometric), within(1e-7));
            assertThat(errors.zeroPoint()[row]).isCloseTo(Math.sqrt(zero), within(1e-7));
            assertThat(errors.distance()[row])
                    .isCloseTo(Math.abs(together) * distances[row], within(1e-7));
            assertThat(errors.all()[row])
                    .isCloseTo(
                            Math.sqrt(photometric + zero + Math.pow(together * distances[row], 2)),
                            within(1e-7));
        }
        assertThat(errors.distance()[6]).isNaN();
        assertThat(errors.all()[6]).isNaN();
        assertThat(errors.photometric()[6]).isPositive();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.02, 0.05})
    void firstOrderAndMonteCarloAgreeForSmallErrors(double magnitudes) {
        Matrix galaxies = galaxies(12, 2);
        LightErrors errors = errors(12, magnitudes);
        double[] first = FirstOrder.of(MODEL, galaxies, errors).all();
        MonteCarlo drawn = MonteCarlo.of(MODEL, galaxies, errors, 20_000, 3, 0);

        for (int row = 0; row < 12; row++) {
            // 16–84 per cent ranges of 20,000 draws scatter by 0.8 per cent.
            assertThat(drawn.sigma()[row] / first[row]).isCloseTo(1, within(0.05));
            assertThat(Math.abs(drawn.bias()[row])).isLessThan(0.1 * first[row]);
        }
    }

    /// Where they part: how far the drawn error of the median galaxy of 30 lies from that of first
    /// order, by the error of each band. Up to 0.2 mag they agree, at 0.5 mag and more they do not.
    @Test
    void firstOrderAndMonteCarloPartBetweenTwoAndFiveTenthsOfAMagnitude() {
        double[] magnitudes = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8};
        double[] apart = new double[magnitudes.length];
        Matrix galaxies = galaxies(30, 2);
        for (int i = 0; i < magnitudes.length; i++) {
            LightErrors errors = errors(30, magnitudes[i]);
            double[] first = FirstOrder.of(MODEL, galaxies, errors).all();
            double[] drawn = MonteCarlo.of(MODEL, galaxies, errors, 20_000, 3, 0).sigma();
            var off = new double[30];
            Arrays.setAll(off, row -> Math.abs(drawn[row] / first[row] - 1));
            apart[i] = Percentiles.of(off).median();
        }

        String departures = Arrays.toString(apart);
        assertThat(Arrays.stream(apart).limit(5)).as(departures).allMatch(each -> each < 0.05);
        assertThat(apart[6]).as(departures).isBetween(0.05, 0.15);
        assertThat(apart[7]).as(departures).isBetween(0.15, 0.4);
    }

    @Test
    void theDistanceMovesAllBandsTogether() {
        Matrix galaxies = galaxies(5, 4);
        var errors =
                LightErrors.of(
                        constant(5, 0), new double[BANDS], new double[] {.02, .02, .02, .02, .02});
        double[] first = FirstOrder.of(MODEL, galaxies, errors).distance();
        double[] drawn = MonteCarlo.of(MODEL, galaxies, errors, 20_000, 1, 0).sigma();

        for (int row = 0; row < 5; row++) {
            assertThat(drawn[row] / first[row]).isCloseTo(1, within(0.05));
        }
    }

    /// One zero point for all galaxies: in a draw they move together, so with nothing else unsure
    /// two equal galaxies have equal errors to the last bit, though their own streams differ.
    @Test
    void zeroPointsAreOneDeviateForAllGalaxies() {
        Matrix one = galaxies(1, 5);
        Matrix twice = one.select(new int[] {0, 0});
        var shared = LightErrors.of(constant(2, 0), new double[] {0.05, 0.05, 0.05}, new double[2]);
        var own = LightErrors.of(constant(2, 0.05), new double[BANDS], new double[2]);

        double[] together = MonteCarlo.of(MODEL, twice, shared, 100, 1, 0).sigma();
        double[] apart = MonteCarlo.of(MODEL, twice, own, 100, 1, 0).sigma();
        assertThat(together[0]).isPositive().isEqualTo(together[1]);
        assertThat(apart[0]).isNotEqualTo(apart[1]);
    }

    /// Φ(−1/r) of the draws of a flux with relative error r are not above 0; at r = 1/2.054 that is
    /// 2 per cent. None is discarded: the masses stay finite.
    @Test
    void nonPositiveDrawsAreCountedAndKept() {
        Matrix galaxies = galaxies(40, 6);
        int draws = 2000;
        var errors = LightErrors.of(constant(40, 1 / 2.0537), new double[BANDS], new double[40]);
        MonteCarlo drawn = MonteCarlo.of(MODEL, galaxies, errors, draws, 9, 0);
        double sum = 0;
        for (int row = 0; row < 40; row++) {
            assertThat(drawn.sigma()[row]).isFinite().isPositive();
            for (int b = 0; b < BANDS; b++) {
                sum += drawn.nonPositive().at(row, b);
            }
        }

        assertThat(sum / (40 * BANDS))
                .isCloseTo(0.02, within(4 * Math.sqrt(0.02 * 0.98 / (40 * BANDS * draws))));
        assertThat(
                        MonteCarlo.of(MODEL, galaxies, errors(40, 0.05), 200, 9, 0)
                                .nonPositive()
                                .at(0, 0))
                .isZero();
    }

    @Test
    void blocksAndThreadsDrawWhatTheWholeDraws() {
        Matrix galaxies = galaxies(35, 7);
        LightErrors all = errors(35, 0.1);
        var whole = MonteCarlo.of(MODEL, galaxies, all, 50, 4, 0);
        var alone = new AtomicReference<MonteCarlo>();
        Parallel.within(1, () -> alone.set(MonteCarlo.of(MODEL, galaxies, all, 50, 4, 0)));
        int[] last = {33, 34};
        var part = MonteCarlo.of(MODEL, galaxies.select(last), errors(2, 0.1), 50, 4, 33);

        assertThat(alone.get().sigma()).isEqualTo(whole.sigma());
        assertThat(alone.get().bias()).isEqualTo(whole.bias());
        assertThat(part.sigma()).isEqualTo(new double[] {whole.sigma()[33], whole.sigma()[34]});
        assertThat(MonteCarlo.of(MODEL, galaxies, all, 50, 5, 0).sigma())
                .isNotEqualTo(whole.sigma());
    }

    @Test
    void noGalaxiesAndUnknownErrorsAreNoFault() {
        var none = MonteCarlo.of(MODEL, galaxies(0, 1), errors(0, 0.1), 10, 1, 0);
        assertThat(none.sigma()).isEmpty();
        var unknown = LightErrors.of(constant(1, Double.NaN), new double[BANDS], new double[1]);
        assertThat(FirstOrder.of(MODEL, galaxies(1, 1), unknown).all()[0]).isNaN();
        assertThat(MonteCarlo.of(MODEL, galaxies(1, 1), unknown, 10, 1, 0).sigma()[0]).isNaN();
    }

    @Test
    void shapesAndSignsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstOrder.of(MODEL, galaxies(2, 1), errors(3, 0.1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MonteCarlo.of(MODEL, galaxies(2, 1), errors(2, 0.1), 1, 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LightErrors.of(constant(1, 0), new double[] {0, -1, 0}, new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LightErrors.of(constant(1, 0), new double[2], new double[1]));
    }

    /// 300 km/s at z = 0.01 is 0.22 mag.
    @Test
    void peculiarVelocitiesBlurNearbyDistances() {
        assertThat(LightErrors.distanceError(0.01, 300)).isCloseTo(0.2173, within(1e-4));
        assertThat(LightErrors.distanceError(0, 300)).isNaN();
        assertThat(LightErrors.relative(0.1)).isCloseTo(0.0921, within(1e-4));
    }

    private static LightErrors errors(int n, double magnitudes) {
        double[] distances = new double[n];
        Arrays.fill(distances, magnitudes / 2);
        return LightErrors.of(
                constant(n, LightErrors.relative(magnitudes)),
                new double[] {magnitudes / 3, magnitudes / 4, magnitudes / 5},
                distances);
    }

    private static Matrix constant(int n, double value) {
        double[] values = new double[n * BANDS];
        Arrays.fill(values, value);
        return Matrix.owning(n, BANDS, values);
    }

    /// df along a direction in magnitudes, by central differences.
    private static double slope(Matrix galaxies, int row, double[] direction) {
        BandSpace space = BandSpace.of(MODEL.features());
        double[] magnitudes = space.magnitudes(galaxies.select(new int[] {row})).row(0);
        double step = 1e-4;
        double[] ends = new double[2 * BANDS];
        for (int b = 0; b < BANDS; b++) {
            ends[b] = magnitudes[b] + step * direction[b];
            ends[BANDS + b] = magnitudes[b] - step * direction[b];
        }
        double[] masses = MODEL.predict(space.features(Matrix.owning(2, BANDS, ends)));
        return (masses[0] - masses[1]) / (2 * step);
    }

    private static Matrix galaxies(int n, long seed) {
        var random = new Random(seed);
        double[] magnitudes = new double[n * BANDS];
        for (int row = 0; row < n; row++) {
            double red = random.nextDouble(-22, -17);
            magnitudes[BANDS * row + 2] = red;
            magnitudes[BANDS * row + 1] = red + random.nextDouble(0.3, 0.9);
            magnitudes[BANDS * row] = red + random.nextDouble(1.2, 2.6);
        }
        return BandSpace.of(MODEL.features()).features(Matrix.owning(n, BANDS, magnitudes));
    }

    /// A network whose masses grow with light and redness, with a bend of its own.
    private static TrainedModel model() {
        List<Band> bands = Stream.of("u", "g", "r").map(b -> Band.named(b).orElseThrow()).toList();
        var features =
                new FeatureSet(
                        "test",
                        bands,
                        List.of(
                                new Colour(bands.get(0), bands.get(1)),
                                new Colour(bands.get(1), bands.get(2))));
        double[] parameters = {
            -0.6, -0.9, -1.5, 0.4, 0.5, 0.3, -1.2, -1.1, 0.2, 1.1, -0.4, 0.2, 2.0, -0.7, -0.3, 0.8,
            -0.5, 0.6, 1.2, -0.9, 1.1, 0.4, -0.6, 0.1, 0.7, 0.5, -0.6, 0.15, 0.35
        };
        return new TrainedModel(
                features,
                Scaling.of(
                        new double[] {-22, -22.5, -23, 0, 0},
                        new double[] {-13, -14, -14.5, 2.5, 1.2},
                        7.5,
                        11.5),
                Network.of(5, 4, parameters),
                new Provenance("0", "", "t", "", true, 1, 0, "finished", "scalar-double"));
    }
}

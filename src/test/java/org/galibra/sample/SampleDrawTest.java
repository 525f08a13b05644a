package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class SampleDrawTest {
    private static final Band U = Band.named("u").orElseThrow();
    private static final Band G = Band.named("g").orElseThrow();
    private static final Band Y = Band.named("Y").orElseThrow();
    private static final FeatureSet UG =
            new FeatureSet("ug", List.of(U, G), List.of(new Colour(U, G)));
    private static final SamplePlan PLAIN =
            SamplePlan.DEFAULT.withTrim(Trim.NONE).withUniform(false, 0.5);

    /// Galaxies with masses 8 … 11, more of them light than heavy; every third id occurs twice.
    private static Catalogue galaxies(int count, long seed) throws GalibraException {
        var random = new Random(seed);
        double[] masses =
                IntStream.range(0, count).mapToDouble(_ -> 8 + 3 * square(random)).toArray();
        double[] u = Arrays.stream(masses).map(m -> -2 * m + random.nextGaussian()).toArray();
        double[] g = Arrays.stream(u).map(x -> x - 1 + 0.1 * random.nextGaussian()).toArray();
        long[] ids = IntStream.range(0, count).mapToLong(i -> i - (i % 3 == 1 ? 1 : 0)).toArray();
        return catalogue(
                Column.of("id", Integers.of(ids)),
                Column.of("M_u", Reals.of(u)),
                Column.of("M_g", Reals.of(g)),
                Column.of("logMstar", Reals.of(masses)));
    }

    private static double square(Random random) {
        double value = random.nextDouble();
        return value * value;
    }

    private static Catalogue catalogue(Column... columns) throws GalibraException {
        return Catalogue.of(
                new Table("t.csv", List.of(columns), new Source("", "", ""), Map.of()),
                ColumnMapping.RECOGNISED,
                Band.KNOWN);
    }

    @Test
    void everyRowOfOneGalaxyStaysOnOneSide() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            Catalogue catalogue = galaxies(1000, seed);
            Sample sample = SampleDraw.draw(catalogue, UG, PLAIN, seed);
            Set<String> training = ids(catalogue, sample.training());
            training.addAll(ids(catalogue, sample.validation()));
            assertThat(training).doesNotContainAnyElementsOf(ids(catalogue, sample.test()));
            assertThat(sample.notes()).anyMatch(n -> n.contains("same identifier"));
            int all =
                    sample.training().count() + sample.validation().count() + sample.test().count();
            assertThat(all).isEqualTo(1000);
        }
    }

    private static Set<String> ids(Catalogue catalogue, Galaxies galaxies) {
        var ids = new HashSet<String>();
        for (int row : galaxies.rows()) {
            ids.add(catalogue.identifier(row));
        }
        return ids;
    }

    @Test
    void scalingKnowsTheTrainingGalaxiesAlone() throws Exception {
        Sample sample = SampleDraw.draw(galaxies(600, 1), UG, PLAIN, 1);
        double[] u = sample.training().features().column(0);
        assertThat(sample.scaling().minimum(0)).isEqualTo(Arrays.stream(u).min().getAsDouble());
        assertThat(sample.scaling().maximum(0)).isEqualTo(Arrays.stream(u).max().getAsDouble());
        assertThat(sample.scaling().targetMaximum())
                .isEqualTo(Arrays.stream(sample.training().masses()).max().getAsDouble());
    }

    @Test
    void tailLimitsKnowTheTrainingSideAlone() throws Exception {
        Catalogue catalogue = galaxies(2000, 2);
        Sample open = SampleDraw.draw(catalogue, UG, PLAIN, 2);
        Sample trimmed = SampleDraw.draw(catalogue, UG, PLAIN.withTrim(new Trim(5, 95)), 2);
        double[] side =
                java.util.stream.DoubleStream.concat(
                                Arrays.stream(open.training().features().column(0)),
                                Arrays.stream(open.validation().features().column(0)))
                        .sorted()
                        .toArray();
        int cut = (int) (side.length * 0.05);
        for (Galaxies set : List.of(trimmed.training(), trimmed.validation(), trimmed.test())) {
            for (double u : set.features().column(0)) {
                assertThat(u).isBetween(side[cut], side[side.length - 1 - cut]);
            }
        }
        assertThat(trimmed.natural().count()).isEqualTo(open.natural().count());
        assertThat(trimmed.test().count()).isLessThan(open.test().count());
    }

    @Test
    void noTrainingGalaxyIsTrimmedWhereATailHoldsLessThanOne() throws Exception {
        Catalogue catalogue = galaxies(300, 3);
        Sample open = SampleDraw.draw(catalogue, UG, PLAIN, 3);
        Sample sample = SampleDraw.draw(catalogue, UG, PLAIN.withTrim(new Trim(0.1, 99.9)), 3);
        assertThat(sample.training().count()).isEqualTo(open.training().count());
        assertThat(sample.validation().count()).isEqualTo(open.validation().count());
    }

    @Test
    void uniformDrawingTakesEqualNumbersPerBinAndSpreadsAShortfall() throws Exception {
        var plan = PLAIN.withUniform(true, 0.5).withSplit(new Split.Counts(500, 200));
        Catalogue catalogue = galaxies(4000, 4);
        Sample sample = SampleDraw.draw(catalogue, UG, plan, 4);
        assertThat(sample.training().count() + sample.validation().count()).isEqualTo(500);
        assertThat(sample.test().count()).isEqualTo(200);

        var counts = new java.util.TreeMap<Long, Integer>();
        for (Galaxies set : List.of(sample.training(), sample.validation())) {
            for (double mass : set.masses()) {
                counts.merge((long) Math.floor(mass * 10 + 1e-9), 1, Integer::sum);
            }
        }
        int fullest = counts.values().stream().max(Integer::compare).orElseThrow();
        long uneven = counts.values().stream().filter(count -> count < fullest - 1).count();
        boolean noted = sample.notes().stream().anyMatch(n -> n.startsWith("training:"));
        assertThat(uneven > 0).isEqualTo(noted);
    }

    @Test
    void aQuantileOfTheBinCountsIsDrawnFromEachBin() throws Exception {
        Sample sparse = SampleDraw.draw(galaxies(3000, 5), UG, PLAIN.withUniform(true, 0), 5);
        Sample full = SampleDraw.draw(galaxies(3000, 5), UG, PLAIN.withUniform(true, 1), 5);
        assertThat(sparse.training().count()).isLessThan(full.training().count());
        assertThat(full.training().count() + full.validation().count() + full.test().count())
                .isEqualTo(3000);
    }

    @Test
    void soManyGalaxiesAsAskedForAreDrawnFromEachBinOfTheWidthAskedFor() throws Exception {
        var plan = PLAIN.withPerBin(40).withBinDex(0.5).withValidationShare(0);
        Sample sample = SampleDraw.draw(galaxies(3000, 5), UG, plan, 5);
        assertThat(sample.perBin()).isEqualTo(40);
        assertThat(perHalfDex(sample.training()).values()).containsOnly(40L);
        // 30 test galaxies for each 70 that train: 40 · 3 / 7 = 17.
        assertThat(perHalfDex(sample.test()).values()).containsOnly(17L);
    }

    private static Map<Long, Long> perHalfDex(Galaxies galaxies) {
        return Arrays.stream(galaxies.masses())
                .boxed()
                .collect(
                        java.util.stream.Collectors.groupingBy(
                                mass -> (long) Math.floor(mass * 2 + 1e-9),
                                java.util.stream.Collectors.counting()));
    }

    @Test
    void aFeaturesOwnLimitsStandInThePlaceOfItsTails() throws Exception {
        Catalogue catalogue = galaxies(2000, 2);
        Sample trimmed = SampleDraw.draw(catalogue, UG, PLAIN.withTrim(new Trim(5, 95)), 2);
        var plan = PLAIN.withTrim(new Trim(5, 95)).withLimits(Map.of("u", new Limits(-20, -17)));
        Sample own = SampleDraw.draw(catalogue, UG, plan, 2);
        assertThat(own.limits().getFirst()).isEqualTo(new Limits(-20, -17));
        assertThat(own.limits().subList(1, 3)).isEqualTo(trimmed.limits().subList(1, 3));
        for (Galaxies set : List.of(own.training(), own.validation(), own.test())) {
            for (double u : set.features().column(0)) {
                assertThat(u).isBetween(-20.0, -17.0);
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndAnotherOneAnother() throws Exception {
        Catalogue catalogue = galaxies(500, 6);
        int[] first = SampleDraw.draw(catalogue, UG, PLAIN, 6).training().rows();
        assertThat(SampleDraw.draw(catalogue, UG, PLAIN, 6).training().rows()).isEqualTo(first);
        assertThat(SampleDraw.draw(catalogue, UG, PLAIN, 7).training().rows()).isNotEqualTo(first);
    }

    @Test
    void coloursAreDifferencesOfTheBands() throws Exception {
        Sample sample = SampleDraw.draw(galaxies(100, 8), UG, PLAIN, 8);
        var features = sample.test().features();
        for (int row = 0; row < features.rows(); row++) {
            assertThat(features.at(row, 2)).isEqualTo(features.at(row, 0) - features.at(row, 1));
        }
    }

    @Test
    void aMissingBandIsSaidAndItsFeaturesAreLeftOut() throws Exception {
        var wanted =
                new FeatureSet("three", List.of(U, Y), List.of(new Colour(U, G), new Colour(Y, G)));
        Sample sample = SampleDraw.draw(galaxies(100, 9), wanted, PLAIN, 9);
        assertThat(sample.features().names()).containsExactly("u", "u−g");
        assertThat(sample.notes()).anyMatch(n -> n.contains("no band Y") && n.contains("Y, Y−g"));
    }

    @Test
    void theStagesCountWhatIsLeft() throws Exception {
        var plan = PLAIN.withCuts(List.of(Cut.parse("logMstar<10")));
        Sample sample = SampleDraw.draw(galaxies(400, 10), UG, plan, 10);
        assertThat(sample.stages().getFirst())
                .isEqualTo(new Stage(Stage.Kind.OPENED, "rows in the table", 400));
        assertThat(sample.stages().get(1).name()).isEqualTo("logMstar<10");
        for (double mass : sample.natural().masses()) {
            assertThat(mass).isLessThan(10);
        }
    }

    @Test
    void tooFewGalaxiesAreRefusedWithBothNumbers() {
        assertRefused("49", galaxiesOrNull(49), PLAIN);
        assertRefused(
                "10,010 are needed",
                galaxiesOrNull(400),
                PLAIN.withSplit(new Split.Counts(10_000, 10)));
        assertRefused(
                "10,010 are needed",
                galaxiesOrNull(400),
                PLAIN.withUniform(true, 0.5).withSplit(new Split.Counts(10_000, 10)));
    }

    @Test
    void hugeNumbersOfGalaxiesAreTooManyNotNone() {
        assertRefused(
                "4,000,000,000 are needed",
                galaxiesOrNull(60),
                PLAIN.withSplit(new Split.Counts(2_000_000_000, 2_000_000_000)));
        assertThat(new Split.Counts(2_000_000_000, 2_000_000_000).trainingShare()).isEqualTo(0.5);
    }

    @Test
    void oneTrainingGalaxyCannotBeScaled() {
        assertRefused(
                "only 1 of the training galaxies is left, and 2 are needed",
                galaxiesOrNull(60),
                PLAIN.withSplit(new Split.Counts(1, 1)));
    }

    private static Catalogue galaxiesOrNull(int count) {
        try {
            return galaxies(count, 11);
        } catch (GalibraException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aConstantColumnIsNamed() throws Exception {
        double[] constant = new double[100];
        Arrays.fill(constant, -17);
        double[] masses = IntStream.range(0, 100).mapToDouble(i -> 8 + i * 0.02).toArray();
        var u = Column.of("M_u", Reals.of(constant));
        var g = Column.of("absmag_g", Reals.of(masses));
        assertRefused(
                "column M_u", catalogue(u, g, Column.of("logMstar", Reals.of(masses))), PLAIN);
        assertRefused(
                "column logMstar", catalogue(g, Column.of("logMstar", Reals.of(constant))), PLAIN);
    }

    @Test
    void featuresOfNoAvailableBandAreRefused() throws Exception {
        Catalogue catalogue = galaxies(100, 12);
        assertThatThrownBy(() ->
                        SampleDraw.draw(
                                catalogue, new FeatureSet("y", List.of(Y), List.of()), PLAIN, 1))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("bands u, g");
    }

    private static void assertRefused(String message, Catalogue catalogue, SamplePlan plan) {
        assertThatThrownBy(() -> SampleDraw.draw(catalogue, UG, plan, 1))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining(message);
    }
}

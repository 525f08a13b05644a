package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

class SyntheticCatalogueTest {
    private static final Table TABLE = make(1000, 42);

    @Test
    void hasTheColumnsOfTheRecipeInOrder() {
        var expected =
                new ArrayList<>(
                        List.of(
                                "id",
                                "ra",
                                "dec",
                                "z_cos",
                                "z_obs",
                                "type",
                                "bulge_to_total",
                                "logMstar",
                                "logSFR",
                                "logLdust"));
        Stream.of(Band.ELSON_2025, Band.HERSCHEL)
                .flatMap(List::stream)
                .forEach(band -> expected.add("m_" + band.name()));
        Band.ELSON_2025.forEach(band -> expected.add("M_" + band.name()));
        expected.addAll(List.of("weight", "A_V", "age_mass_weighted", "logZ", "cos_inclination"));
        Band.ELSON_2025.forEach(band -> expected.add("M0_" + band.name()));

        assertThat(TABLE.columns()).extracting(Column::name).isEqualTo(expected);
        assertThat(expected).doesNotHaveDuplicates();
    }

    @Test
    void describesEveryColumn() {
        for (Column column : TABLE.columns()) {
            assertThat(column.ucd()).as(column.name()).isNotBlank().doesNotContain("null");
            assertThat(column.description()).as(column.name()).isNotBlank();
        }
        assertThat(TABLE.column("M_Ks").orElseThrow().unit()).isEqualTo("mag");
        assertThat(TABLE.column("M_Ks").orElseThrow().ucd()).isEqualTo("phys.magAbs;em.IR.K");
        assertThat(TABLE.column("logMstar").orElseThrow().unit()).isEqualTo("dex(Msun)");
    }

    @Test
    void keepsIdentifiersAndTypesAsIntegers() {
        var ids = (Integers) TABLE.column("id").orElseThrow().values();
        var types = (Integers) TABLE.column("type").orElseThrow().values();

        for (int row = 0; row < TABLE.rows(); row++) {
            assertThat(ids.at(row)).isEqualTo(row + 1);
            assertThat(types.at(row)).isBetween(0L, 2L);
        }
    }

    @Test
    void holdsOnlyFiniteNumbers() {
        for (Column column : TABLE.columns()) {
            if (column.values() instanceof Reals reals) {
                assertThat(DoubleStream.of(reals.toArray()).allMatch(Double::isFinite))
                        .as(column.name())
                        .isTrue();
            }
        }
    }

    @Test
    void saysThatItIsSynthetic() {
        assertThat(TABLE.name()).isEqualTo("Synthetic catalogue");
        assertThat(TABLE.metadata())
                .containsKeys("synthetic", "recipe", "generator", "cosmology")
                .containsEntry("galaxies", "1000")
                .containsEntry("seed", "42");
        assertThat(TABLE.metadata().get("synthetic")).contains("not SHARK", "not observed");
        assertThat(TABLE.source().format()).isEqualTo("synthetic");
        assertThat(TABLE.source().path()).isEqualTo("synthetic:galaxies=1000,seed=42");
    }

    @Test
    void givesOtherGalaxiesForAnotherSeed() {
        Table other = make(1000, 43);

        for (String name : List.of("ra", "z_obs", "logMstar", "m_FUV", "M_W4", "M0_u", "A_V")) {
            double[] mine = reals(TABLE, name);
            double[] others = reals(other, name);
            for (int row = 0; row < mine.length; row++) {
                assertThat(mine[row]).as("%s in row %d", name, row).isNotEqualTo(others[row]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 501})
    void beginsALargerCatalogueWithTheSmallerOne(int galaxies) {
        Table smaller = make(galaxies, 42);

        assertThat(smaller.rows()).isEqualTo(galaxies);
        for (int c = 0; c < TABLE.columns().size(); c++) {
            for (int row = 0; row < galaxies; row++) {
                assertThat(smaller.columns().get(c).values().text(row))
                        .isEqualTo(TABLE.columns().get(c).values().text(row));
            }
        }
    }

    /// The bits of this recipe version, on every platform. When the recipe changes on purpose, its
    /// version and this value change with it.
    @Test
    void givesTheSameBitsForAnyNumberOfThreads() throws Exception {
        String golden = "ec7c965e2316f8bfa19b7b6121dacd7a13a67e419baa765e893467743e9b95d1";

        assertThat(checksum(TABLE)).isEqualTo(golden);
        try (var alone = new ForkJoinPool(1)) {
            assertThat(checksum(alone.submit(() -> make(1000, 42)).get())).isEqualTo(golden);
        }
    }

    @Test
    void derivesAbsoluteMagnitudesFromObservedRedshifts() {
        double[] redshifts = reals(TABLE, "z_obs");
        double[] apparent = reals(TABLE, "m_r");
        double[] absolute = reals(TABLE, "M_r");

        // Redshifts are listed to 5e-9, and a modulus changes by 5 / ln 10 / z per unit of
        // redshift.
        for (int row = 0; row < redshifts.length; row++) {
            assertThat(apparent[row] - absolute[row])
                    .isCloseTo(
                            SyntheticCatalogue.COSMOLOGY.distanceModulus(redshifts[row]),
                            within(4e-6));
        }
    }

    @Test
    void dimsOpticalLightByDust() {
        double[] dusty = reals(TABLE, "M_u");
        double[] bare = reals(TABLE, "M0_u");

        for (int row = 0; row < dusty.length; row++) {
            assertThat(dusty[row]).isGreaterThan(bare[row]);
        }
    }

    /// 180,000 galaxies give the sample of Elson (2025), 8,213 + 3,520 uniform in mass, with room
    /// for the trimming of tails: 392 per bin.
    @Test
    void fillsEveryMassBinOfElsonsSample() {
        Table table = make(180_000, 1);
        double[] masses = reals(table, "logMstar");
        double[] bulges = reals(table, "bulge_to_total");
        double[] redshifts = reals(table, "z_obs");
        int[] counts = new int[30];
        for (int row = 0; row < masses.length; row++) {
            int bin = (int) Math.floor((masses[row] - 8) * 10);
            boolean chosen = bulges[row] >= 0.15 && bulges[row] <= 0.65 && redshifts[row] < 0.3;
            if (chosen && bin >= 0 && bin < counts.length) {
                counts[bin]++;
            }
        }

        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(500);
    }

    @Test
    void refusesToMakeNoGalaxies() {
        assertThatThrownBy(() -> make(0, 42)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void endsWithACancellationWhenStopped() {
        var stop = new StopSignal();
        Progress impatient = (what, done, total) -> stop.stop();

        assertThatThrownBy(() -> SyntheticCatalogue.make(50_000, 42, impatient, stop))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void reportsEveryGalaxyMade() {
        var most = new AtomicLong();
        SyntheticCatalogue.make(
                1234,
                42,
                (what, done, total) -> {
                    most.accumulateAndGet(done, Math::max);
                    assertThat(total).isEqualTo(1234);
                },
                new StopSignal());

        assertThat(most).hasValue(1234);
    }

    private static Table make(int galaxies, long seed) {
        return SyntheticCatalogue.make(galaxies, seed, Progress.UNWATCHED, new StopSignal());
    }

    private static double[] reals(Table table, String name) {
        return ((Reals) table.column(name).orElseThrow().values()).toArray();
    }

    private static String checksum(Table table) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Column column : table.columns()) {
            if (column.values() instanceof Reals reals) {
                for (double value : reals.toArray()) {
                    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

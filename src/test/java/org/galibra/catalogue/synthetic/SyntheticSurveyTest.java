package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class SyntheticSurveyTest {
    private static final int GALAXIES = 20_000;
    private static final SyntheticSurvey SURVEY = make(GALAXIES, 7);

    /// The same galaxies with what the tables do not tell: the truth behind the noise.
    private static final List<Observed> OBSERVED = observed();

    /// Four standard errors: one test in 16,000 fails by chance, and the seed is fixed.
    private static final double SIGMAS = 4;

    private record Observed(double logMass, SurveyGalaxy galaxy) {}

    @Test
    void listsTheSameGalaxiesOnceInBothTables() {
        double[] ids = values(SURVEY.masses(), "CATAID");

        assertThat(ids).isEqualTo(values(SURVEY.fluxes(), "CATAID")).isSorted();
        assertThat(Arrays.stream(ids).distinct().count()).isEqualTo(GALAXIES);
    }

    @Test
    void hasGamasColumns() {
        assertThat(SURVEY.fluxes().columns())
                .extracting(Column::name)
                .startsWith("CATAID", "FUV_flux", "FUV_fluxerr", "NUV_flux")
                .contains("K_flux", "W4_fluxerr", "S500_fluxerr")
                .hasSize(41);
        assertThat(SURVEY.masses().columns())
                .extracting(Column::name)
                .startsWith("CATAID", "Z", "nQ", "nbands", "fluxscale", "logmstar", "dellogmstar")
                .contains("logmoverl_i", "gminusi", "uminusr", "absmag_u", "delabsmag_K")
                .hasSize(28);
        for (Table table : List.of(SURVEY.masses(), SURVEY.fluxes())) {
            for (Column column : table.columns()) {
                assertThat(column.description()).as(column.name()).isNotBlank();
                assertThat(column.ucd()).as(column.name()).isNotBlank();
            }
        }
    }

    @Test
    void saysThatItIsSynthetic() {
        for (Table table : List.of(SURVEY.masses(), SURVEY.fluxes())) {
            assertThat(table.name()).startsWith("Synthetic ");
            assertThat(table.metadata().get("synthetic")).contains("not GAMA", "not observed");
            assertThat(table.metadata()).containsEntry("seed", "7").containsKey("generator");
            assertThat(table.source().path())
                    .isEqualTo("synthetic:survey=gama,galaxies=20000,seed=7,light=rest");
        }
    }

    @Test
    void givesTheSameBitsForAnyNumberOfThreads() {
        var alone = new ArrayList<SyntheticSurvey>();
        Parallel.within(1, () -> alone.add(make(GALAXIES, 7)));

        assertSameRows(alone.getFirst(), SURVEY, GALAXIES);
    }

    /// Rounds of candidates hold 20,000: the sizes stand before, at and after the first one's kept.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 501, 15_001})
    void beginsALargerSurveyWithTheSmallerOne(int galaxies) {
        SyntheticSurvey smaller = make(galaxies, 7);

        assertThat(smaller.masses().rows()).isEqualTo(galaxies);
        assertSameRows(smaller, SURVEY, galaxies);
    }

    @Test
    void sharesNoGalaxyWithTheSimulationOfItsSeed() {
        var simulated = new HashSet<Long>();
        for (int row = 0; row < 2000; row++) {
            simulated.add(Flavour.SIMULATION.draws(7, row).bits());
        }

        for (int row = 0; row < 2000; row++) {
            assertThat(simulated).doesNotContain(Flavour.SURVEY.draws(7, row).bits());
        }
    }

    @Test
    void coversEachBandAsStated() {
        for (int b = 0; b < SurveyBand.ALL.size(); b++) {
            SurveyBand band = SurveyBand.ALL.get(b);
            double[] fluxes = values(SURVEY.fluxes(), band.column() + "_flux");
            double[] errors = values(SURVEY.fluxes(), band.column() + "_fluxerr");
            double expected = band.cover() * (b < 2 ? 0.95 : b >= 15 ? 0.97 : 1);

            long missing = Arrays.stream(fluxes).filter(f -> f == -999).count();
            for (int row = 0; row < fluxes.length; row++) {
                assertThat(errors[row] == -999).isEqualTo(fluxes[row] == -999);
                assertThat(errors[row] == -999 || errors[row] > 0).isTrue();
            }
            assertThat(1 - (double) missing / GALAXIES)
                    .as(band.column())
                    .isCloseTo(expected, within(binomial(expected, GALAXIES) + 1e-12));
        }
    }

    @Test
    void losesBothUltravioletBandsTogether() {
        double both = share("FUV_flux", "NUV_flux");
        double expected = 0.05 + 0.95 * 0.13 * 0.10;

        assertThat(both).isCloseTo(expected, within(binomial(expected, GALAXIES)));
    }

    @Test
    void noiseHasTheStatedErrorsAndNoBias() {
        for (int b = 0; b < SurveyBand.ALL.size(); b++) {
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (Observed each : OBSERVED) {
                if (each.galaxy.error(b) > 0) {
                    double noise =
                            (each.galaxy.flux(b) - SurveyBand.flux(each.galaxy.magnitude(b)))
                                    / each.galaxy.error(b);
                    sum += noise;
                    squares += noise * noise;
                    n++;
                }
            }

            String name = SurveyBand.ALL.get(b).column();
            assertThat(sum / n).as(name).isCloseTo(0, within(SIGMAS / Math.sqrt(n)));
            assertThat(squares / n).as(name).isCloseTo(1, within(SIGMAS * Math.sqrt(2.0 / n)));
        }
    }

    /// At the depth of a band a small galaxy's flux stands five times above its noise, but for the
    /// floor; a galaxy at m_r = 14 gathers six times the sky of one at 19.8.
    @Test
    void signalToNoiseIsFiveAtTheDepth() {
        for (SurveyBand band : SurveyBand.ALL) {
            double flux = SurveyBand.flux(band.depth());
            double expected = 1 / Math.hypot(0.2, band.floor());

            assertThat(flux / band.error(flux, 19.8)).isCloseTo(expected, within(1e-9));
            assertThat(flux / band.error(flux, 25)).isCloseTo(expected, within(1e-9));
            assertThat(flux / band.error(flux, 14))
                    .isCloseTo(1 / Math.hypot(1.2, band.floor()), within(1e-9));
        }
    }

    /// The last five depths are H-ATLAS's: 1σ of 44, 49, 7.4, 9.4 and 10.2 mJy.
    @Test
    void herschelDepthsAreThoseOfHAtlas() {
        double[] milliJansky = {44, 49, 7.4, 9.4, 10.2};
        for (int i = 0; i < milliJansky.length; i++) {
            double sigma = 200 * SurveyBand.flux(SurveyBand.ALL.get(15 + i).depth());

            assertThat(sigma / milliJansky[i]).isCloseTo(1, within(0.05));
        }
    }

    @Test
    void keepsBrightGalaxiesAlone() {
        for (Observed each : OBSERVED) {
            assertThat(each.galaxy.magnitude(SurveyBand.R)).isLessThan(19.8);
        }
    }

    @Test
    void massesOfTheFitDifferFromTheTruthAsStated() {
        int known = 0;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (Observed each : OBSERVED) {
            if (each.galaxy.hasMass()) {
                double expected = -0.04 - 0.04 * (each.logMass - 10);
                double noise = each.galaxy.logMass() - each.logMass - expected;
                sum += noise;
                squares += noise * noise;
                errors += each.galaxy.massError();
                assertThat(each.galaxy.massError()).isGreaterThanOrEqualTo(0.10);
                known++;
            }
        }

        assertThat(sum / known).isCloseTo(0, within(SIGMAS * 0.1 / Math.sqrt(known)));
        assertThat(Math.sqrt(squares / known))
                .isCloseTo(0.1, within(SIGMAS * 0.1 / Math.sqrt(2.0 * known)));
        // ⟨|N|⟩ = √(2/π), with a standard deviation of √(1 − 2/π).
        assertThat(errors / known)
                .isCloseTo(
                        0.10 + 0.03 * Math.sqrt(2 / Math.PI),
                        within(SIGMAS * 0.03 * Math.sqrt(1 - 2 / Math.PI) / Math.sqrt(known)));
    }

    @Test
    void missesMoreMassesOfFaintGalaxies() {
        for (boolean faint : List.of(true, false)) {
            var group =
                    OBSERVED.stream()
                            .filter(each -> each.galaxy.magnitude(SurveyBand.R) > 19.4 == faint)
                            .toList();
            double missing =
                    group.stream().filter(each -> !each.galaxy.hasMass()).count()
                            / (double) group.size();
            double expected = faint ? 0.35 : 0.12;

            assertThat(missing).isCloseTo(expected, within(binomial(expected, group.size())));
        }
    }

    @Test
    void totalOfGamasUsersIsTheMassOfTheFit() {
        double[] logmstar = values(SURVEY.masses(), "logmstar");
        double[] fluxscale = values(SURVEY.masses(), "fluxscale");
        double[] absolute = values(SURVEY.masses(), "absmag_r");
        for (int row = 0; row < GALAXIES; row++) {
            SurveyGalaxy galaxy = OBSERVED.get(row).galaxy;
            if (galaxy.hasMass()) {
                double total =
                        logmstar[row] + Math.log10(fluxscale[row]) - 2 * Math.log10(0.6751 / 0.7);
                double red =
                        absolute[row]
                                - 2.5 * Math.log10(fluxscale[row])
                                + 5 * Math.log10(0.6751 / 0.7);
                assertThat(total).isCloseTo(galaxy.logMass(), within(1e-12));
                assertThat(red).isCloseTo(galaxy.absoluteMagnitude(4), within(1e-11));
            } else {
                assertThat(logmstar[row]).isEqualTo(-999);
                assertThat(absolute[row]).isEqualTo(-999);
            }
        }
    }

    /// Offsets are built in: at rest, m − M is the distance modulus in every band, so the offset
    /// shows only against the galaxy's own light.
    @Test
    void addsEachBandsOffset() {
        Draws draws = Flavour.SURVEY.draws(7, 0);
        var parameters = GalaxyParameters.draw(draws, new MassFunction(), Flavour.SURVEY);
        var light = new GalaxyLight(PopulationGrid.make());
        SyntheticGalaxy galaxy = SyntheticGalaxy.of(1, parameters, light);
        SurveyGalaxy seen = SurveyGalaxy.observe(galaxy, ObservedLight.REST, draws);

        for (int b = 0; b < SurveyBand.ALL.size(); b++) {
            assertThat(seen.magnitude(b) - galaxy.apparentMagnitude(b))
                    .isCloseTo(SurveyBand.ALL.get(b).offset(), within(1e-12));
        }
    }

    @Test
    void redshiftedLightIsInterpolatedBetweenTheBands() {
        var light = new GalaxyLight(PopulationGrid.make());
        for (int row = 0; row < 20; row++) {
            var parameters =
                    GalaxyParameters.draw(
                            Flavour.SURVEY.draws(7, row), new MassFunction(), Flavour.SURVEY);
            SyntheticGalaxy galaxy = SyntheticGalaxy.of(1, parameters, light);
            double stretch = 1 + parameters.position().cosmologicalRedshift();
            double[] seen = ObservedLight.REDSHIFTED.magnitudes(galaxy);
            double[] rest = ObservedLight.REST.magnitudes(galaxy);

            // r comes from between g and r up to z = 0.31, and i from between r and i up to 0.21.
            double share = Math.log(stretch) / Math.log(0.6176 / 0.4702);
            if (share <= 1) {
                assertThat(seen[4])
                        .isCloseTo(
                                rest[4] + share * (rest[3] - rest[4]) - 2.5 * Math.log10(stretch),
                                within(1e-9));
            }
            assertThat(seen[0]).isCloseTo(rest[0] - 2.5 * Math.log10(stretch), within(1e-9));
        }
    }

    @Test
    void refusesNoGalaxiesAndStops() {
        assertThatThrownBy(() -> make(0, 1)).isInstanceOf(IllegalArgumentException.class);
        var stop = new StopSignal();
        stop.stop();
        assertThatThrownBy(() ->
                        SyntheticSurvey.make(10, 1, ObservedLight.REST, Progress.UNWATCHED, stop))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Observed> observed() {
        var light = new GalaxyLight(PopulationGrid.make());
        var masses = new MassFunction();
        var observed = new ArrayList<Observed>();
        for (double id : values(SURVEY.masses(), "CATAID")) {
            Draws draws = Flavour.SURVEY.draws(7, (long) id - 1);
            var parameters = GalaxyParameters.draw(draws, masses, Flavour.SURVEY);
            SyntheticGalaxy galaxy = SyntheticGalaxy.of((long) id, parameters, light);
            observed.add(
                    new Observed(
                            parameters.logMass(),
                            SurveyGalaxy.observe(galaxy, ObservedLight.REST, draws)));
        }
        return observed;
    }

    private static double binomial(double share, int n) {
        return SIGMAS * Math.sqrt(share * (1 - share) / n);
    }

    private static double share(String first, String second) {
        double[] one = values(SURVEY.fluxes(), first);
        double[] other = values(SURVEY.fluxes(), second);
        return (double)
                        IntStream.range(0, GALAXIES)
                                .filter(row -> one[row] == -999 && other[row] == -999)
                                .count()
                / GALAXIES;
    }

    private static void assertSameRows(SyntheticSurvey one, SyntheticSurvey other, int rows) {
        assertSameRows(one.masses(), other.masses(), rows);
        assertSameRows(one.fluxes(), other.fluxes(), rows);
    }

    private static void assertSameRows(Table one, Table other, int rows) {
        for (Column column : one.columns()) {
            assertThat(Arrays.copyOf(values(one, column.name()), rows))
                    .as(column.name())
                    .isEqualTo(Arrays.copyOf(values(other, column.name()), rows));
        }
    }

    private static SyntheticSurvey make(int galaxies, long seed) {
        return SyntheticSurvey.make(
                galaxies, seed, ObservedLight.REST, Progress.UNWATCHED, new StopSignal());
    }

    private static double[] values(Table table, String name) {
        var values = table.column(name).orElseThrow().values();
        return IntStream.range(0, table.rows())
                .mapToDouble(row -> Double.parseDouble(values.text(row)))
                .toArray();
    }
}

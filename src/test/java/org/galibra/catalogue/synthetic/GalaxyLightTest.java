package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

class GalaxyLightTest {
    private static final GalaxyLight LIGHT = new GalaxyLight(PopulationGrid.make());

    static List<Reference.Row> goldenGalaxies() {
        return Reference.rows("galaxy").stream()
                .filter(row -> !row.quantity().equals("parameters"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("goldenGalaxies")
    void agreesWithTheReference(Reference.Row row) {
        GalaxyParameters galaxy = parameters(row.item());
        LIGHT.shine(galaxy);

        double value =
                switch (row.quantity()) {
                    case "logSFR" -> LIGHT.logStarFormationRate();
                    case "logLdust" -> LIGHT.logDustLuminosity();
                    case "tau_V" -> LIGHT.dustContent().opticalDepth();
                    case "distmod" ->
                            SyntheticCatalogue.COSMOLOGY.distanceModulus(
                                    galaxy.position().cosmologicalRedshift());
                    default -> LIGHT.absoluteMagnitude(band(row.quantity().substring(2)));
                };

        assertThat(value).isCloseTo(row.number(), within(row.allowed()));
    }

    @Test
    void everyReferenceGalaxyIsTested() {
        assertThat(goldenGalaxies()).hasSize(4 * 24);
    }

    @Test
    void dustTakesOpticalLightAndGivesInfraredLight() {
        LIGHT.shine(parameters("spiral"));

        assertThat(LIGHT.absoluteMagnitude(band("g"))).isGreaterThan(LIGHT.dustFreeMagnitude(3));
        assertThat(LIGHT.absoluteMagnitude(band("W3"))).isLessThan(LIGHT.dustFreeMagnitude(13));
    }

    @Test
    void oneGalaxyLeavesNoTraceInTheNext() {
        LIGHT.shine(parameters("spiral"));
        double fresh = LIGHT.absoluteMagnitude(0);
        LIGHT.shine(parameters("quenched"));
        LIGHT.shine(parameters("spiral"));

        assertThat(LIGHT.absoluteMagnitude(0)).isEqualTo(fresh);
    }

    private static int band(String name) {
        return DustEmission.BANDS.indexOf(Band.named(name).orElseThrow());
    }

    private static GalaxyParameters parameters(String item) {
        Map<String, String> settings =
                Reference.rows("galaxy").stream()
                        .filter(row -> row.item().equals(item))
                        .filter(row -> row.quantity().equals("parameters"))
                        .map(row -> Reference.settings(row.value()))
                        .findFirst()
                        .orElseThrow();
        assertThat(settings).containsEntry("ar", "1").containsEntry("fl", "10^-0.8");
        var of = new Settings(settings);
        var disc =
                new DiscHistory(
                        new DelayedHistory(of.number("age"), of.number("tau")),
                        Variability.none(),
                        1,
                        of.number("ms"),
                        new Quenching(of.number("q") == 1, of.number("tq"), of.number("tauq")));
        return new GalaxyParameters(
                of.number("lm"),
                0,
                of.number("bt"),
                of.number("cosi"),
                new SkyPosition(0, 0, of.number("z"), of.number("z")),
                disc,
                new DelayedHistory(of.number("ageb"), of.number("taub")),
                new Enrichment(of.number("zf"), of.number("zb"), Dex.power(-0.8)),
                new DustProperties(
                        of.number("rs"),
                        of.number("bc"),
                        of.number("n"),
                        of.number("bump"),
                        of.number("gx"),
                        of.number("ir"),
                        of.number("ir"),
                        of.number("ir"),
                        Flavour.SIMULATION.dustAmount()));
    }

    private record Settings(Map<String, String> texts) {
        double number(String name) {
            return Double.parseDouble(texts.get(name));
        }
    }
}

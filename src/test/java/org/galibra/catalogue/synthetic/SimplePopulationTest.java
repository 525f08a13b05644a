package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class SimplePopulationTest {
    private static final StellarSpectrum SPECTRUM = new StellarSpectrum();
    private static final InitialMassFunction STARS = new InitialMassFunction();

    static List<Reference.Row> goldenPopulations() {
        return Reference.rows("ssp");
    }

    @ParameterizedTest
    @MethodSource("goldenPopulations")
    void agreesWithTheReference(Reference.Row row) {
        var settings = Reference.settings(row.item().replace(" yr", ""));
        double[] numbers =
                numbers(
                        Double.parseDouble(settings.get("age")),
                        Double.parseDouble(settings.get("logZ")));

        double value =
                switch (row.quantity()) {
                    case "Lbol" -> numbers[SimplePopulation.BOLOMETRIC];
                    case "surviving" -> numbers[SimplePopulation.SURVIVING];
                    default ->
                            Cgs.absoluteMagnitude(
                                    numbers[
                                            Band.ELSON_2025.indexOf(
                                                    Band.named(row.quantity().substring(2))
                                                            .orElseThrow())]);
                };

        assertThat(value).isCloseTo(row.number(), within(row.allowed()));
    }

    @Test
    void everyReferencePopulationIsTested() {
        assertThat(goldenPopulations()).hasSize(6 * SimplePopulation.NUMBERS);
    }

    @Test
    void losesMassAsItAges() {
        double[] young = numbers(1e7, -1);
        double[] old = numbers(1e10, -1);

        assertThat(young[SimplePopulation.SURVIVING]).isBetween(0.8, 1.0);
        assertThat(old[SimplePopulation.SURVIVING]).isBetween(0.5, 0.6);
        assertThat(old[SimplePopulation.BOLOMETRIC]).isLessThan(young[SimplePopulation.BOLOMETRIC]);
    }

    private static double[] numbers(double ageYears, double metallicity) {
        return SimplePopulation.numbers(
                ageYears, metallicity, SPECTRUM, STARS, new StellarTracks(metallicity, STARS));
    }
}

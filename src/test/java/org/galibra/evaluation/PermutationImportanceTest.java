package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.Reading;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.work.Parallel;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class PermutationImportanceTest {
    private final Reading reading = new Reading();
    private final TrainedModel model = reading.model();
    private final Matrix features = reading.matrix("features");
    private final double[] truth = reading.values("truth");

    private Map<String, List<Band>> eachBand() {
        var groups = new LinkedHashMap<String, List<Band>>();
        model.features().bands().forEach(band -> groups.put(band.name(), List.of(band)));
        return groups;
    }

    @Test
    void anExchangeGivesTheRmsOfNumpy() {
        BandSpace space = BandSpace.of(model.features());
        Matrix magnitudes = space.magnitudes(features);
        int[] order = reading.get("order").valueStream().mapToInt(JsonNode::asInt).toArray();
        reading.get("rmsWithout")
                .properties()
                .forEach(expected -> {
                    int[] columns =
                            Arrays.stream(expected.getKey().split(" "))
                                    .mapToInt(name -> space.bands().indexOf(Reading.band(name)))
                                    .toArray();
                    Matrix exchanged = PermutationImportance.exchanged(magnitudes, columns, order);
                    double rms = Metrics.of(truth, model.predict(space.features(exchanged))).rms();
                    assertThat(rms)
                            .as(expected.getKey())
                            .isCloseTo(expected.getValue().asDouble(), within(1e-12));
                });
    }

    /// scikit-learn permutes with other random numbers, so the means agree within their own errors:
    /// four standard errors of 400 repeats and of its 4,000.
    @Test
    void theMeanImportanceOfEachBandIsThatOfScikitLearn() {
        int repeats = 400;
        var found = PermutationImportance.of(model, features, truth, eachBand(), repeats, 3);
        assertThat(found.rms()).isCloseTo(reading.get("rms").asDouble(), within(1e-12));
        double[] expected = reading.values("importance");
        double[] deviations = reading.values("importanceDeviation");
        for (int b = 0; b < expected.length; b++) {
            double mean =
                    found.groups().get(b).increases().stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow();
            double error = deviations[b] * Math.sqrt(1.0 / repeats + 1.0 / 4000);
            assertThat(mean)
                    .as(found.groups().get(b).name())
                    .isCloseTo(expected[b], within(4 * error));
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatterAndTheSeedDoes() {
        var one = new AtomicReference<PermutationImportance>();
        var three = new AtomicReference<PermutationImportance>();
        Parallel.within(
                1,
                () -> one.set(PermutationImportance.of(model, features, truth, eachBand(), 3, 9)));
        Parallel.within(
                3,
                () ->
                        three.set(
                                PermutationImportance.of(
                                        model, features, truth, eachBand(), 3, 9)));
        assertThat(three.get()).isEqualTo(one.get());
        assertThat(PermutationImportance.of(model, features, truth, eachBand(), 3, 10))
                .isNotEqualTo(one.get());
    }

    @Test
    void aGroupThatTheFeaturesDoNotTellIsRefused() {
        Band far = Band.named("S250").orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PermutationImportance.of(
                                model, features, truth, Map.of("far", List.of(far)), 2, 1))
                .withMessageContaining("S250");
    }

    @Test
    void regionsHoldTheBandsOfTheirWavelengths() {
        assertThat(names(BandGroups.byRegion(Band.KNOWN)))
                .containsExactly(
                        Map.entry("UV", "FUV NUV"),
                        Map.entry("optical", "u g r i z"),
                        Map.entry("NIR", "Y J H Ks"),
                        Map.entry("MIR", "W1 W2 W3 W4"),
                        Map.entry("FIR", "P100 P160 S250 S350 S500"));
        assertThat(BandGroups.byRegion(List.of(new Band("X", "own", Double.NaN)))).isEmpty();
    }

    @Test
    void bandsThatSayTheSameAreAGroup() {
        // b = 2 a + 1; c is a with noise; d stands apart; e is constant.
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] c = {1.4, 1.7, 3.3, 3.8, 5.2, 5.8};
        double[] d = {2, 9, 1, 7, 3, 5};
        double[] values = new double[30];
        for (int row = 0; row < 6; row++) {
            values[row * 5] = a[row];
            values[row * 5 + 1] = 2 * a[row] + 1;
            values[row * 5 + 2] = c[row];
            values[row * 5 + 3] = d[row];
            values[row * 5 + 4] = 4;
        }
        List<Band> bands = Band.ELSON_2025.subList(2, 7);
        Matrix magnitudes = Matrix.of(6, 5, values);
        assertThat(BandGroups.byCorrelation(bands, magnitudes, 0.9).keySet())
                .containsExactly("u g r", "i", "z");
        assertThat(BandGroups.byCorrelation(bands, magnitudes, 0.999).keySet())
                .containsExactly("u g", "r", "i", "z");
    }

    @Test
    void aBandThatTheNetworkDoesNotUseHasNoImportance() {
        double[] parameters = model.network().parameters();
        FeatureSet set = model.features();
        int ks = set.names().indexOf("Ks");
        for (int j = 0; j < 15; j++) {
            for (int i = 0; i < 29; i++) {
                if (i == ks || set.names().get(i).contains("Ks")) {
                    parameters[j * 29 + i] = 0;
                }
            }
        }
        var blind =
                new TrainedModel(
                        set, model.scaling(), Network.of(29, 15, parameters), model.provenance());
        var found =
                PermutationImportance.of(
                        blind, features, truth, Map.of("Ks", List.of(Reading.band("Ks"))), 4, 1);
        assertThat(found.groups().getFirst().median()).isCloseTo(0, within(1e-12));
        assertThat(found.groups().getFirst().range().length()).isCloseTo(0, within(1e-12));
    }

    private static Map<String, String> names(Map<String, List<Band>> groups) {
        var names = new LinkedHashMap<String, String>();
        groups.forEach((name, bands) ->
                names.put(name, String.join(" ", bands.stream().map(Band::name).toList())));
        return names;
    }
}

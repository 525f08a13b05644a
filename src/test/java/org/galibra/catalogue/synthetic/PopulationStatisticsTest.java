package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.photometry.Band;
import org.galibra.work.Parallel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

class PopulationStatisticsTest {
    private static final int GALAXIES = 100_000;
    private static final long SEED = 1;
    private static final Map<String, double[]> SORTED = new HashMap<>();

    @BeforeAll
    static void makeThePopulation() {
        Map<String, ToDoubleFunction<SyntheticGalaxy>> quantities = quantities();
        quantities.keySet().forEach(name -> SORTED.put(name, new double[GALAXIES]));
        PopulationGrid grid = PopulationGrid.make();
        var masses = new MassFunction();
        Parallel.blocks(
                GALAXIES,
                1000,
                (from, to) -> {
                    var light = new GalaxyLight(grid);
                    for (int row = from; row < to; row++) {
                        var parameters = GalaxyParameters.draw(new Draws(SEED, row), masses);
                        var galaxy = SyntheticGalaxy.of(row, parameters, light);
                        int index = row;
                        quantities.forEach((name, value) ->
                                SORTED.get(name)[index] = value.applyAsDouble(galaxy));
                    }
                });
        SORTED.values().forEach(Arrays::sort);
    }

    static List<Reference.Row> statistics() {
        return Reference.rows("population");
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void agreesWithTheReference(Reference.Row row) {
        double[] values = SORTED.get(row.item());

        double statistic =
                switch (row.quantity()) {
                    case "mean" -> mean(values);
                    case "std" -> standardDeviation(values);
                    default -> percentile(values, Integer.parseInt(row.quantity().substring(1)));
                };

        assertThat(statistic).isCloseTo(row.number(), within(row.allowed()));
    }

    @Test
    void everyReferenceStatisticIsTested() {
        assertThat(statistics()).hasSize(43 * 7);
    }

    private static Map<String, ToDoubleFunction<SyntheticGalaxy>> quantities() {
        var quantities = new HashMap<String, ToDoubleFunction<SyntheticGalaxy>>();
        quantities.put("logMstar", g -> g.parameters().logMass());
        quantities.put("B/T", g -> g.parameters().bulgeToTotal());
        quantities.put("z_cos", g -> g.parameters().position().cosmologicalRedshift());
        quantities.put("z_obs", g -> g.parameters().position().observedRedshift());
        quantities.put("logSFR", g -> g.light().logStarFormationRate());
        quantities.put("logLdust", g -> g.light().logDustLuminosity());
        quantities.put("tau_V", g -> g.light().dustContent().opticalDepth());
        quantities.put("satellite share", g -> g.parameters().type() > 0 ? 1 : 0);
        quantities.put("quenched share", g -> g.parameters().disc().quenching().happened() ? 1 : 0);
        for (Reference.Row row : statistics()) {
            String item = row.item();
            if (item.startsWith("M_")) {
                int band = band(item.substring(2));
                quantities.put(item, g -> g.absoluteMagnitude(band));
            } else if (item.contains("-")) {
                String[] bands = item.split("-", 2);
                int blue = band(bands[0]);
                int red = band(bands[1]);
                quantities.put(item, g -> g.absoluteMagnitude(blue) - g.absoluteMagnitude(red));
            }
        }
        return quantities;
    }

    private static int band(String name) {
        return DustEmission.BANDS.indexOf(Band.named(name).orElseThrow());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double standardDeviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
    }

    /// NumPy's default, linear between the two nearest ranks.
    private static double percentile(double[] sorted, int percent) {
        double rank = (sorted.length - 1) * (percent / 100.0);
        int low = (int) rank;
        return sorted[low] + (rank - low) * (sorted[low + 1] - sorted[low]);
    }
}

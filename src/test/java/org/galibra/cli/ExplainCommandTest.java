package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

class ExplainCommandTest extends Shell {
    @Test
    void bandsAreReadOnTheTestGalaxiesOfTheRun() throws Exception {
        galibra(
                "train",
                galaxies(400),
                "--out",
                run(),
                "--steps",
                "1500",
                "--no-uniform",
                "--seed",
                "3",
                "--seeds",
                "2",
                "--json");
        double rms = json(out).at("/test/rms").asDouble();
        assertThat(galibra("explain", run(), "--repeats", "5", "--json")).isZero();
        JsonNode reading = json(out);
        assertThat(reading.path("rms").asDouble()).isCloseTo(rms, within(1e-12));
        JsonNode slopes = reading.path("totalDerivatives");
        assertThat(slopes.valueStream().map(slope -> slope.path("band").asText()))
                .containsExactly("u", "g", "r");
        for (JsonNode slope : slopes) {
            assertThat(slope.path("median").asDouble())
                    .isBetween(slope.path("p16").asDouble(), slope.path("p84").asDouble())
                    .isBetween(
                            slope.path("lowestOfSeeds").asDouble(),
                            slope.path("highestOfSeeds").asDouble());
        }
        // Mass is −1/2.2 of every magnitude: all bands together move it by that.
        assertThat(reading.at("/sum/median").asDouble()).isCloseTo(-1 / 2.2, within(0.05));
        JsonNode groups = reading.path("permutation");
        assertThat(groups.valueStream().map(group -> group.path("group").asText()))
                .containsExactly("u", "g", "r", "optical", "u g r");
        for (JsonNode group : groups) {
            assertThat(group.path("median").asDouble()).isPositive();
        }
        // All bands by one permutation give another galaxy's mass: √2 of the spread of 0.87 dex.
        assertThat(groups.get(3).path("median").asDouble()).isBetween(0.9, 1.4);

        assertThat(galibra("explain", run())).isZero();
        assertThat(out).contains("medians of 2 seeds", "test galaxies", "−0.400", "optical");
        assertThat(galibra("explain", run(), "--repeats", "0")).isEqualTo(2);
        assertThat(galibra("explain", folder.toString())).isEqualTo(3);
    }
}

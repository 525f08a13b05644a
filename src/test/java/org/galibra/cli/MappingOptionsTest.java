package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

class MappingOptionsTest extends Shell {
    /// Fluxes in mJy, distances in Mpc and linear masses of galaxies whose M_u, M_g and M_r follow
    /// their masses.
    private String fluxes(int count) throws IOException {
        var random = new Random(6);
        var text = new StringBuilder("name,far,fu,fg,fr,e_r,mass\n");
        for (int i = 0; i < count; i++) {
            double mass = 8 + 3 * random.nextDouble();
            double distance = 10 + 90 * random.nextDouble();
            text.append(String.format(Locale.ROOT, "g%d,%.6f", i, distance));
            for (double colour : new double[] {1.5, 0.5, 0}) {
                double absolute = -2.2 * mass + colour + 0.1 * random.nextGaussian();
                double apparent = absolute + 5 * Math.log10(distance) + 25;
                text.append(
                        String.format(Locale.ROOT, ",%.8e", Math.pow(10, 0.4 * (16.4 - apparent))));
            }
            text.append(String.format(Locale.ROOT, ",0.001,%.6e%n", Math.pow(10, mass)));
        }
        return write("fluxes.csv", text.toString());
    }

    private static final String[] SAID = {
        "--map", "u=fu", "--map", "g=fg", "--map", "r=fr",
        "--unit", "u=mJy", "--unit", "g=mJy", "--unit", "r=mJy",
        "--distance", "far:Mpc", "--target", "mass", "--mass-scale", "linear"
    };

    private static String[] with(String[] first, String... more) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void optionsMakeMagnitudesOfFluxes() throws Exception {
        String table = fluxes(300);
        assertThat(galibra(with(SAID, "describe", table, "--json"))).isEqualTo(2);
        String[] train = {"train", table, "--out", run(), "--steps", "800"};
        assertThat(galibra(with(train, SAID))).as(err).isZero();
        JsonNode run = json(Files.readString(folder.resolve("run/run.json")));
        assertThat(run.path("bands").path("u").asText()).isEqualTo("M_u");
        assertThat(run.path("target").asText()).isEqualTo("log10_mass");
        JsonNode meaning = run.path("meaning");
        assertThat(meaning.path("convention").path("name").asText()).isEqualTo("by-hand");
        assertThat(meaning.path("mapping").path("frame").path("distance").asText())
                .isEqualTo("far (Mpc)");
        assertThat(meaning.path("detections").path("r").path("measured").asInt()).isEqualTo(300);
        JsonNode model = json(Files.readString(folder.resolve("run/model.json")));
        assertThat(model.path("provenance").path("light").path("wavelengths").asText())
                .isEqualTo("observed");

        String recipe = folder.resolve("run/recipe.yaml").toString();
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).as(err).isZero();
        assertThat(folder.resolve("again/model.json"))
                .hasSameBinaryContentAs(folder.resolve("run/model.json"));
    }

    @Test
    void aSavedMappingSaysTheSame() throws Exception {
        String table = fluxes(300);
        String mapping = folder.resolve("mapping.yaml").toString();
        String[] describe = {"describe", table, "--json", "--save-mapping", mapping};
        assertThat(galibra(with(describe, SAID))).as(err).isZero();
        assertThat(json(out).path("bands").path("u").asText()).isEqualTo("fu");
        assertThat(err).contains("Wrote the mapping to");
        assertThat(galibra("train", table, "--out", run(), "--steps", "800", "--mapping", mapping))
                .as(err)
                .isZero();
        assertThat(folder.resolve("run/recipe.yaml")).content().contains("massScale: linear");
        assertThat(galibra("describe", table, "--mapping", mapping, "--unit", "u=Jy")).isZero();
    }

    @Test
    void linearMassesAreRefusedWithTheOptionThatDecides() throws Exception {
        String[] said = Arrays.copyOf(SAID, SAID.length - 2);
        String[] train = {"train", fluxes(100), "--out", run()};
        assertThat(galibra(with(train, said))).isEqualTo(3);
        assertThat(err)
                .contains("mass looks like masses in M☉")
                .contains("Choose with --mass-scale linear or --mass-scale log.");
    }

    @Test
    void describeAsksWhereTrainRefuses() throws Exception {
        String table = write("t.csv", "M_K,M_Ks,logMstar\n-20,-20.1,10\n-21,-21.1,11\n");
        assertThat(galibra("describe", table)).isZero();
        assertThat(err)
                .contains(
                        "M_K and M_Ks could both be band Ks; to decide: --map Ks=M_K or --map"
                                + " Ks=M_Ks");
        assertThat(out).contains("Convention: By hand: 3 of 3 columns recognised");
        assertThat(galibra("train", table, "--out", run())).isEqualTo(3);
        assertThat(err).contains("Choose with --map Ks=M_K");
        assertThat(galibra("describe", table, "--map", "Ks=M_Ks", "--json")).isZero();
        assertThat(json(out).path("bands").path("Ks").asText()).isEqualTo("M_Ks");
        assertThat(json(out).path("convention").path("name").asText()).isEqualTo("by-hand");
        assertThat(json(out).path("convention").path("score").asDouble()).isEqualTo(1);
    }

    @Test
    void aNumberThatMayStandForMissingIsDecidedByAnOption() throws Exception {
        var text = new StringBuilder("M_u,M_r,logMstar\n");
        for (int row = 0; row < 60; row++) {
            text.append(row % 20 == 0 ? "99" : -18 - row / 30.0)
                    .append(',')
                    .append(-19 - row / 30.0)
                    .append(',')
                    .append(9 + row / 30.0)
                    .append('\n');
        }
        String table = write("t.csv", text.toString());
        assertThat(galibra("describe", table, "--json")).isZero();
        assertThat(json(out).at("/columns/0/undecided/99").asInt()).isEqualTo(3);
        assertThat(json(out).at("/columns/0/sentinels")).isEmpty();
        assertThat(json(out).at("/columns/0/missing").asInt()).isZero();
        assertThat(json(out).at("/questions/0/needed").asBoolean()).isTrue();
        assertThat(json(out).at("/questions/0/answers/1/option").asText())
                .isEqualTo("--value M_u=99");
        assertThat(galibra("train", table, "--steps", "5", "--out", run())).isEqualTo(3);
        assertThat(err).contains("Choose with --missing M_u=99 or --value M_u=99");

        String mapping = folder.resolve("decided.yaml").toString();
        assertThat(galibra("describe", table, "--missing", "M_u=99", "--save-mapping", mapping))
                .isZero();
        assertThat(out).contains("sentinels 3 × 99").doesNotContain("undecided");
        assertThat(galibra("describe", table, "--mapping", mapping, "--json")).isZero();
        assertThat(json(out).at("/columns/0/sentinels/99").asInt()).isEqualTo(3);
        assertThat(json(out).has("questions")).isFalse();
        assertThat(galibra("describe", table, "--value", "M_u=99", "--json")).isZero();
        assertThat(json(out).at("/columns/0").has("undecided")).isFalse();
        assertThat(json(out).at("/columns/0/sentinels")).isEmpty();
    }

    @Test
    void optionsThatMakeNoSenseAreUsage() throws Exception {
        String table = galaxies(60);
        for (String[] wrong :
                new String[][] {
                    {"--map", "q=M_u"},
                    {"--unit", "u=counts"},
                    {"--distance", "far"},
                    {"--distance", "far:au"},
                    {"--cosmology", "70"},
                    {"--cosmology", "0:0.3"},
                    {"--missing", "M_u"},
                    {"--missing", "M_u=x"},
                    {"--value", "M_u"},
                    {"--derive", "x"},
                    {"--detected-above", "-1"},
                    {"--mass-scale", "cubic"},
                    {"--leave-out", "q"},
                }) {
            String[] describe = {"describe", table};
            assertThat(galibra(with(describe, wrong))).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(galibra("describe", table, "--convention", "sloan")).isEqualTo(3);
        assertThat(err).contains("there is no convention 'sloan'");
        assertThat(galibra("describe", table, "--mapping", "absent.yaml")).isEqualTo(3);
    }

    @Test
    void describeSaysWhichSavedMappingFitsAndAppliesNone() throws Exception {
        String table = fluxes(50);
        String mapping = folder.resolve("own survey.yaml").toString();
        assertThat(galibra("describe", table, "--json")).isZero();
        assertThat(json(out).has("mappings")).isFalse();
        assertThat(galibra(with(new String[] {"describe", table, "--save-mapping", mapping}, SAID)))
                .isZero();

        assertThat(galibra("describe", table, "--json")).isZero();
        assertThat(err)
                .contains(
                        "a mapping of yours fits, own survey.yaml: 6 of 7 columns recognised; all 6"
                                + " columns that it names are here; to use it: --mapping "
                                + mapping);
        JsonNode described = json(out);
        assertThat(described.path("mappings").get(0).path("file").asText()).isEqualTo(mapping);
        assertThat(described.path("mappings").get(0).path("recognised").asInt()).isEqualTo(6);
        assertThat(described.path("bands")).as("none is applied by itself").isEmpty();

        assertThat(galibra("describe", table, "--mapping", mapping, "--json")).isZero();
        assertThat(json(out).path("bands").size()).isEqualTo(3);
        assertThat(json(out).has("mappings")).isFalse();
        String other = write("other.csv", "name,far,fu,mass\na,1,2,3\n");
        assertThat(galibra("describe", other)).isZero();
        assertThat(err).doesNotContain("own survey.yaml");
    }

    @Test
    void aMappingThatWasUsedIsRemembered() throws Exception {
        String table = fluxes(50);
        String mapping = write("used.yaml", "target: mass\nbands: {u: fu, g: fg, r: fr}\n");
        assertThat(galibra("describe", table, "--mapping", mapping)).isZero();
        assertThat(galibra("describe", table)).isZero();
        assertThat(err).contains("used.yaml: 4 of 7 columns recognised");
    }
}

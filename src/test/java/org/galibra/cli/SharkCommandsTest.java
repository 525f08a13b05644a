package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

/// SHARK's files on the command line.
class SharkCommandsTest extends Shell {
    private String model() {
        return folder.resolve("model").toString();
    }

    private void layOut(String... more) {
        var arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {"synthetic", "--layout=shark", "--galaxies", "900", "--out", model()},
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        assertThat(galibra(arguments)).as(err).isZero();
    }

    @Test
    void aModelIsDescribedOnceItsBandsAreNamed() throws Exception {
        layOut("--subvolumes", "2");
        assertThat(galibra("describe", model(), "--json")).isEqualTo(3);
        assertThat(err).contains("28 bands", "shark-20 is", "shark-28 is", "--band-order");
        assertThat(galibra("describe", model(), "--json", "--band-order", "shark-28")).isZero();
        JsonNode description = json(out);
        assertThat(description.path("rows").asInt()).isEqualTo(900);
        assertThat(description.path("convention").path("name").asText()).isEqualTo("shark");
        assertThat(description.path("bands").path("Ks").asText()).isEqualTo("M_Ks");
    }

    @Test
    void theDatasetsOfAFileAreListed() throws Exception {
        layOut("--band-order", "shark-20", "--filters");
        assertThat(galibra("describe", model() + "/199/0/galaxies.hdf5", "--json")).isZero();
        JsonNode datasets = json(out).path("datasets");
        assertThat(datasets)
                .anySatisfy(dataset -> {
                    assertThat(dataset.path("path").asText()).isEqualTo("/galaxies/mstars_disk");
                    assertThat(dataset.path("shape").get(0).asInt()).isEqualTo(900);
                    assertThat(dataset.path("type").asText()).isEqualTo("float64");
                    assertThat(dataset.path("unit").asText()).isEqualTo("Msun/h");
                });
        assertThat(galibra("describe", model() + "/199/0/galaxies.hdf5#/galaxies")).isZero();
        assertThat(out).contains("HDF5, 900 rows, 10 columns", "#/galaxies/zobs dataset [900]");
    }

    @Test
    void aNetworkIsTrainedOnAModelAndItsRecipeRepeatsIt() throws Exception {
        layOut();
        assertThat(
                        galibra(
                                "train",
                                model(),
                                "--band-order=shark-28",
                                "--no-dust",
                                "--steps=200",
                                "--no-uniform",
                                "--json",
                                "--out",
                                run()))
                .as(err)
                .isZero();
        assertThat(json(out).path("features")).hasSize(29);
        assertThat(folder.resolve("run/recipe.yaml"))
                .content()
                .contains("model#band-order=shark-28&component=total&dust=no&magnitudes=absolute");
        assertThat(
                        galibra(
                                "train",
                                "--recipe",
                                run() + "/recipe.yaml",
                                "--out",
                                folder.resolve("again").toString()))
                .as(err)
                .isZero();
        assertThat(folder.resolve("again/predictions.csv"))
                .hasSameBinaryContentAs(folder.resolve("run/predictions.csv"));
    }

    @Test
    void optionsOfALayoutNeedTheLayout() {
        assertThat(galibra("synthetic", "--out", "x.csv", "--band-order", "shark-20")).isEqualTo(2);
        assertThat(err).contains("go with --layout shark");
        assertThat(
                        galibra(
                                "synthetic",
                                "--layout=shark",
                                "--subvolumes=5",
                                "--galaxies=4",
                                "--out",
                                model()))
                .isEqualTo(2);
        assertThat(err).contains("--subvolumes must be from 1");
    }
}

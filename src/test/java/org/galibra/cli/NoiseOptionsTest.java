package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A network that learns with the errors of a survey, on the command line.
class NoiseOptionsTest extends Shell {
    private String table;
    private String fluxes;
    private String masses;

    @BeforeEach
    void makeASurvey() throws Exception {
        table = galaxies(600);
        survey(1500);
    }

    private void survey(int galaxies) {
        Path survey = folder.resolve("survey" + galaxies);
        assertThat(
                        galibra(
                                "synthetic",
                                "--layout",
                                "gama",
                                "--survey",
                                "--galaxies",
                                Integer.toString(galaxies),
                                "--seed",
                                "7",
                                "--out",
                                survey.toString()))
                .as(err)
                .isZero();
        fluxes = survey.resolve("LambdarCat.fits").toString();
        masses = survey.resolve("StellarMassesLambdar.fits").toString();
    }

    private int train(String run, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of("train", table, "--out", folder.resolve(run).toString(), "--json"));
        arguments.addAll(List.of("--steps", "400", "--no-early-stopping", "--no-uniform"));
        arguments.addAll(List.of("--hidden", "4", "--seed", "3"));
        arguments.addAll(List.of(more));
        return galibra(arguments.toArray(String[]::new));
    }

    private int noisy(String run, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of("--noise-from", fluxes, "--noise-join", masses + ":CATAID=CATAID"));
        arguments.addAll(List.of(more));
        return train(run, arguments.toArray(String[]::new));
    }

    private JsonNode file(String run, String name) throws Exception {
        return json(Files.readString(folder.resolve(run).resolve(name)));
    }

    @Test
    void theRunLearnsWithTheNoiseTellsTheTestWithItAndRepeats() throws Exception {
        assertThat(noisy("noisy")).as(err).isZero();
        JsonNode summary = json(out);
        assertThat(summary.at("/noisyTest/n").asInt())
                .isEqualTo(summary.at("/test/n").asInt())
                .isPositive();
        assertThat(summary.at("/noisyTest/rms").asDouble())
                .isNotEqualTo(summary.at("/test/rms").asDouble());
        assertThat(err)
                .contains("training galaxies have the flux errors of LambdarCat.fits")
                .contains("in each of 3 bands");
        JsonNode record = file("noisy", "run.json").path("noise");
        assertThat(record.at("/table/joins/0/key").asText()).isEqualTo("CATAID");
        assertThat(record.at("/bands/u/telling").asInt()).isBetween(100, 1500);
        assertThat(record.at("/bands/u/medianErrors")).hasSize(3);

        assertThat(train("plain")).isZero();
        assertThat(json(out).has("noisyTest")).isFalse();
        assertThat(file("plain", "model.json").path("network"))
                .isNotEqualTo(file("noisy", "model.json").path("network"));
        assertThat(
                        galibra(
                                "train",
                                "--recipe",
                                folder.resolve("noisy/recipe.yaml").toString(),
                                "--out",
                                folder.resolve("again").toString()))
                .as(err)
                .isZero();
        assertThat(file("again", "model.json")).isEqualTo(file("noisy", "model.json"));
    }

    @Test
    void networksThatLearnedWithoutTheNoiseStandBesideThoseWithIt() throws Exception {
        assertThat(noisy("run")).as(err).isZero();
        JsonNode summary = json(out);
        assertThat(galibra("table", run(), "--seeds", "1", "--json")).as(err).isZero();
        List<JsonNode> networks =
                json(out)
                        .path("rows")
                        .valueStream()
                        .filter(row -> row.path("method").asText().equals("network"))
                        .toList();
        assertThat(networks)
                .extracting(row -> row.path("what").asText() + " | " + row.path("judged").asText())
                .containsExactly(
                        "magnitudes only | test",
                        "all features | test",
                        "all features, noise-free | test",
                        "all features | test with the survey's noise",
                        "all features, noise-free | test with the survey's noise");
        assertThat(networks.get(1).path("rms")).isEqualTo(summary.at("/test/rms"));
        assertThat(networks.get(3).path("rms")).isEqualTo(summary.at("/noisyTest/rms"));
        assertThat(train("plain")).isZero();
        assertThat(networks.get(2).path("rms")).isEqualTo(json(out).at("/test/rms"));
        assertThat(galibra("table", run(), "--seeds", "1")).isZero();
        assertThat(out).contains("Networks, on noisy light");
    }

    @Test
    void whatTheSurveyLacksIsNamedWithAWayOut() throws Exception {
        assertThat(train("run", "--noise-from", fluxes)).isEqualTo(3);
        assertThat(err).contains("LambdarCat.fits", "no column tells the distances");
        assertThat(train("run", "--noise-from", table)).isEqualTo(3);
        assertThat(err)
                .contains(
                        "no column holds errors of u",
                        "Join the table that has it, name its columns in a mapping");
        assertThat(noisy("run", "--noise-redshift-error", "zErr")).isEqualTo(3);
        assertThat(err).contains("zErr");
        assertThat(noisy("run", "--noise-mapping", table)).isEqualTo(3);
        assertThat(train("run", "--noise-from", folder.resolve("no.fits").toString())).isEqualTo(3);
        assertThat(err).contains("no.fits");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void tooFewGalaxiesTellNoErrors() {
        survey(15);
        assertThat(noisy("run")).isEqualTo(3);
        assertThat(err)
                .contains("only 15 galaxies are detected in u with an error", "20 are needed");
    }

    @Test
    void optionsThatMeanNothingAloneAreRefused() {
        assertThat(train("run", "--noise-join", masses + ":CATAID=CATAID")).isEqualTo(2);
        assertThat(err).contains("--noise-from");
        assertThat(train("run", "--noise-from", fluxes, "--noise-join", masses)).isEqualTo(2);
        assertThat(err).contains("FILE:KEY=KEY");
        assertThat(train("run", "--noise-redshift-error", "Z")).isEqualTo(2);
    }

    @Test
    void redshiftErrorsAreDrawnWhereTheyAreAskedFor() throws Exception {
        assertThat(noisy("run", "--noise-redshift-error", "Z")).as(err).isZero();
        assertThat(err).contains("redshift errors of Z");
        double spread = json(out).at("/noisyTest/rms").asDouble();
        assertThat(noisy("near")).isZero();
        assertThat(spread).isGreaterThan(3 * json(out).at("/noisyTest/rms").asDouble());
    }
}

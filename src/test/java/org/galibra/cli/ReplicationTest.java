package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class ReplicationTest extends Shell {
    @Test
    void seedsAndFoldsStandInTheRecordAndRepeatFromTheRecipe() throws Exception {
        String table = galaxies(400);
        assertThat(
                        galibra(
                                "train",
                                table,
                                "--out",
                                run(),
                                "--steps",
                                "300",
                                "--no-uniform",
                                "--seed",
                                "3",
                                "--seeds",
                                "3",
                                "--folds",
                                "4",
                                "--hidden",
                                "4",
                                "--json"))
                .isZero();
        JsonNode summary = json(out);
        JsonNode members = summary.path("ensemble").path("members");
        assertThat(members).hasSize(3);
        assertThat(members.get(2).path("seed").asLong()).isEqualTo(5);
        assertThat(members.get(0).path("test").path("rms"))
                .isEqualTo(summary.path("test").path("rms"));
        assertThat(summary.at("/ensemble/scatter/test/standardDeviation/rms").asDouble())
                .isPositive();
        assertThat(summary.at("/ensemble/median/natural/n").asInt()).isEqualTo(120);
        assertThat(summary.at("/crossValidation/folds")).hasSize(4);
        assertThat(summary.at("/crossValidation/pooled/n").asInt()).isEqualTo(280);
        Path first = Path.of(run(), members.get(0).path("model").asText());
        assertThat(first).hasSameBinaryContentAs(Path.of(run(), "model.json"));
        assertThat(Files.readAllLines(Path.of(run(), "predictions.csv")).getFirst())
                .isEqualTo("id,split,true,predicted,residual,ensembleMedian,ensembleScatter");

        String again = folder.resolve("again").toString();
        String recipe = Path.of(run(), "recipe.yaml").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isZero();
        assertThat(out).contains("3 seeds, on the test galaxies", "4 folds of the training side");
        for (String file : new String[] {"members/seed5.json", "predictions.csv", "recipe.yaml"}) {
            assertThat(Path.of(again, file)).hasSameBinaryContentAs(Path.of(run(), file));
        }
    }

    @Test
    void impossibleNumbersAreAMatterOfUsage() throws Exception {
        String table = galaxies(60);
        assertThat(galibra("train", table, "--out", run(), "--folds", "1")).isEqualTo(2);
        assertThat(err).contains("folds: 0, or from 2 to 1,000, not 1");
        assertThat(galibra("train", table, "--out", run(), "--seeds", "0")).isEqualTo(2);
    }
}

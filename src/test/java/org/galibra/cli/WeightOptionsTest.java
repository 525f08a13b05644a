package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Weights and errors of galaxies on the command line.
class WeightOptionsTest extends Shell {
    /// Galaxies with the columns `equal`, `w` (0 for every galaxy below 9.5), `e` and `bad`.
    private String weighted() throws Exception {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(Path.of(galaxies(400)))) {
            int row = lines.size();
            boolean light =
                    row > 0 && Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)) < 9.5;
            lines.add(
                    line
                            + (row == 0
                                    ? ",equal,w,e,bad"
                                    : ","
                                            + "2.5,"
                                            + (light ? 0 : 1)
                                            + ","
                                            + (light ? 0.3 : 0.1)
                                            + (row == 7 ? ",-1" : ",1")));
        }
        return write("weighted.csv", String.join("\n", lines));
    }

    private int train(String table, String run, String... more) {
        var arguments = new ArrayList<String>();
        arguments.add("train");
        arguments.add(table);
        arguments.addAll(
                List.of(
                        "--out",
                        folder.resolve(run).toString(),
                        "--steps",
                        "400",
                        "--no-uniform",
                        "--trim",
                        "none",
                        "--hidden",
                        "4",
                        "--json"));
        arguments.addAll(List.of(more));
        return galibra(arguments.toArray(String[]::new));
    }

    private JsonNode model(String run) throws Exception {
        return json(Files.readString(folder.resolve(run).resolve("model.json")));
    }

    @Test
    void aWeightColumnActsAndIsRecordedAndRepeats() throws Exception {
        String table = weighted();
        assertThat(train(table, "plain")).isZero();
        assertThat(train(table, "equal", "--weight", "equal")).isZero();
        assertThat(train(table, "heavy", "--weight", "w")).isZero();
        assertThat(model("equal").path("network")).isEqualTo(model("plain").path("network"));
        assertThat(model("heavy").path("network")).isNotEqualTo(model("plain").path("network"));
        assertThat(model("heavy").at("/provenance/weights/0").asText())
                .isEqualTo("galaxies are weighted by w in the loss");
        JsonNode record = json(Files.readString(folder.resolve("heavy/run.json")));
        assertThat(record.at("/weights/column").asText()).isEqualTo("w");
        int trained = record.at("/training/n").asInt();
        double effective = record.at("/weights/effectiveGalaxies").asDouble();
        assertThat(effective).isBetween(0.4 * trained, 0.6 * trained);

        String recipe = folder.resolve("heavy/recipe.yaml").toString();
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isZero();
        assertThat(folder.resolve("again/model.json"))
                .hasSameBinaryContentAs(folder.resolve("heavy/model.json"));
    }

    @Test
    void foldsAndSeedsAreWeightedToo() throws Exception {
        String table = weighted();
        assertThat(train(table, "plain", "--folds", "2", "--seeds", "2")).isZero();
        JsonNode plain = json(out);
        assertThat(train(table, "heavy", "--folds", "2", "--seeds", "2", "--weight", "w")).isZero();
        JsonNode heavy = json(out);
        assertThat(heavy.at("/crossValidation/pooled/rms"))
                .isNotEqualTo(plain.at("/crossValidation/pooled/rms"));
        assertThat(heavy.at("/ensemble/members/1/test/rms"))
                .isNotEqualTo(plain.at("/ensemble/members/1/test/rms"));
    }

    @Test
    void errorsOfTheTruthMeanTheErrorWeightedLoss() throws Exception {
        String table = weighted();
        assertThat(train(table, "errors", "--truth-error", "e")).isZero();
        assertThat(Files.readString(folder.resolve("errors/recipe.yaml")))
                .contains("loss: error-weighted", "truthError: e");
        assertThat(train(table, "absolute", "--loss", "absolute")).isZero();
        assertThat(model("errors").path("network")).isNotEqualTo(model("absolute").path("network"));
        assertThat(train(table, "both", "--truth-error", "e", "--loss", "huber")).isEqualTo(2);
        assertThat(err).contains("--truth-error serves the loss error-weighted, not huber");
        assertThat(train(table, "none", "--loss", "error-weighted")).isEqualTo(3);
        assertThat(err).contains("needs the errors of the masses", "--truth-error COLUMN");
    }

    @Test
    void aBadWeightIsNamedByColumnAndRow() throws Exception {
        String table = weighted();
        assertThat(train(table, "bad", "--weight", "bad", "--split", "0.99")).isEqualTo(3);
        assertThat(err).contains("weighted.csv", "bad", "row 7", "negative");
        assertThat(train(table, "cut", "--weight", "bad", "--cut", "bad>=0")).isZero();
        assertThat(train(table, "no", "--weight", "mass")).isEqualTo(3);
        assertThat(err).contains("mass");
    }
}

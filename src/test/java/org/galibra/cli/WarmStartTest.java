package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// A training that begins with the model of another.
class WarmStartTest extends Shell {
    private String table;
    private Path first;

    @BeforeEach
    void trainTheFirst() throws Exception {
        table = galaxies(400);
        assertThat(train("first", 2000)).as(err).isZero();
        first = folder.resolve("first/model.json");
    }

    private int train(String run, int steps, String... more) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("train", table, "--out", folder.resolve(run).toString()));
        arguments.addAll(List.of("--steps", Integer.toString(steps), "--no-early-stopping"));
        arguments.addAll(List.of("--no-uniform", "--trim", "none"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--hidden")) {
            arguments.addAll(List.of("--hidden", "4"));
        }
        return galibra(arguments.toArray(String[]::new));
    }

    private JsonNode model(String run) throws Exception {
        return json(Files.readString(folder.resolve(run).resolve("model.json")));
    }

    /// The validation loss before the first step.
    private double firstLoss(String run) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve(run).resolve("loss.csv"));
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("validation");
        return Double.parseDouble(lines.get(1).split(",", -1)[column]);
    }

    @Test
    void itGoesOnFromTheModelUnderTheModelsScaling() throws Exception {
        assertThat(train("on", 100, "--warm-start", first.toString(), "--cut", "logMstar<10.8"))
                .as(err)
                .isZero();
        assertThat(err).contains("training begins with model.json (SHA-256 ");
        assertThat(err).contains("the model was trained on this very table");
        assertThat(train("anew", 100, "--cut", "logMstar<10.8")).isZero();
        assertThat(model("on").path("scaling")).isEqualTo(model("first").path("scaling"));
        assertThat(model("anew").path("scaling")).isNotEqualTo(model("first").path("scaling"));
        assertThat(model("on").path("network")).isNotEqualTo(model("first").path("network"));
        assertThat(model("on").at("/provenance/start").asText())
                .startsWith("model.json (SHA-256 ")
                .endsWith("), 6 → 4 → 1 after 2,000 steps on galaxies.csv");
        assertThat(model("first").at("/provenance/start").asText()).isEmpty();
        assertThat(firstLoss("on")).isLessThan(0.1 * firstLoss("anew"));
    }

    @Test
    void theRecipeRepeatsItAndRefusesAnotherModel() throws Exception {
        assertThat(train("on", 100, "--warm-start", first.toString(), "--seeds", "2")).isZero();
        assertThat(err).contains("seeds differ by batches alone");
        assertThat(folder.resolve("on/members/seed1.json"))
                .hasSameBinaryContentAs(folder.resolve("on/model.json"));
        String recipe = folder.resolve("on/recipe.yaml").toString();
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).as(err).isZero();
        assertThat(folder.resolve("again/model.json"))
                .hasSameBinaryContentAs(folder.resolve("on/model.json"));

        Files.copy(folder.resolve("on/model.json"), first, StandardCopyOption.REPLACE_EXISTING);
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isEqualTo(3);
        assertThat(err).contains("model.json", "has changed since", "Restore the file");
    }

    @Test
    void aModelThatDiffersIsRefusedAndSaysInWhat() throws Exception {
        String model = first.toString();
        assertThat(train("no", 10, "--warm-start", model, "--hidden", "5,3")).isEqualTo(3);
        assertThat(err).contains("its layers are 6 → 4 → 1, this training's 6 → 5 → 3 → 1");
        assertThat(train("no", 10, "--warm-start", model, "--activation", "tanh")).isEqualTo(3);
        assertThat(err).contains("its hidden neurons are sigmoid, this training's tanh");
        assertThat(train("no", 10, "--warm-start", model, "--loss", "cross-entropy")).isEqualTo(3);
        assertThat(err).contains("its output is linear, this training's loss needs sigmoid");
        table = write("two.csv", Files.readString(Path.of(table)).replace("M_u", "other"));
        assertThat(train("no", 10, "--warm-start", model)).isEqualTo(3);
        assertThat(err).contains("it has 6 features (elson-2025), this training 3, without u, ");
        assertThat(train("no", 10, "--warm-start", table)).isEqualTo(3);
        assertThat(err).contains("is no model");
    }
}

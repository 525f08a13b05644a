package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.model.RateChange;
import org.galibra.model.Schedule;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Optimiser;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Cut;
import org.galibra.sample.GalaxyWeights;
import org.galibra.sample.Limits;
import org.galibra.sample.MassPrior;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RecipeFileTest {
    @TempDir Path folder;

    private Recipe read(String text) throws Exception {
        return RecipeFile.read(Files.writeString(folder.resolve("recipe.yaml"), text));
    }

    @Test
    void theDemonstrationReadsBackEqual() throws Exception {
        Recipe recipe = Recipe.demonstration(TableReference.SYNTHETIC, 7);
        assertThat(read(RecipeFile.write(recipe))).isEqualTo(recipe);
    }

    @Test
    void everythingUnusualReadsBackEqual() throws Exception {
        var z = new Band("Z", "VISTA", 0.8770);
        var y = Band.named("Y").orElseThrow();
        Recipe recipe =
                Recipe.on(
                                new TableReference(
                                        "/a b/true: \"x\".csv",
                                        "00ff",
                                        List.of(
                                                new Joining("/no", "", "1", "null"),
                                                new Joining("b#2", "0a1", "a: b", "~"))),
                                -5)
                        .withMapping(
                                new ColumnMapping(
                                        Optional.of("no"), Map.of("u", "1", "Y", "yes, or: no")))
                        .withFeatures(
                                new FeatureSet("own", List.of(z, y), List.of(new Colour(z, y))))
                        .withHidden(3)
                        .withTraining(
                                new TrainingPlan(
                                        List.of(
                                                new RateChange(0, 0.1),
                                                new RateChange(1234, 1.0 / 3)),
                                        7,
                                        99,
                                        false,
                                        12,
                                        -5,
                                        3));
        recipe =
                recipe.withSample(
                        recipe.sample()
                                .withCuts(List.of(Cut.parse("`a b` < -1e-3 && x!=4")))
                                .withTrim(Trim.NONE)
                                .withUniform(false, 0.125)
                                .withPerBin(12)
                                .withBinDex(0.25)
                                .withLimits(
                                        Map.of(
                                                "u",
                                                new Limits(-20.5, -17),
                                                "u−g",
                                                new Limits(Double.NEGATIVE_INFINITY, 3)))
                                .withSplit(new Split.Share(2.0 / 3))
                                .withValidationShare(0.2));
        recipe = recipe.withTraining(recipe.training().withRestart(12).withRestart(1234));
        recipe =
                recipe.withReplication(new Replication(8, 5))
                        .withWeights(
                                new GalaxyWeights(
                                        Optional.of("1/V: max"),
                                        Optional.of("null"),
                                        Optional.of(MassPrior.BALDRY_2012)));
        assertThat(read(RecipeFile.write(recipe))).isEqualTo(recipe);
    }

    @Test
    void everyPresetOptimiserAndCostReadsBackEqual() throws Exception {
        Recipe recipe = Recipe.on(TableReference.SYNTHETIC, 3);
        for (Preset preset : Preset.values()) {
            Recipe asked = recipe.withLayers(preset.layers()).withTraining(preset.plan(3));
            assertThat(read(RecipeFile.write(asked))).isEqualTo(asked);
        }
        for (Optimiser optimiser :
                List.of(
                        new Optimiser.Momentum(0.8, false),
                        new Optimiser.Momentum(0.7, true),
                        new Optimiser.Adam(0.25))) {
            for (Cost cost : Cost.values()) {
                Recipe asked =
                        recipe.withTraining(
                                recipe.training()
                                        .withOptimiser(optimiser, Schedule.PLATEAU)
                                        .withCost(cost));
                assertThat(read(RecipeFile.write(asked))).isEqualTo(asked);
            }
        }
    }

    @Test
    void aRecipeOfBeforeReplicationTrainsOnce() throws Exception {
        Recipe recipe = Recipe.demonstration(TableReference.SYNTHETIC, 7);
        String text = RecipeFile.write(recipe);
        String older = text.substring(0, text.indexOf("replication:"));
        assertThat(read(older)).isEqualTo(recipe);
        assertThat(recipe.replication()).isEqualTo(Replication.ONCE);
    }

    @Test
    void aRecipeWithoutWeightsHasEqualGalaxiesAndAMisspeltOneIsNamed() throws Exception {
        Recipe recipe = Recipe.on(TableReference.SYNTHETIC, 7);
        String text = RecipeFile.write(recipe);
        assertThat(text).doesNotContain("weights");
        assertThat(read(text).weights()).isEqualTo(GalaxyWeights.EQUAL);
        Recipe one =
                recipe.withWeights(GalaxyWeights.EQUAL.withColumn(Optional.of("density_weight")));
        assertThat(read(RecipeFile.write(one))).isEqualTo(one);
        assertThatThrownBy(() -> read(RecipeFile.write(one).replace("  column:", "  colum:")))
                .hasMessageContaining("weights.colum is not known");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden: 15 | hidden: many | network.hidden is not a whole number",
                "hidden: 15 | neurons: 15 | network.neurons is not known",
                "activation: sigmoid | activation: step | activation is step; this version knows"
                        + " linear",
                "optimiser: sgd | optimiser: lbfgs | optimiser is lbfgs; this version knows sgd",
                "loss: quadratic | loss: absolute2 | loss is absolute2",
                "polish: 0 | polish: -1 | -1 steps of polish",
                "hidden: 15 | hidden: [15, 0] | from 1 to 10,000, not 0",
                "schedule: constant | schedule: falling | schedule is falling",
                "uniform: true | uniform: perhaps | sample.uniform is not true or false",
                "trim: 0.1:99.9 | trim: some | is no trimming",
                "split: 8213:3520 | split: half | is no split",
                "z_obs<0.3 | z_obs< | is not understood",
                "batch: 50 | batch: 0 | batch 0",
                "- u-g | - u-x | there is no band x",
                "seed: 7 | sea: 7 | sea is not known",
                "uniform: true | unform: true | sample.unform is not known",
                "hidden: 15 | hidden: 0 | from 1 to 10,000, not 0",
                "hidden: 15 | hidden: 99999999999 | network.hidden is not a small whole number",
                "steps: 60000 | steps: 99999999999999999999 | training.steps is not a whole number",
                "bands: {} | bands: u | columns.bands is not a group of keys",
                "validationShare: 0.1 | validationShare: 0.9 | between 0 and 0.5",
            })
    void whatCannotBeUsedIsNamed(String from, String to, String message) {
        String text = RecipeFile.write(Recipe.demonstration(TableReference.SYNTHETIC, 7));
        assertThat(text).contains(from);
        assertThatThrownBy(() -> read(text.replace(from, to)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aRecipeOfTheFirstVersionReadsAsItWasMeant() throws Exception {
        Recipe recipe = Recipe.demonstration(TableReference.SYNTHETIC, 7);
        String text = RecipeFile.write(recipe);
        String old =
                text.replace("  limits: {}\n", "")
                        .replace("  binDex: 0.1\n", "")
                        .replace("  perBin: null\n", "")
                        .replace("  schedule: constant\n", "")
                        .replace("  drawing: subsets\n", "")
                        .replace("  polish: 0\n", "");
        assertThat(old.lines().count()).isEqualTo(text.lines().count() - 6);
        assertThat(read(old)).isEqualTo(recipe);
    }

    @Test
    void aMissingKeyIsNamed() {
        String text = RecipeFile.write(Recipe.demonstration(TableReference.SYNTHETIC, 7));
        assertThatThrownBy(() -> read(text.replace("  batch: 50\n", "")))
                .hasMessageContaining("training.batch is missing");
    }

    @Test
    void aRecipeWithoutJoinsJoinsNothingAndAWrongJoinIsNamed() throws Exception {
        String text = RecipeFile.write(Recipe.on(TableReference.SYNTHETIC, 7));
        assertThat(text).doesNotContain("joins");
        assertThat(read(text).table().joins()).isEmpty();
        for (String[] wrong :
                new String[][] {
                    {"[{path: x, sha256: '', key: a}]", "table.joins.otherKey is missing"},
                    {"[{path: x, sha256: '', key: a, otherKey: b, c: d}]", "table.joins.c"},
                    {"{path: x}", "table.joins is not a list"},
                }) {
            assertThatThrownBy(() ->
                            read(text.replace("table:\n", "table:\n  joins: " + wrong[0] + "\n")))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining(wrong[1]);
        }
    }

    @Test
    void aListThatIsNoneIsNotReadAsEmpty() throws Exception {
        String text = RecipeFile.write(Recipe.on(TableReference.SYNTHETIC, 7));
        assertThat(text).contains("cuts: []");
        assertThatThrownBy(() -> read(text.replace("cuts: []", "cuts: z<3")))
                .hasMessageContaining("sample.cuts is not a list");
        assertThatThrownBy(() -> read(text.replace("colours:", "colours: u-g\nothers:")))
                .isInstanceOf(GalibraException.class);
    }

    @Test
    void whatIsNoYamlIsRefused() {
        for (String text : List.of("", "a: [", "[1, 2]", "just words")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("recipe.yaml");
        }
        assertThatThrownBy(() -> RecipeFile.read(folder.resolve("absent.yaml")))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("absent.yaml");
    }
}

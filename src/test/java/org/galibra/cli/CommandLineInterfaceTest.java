package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CommandLineInterfaceTest extends Shell {
    @Test
    void theVersionIsPrinted() {
        assertThat(galibra("--version")).isZero();
        assertThat(out).matches("galibra \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void withoutADisplayOneLineSaysWhatToDo() {
        assertThat(galibra()).isEqualTo(2);
        assertThat(err).startsWith("galibra: There is no display").hasLineCount(1);
    }

    @Test
    void trainingWritesTheRunFolderAndOneJsonObject() throws Exception {
        String table = galaxies(400);
        Path kept = Files.createDirectories(folder.resolve("run")).resolve("mine.txt");
        Files.writeString(kept, "mine");
        assertThat(
                        galibra(
                                "train",
                                table,
                                "--out",
                                run(),
                                "--steps",
                                "2000",
                                "--json",
                                "--no-uniform",
                                "--seed",
                                "3"))
                .isZero();
        JsonNode summary = json(out);
        assertThat(out).hasLineCount(1);
        assertThat(summary.path("features")).hasSize(6);
        assertThat(summary.path("outcome").asText()).isEqualTo("finished");
        assertThat(summary.path("steps").asLong()).isEqualTo(2000);
        assertThat(summary.path("test").path("rms").asDouble()).isBetween(0.001, 0.2);
        assertThat(summary.path("training").path("n").asInt()).isEqualTo(252);
        assertThat(summary.path("baselines").path("leastSquares").path("rms").asDouble())
                .isBetween(0.001, 0.2);
        assertThat(summary.path("natural").path("n").asInt()).isEqualTo(120);
        for (String file :
                List.of(
                        "recipe.yaml",
                        "run.json",
                        "model.json",
                        "predictions.csv",
                        "loss.csv",
                        "figures/performance.png",
                        "figures/loss.png")) {
            assertThat(folder.resolve("run").resolve(file)).isNotEmptyFile();
        }
        assertThat(kept).hasContent("mine");
        assertThat(err).contains("no band FUV");
    }

    @Test
    void aRecipeRepeatsTheRunByteForByte() throws Exception {
        String table = galaxies(300);
        assertThat(galibra("train", table, "--out", run(), "--steps", "500", "--seed", "4"))
                .isZero();
        byte[] predictions = Files.readAllBytes(folder.resolve("run/predictions.csv"));
        byte[] model = Files.readAllBytes(folder.resolve("run/model.json"));
        String recipe = write("again.yaml", Files.readString(folder.resolve("run/recipe.yaml")));
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isZero();
        assertThat(folder.resolve("again/predictions.csv")).hasBinaryContent(predictions);
        assertThat(folder.resolve("again/model.json")).hasBinaryContent(model);

        Files.writeString(Path.of(table), "id,M_u\n1,2\n");
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isEqualTo(3);
        assertThat(err).contains("has changed since the recipe was written");
    }

    @Test
    void predictionsNameEveryGalaxyOnceWithItsSplit() throws Exception {
        galibra("train", galaxies(200), "--out", run(), "--steps", "50", "--no-uniform");
        List<String> lines = Files.readAllLines(folder.resolve("run/predictions.csv"));
        assertThat(lines.getFirst()).isEqualTo("id,split,true,predicted,residual");
        var ids = new java.util.TreeSet<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(ids.add(cells[0])).isTrue();
            assertThat(cells[1]).isIn("training", "validation", "test");
            assertThat(Double.parseDouble(cells[4]))
                    .isEqualTo(Double.parseDouble(cells[3]) - Double.parseDouble(cells[2]));
        }
    }

    @Test
    void aDivergingRateIsAnOutcomeWithAdvice() throws Exception {
        assertThat(galibra("train", galaxies(200), "--out", run(), "--rate", "1e6", "--json"))
                .isEqualTo(3);
        assertThat(err).contains("galibra: The loss");
        assertThat(json(out).path("outcome").asText()).isEqualTo("diverged");
        assertThat(err).contains("Try a smaller learning rate");
    }

    @Test
    void describeSaysWhatATableHolds() throws Exception {
        String table = write("t.csv", "id,M_u,z,note\n1,-999,0.1,a\n2,,0.2,\n3,-17.5,0.3,c\n");
        assertThat(galibra("describe", table, "--json")).isZero();
        JsonNode description = json(out);
        assertThat(description.path("format").asText()).isEqualTo("CSV");
        assertThat(description.path("rows").asInt()).isEqualTo(3);
        assertThat(description.path("columns").get(1))
                .isEqualTo(
                        json(
                                """
                                {"name": "M_u", "type": "real", "unit": "", "missing": 1,
                                 "sentinels": {"-999": 1}}
                                """));
        assertThat(description.path("bands")).isEqualTo(json("{\"u\": \"M_u\"}"));
        assertThat(err).contains("column z is read as the redshift");
        assertThat(galibra("describe", table)).isZero();
        assertThat(out).contains("3 rows");
    }

    @Test
    void aSyntheticTableIsMadeDescribedAndTrainedOn() throws Exception {
        String table = folder.resolve("synthetic.csv").toString();
        assertThat(galibra("synthetic", "--galaxies", "300", "--seed", "2", "--out", table))
                .isZero();
        assertThat(galibra("describe", table, "--json")).isZero();
        assertThat(json(out).path("rows").asInt()).isEqualTo(300);
        assertThat(json(out).path("bands")).hasSize(15);
        assertThat(galibra("train", table, "--out", run(), "--steps", "100")).isZero();
        assertThat(
                        json(Files.readString(folder.resolve("run/run.json")))
                                .path("synthetic")
                                .asBoolean())
                .isTrue();
        assertThat(out).contains("synthetic galaxies");
    }

    @Test
    void aSyntheticSurveyComesAsGamasFiles() throws Exception {
        Path survey = folder.resolve("new/survey");
        assertThat(
                        galibra(
                                "synthetic",
                                "--layout",
                                "gama",
                                "--survey",
                                "--galaxies",
                                "300",
                                "--out",
                                survey.toString()))
                .isZero();
        assertThat(err).contains("a synthetic survey of 300 galaxies (seed 1)");
        assertThat(
                        galibra(
                                "describe",
                                survey.resolve("LambdarCat.fits").toString(),
                                "--join",
                                survey.resolve("StellarMassesLambdar.fits") + ":CATAID=CATAID",
                                "--json"))
                .isZero();
        assertThat(json(out).path("rows").asInt()).isEqualTo(300);
        for (String file : List.of("LambdarCat.fits", "StellarMassesLambdar.fits")) {
            assertThat(galibra("describe", survey.resolve(file).toString())).isZero();
            assertThat(out).contains("synthetic: Made by Galibra", "not GAMA");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --out x | a TABLE or --recipe",
                "train t.csv | --out",
                "train t.csv --out x --hidden 0 | hidden neurons: from 1 to 10,000",
                "train t.csv --out x --uniform-quantile 2 | between 0 and 1",
                "train t.csv --out x --rate -1 | --rate",
                "train t.csv --out x --rate nan | --rate",
                "train t.csv --out x --batch 0 | batch 0",
                "train t.csv --out x --steps -1 | steps",
                "train t.csv --out x --split 2 | is no split",
                "train t.csv --out x --trim 9 | is no trimming",
                "train t.csv --out x --cut z< | is not understood",
                "train t.csv --out x --map q=M_u | there is no band q",
                "train --recipe r.yaml --out x --seed 4 | already said by --recipe",
                "synthetic --galaxies 0 --out x | at least 1",
                "synthetic --layout moon --survey --out x | --layout is gama",
                "synthetic --layout gama --out x | go together",
                "synthetic --survey --out x | go together",
                "synthetic --observed-frame --out x | goes with --survey",
                "transmogrify | ",
                "describe | TABLE",
            })
    void wrongUsageIsExitTwo(String line, String message) {
        assertThat(galibra(line.split(" ", -1))).isEqualTo(2);
        assertThat(err).startsWith("galibra: ").contains(message == null ? "" : message);
        assertThat(err).doesNotContain("Exception").contains(" --help.").hasLineCount(1);
    }

    @Test
    void unusableInputIsOneLineAndExitThree() throws Exception {
        assertUnusable("there is no such file", folder.resolve("absent.csv").toString());
        assertUnusable("empty", write("empty.csv", ""));
        assertUnusable("row 2", write("ragged.csv", "M_u,logMstar\n-17,9\n-18\n"));
        assertUnusable("log10 stellar mass", write("nomass.csv", "M_u,x\n-17,9\n"));
        assertUnusable("no column is recognised as a band", write("n.csv", "a,logMstar\n1,9\n"));
        assertUnusable("row 1: 'faint' is no number", write("text.csv", "M_u,logMstar\nfaint,9\n"));
        assertUnusable("49 usable galaxies", galaxies(49));
        assertUnusable("column mass", galaxies(60), "--target", "mass");
        assertUnusable("column M_q", galaxies(60), "--map", "u=M_q");
        assertUnusable("column z_obs", galaxies(60), "--cut", "z_obs<0.3");
        assertUnusable("10,010 are needed", galaxies(60), "--split", "10000:10");
        assertUnusable("neither a preset nor a file", galaxies(60), "--features", "none.yaml");
    }

    private void assertUnusable(String message, String table, String... more) {
        var arguments = new java.util.ArrayList<>(List.of("train", table, "--out", run()));
        arguments.addAll(List.of(more));
        assertThat(galibra(arguments.toArray(String[]::new))).as(message).isEqualTo(3);
        assertThat(err).startsWith("galibra: ").contains(message).hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void aHandMadeRecipeThatCannotBeUsedIsExitThree() throws Exception {
        assertThat(galibra("train", galaxies(60), "--out", run(), "--steps", "5")).isZero();
        String recipe = Files.readString(folder.resolve("run/recipe.yaml"));
        for (String[] edit :
                new String[][] {
                    {"hidden: 15", "hidden: 0"},
                    {"path: .*", "path: \"synthetic:galaxies=0,seed=1\""},
                    {"path: .*", "path: \"synthetic:galaxies=9999999999,seed=1\""},
                    {"sha256: .*", "sha256: \"abc\""},
                    {"path: .*", "path: nowhere.csv"},
                }) {
            String edited = write("edited.yaml", recipe.replaceAll(edit[0], edit[1]));
            assertThat(galibra("train", "--recipe", edited, "--out", run()))
                    .as(edit[1])
                    .isEqualTo(3);
            assertThat(err).startsWith("galibra: ").hasLineCount(1);
        }
    }

    @Test
    void aRecipeWithALaterRateRepeatsToo() throws Exception {
        assertThat(galibra("train", galaxies(200), "--out", run(), "--steps", "400")).isZero();
        String recipe = Files.readString(folder.resolve("run/recipe.yaml"));
        String later =
                recipe.replace("rate: 0.25\n", "rate: 0.25\n    - step: 100\n      rate: 0.1\n");
        String path = write("later.yaml", later);
        String first = folder.resolve("first").toString();
        String second = folder.resolve("second").toString();
        assertThat(galibra("train", "--recipe", path, "--out", first)).isZero();
        assertThat(folder.resolve("first/recipe.yaml")).hasContent(later);
        assertThat(galibra("train", "--recipe", first + "/recipe.yaml", "--out", second)).isZero();
        byte[] predictions = Files.readAllBytes(folder.resolve("first/predictions.csv"));
        assertThat(folder.resolve("second/predictions.csv")).hasBinaryContent(predictions);
        assertThat(Files.readAllBytes(folder.resolve("run/predictions.csv")))
                .isNotEqualTo(predictions);
    }

    @Test
    void withoutALocaleOutputIsStillUnicode() throws Exception {
        var bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.US_ASCII));
            assertThat(
                            CommandLineInterface.run(
                                    new NoScreen(),
                                    mappings,
                                    "train",
                                    galaxies(200),
                                    "--out",
                                    run(),
                                    "--steps",
                                    "5",
                                    "--json"))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(json(bytes.toString(StandardCharsets.UTF_8)).path("features").get(3).asText())
                .isEqualTo("u\u2212g");
    }

    @Test
    void aFeatureSetMayBringItsOwnBand() throws Exception {
        String table = galaxies(200);
        String features =
                write(
                        "own.yaml",
                        """
                        name: own
                        bands: [{name: q, system: mine, wavelengthMicron: 0.9}]
                        magnitudes: [q, r]
                        colours: [q-r]
                        """);
        assertThat(
                        galibra(
                                "train",
                                table,
                                "--features",
                                features,
                                "--map",
                                "q=M_u",
                                "--out",
                                run(),
                                "--steps",
                                "5",
                                "--json"))
                .isZero();
        assertThat(json(out).path("features")).isEqualTo(json("[\"q\", \"r\", \"q\u2212r\"]"));
    }

    @Test
    void anUnwritableFolderIsSaidBeforeTraining() throws Exception {
        String file = write("file", "in the way");
        assertThat(galibra("train", galaxies(60), "--out", file)).isEqualTo(3);
        assertThat(err).contains("stands in the way").hasLineCount(1);
    }
}

package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FiguresAndBenchTest extends Shell {
    @Test
    void aBenchPrintsOneLineOfJsonForEachWorkAndNothingElse() throws IOException {
        assertThat(galibra("bench", "--json", "--only", "step")).isZero();
        JsonNode line = new ObjectMapper().readTree(out);
        assertThat(out.lines()).hasSize(1);
        assertThat(line.get("work").asText()).isEqualTo("step 29-15-1 batch 50");
        assertThat(line.get("unit").asText()).isEqualTo("us");
        assertThat(line.get("min").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(line.get("median").asDouble());
        assertThat(line.get("threads").asInt()).isEqualTo(1);
        assertThat(err).contains("kernel ");
        assertThat(galibra("bench", "--only", "walk")).isEqualTo(2);
        assertThat(galibra("bench", "--threads", "0")).isEqualTo(2);
    }

    @Test
    void aFitEndsAtTheRmsAskedForOrSaysWhyNot() throws IOException {
        var x = ByteBuffer.allocate(11_733 * 29 * 4).order(ByteOrder.LITTLE_ENDIAN);
        var y = ByteBuffer.allocate(11_733 * 4).order(ByteOrder.LITTLE_ENDIAN);
        var random = new Random(2);
        for (int row = 0; row < 11_733; row++) {
            float mass = random.nextFloat();
            for (int i = 0; i < 29; i++) {
                x.putFloat(0.9f * mass + 0.1f * random.nextFloat());
            }
            y.putFloat(mass);
        }
        Files.write(folder.resolve("x.f32"), x.array());
        Files.write(folder.resolve("y.f32"), y.array());
        String[] fit = {"bench", "--only", "fit", "--json", "--arrays", folder.toString()};
        assertThat(galibra(fit)).isEqualTo(2);
        assertThat(galibra(with(fit, "--rms", "0.05"))).isZero();
        assertThat(json(out).get("work").asText()).isEqualTo("fit 29-15-1, 8213 galaxies");
        assertThat(json(out).get("unit").asText()).isEqualTo("s");
        assertThat(json(out).get("median").asDouble()).isPositive();
        Files.write(folder.resolve("y.f32"), new byte[12]);
        assertThat(galibra(with(fit, "--rms", "0.05"))).isEqualTo(3);
        assertThat(err).contains("y.f32", "12 bytes", "peers.py");
    }

    @Test
    void aDeepNetworkIsTrainedKeptAndDrawnByItsFirstHiddenLayer() throws Exception {
        String[] train = {
            "train",
            galaxies(400),
            "--out",
            run(),
            "--no-uniform",
            "--layers",
            "29-9-7-1",
            "--activation",
            "tanh",
            "--optimiser",
            "adam",
            "--loss",
            "huber",
            "--schedule",
            "cosine",
            "--rate",
            "0.01",
            "--steps",
            "600"
        };
        assertThat(galibra(train)).isZero();
        assertThat(out).contains("6-9-7-1 network");
        byte[] model = Files.readAllBytes(Path.of(run(), "model.json"));
        String recipe = Path.of(run(), "recipe.yaml").toString();
        assertThat(Files.readString(Path.of(recipe))).contains("loss: huber", "schedule: cosine");
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again)).isZero();
        assertThat(Path.of(again, "model.json")).hasBinaryContent(model);
        String plates = folder.resolve("plates").toString();
        assertThat(galibra("figures", run(), "--format", "svg", "--out", plates)).isZero();
        assertThat(Path.of(plates, "sensitivity.svg")).exists();
        assertThat(Path.of(plates, "network.svg")).content().contains("output");
        assertThat(Path.of(plates, "weights.svg")).content().contains("first of 2 hidden layers");
    }

    @Test
    void thePresetBestEndsLowerThanTheFaithfulOne() throws Exception {
        String table = galaxies(400);
        String[] train = {"train", table, "--out", run(), "--no-uniform", "--json"};
        assertThat(galibra(train)).isZero();
        double faithful = json(out).at("/training/rms").asDouble();
        assertThat(galibra(with(train, "--preset", "best"))).isZero();
        assertThat(json(out).at("/training/rms").asDouble()).isLessThan(faithful);
        assertThat(json(out).at("/test/rms").asDouble()).isLessThan(0.1);
        assertThat(galibra(with(train, "--preset", "better"))).isEqualTo(2);
        assertThat(err).contains("this version knows faithful, best, surana-2020-mass");
        assertThat(galibra(with(train, "--loss", "error-weighted"))).isEqualTo(3);
        assertThat(err).contains("the errors of the masses");
        assertThat(galibra(with(train, "--polish", "3", "--hidden", "99,99"))).isEqualTo(3);
        assertThat(err).contains("too large for a polish");
    }

    @Test
    void figuresOfARunFolderAreThoseThatTrainDrew() throws Exception {
        galibra("train", galaxies(400), "--out", run(), "--steps", "200", "--no-uniform");
        String plates = folder.resolve("plates").toString();
        String[] figures = {"figures", run(), "--only", "performance,loss", "--out", plates};
        assertThat(galibra(with(figures, "--format", "png"))).isZero();
        for (String name : List.of("performance.png", "loss.png")) {
            assertThat(Path.of(plates, name))
                    .hasSameBinaryContentAs(Path.of(run(), "figures", name));
        }
        assertThat(galibra(with(figures, "--style", "banner"))).isEqualTo(2);
        assertThat(err).contains("there is no banner", "mnras-single", "poster");
        assertThat(galibra(with(figures, "--theme", "neon"))).isEqualTo(2);
        assertThat(galibra(with(figures, "--colours", "jet"))).isEqualTo(2);
        assertThat(err).contains("there is no jet", "cividis");
        assertThat(galibra(with(figures, "--dpi", "2400"))).isEqualTo(2);
        assertThat(galibra(with(figures, "--style", "poster", "--theme", "dark"))).isZero();
        assertThat(Path.of(plates, "loss-validation.ecsv")).exists();
        assertThat(Path.of(plates, "loss.txt")).content().contains("Elson (2025)", "Sample: ");
    }

    @Test
    void sensitivitiesAreDrawnFromTheTableWhereverItIs() throws Exception {
        Path table = Path.of(galaxies(400));
        galibra(
                "train",
                table.toString(),
                "--out",
                run(),
                "--steps",
                "200",
                "--no-uniform",
                "--seeds",
                "3");
        String plates = folder.resolve("plates").toString();
        String[] figures = {"figures", run(), "--format", "svg", "--out", plates};
        assertThat(galibra(with(figures, "--only", "sensitivity"))).isZero();
        Path drawn = Path.of(plates, "sensitivity.svg");
        assertThat(Files.readString(drawn))
                .contains("range over 3 seeds", "colours", "recipe sha256");

        Path moved = Files.move(table, folder.resolve("moved.csv"));
        byte[] before = Files.readAllBytes(drawn);
        Files.delete(drawn);
        assertThat(galibra(with(figures, "--only", "sensitivity"))).isEqualTo(3);
        assertThat(galibra(figures)).isZero();
        assertThat(err).contains("Not drawn: spectra, distributions, sensitivity", "--table");
        assertThat(Path.of(plates, "weights.svg")).exists();
        assertThat(drawn).doesNotExist();
        assertThat(galibra(with(figures, "--table", moved.toString()))).isZero();
        assertThat(drawn).hasBinaryContent(before);
        Files.writeString(moved, Files.readString(moved).replace("id,M_u", "id,M_U"));
        assertThat(galibra(with(figures, "--table", moved.toString()))).isEqualTo(3);
        assertThat(err).contains("the table has changed");
    }

    @Test
    void theSampleIsDrawnFromTheTableAsTheRecipeDrewIt() throws Exception {
        galibra(
                "train",
                galaxies(400),
                "--out",
                run(),
                "--steps",
                "50",
                "--no-uniform",
                "--split",
                "200:100");
        String plates = folder.resolve("plates").toString();
        String[] figures = {"figures", run(), "--only", "spectra,distributions", "--out", plates};
        assertThat(galibra(with(figures, "--format", "svg,pdf,png"))).isZero();
        assertThat(Files.readString(Path.of(plates, "distributions.svg")))
                .contains("= 200", "= 400", "all galaxies", "recipe sha256");
        assertThat(Files.readString(Path.of(plates, "spectra.svg")))
                .contains("wavelength (µm)", "recipe sha256");
        assertThat(Path.of(plates, "spectra.pdf")).exists();
        assertThat(Path.of(plates, "distributions.png")).exists();
    }

    @Test
    void figuresOfAnythingElseAreRefused() throws Exception {
        String plates = folder.resolve("plates").toString();
        assertThat(galibra("figures", folder.toString(), "--out", plates)).isEqualTo(3);
        galibra("train", galaxies(400), "--out", run(), "--steps", "50", "--no-uniform");
        Files.writeString(Path.of(run(), "loss.csv"), "step,training,validation\n0,x,\n");
        assertThat(galibra("figures", run(), "--out", plates)).isEqualTo(3);
        assertThat(err).contains("loss.csv");
    }

    private static String[] with(String[] arguments, String... more) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}

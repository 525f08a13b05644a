package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
    void figuresOfARunFolderAreThoseThatTrainDrew() throws Exception {
        galibra("train", galaxies(400), "--out", run(), "--steps", "200", "--no-uniform");
        String plates = folder.resolve("plates").toString();
        String[] figures = {"figures", run(), "--only", "performance,loss", "--out", plates};
        assertThat(galibra(with(figures, "--format", "png"))).isZero();
        for (String name : List.of("performance.png", "loss.png")) {
            assertThat(Path.of(plates, name))
                    .hasSameBinaryContentAs(Path.of(run(), "figures", name));
        }
        assertThat(galibra(with(figures, "--style", "poster"))).isEqualTo(2);
        assertThat(err).contains("there is no poster", "mnras-single");
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
        assertThat(err).contains("Not drawn: sensitivity", "--table");
        assertThat(Path.of(plates, "weights.svg")).exists();
        assertThat(drawn).doesNotExist();
        assertThat(galibra(with(figures, "--table", moved.toString()))).isZero();
        assertThat(drawn).hasBinaryContent(before);
        Files.writeString(moved, Files.readString(moved).replace("id,M_u", "id,M_U"));
        assertThat(galibra(with(figures, "--table", moved.toString()))).isEqualTo(3);
        assertThat(err).contains("the table has changed");
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

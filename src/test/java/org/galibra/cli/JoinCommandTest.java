package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class JoinCommandTest extends Shell {
    private static final Path SURVEYS = Path.of("../shared/data");

    @Test
    void describeTellsWhatWasJoinedAndSampled() throws Exception {
        Path left = Files.writeString(folder.resolve("l.csv"), "id,g\n1,2\n2,3\n3,4\n");
        Path right = Files.writeString(folder.resolve("r.csv"), "name,g\n2,5\n9,6\n");
        assertThat(galibra("describe", left.toString(), "--join", right + ":id=name", "--json"))
                .isZero();
        JsonNode join = json(out).path("joins").path(0);
        assertThat(join.path("matched").asInt()).isEqualTo(1);
        assertThat(join.path("left").path("unmatched").asInt()).isEqualTo(2);
        assertThat(join.path("columns").path("g_r").asText()).isEqualTo("g");
        assertThat(err).contains("1 of 3 rows of l.csv have a partner in r.csv");

        assertThat(galibra("describe", left.toString(), "--sample-rows", "2", "--json")).isZero();
        assertThat(json(out).path("rows").asInt()).isEqualTo(2);
        assertThat(json(out).path("sampled").path("of").asInt()).isEqualTo(3);
        assertThat(err).contains("a random 2 of 3 rows were read (seed 1)");
        assertThat(galibra("describe", left.toString(), "--join", "x")).isEqualTo(2);
    }

    /// The worked example of the README.
    @Test
    void dustPediaTrainsFromItsThreeTables() throws Exception {
        assumeTrue(Files.isDirectory(SURVEYS), "skipped: ../shared/data is absent");
        Path tables = SURVEYS.resolve("dustpedia");
        String aperture = tables.resolve("DustPedia_Aperture_Photometry_2.2.csv").toString();
        String distances = tables.resolve("DustPedia_HyperLEDA_Herschel.csv") + ":name=objname";
        String masses = tables.resolve("dustpedia_cigale_results_final_version.csv") + ":name=id";
        Path mapping = folder.resolve("dustpedia.yaml");
        assertThat(
                        galibra(
                                "describe",
                                aperture,
                                "--join",
                                distances,
                                "--join",
                                masses,
                                "--stand-in",
                                "2MASS",
                                "--save-mapping",
                                mapping.toString()))
                .isZero();
        assertThat(
                        galibra(
                                "train",
                                aperture,
                                "--join",
                                distances,
                                "--join",
                                masses,
                                "--mapping",
                                mapping.toString(),
                                "--steps",
                                "200",
                                "--no-uniform",
                                "--out",
                                run(),
                                "--json"))
                .isZero();
        JsonNode record =
                new JsonMapper().readTree(Files.readString(Path.of(run()).resolve("run.json")));
        assertThat(record.path("table").path("joins").size()).isEqualTo(2);
        assertThat(record.path("table").path("joins").path(1).path("sha256").asText()).hasSize(64);
        JsonNode first = json(out);

        String recipe = Path.of(run()).resolve("recipe.yaml").toString();
        String again = folder.resolve("again").toString();
        assertThat(galibra("train", "--recipe", recipe, "--out", again, "--json")).isZero();
        assertThat(json(out).path("test")).isEqualTo(first.path("test"));
        assertThat(galibra("figures", run(), "--only", "loss", "--out", again)).isZero();
    }

    @Test
    void everyTableOfTheSurveysIsDescribed() throws Exception {
        assumeTrue(Files.isDirectory(SURVEYS), "skipped: ../shared/data is absent");
        List<Path> files;
        try (Stream<Path> all = Files.walk(SURVEYS)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(path -> !path.toString().endsWith(".md"))
                            .toList();
        }
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            assertThat(galibra("describe", file.toString(), "--json")).as(file + "").isZero();
            JsonNode described = json(out);
            assertThat(described.path("rows").asLong()).as(file + "").isPositive();
            assertThat(described.path("columns").isEmpty()).as(file + "").isFalse();
            assertThat(described.has("convention")).as(file + "").isTrue();
        }
    }
}

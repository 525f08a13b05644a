package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class TableCommandTest extends Shell {
    @Test
    void methodsAreComparedOnTheTestGalaxiesOfTheRun() throws Exception {
        galibra(
                "train",
                galaxies(400),
                "--out",
                run(),
                "--steps",
                "300",
                "--no-uniform",
                "--seed",
                "3",
                "--json");
        JsonNode summary = json(out);
        Path written = folder.resolve("table.ecsv");
        assertThat(
                        galibra(
                                "table",
                                run(),
                                "--seeds",
                                "3",
                                "--ablation",
                                "--out",
                                written.toString(),
                                "--json"))
                .isZero();
        JsonNode compared = json(out);
        assertThat(compared.path("judged").asText()).isEqualTo("test");
        assertThat(compared.path("rows").valueStream().map(row -> row.path("what").asText()))
                .containsExactly(
                        "u",
                        "g",
                        "r",
                        "all features",
                        "magnitudes only",
                        "colours only",
                        "least squares, magnitudes",
                        "least squares, all features",
                        "ten nearest neighbours",
                        "mean training mass for all");
        JsonNode all = compared.path("rows").get(3);
        assertThat(all.path("rms")).isEqualTo(summary.path("test").path("rms"));
        assertThat(all.path("features").asInt()).isEqualTo(6);
        assertThat(all.at("/seeds/standardDeviation/rms").asDouble()).isPositive();
        assertThat(all.at("/bootstrap68/low/rms").asDouble())
                .isLessThan(all.path("rms").asDouble());
        JsonNode squares = compared.path("rows").get(7);
        assertThat(squares.path("rms")).isEqualTo(summary.at("/baselines/leastSquares/rms"));
        // The colours are differences of the magnitudes: they add nothing to a linear fit.
        assertThat(squares.path("rms").asDouble())
                .isCloseTo(compared.at("/rows/6/rms").asDouble(), within(1e-9));
        assertThat(compared.at("/rows/0/seeds").isMissingNode()).isTrue();

        Table table = TableFiles.read(written, Progress.UNWATCHED, new StopSignal());
        assertThat(table.rows()).isEqualTo(10);
        assertThat(table.metadata()).containsEntry("judged", "test galaxies");
        var rms = (Reals) table.column("rms").orElseThrow().values();
        assertThat(rms.at(3)).isEqualTo(all.path("rms").asDouble());
        assertThat(table.column("rms").orElseThrow().unit()).isEqualTo("dex");
        var scatter = (Reals) table.column("rms_seed_sd").orElseThrow().values();
        assertThat(scatter.isMissing(0)).isTrue();
        assertThat(scatter.at(3)).isEqualTo(all.at("/seeds/standardDeviation/rms").asDouble());
    }

    @Test
    void thePlainTableStatesRangesAndSeeds() throws Exception {
        galibra("train", galaxies(300), "--out", run(), "--steps", "100", "--no-uniform");
        assertThat(galibra("table", run(), "--seeds", "2")).isZero();
        assertThat(out)
                .containsPattern("^On the \\d+ test galaxies")
                .contains("Straight line through one band", "RMS over 2 seeds", " ± ")
                .doesNotContain("colours only");
        assertThat(galibra("table", run(), "--seeds", "0")).isEqualTo(2);
        assertThat(galibra("table", folder.toString())).isEqualTo(3);
    }

    @Test
    void aFigureSaysWhereItComesFromAndAForeignOneIsRefused() throws Exception {
        galibra("train", galaxies(300), "--out", run(), "--steps", "100", "--no-uniform");
        String plates = folder.resolve("plates").toString();
        galibra("figures", run(), "--only", "weights", "--format", "pdf,svg,png", "--out", plates);
        String recipe =
                json(Files.readString(Path.of(run(), "run.json"))).path("recipeSha256").asText();
        for (String format : new String[] {"pdf", "svg", "png"}) {
            String file = Path.of(plates, "weights." + format).toString();
            assertThat(galibra("describe", file)).isZero();
            assertThat(out).contains("Title: Weights of the hidden neurons", recipe, "seed 1");
            assertThat(galibra("describe", file, "--json")).isZero();
            assertThat(json(out).path("Source").asText()).contains(recipe);
        }
        String foreign = write("foreign.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(galibra("describe", foreign)).isEqualTo(3);
        assertThat(err).contains("carries no provenance");
        assertThat(galibra("describe", folder.resolve("absent.png").toString())).isEqualTo(3);
    }

    @Test
    void theTableIsWrittenForAPaper() throws Exception {
        galibra("train", galaxies(400), "--out", run(), "--steps", "100", "--no-uniform", "--json");
        Path written = folder.resolve("table.tex");
        assertThat(galibra("table", run(), "--seeds", "2", "--out", written.toString(), "--json"))
                .isZero();
        JsonNode compared = json(out);
        String latex = Files.readString(written);
        assertThat(latex)
                .contains("\\toprule", "\\bottomrule", "% source: recipe sha256")
                .contains("\\multicolumn{12}{l}{Straight line through one band}");
        for (JsonNode row : compared.path("rows")) {
            double rms = row.path("rms").asDouble();
            double up = row.at("/bootstrap68/high/rms").asDouble() - rms;
            double down = rms - row.at("/bootstrap68/low/rms").asDouble();
            assertThat(latex)
                    .contains(
                            String.format(
                                    java.util.Locale.ROOT,
                                    "%s & test & %d & %d & $%.3f^{%+.3f}_{%+.3f}$ & ",
                                    row.path("what").asText(),
                                    row.path("features").asInt(),
                                    row.path("n").asInt(),
                                    rms,
                                    up,
                                    -down));
        }
    }
}

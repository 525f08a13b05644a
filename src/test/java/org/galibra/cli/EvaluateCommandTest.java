package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.stream.IntStream;

class EvaluateCommandTest extends Shell {
    private Table read(Path file) throws Exception {
        return TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void aLearningCurveAndFoldsAreWrittenForARun() throws Exception {
        galibra("train", galaxies(400), "--out", run(), "--steps", "200", "--no-uniform");
        Path curve = folder.resolve("curve.csv");
        Path folds = folder.resolve("folds.ecsv");
        assertThat(
                        galibra(
                                "evaluate",
                                run(),
                                "--learning-curve",
                                curve.toString(),
                                "--seeds",
                                "2",
                                "--folds",
                                "4",
                                "--folds-out",
                                folds.toString()))
                .isZero();
        assertThat(out).contains("galaxies; RMS (dex) over 2 seeds", "4 folds of the");
        Table points = read(curve);
        var galaxies = (Integers) points.column("galaxies").orElseThrow().values();
        assertThat(points.rows()).isEven();
        assertThat(galaxies.at(points.rows() - 1)).isGreaterThan(galaxies.at(0));

        Table rows = read(folds);
        assertThat(rows.rows()).isEqualTo(7);
        var rms = (Reals) rows.column("rms").orElseThrow().values();
        double mean = IntStream.range(0, 4).mapToDouble(rms::at).average().orElseThrow();
        assertThat(rms.at(4)).isCloseTo(mean, within(1e-12));
        assertThat(rows.column("fold").orElseThrow().values().text(6)).isEqualTo("pooled");
        var n = (Integers) rows.column("n").orElseThrow().values();
        assertThat(IntStream.range(0, 4).mapToLong(n::at).sum()).isEqualTo(n.at(6));
    }

    @Test
    void whatIsAskedForMustBeSaid() throws Exception {
        assertThat(galibra("evaluate", run())).isEqualTo(2);
        assertThat(err).contains("--learning-curve FILE, --folds K, or both");
        assertThat(galibra("evaluate", run(), "--folds", "1")).isEqualTo(2);
    }
}

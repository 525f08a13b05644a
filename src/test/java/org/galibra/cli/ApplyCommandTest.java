package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.study.survey.StreamedApplication;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What `galibra apply` says when it is asked for what cannot be done, and what it leaves behind.
class ApplyCommandTest extends Shell {
    private String table;
    private Path weighed;

    @BeforeEach
    void train() throws Exception {
        table = galaxies(400);
        weighed = folder.resolve("weighed.csv");
        String features =
                write("ugr.yaml", "name: ugr\nmagnitudes: [u, g, r]\ncolours: [u-g, g-r]\n");
        runs(
                "train %s --features %s --no-uniform --steps 300 --out %s"
                        .formatted(table, features, run()));
    }

    @Test
    void anAbsentBandIsNamedWithWhatWouldSupplyItAndNothingIsWritten() throws Exception {
        String less = write("less.csv", "id,M_g,M_r\n1,-20,-20.5\n2,-19,-19.6\n");
        Files.writeString(weighed, "of yesterday");

        assertThat(apply(less)).isEqualTo(3);
        assertThat(err)
                .contains(
                        "the network needs u", "--map u=COLUMN", "--join FILE:KEY=KEY", "less.csv");
        assertThat(weighed).hasContent("of yesterday");
    }

    @Test
    void aMappingToAColumnThatIsNotThereNamesTheColumn() {
        assertThat(apply(table, "--map", "u=nowhere")).isEqualTo(3);
        assertThat(err).contains("nowhere");
        assertThat(apply(table, "--map", "Q=M_u")).isEqualTo(2);
        assertThat(err).contains("Q");
        assertThat(weighed).doesNotExist();
    }

    @Test
    void aMappingFileNeedNotSayMassesWhereNoneAreNeeded() throws Exception {
        String light =
                write("light.csv", "id,a,b,c\n1,-19,-20,-20.5\n2,-18.1,-19,-19.6\n3,-17,-18,-18\n");
        String mapping = write("light.yaml", "bands: {u: a, g: b, r: c}\nidentifier: id\n");
        assertThat(apply(light, "--mapping", mapping)).as(err).isZero();
        assertThat(Files.readAllLines(weighed).stream().filter(line -> !line.startsWith("#")))
                .hasSize(4);

        String train = "train %s --mapping %s --out %s";
        String out = folder.resolve("again").toString();
        assertThat(galibra(train.formatted(light, mapping, out).split(" ", -1))).isEqualTo(3);
        assertThat(err)
                .contains("light.csv", "no column is recognised as log10 stellar mass")
                .contains("--target COLUMN", "a, b, c");
    }

    @Test
    void numbersAndBandsOutOfRangeAreUsage() {
        assertThat(apply(table, "--draws", "1")).isEqualTo(2);
        assertThat(err).contains("2 draws or more");
        assertThat(apply(table, "--degree", "11")).isEqualTo(2);
        assertThat(err).contains("from 0 to 10");
        assertThat(apply(table, "--zero-point", "Q=0.1")).isEqualTo(2);
        assertThat(err).contains("there is no band Q");
        assertThat(apply(table, "--margin-of", "Q=0.1")).isEqualTo(2);
        assertThat(err).contains("no feature Q", "it has");
        assertThat(apply(table, "--margin", "-50")).isEqualTo(2);
        assertThat(weighed).doesNotExist();
    }

    @Test
    void anUnknownFormatIsSaidBeforeAnythingIsRead() {
        assertThat(
                        galibra(
                                "apply",
                                folder.resolve("no-such-run").toString(),
                                table,
                                "--out",
                                folder.resolve("weighed.doc").toString()))
                .isEqualTo(3);
        assertThat(err).contains("weighed.doc", ".csv").doesNotContain("no-such-run");
    }

    @Test
    void anOlderOutputIsReplacedByAWholeOne() throws Exception {
        Files.writeString(weighed, "of yesterday");
        assertThat(apply(table, "--draws", "0", "--json")).as(err).isZero();
        assertThat(Files.readString(weighed)).contains("log10_mstar").doesNotContain("yesterday");
        assertThat(json(out).path("n").asInt()).isEqualTo(400);
    }

    @Test
    void thePriorThatANetworkLearnedIsKeptInItsRun() throws Exception {
        runs(
                "train %s --features %s --no-uniform --steps 300 --prior uniform --out %s"
                        .formatted(table, folder.resolve("ugr.yaml"), folder.resolve("flat")));
        Path flat = folder.resolve("flat");
        assertThat(json(Files.readString(flat.resolve("run.json"))).at("/weights/prior").asText())
                .isEqualTo("uniform");
        assertThat(Files.readString(flat.resolve("recipe.yaml"))).contains("prior: uniform");
        assertThat(Files.readString(flat.resolve("model.json")))
                .contains("as if their masses had the distribution uniform");
    }

    @Test
    void aDoubtfulNumberBehindTheFirstBlockOfAStreamIsAskedForAndNothingIsWritten()
            throws Exception {
        int last = StreamedApplication.BLOCK_ROWS + 5;
        double[] magnitudes = IntStream.rangeClosed(0, last).mapToDouble(i -> -20).toArray();
        double[] doubtful = magnitudes.clone();
        doubtful[last] = 99;
        var columns =
                List.of(
                        Column.of("M_u", Reals.owning(magnitudes)),
                        Column.of("M_g", Reals.owning(doubtful)),
                        Column.of("M_r", Reals.owning(magnitudes)));
        Path light = folder.resolve("light.fits");
        TableFiles.write(
                light,
                new Table("light", columns, new Source("", "", ""), Map.of()),
                Progress.UNWATCHED,
                new StopSignal());
        weighed = folder.resolve("weighed.fits");

        assertThat(apply(light.toString())).isEqualTo(3);
        assertThat(err).contains("light.fits", "M_g is 99", "--missing M_g=99 or --value M_g=99");
        assertThat(weighed).doesNotExist();

        assertThat(apply(light.toString(), "--missing", "M_g=99")).as(err).isZero();
        Table read = TableFiles.read(weighed, Progress.UNWATCHED, new StopSignal());
        assertThat(read.rows()).isEqualTo(last + 1);
        assertThat(read.column("not_observed").orElseThrow().values().text(last)).isEqualTo("g");
        assertThat(read.column("not_observed").orElseThrow().values().text(0)).isEmpty();
    }

    private int apply(String of, String... more) {
        String[] words = {"apply", run(), of, "--out", weighed.toString()};
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return galibra(all);
    }

    private void runs(String command) {
        assertThat(galibra(command.split(" +", -1))).as(err).isZero();
    }
}

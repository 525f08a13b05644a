package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The lesson `real-galaxies.md`: its commands are run on the public tables, and its numbers are
/// compared with what comes out. Skipped where the tables are absent.
class RealGalaxiesTest extends Shell {
    private static final Path TABLES = Path.of("../shared/data");
    private static final Path LESSON = Path.of("resources/lessons/real-galaxies.md");
    private static final String HERSCHEL = "hatlas/hatlas_gama_19band_flux_Jy_noMass.csv";

    /// Counts may differ by so many rows between processors, whose kernels round otherwise.
    private static final double ROWS = 6;

    private static final double DEX = 0.004;

    @BeforeEach
    void haveTables() {
        assumeTrue(Files.isDirectory(TABLES), "skipped: ../shared/data is absent");
    }

    @Test
    void foreignObjectsAreKeptOutOfAbsoluteMagnitudesAndOnlyInPartOfApparentOnes()
            throws Exception {
        write(
                "ugriz.yaml",
                """
                name: ugriz-lsst
                magnitudes: [u_LSST, g_LSST, r_LSST, i_LSST, z_LSST]
                colours: []
                """);
        foreign("apparent", "--redshift redshift", "--redshift redshift");
        Table objects = read(TABLES.resolve("buzzard_lsst/StarQuasar.csv"));
        Table weighed = weighed();
        for (int row = 0; row < weighed.rows(); row++) {
            String redshift = text(objects, "redshift", row);
            assertThat(text(weighed, "reason", row).equals("no distance"))
                    .as("row %d, redshift %s", row + 1, redshift)
                    .isEqualTo(redshift.isEmpty() || Double.parseDouble(redshift) <= 0.001);
        }
        assertThat(kept("QSO", objects, weighed)).last().isEqualTo(500.0);
        assertSaid("| quasars, absolute", kept("QSO", objects, weighed), ROWS);
        assertSaid("| stars, absolute", kept("STAR", objects, weighed), ROWS);

        foreign(
                "absolute",
                "--convention by-hand --mass-scale log --map u_LSST=u --map g_LSST=g --map r_LSST=r"
                        + " --map i_LSST=i --map z_LSST=z --missing u=99 --missing g=99 --missing"
                        + " r=99 --missing z=99",
                "");
        assertSaid("| quasars, apparent", kept("QSO", objects, weighed()), ROWS);
        assertSaid("| stars, apparent", kept("STAR", objects, weighed()), ROWS);
    }

    /// Trains on galaxies and weighs stars and quasars.
    private void foreign(String kind, String ofGalaxies, String ofObjects) {
        runs(
                ("train %s --features %s --target mstar --cut 7<=mstar --steps 6000 --out %s"
                                + " --magnitudes %s %s")
                        .formatted(
                                TABLES.resolve("buzzard_lsst/PhotoZ.csv"),
                                folder.resolve("ugriz.yaml"),
                                run(),
                                kind,
                                ofGalaxies));
        runs(
                ("apply %s %s --out %s --map u_LSST=u.mag --map g_LSST=g.mag --map r_LSST=r.mag"
                                + " --map i_LSST=i.mag --map z_LSST=z.mag --magnitudes %s %s")
                        .formatted(
                                run(),
                                TABLES.resolve("buzzard_lsst/StarQuasar.csv"),
                                folder.resolve("weighed.csv"),
                                kind,
                                ofObjects));
    }

    /// Of one class: without a distance, outside a training range, outside the cloud, kept out.
    private static List<Double> kept(String kind, Table objects, Table weighed) {
        int[] rows =
                IntStream.range(0, objects.rows())
                        .filter(row -> text(objects, "class", row).equals(kind))
                        .toArray();
        return Stream.of(
                        count(rows, row -> text(weighed, "reason", row).equals("no distance")),
                        count(rows, row -> !text(weighed, "crossings", row).isEmpty()),
                        count(
                                rows,
                                row ->
                                        number(weighed, "cloud_distance", row)
                                                > number(weighed, "cloud_limit", row)),
                        count(rows, row -> !text(weighed, "reason", row).equals("inside")))
                .toList();
    }

    @Test
    void oneHalfOfDustPediaWeighsTheOtherAndHAtlasAsTheLessonSays() throws Exception {
        String whole = Files.readString(TABLES.resolve("dustpedia/dustpedia_absmag_mass.csv"));
        String other = write("half-b.csv", half(whole, 1));
        runs(
                "train %s --features elson-2026 --no-uniform --steps 6000 --out %s"
                        .formatted(write("half-a.csv", half(whole, 0)), run()));

        dustPedia(other, "", "| all bands needed");
        dustPedia(other, "--siblings", "| `--siblings` (22) | 325");
        Table alone = hAtlas("", "| all bands needed | 2,226");
        hAtlas("--siblings", "| `--siblings` (22) | 2,885");
        faintness(alone);
    }

    private void dustPedia(String half, String how, String line) throws Exception {
        runs(
                "apply %s %s --out %s --draws 0 --json %s"
                        .formatted(run(), half, folder.resolve("weighed.csv"), how));
        List<Double> said = numbers(line);
        assertThat((double) inside(weighed()).length).isCloseTo(said.getFirst(), within(ROWS));
        var found = json(out);
        assertAlike(
                said.subList(3, 6),
                List.of(
                        found.path("raw").path("median").asDouble(),
                        found.path("raw").path("scatter").asDouble(),
                        found.path("corrected").path("scatter").asDouble()),
                DEX);
    }

    private Table hAtlas(String how, String line) throws Exception {
        runs(
                "apply %s %s --out %s --draws 100 --json %s"
                        .formatted(
                                run(),
                                TABLES.resolve(HERSCHEL),
                                folder.resolve("weighed.csv"),
                                how));
        Table weighed = weighed();
        var found = json(out);
        var counts =
                Stream.of("below NUV", "missing FUV", "too faint FUV", "missing W1")
                        .map(code -> found.path("fenced").path(code).asDouble());
        assertSaid(
                line,
                Stream.concat(Stream.of((double) inside(weighed).length), counts).toList(),
                ROWS);
        if (how.isEmpty()) {
            var errors = found.path("uncertainty");
            List<Double> said = numbers("| medians, dex");
            assertAlike(
                    List.of(said.get(0), said.get(2), said.get(3)),
                    Stream.of("photometric", "model", "total")
                            .map(term -> errors.path(term).asDouble())
                            .toList(),
                    DEX);
        }
        return weighed;
    }

    /// The figure of W1 against predicted mass, from fluxes and redshifts of the table itself.
    private static void faintness(Table weighed) throws Exception {
        Table light = read(TABLES.resolve(HERSCHEL));
        var cosmology = new FlatCosmology(70, 0.3);
        TreeMap<Integer, List<Double>> byMass =
                Arrays.stream(inside(weighed))
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                (int)
                                                        Math.floor(
                                                                2
                                                                        * number(
                                                                                weighed,
                                                                                "log10_mstar",
                                                                                row)),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                row ->
                                                        8.9
                                                                - 2.5
                                                                        * Math.log10(
                                                                                number(
                                                                                        light,
                                                                                        "W1_flux",
                                                                                        row))
                                                                - cosmology.distanceModulus(
                                                                        number(light, "Z", row)),
                                                Collectors.toList())));
        var bins = byMass.subMap(16, 23).values();
        assertSaid("| galaxies |", bins.stream().map(bin -> (double) bin.size()).toList(), ROWS);
        assertSaid(
                "| M(W1), mag |",
                bins.stream()
                        .map(bin -> bin.stream().sorted().toList().get(bin.size() / 2))
                        .toList(),
                0.05);
    }

    /// The half whose names have an even or an odd CRC-32.
    private static String half(String csv, int parity) {
        return csv.lines()
                .filter(line -> {
                    String name = line.substring(0, line.indexOf(','));
                    var sum = new CRC32();
                    sum.update(name.getBytes(StandardCharsets.UTF_8));
                    return name.equals("name") || sum.getValue() % 2 == parity;
                })
                .collect(Collectors.joining("\n"));
    }

    private void runs(String command) {
        String[] words = command.strip().split(" +");
        assertThat(galibra(words)).as("%s: %s", String.join(" ", words), err).isZero();
    }

    private Table weighed() throws Exception {
        return read(folder.resolve("weighed.csv"));
    }

    private static Table read(Path file) throws Exception {
        return TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
    }

    private static int[] inside(Table weighed) {
        return IntStream.range(0, weighed.rows())
                .filter(row -> text(weighed, "reason", row).equals("inside"))
                .toArray();
    }

    private interface OfRow {
        boolean holds(int row);
    }

    private static double count(int[] rows, OfRow of) {
        return Arrays.stream(rows).filter(of::holds).count();
    }

    private static String text(Table table, String column, int row) {
        return table.column(column).orElseThrow().values().text(row);
    }

    private static double number(Table table, String column, int row) {
        String text = text(table, column, row);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static void assertSaid(String line, List<Double> found, double within)
            throws IOException {
        assertAlike(numbers(line), found, within);
    }

    private static void assertAlike(List<Double> said, List<Double> found, double within) {
        assertThat(found)
                .as("the lesson says %s", said)
                .zipSatisfy(said, (one, other) -> assertThat(one).isCloseTo(other, within(within)));
    }

    /// The numbers of the lesson's table row that begins so; its first cell is a heading.
    private static List<Double> numbers(String start) throws IOException {
        String row =
                Files.readString(LESSON)
                        .lines()
                        .filter(line -> line.startsWith(start))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no line begins: " + start));
        return Arrays.stream(row.split("\\|"))
                .skip(2)
                .map(cell -> cell.strip().replace(",", "").replace('−', '-'))
                .map(Double::valueOf)
                .toList();
    }
}

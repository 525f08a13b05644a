package org.galibra.table.io.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Checksum;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// SHARK's layouts as h5py 3.7.0 wrote them (`src/test/python/hdf5_fixtures.py`).
class SharkReaderTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io/hdf5");
    private static final String SED = "Photometry/199/10/Shark-SED-eagle-rr14.hdf5";

    @TempDir Path folder;

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private static Table read(String name) throws GalibraException {
        return read(FIXTURES.resolve(name));
    }

    private static void assertValues(Table table, String values) throws IOException {
        for (String line : Files.readAllLines(FIXTURES.resolve(values + ".values"))) {
            String[] cells = line.split("\t", -1);
            Column column = table.column(cells[0]).orElseThrow();
            assertThat(table.rows()).isEqualTo(cells.length - 1);
            for (int row = 0; row < table.rows(); row++) {
                assertThat(written(column.values(), row))
                        .as("%s, row %d", column.name(), row)
                        .isEqualTo(normal(column.values(), cells[row + 1]));
            }
        }
    }

    private static String written(Values values, int row) {
        return values instanceof Reals reals && !reals.isMissing(row)
                ? Double.toHexString(reals.at(row))
                : values.text(row);
    }

    private static String normal(Values values, String cell) {
        return values instanceof Reals && !cell.isEmpty()
                ? Double.toHexString(Double.parseDouble(cell))
                : cell;
    }

    /// A copy of the model that a test may spoil.
    private Path model() throws IOException {
        Path model = folder.resolve("model");
        try (Stream<Path> all = Files.walk(FIXTURES.resolve("model"))) {
            for (Path path : all.toList()) {
                Path copy = model.resolve(FIXTURES.resolve("model").relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        return model;
    }

    private static void assertRefused(Path path, String... words) {
        assertThatThrownBy(() -> read(path))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(words)
                .satisfies(e -> assertThat(((GalibraException) e).problem().remedy()).isNotEmpty());
    }

    @Test
    void snapshotsAndSubvolumesAreOneTableBitForBit() throws Exception {
        Table table = read("model#band-order=shark-28");
        assertThat(table.rows()).isEqualTo(14);
        assertThat(table.columns()).hasSize(3 + 5 + 28);
        assertValues(table, "model");
        assertThat(table.metadata())
                .containsEntry("h", "0.6751")
                .containsEntry("omega_m", "0.3121")
                .containsEntry("omega_l", "0.6879")
                .containsEntry("magnitudes", "absolute AB magnitudes, total, with dust");
        Column mass = table.column("mstars_disk").orElseThrow();
        assertThat(mass.unit()).isEqualTo("Msun/h");
    }

    @Test
    void theAddressSaysEveryChoiceAndOpensTheSameTable() throws Exception {
        Table table = read("model#band-order=shark-28");
        assertThat(table.source().path())
                .endsWith("model#band-order=shark-28&component=total&dust=yes&magnitudes=absolute");
        assertThat(read(Path.of(table.source().path()))).isEqualTo(table);
    }

    @Test
    void anotherComponentWithoutDustInApparentMagnitudes() throws Exception {
        Path place =
                SharkChoices.DEFAULT
                        .withOrder(BandOrder.SHARK_28)
                        .withComponent(SharkChoices.Component.DISK)
                        .withDust(false)
                        .withApparent(true)
                        .of(FIXTURES.resolve("model"));
        Table table = read(place);
        assertValues(table, "model.disk");
        assertThat(table.column("M_u")).isEmpty();
        assertRefused(
                FIXTURES.resolve("model#band-order=shark-28&dust=no"), "/SED/ab_nodust/total");
    }

    @ParameterizedTest
    @CsvSource({
        "model/199/10/galaxies.hdf5, 3",
        "model/199/10, 3",
        "model/199, 7",
    })
    void aPartOfAModelOpensToo(String part, int rows) throws Exception {
        Table table = read(part + "#band-order=shark-28");
        assertThat(table.rows()).isEqualTo(rows);
        Table whole = read("model#band-order=shark-28");
        assertThat(table.columns().stream().map(Column::name))
                .containsExactlyElementsOf(whole.columns().stream().map(Column::name).toList());
        for (Column column : table.columns()) {
            Values all = whole.column(column.name()).orElseThrow().values();
            for (int row = 0; row < rows; row++) {
                assertThat(column.values().text(row)).isEqualTo(all.text(14 - rows + row));
            }
        }
    }

    @Test
    void theOrderOfTheBandsIsNeverGuessed() {
        assertRefused(
                FIXTURES.resolve("model"),
                "28 bands and does not name them",
                "shark-20 is FUV NUV u g r i Z Y J H Ks W1",
                "shark-28 is FUV NUV u g r i z Y J H Ks W1 I1",
                "--band-order");
        assertRefused(
                FIXTURES.resolve("model#band-order=shark-20"),
                "28 bands",
                "the order shark-20 has 20");
        assertRefused(FIXTURES.resolve("model#band-order=a,b"), "the order a,b has 2");
        assertRefused(FIXTURES.resolve("model#band-order=shark"), "is no order of bands");
        assertRefused(FIXTURES.resolve("model#colour=red"), "'colour=red'");
        assertRefused(FIXTURES.resolve("kinds.h5#dust=no"), "for SHARK's files");
    }

    @Test
    void everyBandCanBeNamed() throws Exception {
        var names = new ArrayList<>(Collections.nCopies(28, ""));
        for (int i = 0; i < names.size(); i++) {
            names.set(i, "b" + i);
        }
        Table named = read("model#band-order=" + String.join(",", names));
        Table known = read("model#band-order=shark-28");
        assertThat(named.column("M_b11").orElseThrow().values())
                .isEqualTo(known.column("M_W1").orElseThrow().values());
    }

    @Test
    void aLightConeIsJoinedOnItsIdentifier() throws Exception {
        for (String name : List.of("cone", "cone/mocksky.hdf5")) {
            Table table = read(name);
            assertValues(table, "cone");
            assertThat(table.metadata()).containsEntry("galaxies without magnitudes", "1");
            assertThat(table.metadata().get("bands")).contains("the file's filters");
            assertThat(table.column("redshift")).isEmpty();
        }
        assertRefused(FIXTURES.resolve("cone#band-order=shark-20"), "its filters are FUV, NUV, u");
        assertThat(read("cone#band-order=shark-28").columns()).isEqualTo(read("cone").columns());
    }

    @Test
    void aPairOfDifferentLengthsIsRefused() throws Exception {
        Path model = model();
        Files.copy(
                model.resolve("Photometry/188/2/Shark-SED-eagle-rr14.hdf5"),
                model.resolve(SED),
                StandardCopyOption.REPLACE_EXISTING);
        assertRefused(
                model.resolve("199#band-order=shark-28"),
                "galaxies.hdf5",
                "Shark-SED-eagle-rr14.hdf5",
                "lists 3 galaxies",
                "lists 4",
                "the galaxy order cannot be trusted");
    }

    @Test
    void aFileOfMagnitudesIsFoundOrNamed() throws Exception {
        Path model = model();
        Path galaxies = model.resolve("199/10/galaxies.hdf5#band-order=shark-28");
        List<Column> columns = read(galaxies).columns();
        Files.copy(model.resolve(SED), model.resolve("Photometry/199/10/Shark-SED.hdf5"));
        assertRefused(galaxies, "several files of magnitudes", "Shark-SED-eagle-rr14.hdf5");
        assertThat(read(Path.of(galaxies + "&sed=Shark-SED-eagle")).columns()).isEqualTo(columns);

        Path moved = Files.move(model.resolve(SED), folder.resolve("moved.hdf5"));
        Files.delete(model.resolve("Photometry/199/10/Shark-SED.hdf5"));
        assertThat(read(Path.of(galaxies + "&sed=" + moved)).columns()).isEqualTo(columns);
        assertThat(read(galaxies).metadata().get("magnitudes")).startsWith("none");
        assertRefused(model.resolveSibling("model#band-order=shark-28"), "1 of 4 files");
        assertRefused(Path.of(galaxies + "&sed=nothing"), "no file of magnitudes nothing");
        assertRefused(
                model.resolveSibling("model#band-order=shark-28&sed=" + moved),
                "cannot serve 4 files");
    }

    @Test
    void filesOfTwoRunsAreNotOneTable() throws Exception {
        Path model = model();
        Files.copy(
                FIXTURES.resolve("cone/Sting-SED-eagle-rr14.hdf5"),
                model.resolve(SED),
                StandardCopyOption.REPLACE_EXISTING);
        assertRefused(model.resolveSibling("model#band-order=shark-28"), "cannot be trusted");
        Files.delete(model.resolve("188/2/galaxies.hdf5"));
        Files.copy(FIXTURES.resolve("cone/mocksky.hdf5"), model.resolve("188/2/galaxies.hdf5"));
        assertRefused(model.resolveSibling("model#band-order=shark-28"), "galaxies.hdf5");
    }

    @Test
    void theChecksumIsThatOfEveryFile() throws Exception {
        Path model = model();
        Path place = model.resolveSibling("model#band-order=shark-28");
        var lines = new StringBuilder();
        for (String file :
                List.of(
                        "188/2/galaxies.hdf5",
                        "Photometry/188/2/Shark-SED-eagle-rr14.hdf5",
                        "188/10/galaxies.hdf5",
                        "Photometry/188/10/Shark-SED-eagle-rr14.hdf5",
                        "199/2/galaxies.hdf5",
                        "Photometry/199/2/Shark-SED-eagle-rr14.hdf5",
                        "199/10/galaxies.hdf5",
                        SED)) {
            var checksum = new Checksum();
            byte[] bytes = Files.readAllBytes(model.resolve(file));
            checksum.add(bytes, 0, bytes.length);
            lines.append(checksum.hexadecimal()).append("  ").append(file).append('\n');
        }
        assertThat(read(place).source().sha256()).isEqualTo(Checksum.of(lines.toString()));
    }

    @Test
    void aSampleOfAModelsRowsIsDrawnAndSaid() throws Exception {
        for (String name : List.of("model", "model/199", "model/188/2/galaxies.hdf5")) {
            Table sample =
                    TableFiles.read(
                            FIXTURES.resolve(name + "#band-order=shark-28"),
                            RowLimit.of(2, 1),
                            Progress.UNWATCHED,
                            new StopSignal());
            assertThat(sample.rows()).isEqualTo(2);
            assertThat(sample.source().sample().orElseThrow().of()).isGreaterThan(2);
        }
    }

    @Test
    void aFolderThatIsNoModelIsRefused() {
        assertRefused(folder, "neither a SHARK model nor a light cone");
    }

    @Test
    void readingStopsWhenAsked() {
        var stop = new StopSignal();
        stop.stop();
        Path place = FIXTURES.resolve("model#band-order=shark-28");
        assertThatThrownBy(() -> TableFiles.read(place, Progress.UNWATCHED, stop))
                .isInstanceOf(CancellationException.class);
    }
}

package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.table.io.hdf5.SharkChoices.Component;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// SHARK's headerless CSV flavour, written here as `FORMATS.md` describes it.
class SharkCsvReaderTest {
    private static final int ROWS = 4;
    private static final long FIRST_ID = 9007199254740993L;

    /// The components as the file lists them.
    private static final List<String> COMPONENTS =
            List.of("bulge_d", "bulge_m", "bulge", "disk", "total");

    @TempDir Path folder;

    private Path file;
    private final Map<String, double[]> written = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        file = write("Shark-SED.csv", BandOrder.SHARK_20.bands(), ",");
    }

    private Path write(String name, List<String> bands, String delimiter) throws IOException {
        var random = new Random(bands.size());
        var text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            text.append(FIRST_ID + row);
            for (String kind : List.of("absolute", "apparent")) {
                for (String dust : List.of("no", "yes")) {
                    for (String component : COMPONENTS) {
                        for (String band : bands) {
                            boolean missing = random.nextInt(10) == 0;
                            double value = missing ? -999 : -20 + 3 * random.nextGaussian();
                            text.append(delimiter).append(value);
                            written.computeIfAbsent(
                                                    String.join(" ", kind, dust, component, band),
                                                    _ -> new double[ROWS])[row] =
                                    value;
                        }
                    }
                }
            }
            text.append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private void assertMagnitudes(Table table, SharkChoices choices, List<String> bands) {
        assertThat(table.columns()).hasSize(1 + bands.size());
        String component =
                choices.component() == Component.BULGE_T ? "bulge" : choices.component().dataset();
        for (int band = 0; band < bands.size(); band++) {
            Column column = table.columns().get(1 + band);
            assertThat(column.name())
                    .isEqualTo((choices.apparent() ? "m_" : "M_") + bands.get(band));
            assertThat(column.unit()).isEqualTo("mag");
            double[] expected =
                    written.get(
                            String.join(
                                    " ",
                                    choices.apparent() ? "apparent" : "absolute",
                                    choices.dust() ? "yes" : "no",
                                    component,
                                    bands.get(band)));
            assertThat(column.values()).as(column.name()).isEqualTo(Reals.of(expected));
        }
    }

    @Test
    void everyChoiceOfLightReadsItsOwnColumns() throws Exception {
        for (Component component : Component.values()) {
            for (int kind = 0; kind < 4; kind++) {
                SharkChoices choices =
                        SharkChoices.DEFAULT
                                .withOrder(BandOrder.SHARK_20)
                                .withComponent(component)
                                .withDust(kind % 2 == 0)
                                .withApparent(kind < 2);
                Table table = read(choices.of(file));
                assertMagnitudes(table, choices, BandOrder.SHARK_20.bands());
                var ids = (Integers) table.columns().getFirst().values();
                for (int row = 0; row < ROWS; row++) {
                    assertThat(ids.at(row)).isEqualTo(FIRST_ID + row);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shark-SED-eagle-rr14.csv | 28 | ,",
                "shark-sed.CSV | 33 | ;",
                "magnitudes.csv | 28 | ,",
            })
    void theOtherOrderOfBandsHas28Or33(String name, int count, String delimiter) throws Exception {
        List<String> bands = BandOrder.SHARK_28.bands().subList(0, count);
        Path path = write(name, bands, delimiter);
        Path place = SharkChoices.DEFAULT.withOrder(BandOrder.SHARK_28).of(path);
        assertMagnitudes(read(place), SharkChoices.DEFAULT.withOrder(BandOrder.SHARK_28), bands);
    }

    @Test
    void theAddressSaysEveryChoiceAndOpensTheSameTable() throws Exception {
        Table table = read(Path.of(file + "#band-order=shark-20&dust=no"));
        assertThat(table.source().path())
                .endsWith(
                        "Shark-SED.csv#band-order=shark-20&component=total&dust=no"
                                + "&magnitudes=absolute");
        assertThat(table.metadata())
                .containsEntry("magnitudes", "absolute AB magnitudes, total, without dust");
        assertThat(table.metadata().get("bands")).endsWith("S500 (shark-20, as it was said)");
        Table again = TableReference.to(table.source()).open(Progress.UNWATCHED, new StopSignal());
        assertThat(again).isEqualTo(table);
    }

    @Test
    void anOrderThatNobodySaidIsAskedFor() {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("20 bands and does not name them", "--band-order");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "band-order=shark-28 | has 20 bands, and the order shark-28 has 33",
                "band-order=u,g | has 20 bands, and the order u,g has 2",
                "band-order=shark-20&light=red | is no choice of how to read SHARK",
            })
    void whatDoesNotFitIsRefused(String choices, String words) {
        assertThatThrownBy(() -> read(Path.of(file + "#" + choices)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("Shark-SED.csv", words);
    }

    @Test
    void anotherNumberOfCellsIsRefusedWithIt() throws Exception {
        Path odd = Files.writeString(folder.resolve("Shark-SED-odd.csv"), "1,2,3\n4,5,6\n");
        assertThatThrownBy(() -> read(odd))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll(
                        "Shark-SED-odd.csv", "first row has 3 cells", "20 for each");
        Files.writeString(file, Files.readString(file) + "12,3\n");
        assertThatThrownBy(() -> read(Path.of(file + "#band-order=shark-20")))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("row 5", "2 of 401 cells");
    }

    @Test
    void aFileOfThatNameWithAHeaderIsAnyTable() throws Exception {
        Path named = Files.writeString(folder.resolve("Shark-SED-mine.csv"), "id,M_u\n1,-17\n");
        assertThat(read(named).column("M_u")).isPresent();
    }

    @Test
    void someOfItsRowsAreASample() throws Exception {
        Path place = Path.of(file + "#band-order=shark-20");
        Table whole = read(place);
        Table sample =
                TableFiles.read(place, RowLimit.of(2, 3), Progress.UNWATCHED, new StopSignal());
        int[] rows = {(int) Reservoir.rows(2, ROWS, 3)[0], (int) Reservoir.rows(2, ROWS, 3)[1]};
        assertThat(sample.column("M_u").orElseThrow().values())
                .isEqualTo(whole.column("M_u").orElseThrow().values().at(rows));
    }
}

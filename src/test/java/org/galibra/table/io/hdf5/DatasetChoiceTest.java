package org.galibra.table.io.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.TablePart;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Datasets of several groups as one table, as h5py 3.7.0 wrote them
/// (`src/test/python/hdf5_fixtures.py`).
class DatasetChoiceTest {
    private static final Path FIXTURES = Path.of("src/test/resources/org/galibra/table/io/hdf5");
    private static final String CHOICE =
            "#/positions/ra,/phot/u,/other/u,/phot/sed,/mass/log,/mass/id";

    private static Table read(Path path) throws GalibraException {
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void datasetsOfSeveralGroupsAreOneTableBitForBit() throws Exception {
        Table table = read(FIXTURES.resolve("scattered.h5" + CHOICE));
        List<String> lines = Files.readAllLines(FIXTURES.resolve("scattered.values"));
        assertThat(table.columns()).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            Column column = table.columns().get(i);
            assertThat(column.name()).isEqualTo(cells[0]);
            for (int row = 0; row < table.rows(); row++) {
                String cell = cells[row + 1];
                if (column.values() instanceof Reals reals) {
                    assertThat(reals.at(row))
                            .as("%s, row %d", column.name(), row)
                            .isEqualTo(Double.parseDouble(cell));
                } else {
                    assertThat(column.values().text(row)).isEqualTo(cell);
                }
            }
        }
        assertThat(table.column("log").orElseThrow().unit()).isEqualTo("dex(Msun)");
    }

    @Test
    void aRecipeOpensTheSameDatasetsAgain() throws Exception {
        Table table = read(FIXTURES.resolve("scattered.h5" + CHOICE));
        assertThat(table.source().path()).endsWith("scattered.h5" + CHOICE);
        Table again = TableReference.to(table.source()).open(Progress.UNWATCHED, new StopSignal());
        assertThat(again.columns()).isEqualTo(table.columns());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mass/log,/halo/id | the lengths differ: /mass/log has 6 and /halo/id 9",
                "/phot/sed,/halo/id | the lengths differ: /halo/id has 9 and /phot/sed 4 × 6",
                "/mass/log,/halo/cube | /halo/cube has 3 dimensions",
                "/mass/log,/halo/h | /halo/h is a single value",
                "/mass/log,/halo/extended | /halo/extended holds nothing that a column can hold",
                "/mass/log,/nope | there is no dataset /nope",
                "/mass/log,/phot | there is no dataset /phot",
                "/mass/log,/mass/log | /mass/log is chosen twice",
            })
    void whatIsNoTableIsRefusedInWords(String choice, String words) {
        assertThatThrownBy(() -> read(FIXTURES.resolve("scattered.h5#" + choice)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("scattered.h5#" + choice, words, "FILE#/a/x,/b/y");
    }

    @Test
    void theLongerOfTwoCommonLengthsCountsTheRows() {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        shapes.put("/a", List.of(20L, 4000L));
        assertThat(DatasetChoice.agreement(shapes).rows()).isEqualTo(4000);
        shapes.put("/b", List.of(4000L, 3L));
        assertThat(DatasetChoice.agreement(shapes).rows()).isEqualTo(4000);
        shapes.put("/c", List.of(20L));
        assertThat(DatasetChoice.agreement(shapes).clash())
                .contains("the lengths differ: /c has 20 and /b 4,000 × 3");
    }

    @Test
    void thePartsOfAFileSayWhatCanBeAColumn() throws Exception {
        List<TablePart> parts = TableFiles.parts(FIXTURES.resolve("scattered.h5"));
        assertThat(parts.stream().filter(TablePart::isColumn).map(TablePart::name))
                .containsExactly(
                        "/halo/id",
                        "/mass/id",
                        "/mass/log",
                        "/other/u",
                        "/phot/sed",
                        "/phot/u",
                        "/positions/dec",
                        "/positions/ra");
        assertThat(parts.stream().filter(part -> part.isDataset() && !part.isColumn())).hasSize(3);
    }
}

package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether the first line of a text names its columns, and what is said about it.
class FirstLineTest {
    private static final String NAMES = "column names";

    @TempDir Path folder;

    private Table read(String name, String text) throws Exception {
        Path path = Files.writeString(folder.resolve(name), text);
        return TableFiles.read(path, Progress.UNWATCHED, new StopSignal());
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void aCsvWhoseFirstLineIsNumbersLosesNoRow(String delimiter) throws Exception {
        Table table = read("t.csv", "1,-17.5,nan\n2,-18,3\n".replace(",", delimiter));
        assertThat(names(table)).containsExactly("column 1", "column 2", "column 3");
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.columns().get(1).values().text(0)).isEqualTo("-17.5");
        assertThat(table.metadata())
                .containsEntry(NAMES, "none in the file: its columns are numbered");
    }

    @Test
    void oneWordAmongNumbersMakesAHeader() throws Exception {
        assertThat(names(read("t.csv", "1,2,x\n3,4,5\n"))).containsExactly("1", "2", "x");
    }

    @Test
    void aListOfWordsHasNoHeader() throws Exception {
        Table table = read("t.translate", "f_f300w F10\ne_f300w E10\nf_f450w F12\n");
        assertThat(names(table)).containsExactly("column 1", "column 2");
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.columns().getFirst().values().text(0)).isEqualTo("f_f300w");
        assertThat(table.metadata())
                .containsEntry(NAMES, "none in the file: its columns are numbered");
    }

    @Test
    void aLineOfNamesOverNumbersIsTheHeaderAndSaidToBe() throws Exception {
        Table table = read("t.txt", "id M_u\n1 -17\n2 -18\n");
        assertThat(names(table)).containsExactly("id", "M_u");
        assertThat(table.metadata()).containsEntry(NAMES, "the first line that is no comment");
        assertThat(read("c.txt", "# id M_u\n1 -17\n").metadata()).doesNotContainKey(NAMES);
    }

    @Test
    void proseIsRefused() {
        for (String prose :
                List.of(
                        "It was a dark and stormy night.\nThe rain fell in torrents, and, except\n",
                        "One line,\nanother line of more words, or less, and so on\n",
                        "Two words here\nand two more words there\nthen three\n")) {
            assertThatThrownBy(() -> read("t.txt", prose))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContainingAll("t.txt", "cell");
        }
    }
}

package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class TableReferenceTest {
    @TempDir Path folder;

    private static Table open(TableReference reference) throws GalibraException {
        return reference.open(Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void aSyntheticTableIsMadeAgainFromItsReference() throws Exception {
        Table table = open(TableReference.synthetic(20, Long.MIN_VALUE));
        assertThat(table.rows()).isEqualTo(20);
        TableReference again = TableReference.to(table.source());
        assertThat(again).isEqualTo(TableReference.synthetic(20, Long.MIN_VALUE));
        assertThat(open(again).columns()).isEqualTo(table.columns());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synthetic:",
                "synthetic:galaxies=0,seed=1",
                "synthetic:galaxies=-1,seed=1",
                "synthetic:galaxies=9999999999,seed=1",
                "synthetic:galaxies=1,seed=9223372036854775808",
            })
    void whatIsNoSyntheticTableIsRefused(String path) {
        assertThatThrownBy(() -> open(new TableReference(path, "")))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("is no synthetic catalogue");
    }

    @Test
    void anotherFileOfTheSameNameIsRefusedUnlessTheChecksumIsEmpty() throws Exception {
        Path file = Files.writeString(folder.resolve("t.csv"), "x\n1\n");
        String checksum = open(new TableReference(file.toString(), "")).source().sha256();
        assertThat(open(new TableReference(file.toString(), checksum)).rows()).isEqualTo(1);
        Files.writeString(file, "x\n2\n");
        for (String other : new String[] {checksum, "abc"}) {
            assertThatThrownBy(() -> open(new TableReference(file.toString(), other)))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("has changed since the recipe was written");
        }
        assertThat(open(new TableReference(file.toString(), "")).rows()).isEqualTo(1);
    }
}

package org.galibra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.BadTable;
import org.galibra.BadTable.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;

/// What the command line says of tables that something is wrong with.
class BadTablesTest extends Shell {
    @ParameterizedTest
    @EnumSource
    void everyBadTableIsToldOfWithWhatToDo(BadTable table) {
        Path path = table.write(folder);
        int exit = galibra("describe", path.toString());
        String told = table.outcome() == Outcome.OPENED ? out : err;
        assertThat(told).contains(table.words()).doesNotContain("Exception", "at org.");
        if (table.outcome() == Outcome.REFUSED) {
            assertThat(exit).isEqualTo(3);
            assertThat(out).isEmpty();
            assertThat(err).contains(table.file());
        } else {
            assertThat(exit).isZero();
            assertThat(out).contains("columns");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTrainedOnWhatIsRefusedOrUndecided(BadTable table) {
        if (table.outcome() == Outcome.REFUSED || table.outcome() == Outcome.ASKED) {
            Path path = table.write(folder);
            Path run = folder.resolve("run");
            assertThat(galibra("train", path.toString(), "--steps", "5", "--out", run.toString()))
                    .isEqualTo(3);
            assertThat(err).contains(table.file());
            if (table.outcome() == Outcome.ASKED) {
                assertThat(err).contains("Choose with --");
            }
            assertThat(run).doesNotExist();
        }
    }

    @Test
    void aKeyThatStandsTwiceIsNamedWithItsRows() throws Exception {
        String left = write("left.csv", "name,M_u,logMstar\na,-18,9\nb,-19,10\n");
        String right = write("right.csv", "name,extra\na,1\nb,2\nb,3\n");
        assertThat(galibra("describe", left, "--join", right + ":name=name")).isEqualTo(3);
        assertThat(err)
                .contains("right.csv, column name", "'b' stands in rows 2 and 3", "row 2 of left")
                .contains("Keep one row for each galaxy");
    }
}

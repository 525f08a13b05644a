package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class ProblemTest {
    private static final Problem FAINT =
            Problem.of("'faint' is no number")
                    .inFile("t.csv")
                    .inColumn("M_u")
                    .inRow(40211)
                    .remedy("Mend the value");

    @Test
    void placeReasonAndRemedyStandOnOneLine() {
        assertThat(FAINT.oneLine())
                .isEqualTo("t.csv, column M_u, row 40,211: 'faint' is no number. Mend the value.");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(Problem.of("no number").oneLine()).isEqualTo("no number.");
        assertThat(Problem.of("no number").inRow(3).oneLine()).isEqualTo("row 3: no number.");
        assertThat(Problem.of("no number").inColumn("u").place()).isEqualTo("column u");
    }

    @Test
    void nothingFromAFileBreaksTheLineOrCommandsTheTerminal() {
        String line = Problem.of("'a\r\nb\u001b[31m' is no number").inColumn("x\ty").oneLine();
        assertThat(line).isEqualTo("column x y: 'a b [31m' is no number.");
    }

    @Test
    void aLongTextIsQuotedByItsBeginning() {
        assertThat(Problem.quoted("faint")).isEqualTo("'faint'");
        assertThat(Problem.quoted("x".repeat(1000))).hasSizeLessThan(50).endsWith("…'");
    }

    @Test
    void theExceptionCarriesTheProblemAndItsCause() {
        var cause = new IOException("disk");
        GalibraException exception = FAINT.exception(cause);
        assertThat(exception.problem()).isEqualTo(FAINT);
        assertThat(exception).hasMessage(FAINT.oneLine()).hasCause(cause);
    }
}

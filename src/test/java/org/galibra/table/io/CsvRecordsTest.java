package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;

class CsvRecordsTest {
    @Test
    void commentsAndEmptyLinesAreNoRecords() throws IOException {
        var records = new CsvRecords(new StringReader("# c\n\na;\"b;\n\"\"x\"\n#\nd;"), ';');
        assertThat(records.next().orElseThrow().values()).containsExactly("a", "b;\n\"x");
        assertThat(records.next().orElseThrow().values()).containsExactly("d", "");
        assertThat(records.next()).isEqualTo(Optional.empty());
    }

    @Test
    void brokenQuotesAreFound() throws IOException {
        for (String broken : new String[] {"a,\"b", "a,\"b\"c"}) {
            var records = new CsvRecords(new StringReader("1,2\n" + broken), ',');
            assertThat(records.next()).isPresent();
            assertThatThrownBy(records::next)
                    .as(broken)
                    .isInstanceOf(CsvRecords.BrokenQuotesException.class);
        }
    }

    @Test
    void aQuoteWithoutEndIsFoundBeforeTheMemoryEnds() throws IOException {
        Reader endless =
                new Reader() {
                    private boolean begun;

                    @Override
                    public int read(char[] into, int offset, int length) {
                        for (int i = 0; i < length; i++) {
                            into[offset + i] = begun ? 'x' : '"';
                            begun = true;
                        }
                        return length;
                    }

                    @Override
                    public void close() {}
                };
        var records = new CsvRecords(endless, ',');
        assertThatThrownBy(records::next).isInstanceOf(CsvRecords.BrokenQuotesException.class);
    }
}

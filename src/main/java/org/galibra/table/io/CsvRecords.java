package org.galibra.table.io;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The records of character-separated text as Commons CSV takes them (RFC 4180), with `#` before a
/// comment and without empty lines.
final class CsvRecords {
    /// A record beyond this has lost a closing quote.
    private static final long LONGEST_RECORD = 1L << 26;

    /// As many cells take a second thread no longer than it takes to be woken.
    private static final int CELLS_PER_BATCH = 1 << 14;

    private final Guard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /// A quoted cell that does not end, or goes on after its closing quote.
    static final class BrokenQuotesException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenQuotesException(Throwable cause) {
            super(cause);
        }
    }

    CsvRecords(Reader in, char delimiter) throws IOException {
        guard = new Guard(in);
        parser =
                CSVParser.builder()
                        .setReader(guard)
                        .setFormat(
                                CSVFormat.DEFAULT
                                        .builder()
                                        .setDelimiter(delimiter)
                                        .setCommentMarker('#')
                                        .setIgnoreEmptyLines(true)
                                        .get())
                        .get();
        records = parser.iterator();
    }

    /// The next record, if there is one more.
    ///
    /// @throws BrokenQuotesException if the quotes of a cell are broken
    Optional<CSVRecord> next() throws IOException {
        guard.read = 0;
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException broken) {
                throw new BrokenQuotesException(broken);
            }
            throw e.getCause();
        }
    }

    /// A record and how many lines had ended after it.
    record Row(CSVRecord cells, long line) {}

    /// Records one after another.
    ///
    /// @param rows empty once there are no more
    /// @param fault what came instead of the record after them
    record Batch(List<Row> rows, Optional<IOException> fault) {}

    /// The next records, so many that they have [#CELLS_PER_BATCH] cells.
    Batch batch() {
        var rows = new ArrayList<Row>();
        try {
            int cells = 0;
            while (cells < CELLS_PER_BATCH) {
                Optional<CSVRecord> record = next();
                if (record.isEmpty()) {
                    break;
                }
                rows.add(new Row(record.get(), parser.getCurrentLineNumber()));
                cells += record.get().size();
            }
            return new Batch(rows, Optional.empty());
        } catch (IOException e) {
            return new Batch(rows, Optional.of(e));
        }
    }

    /// Stops a record that would swallow the rest of a large file.
    private static final class Guard extends FilterReader {
        private long read;

        Guard(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += count;
            if (read > LONGEST_RECORD) {
                throw new BrokenQuotesException(null);
            }
            return count;
        }
    }
}

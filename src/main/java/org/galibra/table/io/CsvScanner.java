package org.galibra.table.io;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// Splits character-separated text into records and cells, which stay where they were read as long
/// as they are looked at: no text is made of a number. What is a cell is what Commons CSV's default
/// format (RFC 4180, with `#` before a comment and without empty lines) takes for one.
///
/// ```
/// while (scanner.nextRecord()) {
///     do {
///         scanner.nextCell();
///     } while (!scanner.atEndOfRecord());
/// }
/// ```
final class CsvScanner {
    private static final int BUFFER_CHARS = 1 << 16;

    /// A cell beyond this has lost its closing quote.
    private static final int LONGEST_CELL = 1 << 24;

    private final Reader in;
    private final char delimiter;
    private char[] buffer;
    private int from;
    private int to;
    private int at;
    private int limit;
    private boolean ended;
    private long lines;

    /// A quoted cell that does not end, or goes on after its closing quote.
    static final class BrokenQuotesException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenQuotesException(long line) {
            super("broken quotes behind line " + line);
        }
    }

    CsvScanner(Reader in, char delimiter) {
        this("", in, delimiter);
    }

    /// @param before what was read of it already
    CsvScanner(String before, Reader in, char delimiter) {
        buffer = Arrays.copyOf(before.toCharArray(), Math.max(BUFFER_CHARS, before.length()));
        limit = before.length();
        this.in = in;
        this.delimiter = delimiter;
    }

    /// Goes to the next record, over empty lines and comments; false if there is none.
    boolean nextRecord() throws IOException {
        while (true) {
            from = at;
            to = at;
            if (!has()) {
                return false;
            }
            if (buffer[at] == '#') {
                while (has() && !isLineEnd(buffer[at])) {
                    at++;
                    from = at;
                    to = at;
                }
            } else if (!isLineEnd(buffer[at])) {
                ended = false;
                return true;
            }
            endLine();
        }
    }

    /// Goes to the next cell of the record, the first one to begin with.
    ///
    /// @throws BrokenQuotesException if it is quoted, and its quotes are broken
    void nextCell() throws IOException {
        from = at;
        to = at;
        if (has() && buffer[at] == '"') {
            quoted();
        } else {
            plain();
        }
        if (!has()) {
            ended = true;
        } else if (buffer[at] == delimiter) {
            at++;
        } else {
            ended = true;
            endLine();
        }
    }

    private void plain() throws IOException {
        do {
            int end = at;
            while (end < limit && !isCellEnd(buffer[end])) {
                end++;
            }
            at = end;
            to = end;
        } while (at == limit && has());
    }

    /// The cell without its quotes is moved together in the buffer.
    private void quoted() throws IOException {
        at++;
        from = at;
        to = at;
        while (true) {
            char c = take();
            if (c != '"') {
                countLine(c);
                buffer[to++] = c;
            } else if (has() && buffer[at] == '"') {
                at++;
                buffer[to++] = '"';
            } else {
                break;
            }
        }
        while (has() && !isCellEnd(buffer[at])) {
            if (!Character.isWhitespace(buffer[at])) {
                throw new BrokenQuotesException(lines);
            }
            at++;
        }
    }

    private char take() throws IOException {
        if (!has()) {
            throw new BrokenQuotesException(lines);
        }
        return buffer[at++];
    }

    /// A line ends with each carriage return, and each line feed that follows none.
    private void countLine(char c) {
        boolean second = c == '\n' && to > from && buffer[to - 1] == '\r';
        lines += isLineEnd(c) && !second ? 1 : 0;
    }

    private void endLine() throws IOException {
        if (has()) {
            boolean carriage = buffer[at++] == '\r';
            lines++;
            if (carriage && has() && buffer[at] == '\n') {
                at++;
            }
        }
    }

    private boolean isCellEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /// Whether there is a character at the reader's place; fetches more of them where they end, and
    /// keeps the cell so far.
    private boolean has() throws IOException {
        if (at < limit) {
            return true;
        }
        if (to - from > LONGEST_CELL) {
            throw new BrokenQuotesException(lines);
        }
        int length = to - from;
        System.arraycopy(buffer, from, buffer, 0, length);
        if (length > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        from = 0;
        to = length;
        at = length;
        int read = in.read(buffer, at, buffer.length - at);
        limit = at + Math.max(0, read);
        return read > 0;
    }

    /// Whether the cell is the last one of its record.
    boolean atEndOfRecord() {
        return ended;
    }

    /// Where the cell stands, from [#from] to before [#to].
    char[] characters() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The cell.
    String cell() {
        return new String(buffer, from, to - from);
    }

    /// Lines that have ended so far.
    long lines() {
        return lines;
    }
}

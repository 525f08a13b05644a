package org.galibra.table.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Commons CSV decides what a cell is.
class CsvScannerTest {
    private static final List<String> BROKEN = List.of("broken");

    /// Hands over few characters at a time, so that every cell is cut somewhere.
    private static final class Drops extends Reader {
        private final Reader in;
        private final Random random;

        Drops(String text, Random random) {
            in = new StringReader(text);
            this.random = random;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            return in.read(into, offset, Math.min(length, 1 + random.nextInt(3)));
        }

        @Override
        public void close() {}
    }

    private static List<List<String>> scanned(Reader in, char delimiter) throws IOException {
        var scanner = new CsvScanner(in, delimiter);
        var records = new ArrayList<List<String>>();
        try {
            while (scanner.nextRecord()) {
                var cells = new ArrayList<String>();
                do {
                    scanner.nextCell();
                    cells.add(scanner.cell());
                } while (!scanner.atEndOfRecord());
                records.add(cells);
            }
        } catch (CsvScanner.BrokenQuotesException e) {
            records.add(BROKEN);
        }
        return records;
    }

    private static List<List<String>> parsed(String text, char delimiter) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .get();
        var records = new ArrayList<List<String>>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                records.add(List.of(line.values()));
            }
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isInstanceOf(CSVException.class);
            records.add(BROKEN);
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void anyTextIsSplitAsCommonsCsvSplitsIt(char delimiter) throws IOException {
        String letters = "ab1 #\"\"\"\n\n\r\té" + delimiter + delimiter + delimiter;
        var random = new Random(7);
        int broken = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<List<String>> expected = parsed(text.toString(), delimiter);
            broken += expected.contains(BROKEN) ? 1 : 0;
            assertThat(scanned(new Drops(text.toString(), random), delimiter))
                    .as("trial %d: %s", trial, text)
                    .isEqualTo(expected);
        }
        assertThat(broken).isBetween(2_000, 18_000);
    }

    @Test
    void aCellMayBeLongerThanTheBuffer() throws IOException {
        String longest = "x\"\"y\n".repeat(60_000);
        assertThat(scanned(new StringReader("a,\"" + longest + "\",b\n1"), ','))
                .containsExactly(List.of("a", longest.replace("\"\"", "\""), "b"), List.of("1"));
    }

    @Test
    void linesAreCountedWithinQuotesToo() throws IOException {
        var scanner = new CsvScanner(new StringReader("# c\r\na,\"b\r\nc\n\"\rd"), ',');
        assertThat(scanner.nextRecord()).isTrue();
        scanner.nextCell();
        assertThat(scanner.lines()).isEqualTo(1);
        scanner.nextCell();
        assertThat(scanner.lines()).isEqualTo(4);
        assertThat(scanner.atEndOfRecord()).isTrue();
    }

    @Test
    void aQuoteWithoutEndIsFoundBeforeTheMemoryEnds() {
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
        var scanner = new CsvScanner(endless, ',');
        assertThatThrownBy(
                        () -> {
                            scanner.nextRecord();
                            scanner.nextCell();
                        })
                .isInstanceOf(CsvScanner.BrokenQuotesException.class);
    }
}

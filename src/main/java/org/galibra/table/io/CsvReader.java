package org.galibra.table.io;

import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Reads comma-, semicolon- or tab-separated text with a header line, gzipped or not. Lines that
/// begin with `#` are comments; those before the header of the form `# key: value` become the
/// table's metadata. Text is UTF-8 or, where it cannot be, Latin-1.
public final class CsvReader implements TableReader {
    private static final int ROWS_PER_REPORT = 5000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public boolean accepts(byte[] head) {
        return PlainText.is(head);
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        Path path = place.file();
        try {
            try {
                return read(new Pass(path, limit, StandardCharsets.UTF_8, progress, stop));
            } catch (CharacterCodingException notUtf8) {
                return read(new Pass(path, limit, StandardCharsets.ISO_8859_1, progress, stop));
            }
        } catch (IOException e) {
            throw TableFiles.unreadable(path, e);
        }
    }

    private static Table read(Pass pass) throws IOException, GalibraException {
        Set<Integer> textColumns = new HashSet<>();
        Optional<Table> table = pass.read(textColumns);
        // A second pass recovers the spelling of numbers in columns that turned out as text.
        return table.isPresent() ? table.get() : pass.read(textColumns).orElseThrow();
    }

    /// One reading of one file.
    ///
    /// @param encoding malformed text is an exception, never replaced in silence
    private record Pass(
            Path path, RowLimit limit, Charset encoding, Progress progress, StopSignal stop) {
        /// The table, or nothing if columns turned out as text too late: then `textColumns` are all
        /// of them.
        Optional<Table> read(Set<Integer> textColumns) throws IOException, GalibraException {
            long bytes = Files.size(path);
            String name = path.getFileName().toString();
            try (TableStream stream = TableStream.open(path);
                    var reader =
                            new BufferedReader(
                                    new InputStreamReader(stream, encoding.newDecoder()))) {
                var metadata = new LinkedHashMap<String, String>();
                String headerLine = headerLine(reader, metadata);
                char delimiter = delimiter(headerLine);
                List<String> cells = cells(headerLine, delimiter);
                List<String> header = names(cells);
                ColumnLimit.check(TablePlace.of(path), header.size());
                var rows = new TextRows(header, textColumns, limit);
                var scanner = new CsvScanner(reader, delimiter);
                long row = 0;
                while (scanner.nextRecord()) {
                    row++;
                    readRow(scanner, cells, rows, row);
                    if (row % ROWS_PER_REPORT == 0) {
                        rows.checkRoom();
                        progress.at("Reading " + name, stream.bytesRead(), bytes);
                        if (stop.isStopped()) {
                            throw new CancellationException("reading " + name);
                        }
                    }
                }
                if (row == 0) {
                    throw problem("there is a header, but no row follows it")
                            .remedy("Choose a table with rows")
                            .exception();
                }
                if (rows.lostText(textColumns)) {
                    return Optional.empty();
                }
                var source =
                        new Source(
                                path.toAbsolutePath().normalize().toString(),
                                "CSV",
                                stream.sha256());
                progress.at("Reading " + name, bytes, bytes);
                return Optional.of(
                        new Table(
                                name,
                                rows.columns(),
                                rows.sample().map(source::withSample).orElse(source),
                                metadata));
            }
        }

        /// @param header the header's cells, those without a name included
        private void readRow(CsvScanner scanner, List<String> header, TextRows rows, long row)
                throws IOException, GalibraException {
            boolean kept = rows.begin();
            int count = 0;
            int like = 0;
            try {
                do {
                    scanner.nextCell();
                    if (count < header.size()) {
                        like += like == count && isLike(scanner, header.get(count)) ? 1 : 0;
                        if (kept) {
                            rows.put(count, scanner);
                        }
                    }
                    count++;
                } while (!scanner.atEndOfRecord());
            } catch (CsvScanner.BrokenQuotesException e) {
                throw brokenQuotes().inRow(row).exception(e);
            }
            if (count != header.size()) {
                throw ragged(count, header.size(), scanner.lines()).inRow(row).exception();
            }
            if (like == count) {
                throw problem("the header stands here a second time")
                        .inRow(row)
                        .remedy("Remove that line: two tables were joined end to end")
                        .exception();
            }
        }

        private static boolean isLike(CsvScanner scanner, String header) {
            return scanner.to() - scanner.from() >= header.length()
                    && scanner.cell().strip().equals(header);
        }

        private Problem ragged(int cells, int columns, long line) {
            return problem(
                            String.format(
                                    Locale.ROOT,
                                    "this row has %,d of %,d cells (it ends on line %,d after the"
                                            + " header); nothing was loaded",
                                    cells,
                                    columns,
                                    line))
                    .remedy("Mend or remove that row");
        }

        private Problem brokenQuotes() {
            return problem("a quoted cell does not end, or goes on after its closing quote")
                    .remedy("Mend the quotes");
        }

        private String headerLine(BufferedReader reader, Map<String, String> metadata)
                throws IOException, GalibraException {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
                if (text.startsWith("#")) {
                    int colon = text.indexOf(": ");
                    if (colon > 1) {
                        metadata.put(
                                text.substring(1, colon).strip(),
                                text.substring(colon + 2).strip());
                    }
                } else if (!text.isBlank()) {
                    return text;
                }
            }
            throw problem("the file holds no table: every line is blank or a comment")
                    .remedy("Choose a table with a header and rows")
                    .exception();
        }

        private List<String> cells(String line, char delimiter)
                throws IOException, GalibraException {
            var scanner = new CsvScanner(new StringReader(line), delimiter);
            var cells = new ArrayList<String>();
            try {
                for (boolean more = scanner.nextRecord(); more; more = !scanner.atEndOfRecord()) {
                    scanner.nextCell();
                    cells.add(scanner.cell().strip());
                }
                return cells;
            } catch (CsvScanner.BrokenQuotesException e) {
                throw brokenQuotes().exception(e);
            }
        }

        /// The columns' names; one without a name is called after its place.
        private List<String> names(List<String> cells) throws GalibraException {
            var names = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (String cell : cells) {
                String name = cell.isEmpty() ? "column " + (names.size() + 1) : cell;
                if (!seen.add(name)) {
                    throw problem("two columns of the header have this name")
                            .inColumn(name)
                            .remedy("Rename one of them")
                            .exception();
                }
                names.add(name);
            }
            return names;
        }

        private Problem problem(String reason) {
            return Problem.of(reason).inFile(path.toString());
        }
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }
}

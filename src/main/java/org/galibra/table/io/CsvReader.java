package org.galibra.table.io;

import org.apache.commons.csv.CSVRecord;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads comma-, semicolon- or tab-separated text with a header line, gzipped or not. Lines that
/// begin with `#` are comments; those before the header of the form `# key: value` become the
/// table's metadata. Where the first line holds numbers only, it is a row, and the columns are
/// numbered. Text is UTF-8 or, where it cannot be, Latin-1.
public final class CsvReader implements TableReader {
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
        try {
            try {
                return read(new Pass(place, limit, StandardCharsets.UTF_8, progress, stop));
            } catch (CharacterCodingException notUtf8) {
                return read(new Pass(place, limit, StandardCharsets.ISO_8859_1, progress, stop));
            }
        } catch (IOException e) {
            throw TableFiles.unreadable(place.file(), e);
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
            TablePlace place,
            RowLimit limit,
            Charset encoding,
            Progress progress,
            StopSignal stop) {
        /// The table, or nothing if columns turned out as text too late: then `textColumns` are all
        /// of them.
        Optional<Table> read(Set<Integer> textColumns) throws IOException, GalibraException {
            try (TableStream stream = TableStream.open(place.file());
                    var reader =
                            new BufferedReader(
                                    new InputStreamReader(stream, encoding.newDecoder()))) {
                var metadata = new LinkedHashMap<String, String>();
                String first = firstLine(reader, metadata);
                char delimiter = delimiter(first);
                List<String> cells = cells(first, delimiter);
                boolean headless = areNumbers(cells);
                if (headless) {
                    metadata.put("column names", "none in the file: its columns are numbered");
                }
                List<String> names = names(headless ? List.of() : cells, cells.size());
                ColumnLimit.check(place, names.size());
                var rows = new TextRows(names, textColumns, limit);
                new CsvRows(place, headless ? List.of() : cells, cells.size(), cell -> cell)
                        .read(
                                new CsvRecords(
                                        headless ? before(first, reader) : reader, delimiter),
                                rows,
                                stream,
                                Files.size(place.file()),
                                progress,
                                stop);
                if (rows.lostText(textColumns)) {
                    return Optional.empty();
                }
                var source = new Source(place.address(), "CSV", stream.sha256());
                return Optional.of(
                        new Table(
                                place.name(),
                                rows.columns(),
                                rows.sample().map(source::withSample).orElse(source),
                                metadata));
            }
        }

        private String firstLine(BufferedReader reader, Map<String, String> metadata)
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
            try {
                return CsvReader.cells(new CsvRecords(new StringReader(line), delimiter));
            } catch (CsvRecords.BrokenQuotesException e) {
                throw CsvRows.brokenQuotes(place).exception(e);
            }
        }

        /// The columns' names; one without a name is called after its place.
        private List<String> names(List<String> cells, int count) throws GalibraException {
            var names = new ArrayList<String>();
            var seen = new HashSet<String>();
            for (int i = 0; i < count; i++) {
                String cell = i < cells.size() ? cells.get(i) : "";
                String name = cell.isEmpty() ? "column " + (i + 1) : cell;
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
            return Problem.of(reason).inFile(place.toString());
        }
    }

    /// The cells of the next record.
    static List<String> cells(CsvRecords records) throws IOException {
        return records.next().stream().flatMap(CSVRecord::stream).map(String::strip).toList();
    }

    /// A reader at whose beginning a line stands again that was read of it.
    private static Reader before(String line, Reader rest) throws IOException {
        var whole = new PushbackReader(rest, line.length() + 1);
        whole.unread((line + "\n").toCharArray());
        return whole;
    }

    /// Whether these cells are numbers, so that they name nothing.
    static boolean areNumbers(List<String> cells) {
        return cells.stream().allMatch(AsciiLayout::isNumber);
    }

    /// What separates the cells of a line.
    static char delimiter(String line) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }
}

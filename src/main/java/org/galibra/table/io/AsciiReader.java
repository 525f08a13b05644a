package org.galibra.table.io;

import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Reads text tables whose cells stand between blanks, gzipped or not. The names are the first line
/// or a comment before it; a table of numbers without names gets `column 1` …. See [AsciiLayout].
/// Text is UTF-8 or, where it cannot be, Latin-1.
public final class AsciiReader implements TableReader {
    private static final int LINES_PER_REPORT = 5000;

    @Override
    public String format() {
        return "ASCII";
    }

    @Override
    public boolean accepts(byte[] head) {
        try (BufferedReader lines =
                lines(new ByteArrayInputStream(head), StandardCharsets.ISO_8859_1)) {
            return PlainText.is(head) && Beginning.of(lines).layout().isPresent();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory can be read", e);
        }
    }

    private static BufferedReader lines(InputStream in, Charset encoding) {
        return new BufferedReader(new InputStreamReader(in, encoding.newDecoder()));
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

    /// The lines that decide how the table is laid out.
    private record Beginning(List<String> comments, String first, String second) {
        static Beginning of(BufferedReader lines) throws IOException {
            var comments = new ArrayList<String>();
            String first = "";
            String line = lines.readLine();
            for (; line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    comments.add(line.substring(1));
                } else if (!line.isBlank() && first.isEmpty()) {
                    first = line;
                } else if (!line.isBlank()) {
                    return new Beginning(comments, first, line);
                }
            }
            return new Beginning(comments, first, "");
        }

        Optional<AsciiLayout> layout() {
            return AsciiLayout.of(comments, first, second);
        }

        Map<String, String> metadata() {
            var metadata = new LinkedHashMap<String, String>();
            for (String comment : comments) {
                int colon = comment.indexOf(": ");
                if (colon > 0) {
                    metadata.put(
                            comment.substring(0, colon).strip(),
                            comment.substring(colon + 2).strip());
                }
            }
            return metadata;
        }
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
        /// of them. Where no column holds a number, nothing tells names from rows, and the first
        /// line is no header.
        Optional<Table> read(Set<Integer> textColumns) throws IOException, GalibraException {
            Beginning beginning;
            try (BufferedReader lines = lines(TableStream.open(place.file()), encoding)) {
                beginning = Beginning.of(lines);
            }
            AsciiLayout layout =
                    beginning
                            .layout()
                            .orElseThrow(() -> new IOException("its first lines do not match"));
            Optional<Table> table = read(beginning, layout, textColumns);
            boolean words =
                    layout.headerInRows()
                            && table.isPresent()
                            && table.get().columns().stream()
                                    .allMatch(column -> column.values() instanceof Texts);
            return words ? read(beginning, layout.unnamed(), textColumns) : table;
        }

        private Optional<Table> read(
                Beginning beginning, AsciiLayout layout, Set<Integer> textColumns)
                throws IOException, GalibraException {
            check(layout.names());
            var rows = new TextRows(layout.names(), textColumns, limit);
            try (TableStream stream = TableStream.open(place.file());
                    BufferedReader lines = lines(stream, encoding)) {
                readRows(lines, stream, layout, rows);
                if (rows.lostText(textColumns)) {
                    return Optional.empty();
                }
                var metadata = new LinkedHashMap<String, String>(beginning.metadata());
                if (layout.headerInRows()) {
                    metadata.put("column names", "the first line that is no comment");
                } else if (layout.isUnnamed()) {
                    metadata.put("column names", "none in the file: its columns are numbered");
                }
                var source = new Source(place.address(), "ASCII", stream.sha256());
                return Optional.of(
                        new Table(
                                place.name(),
                                rows.columns(),
                                rows.sample().map(source::withSample).orElse(source),
                                metadata));
            }
        }

        private void readRows(
                BufferedReader lines, TableStream stream, AsciiLayout layout, TextRows rows)
                throws IOException, GalibraException {
            long bytes = Files.size(place.file());
            boolean header = layout.headerInRows();
            long row = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (header) {
                    header = false;
                    continue;
                }
                row++;
                List<String> cells = layout.cells(line);
                if (cells.size() != layout.names().size()) {
                    throw ragged(row, cells.size(), layout);
                }
                rows.add(cells::get);
                if (row % LINES_PER_REPORT == 0) {
                    rows.checkRoom();
                    progress.at("Reading " + place.name(), stream.bytesRead(), bytes);
                    if (stop.isStopped()) {
                        throw new CancellationException("reading " + place.name());
                    }
                }
            }
        }

        private GalibraException ragged(long row, int cells, AsciiLayout layout) {
            return problem(
                            String.format(
                                    Locale.ROOT,
                                    "this row has %,d of %,d cells%s; nothing was loaded",
                                    cells,
                                    layout.names().size(),
                                    layout.headerInRows()
                                            ? " (the first line was taken for the columns' names)"
                                            : ""))
                    .inRow(row)
                    .remedy("Mend that row, or save the table as CSV")
                    .exception();
        }

        private void check(List<String> names) throws GalibraException {
            ColumnLimit.check(place, names.size());
            var seen = new HashSet<String>();
            for (String name : names) {
                if (!seen.add(name)) {
                    throw problem("two columns of the header have this name")
                            .inColumn(name)
                            .remedy("Rename one of them")
                            .exception();
                }
            }
        }

        private Problem problem(String reason) {
            return Problem.of(reason).inFile(place.toString());
        }
    }
}

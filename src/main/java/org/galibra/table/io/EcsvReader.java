package org.galibra.table.io;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.ecsv.MessagePolicy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads Enhanced Character-Separated Values, as astropy writes them: text with a YAML header of
/// types, units and descriptions. STIL reads the header, Commons CSV the rows: STIL would take a
/// cell that does not match its column's type for a missing one, where it is refused here.
public final class EcsvReader implements TableReader {
    private static final byte[] MAGIC = "# %ECSV".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern DELIMITER =
            Pattern.compile("#\\s*delimiter:\\s*['\"]?(.)['\"]?\\s*");

    @Override
    public String format() {
        return "ECSV";
    }

    @Override
    public boolean accepts(byte[] head) {
        return head.length >= MAGIC.length
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        return Stil.read(
                place,
                format(),
                "Mend that line or its column's datatype in the header",
                limit,
                progress,
                stop,
                (bytes, sink) -> stream(place, bytes, sink));
    }

    private static void stream(TablePlace place, TableStream bytes, StilSink sink)
            throws IOException, GalibraException {
        // A decoder that is asked for refuses what is not UTF-8, instead of replacing it.
        var lines =
                new BufferedReader(
                        new InputStreamReader(
                                bytes.leftOpen(), StandardCharsets.UTF_8.newDecoder()));
        char delimiter = header(lines, sink);
        List<EcsvCell> kinds = sink.types().stream().map(EcsvCell::of).toList();
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setCommentMarker('#')
                        .get();
        long row = 0;
        for (CSVRecord line : CSVParser.parse(lines, format)) {
            row++;
            if (line.size() != kinds.size()) {
                throw Problem.of(
                                String.format(
                                        Locale.ROOT,
                                        "this row has %,d of %,d cells; nothing was loaded",
                                        line.size(),
                                        kinds.size()))
                        .inFile(place.toString())
                        .inRow(row)
                        .remedy("Mend or remove that row")
                        .exception();
            }
            sink.acceptRow(cells(line, kinds, place, sink));
        }
        sink.endRows();
    }

    private static Object[] cells(
            CSVRecord line, List<EcsvCell> kinds, TablePlace place, StilSink sink)
            throws GalibraException {
        var cells = new Object[kinds.size()];
        for (int i = 0; i < cells.length; i++) {
            String text = line.get(i);
            try {
                cells[i] = text.isEmpty() ? null : kinds.get(i).parse(text);
            } catch (NumberFormatException e) {
                throw Problem.of("'" + text + "' is not of the column's datatype")
                        .inFile(place.toString())
                        .inColumn(sink.name(i))
                        .inRow(line.getRecordNumber())
                        .remedy("Mend that cell, or the datatype in the header")
                        .exception(e);
            }
        }
        return cells;
    }

    /// Passes the header and the line of names to STIL; the delimiter it declares.
    private static char header(BufferedReader lines, StilSink sink) throws IOException {
        var header = new StringBuilder();
        char delimiter = ' ';
        String line = lines.readLine();
        for (; line != null; line = lines.readLine()) {
            header.append(line).append('\n');
            var declared = DELIMITER.matcher(line);
            if (declared.matches()) {
                delimiter = declared.group(1).charAt(0);
            }
            if (!line.startsWith("#") && !line.isBlank()) {
                break;
            }
        }
        var builder = new EcsvTableBuilder();
        builder.setColcheck(MessagePolicy.FAIL);
        builder.streamStarTable(
                new ByteArrayInputStream(header.toString().getBytes(StandardCharsets.UTF_8)),
                new Utf8Sink(sink),
                null);
        return delimiter;
    }
}

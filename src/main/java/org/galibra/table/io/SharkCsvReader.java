package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.table.io.hdf5.SharkChoices.Component;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads SHARK's magnitudes where they stand in a CSV file without a header, `Shark-SED.csv`: the
/// identifier, then for absolute and apparent magnitudes, for each without dust and with it, for
/// each of five components, every band. Its choices are those of the HDF5 files, and the order of
/// its bands, which nothing in it tells, must be said.
public final class SharkCsvReader implements TableReader {
    private static final Pattern NAME =
            Pattern.compile("shark-sed.*\\.csv(\\.gz)?", Pattern.CASE_INSENSITIVE);

    /// In the order of the file.
    private static final List<Component> COMPONENTS =
            List.of(
                    Component.BULGE_D,
                    Component.BULGE_M,
                    Component.BULGE_T,
                    Component.DISK,
                    Component.TOTAL);

    private static final int BLOCKS = 2 * 2 * COMPONENTS.size();

    @Override
    public String format() {
        return "CSV";
    }

    /// Whether a text file is one of these: it is called so, or how to read it is said.
    static boolean isNamed(TablePlace place) {
        return NAME.matcher(String.valueOf(place.file().getFileName())).matches()
                || place.within().contains("=");
    }

    /// Whether the first line begins with numbers, and so names no columns.
    @Override
    public boolean accepts(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        if (!PlainText.is(head) || lines.isEmpty()) {
            return false;
        }
        String[] cells =
                lines.getFirst().split(String.valueOf(CsvReader.delimiter(lines.getFirst())), -1);
        // The last one may be cut off.
        int whole = Math.max(1, lines.size() > 1 ? cells.length : cells.length - 1);
        return CsvReader.areNumbers(Arrays.stream(cells).limit(whole).map(String::strip).toList());
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        try {
            SharkChoices choices = SharkChoices.at(place);
            int cells;
            char delimiter;
            try (var reader = reader(TableStream.open(place.file()))) {
                var line = new StringBuilder();
                for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
                    line.append((char) c);
                }
                delimiter = CsvReader.delimiter(line.toString());
                cells = line.toString().split(String.valueOf(delimiter), -1).length;
            }
            return new Pass(place, choices, bands(place, choices, cells), delimiter, limit)
                    .table(progress, stop);
        } catch (IOException e) {
            throw TableFiles.unreadable(place.file(), e);
        }
    }

    /// Numbers are the same in every encoding that this could be.
    private static InputStreamReader reader(TableStream stream) {
        return new InputStreamReader(stream, StandardCharsets.ISO_8859_1);
    }

    private static List<String> bands(TablePlace place, SharkChoices choices, int cells)
            throws GalibraException {
        int count = (cells - 1) / BLOCKS;
        if (count == 0 || cells != 1 + count * BLOCKS) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "its first row has %,d cells, and SHARK's files of magnitudes"
                                            + " have an identifier and %d for each band",
                                    cells,
                                    BLOCKS))
                    .inFile(place.toString())
                    .remedy("Give the file a line of names and another name, or fetch it again")
                    .exception();
        }
        return BandOrder.told(place, choices.order(), count);
    }

    /// @param bands their names, in the order of the file
    private record Pass(
            TablePlace place,
            SharkChoices choices,
            List<String> bands,
            char delimiter,
            RowLimit limit) {
        Table table(Progress progress, StopSignal stop) throws IOException, GalibraException {
            Set<Integer> textColumns = new HashSet<>();
            Optional<Table> table = read(textColumns, progress, stop);
            // A second pass recovers the spelling of an identifier that turned out as text.
            return table.isPresent()
                    ? table.get()
                    : read(textColumns, progress, stop).orElseThrow();
        }

        private Optional<Table> read(Set<Integer> textColumns, Progress progress, StopSignal stop)
                throws IOException, GalibraException {
            var names = new ArrayList<String>();
            names.add("id");
            names.addAll(bands);
            int first = firstCell();
            try (TableStream stream = TableStream.open(place.file());
                    var reader = reader(stream)) {
                var rows = new TextRows(names, textColumns, limit);
                new CsvRows(
                                place,
                                List.of(),
                                1 + BLOCKS * bands.size(),
                                cell -> cell == 0 ? 0 : bandAt(cell - first))
                        .read(
                                new CsvRecords(reader, delimiter),
                                rows,
                                stream,
                                Files.size(place.file()),
                                progress,
                                stop);
                return rows.lostText(textColumns)
                        ? Optional.empty()
                        : Optional.of(table(rows, stream.sha256()));
            }
        }

        /// Where the magnitudes begin that were chosen.
        private int firstCell() {
            int kind = 2 * (choices.apparent() ? 1 : 0) + (choices.dust() ? 1 : 0);
            int block = kind * COMPONENTS.size() + COMPONENTS.indexOf(choices.component());
            return 1 + block * bands.size();
        }

        private int bandAt(int cell) {
            return cell >= 0 && cell < bands.size() ? 1 + cell : -1;
        }

        private Table table(TextRows rows, String checksum) {
            List<Column> read = rows.columns();
            var columns = new ArrayList<Column>();
            columns.add(read.getFirst());
            for (int band = 0; band < bands.size(); band++) {
                columns.add(choices.magnitudes(bands.get(band), read.get(1 + band).values()));
            }
            var file = new TablePlace(place.file(), place.part(), "");
            var source = new Source(file.address() + "#" + choices, "CSV", checksum);
            var metadata = new LinkedHashMap<String, String>();
            metadata.put("magnitudes", choices.inWords());
            metadata.put("dust", choices.dustInWords());
            metadata.put(
                    "bands",
                    String.join(" ", bands)
                            + " ("
                            + choices.order().map(BandOrder::name).orElse("")
                            + ", as it was said)");
            return new Table(
                    file.name(),
                    columns,
                    rows.sample().map(source::withSample).orElse(source),
                    metadata);
        }
    }
}

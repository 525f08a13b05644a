package org.galibra.table.io;

import org.galibra.table.Column;
import org.galibra.table.RowSample;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.TableSink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Takes a table from STIL row by row, in one pass, and keeps each number in a primitive array.
final class StilSink implements TableSink {
    private static final int ROWS_PER_REPORT = 4096;

    private final TablePlace place;
    private long mostRows;
    private final RowLimit limit;
    private final KeptRows kept;
    private final Progress progress;
    private final StopSignal stop;
    private final List<StilColumn> columns = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private StilColumn[] takers = {};
    private FitsScaling scaling = FitsScaling.NONE;
    private long declared = -1;
    private Optional<RowSample> sample = Optional.empty();
    private long rows;

    /// @param mostRows how many rows the file can hold at most, whatever its header claims
    StilSink(TablePlace place, long mostRows, RowLimit limit, Progress progress, StopSignal stop) {
        this.place = place;
        this.mostRows = mostRows;
        this.limit = limit;
        kept = new KeptRows(limit);
        this.progress = progress;
        this.stop = stop;
    }

    /// Makes room for a sample of the table that is to come, whose rows go past [#acceptRow].
    void keep(RowSample rows) {
        sample = Optional.of(rows);
    }

    /// The rows of the table that is to come stand in another file, which the metadata name.
    ///
    /// @param bytes the most that it holds
    void from(String file, String sha256, long bytes) {
        mostRows += bytes;
        metadata.put("rows in", "%s (SHA-256 %s)".formatted(file, sha256));
    }

    /// Scales some columns of the table that is to come.
    void scale(FitsScaling columns) {
        scaling = columns;
    }

    @Override
    public void acceptMetadata(StarTable table) throws RefusedTableException {
        try {
            prepare(table);
        } catch (GalibraException e) {
            throw new RefusedTableException(e);
        }
    }

    private void prepare(StarTable table) throws GalibraException {
        declared = table.getRowCount();
        ColumnLimit.check(place, table.getColumnCount());
        var leftOut = new ArrayList<String>();
        int room = room(table);
        int width = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            var column =
                    new StilColumn(table.getColumnInfo(i), i + 1, scaling.columns().get(i), room);
            columns.add(column);
            width += column.width();
            if (column.width() == 0) {
                leftOut.add(column.name());
            }
            ColumnLimit.check(place, width);
        }
        takers = columns.toArray(StilColumn[]::new);
        for (DescribedValue parameter : table.getParameters()) {
            describe(parameter);
        }
        if (!leftOut.isEmpty()) {
            metadata.put(
                    "left out (bits, vectors of varying or great length)",
                    String.join(", ", leftOut));
        }
    }

    /// For how many rows room is made at once.
    private int room(StarTable table) {
        if (sample.isPresent()) {
            return (int) Math.min(sample.get().rows(), mostRows);
        }
        long rowBytes = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            rowBytes += (long) Double.BYTES * StilColumn.width(table.getColumnInfo(i));
        }
        long rows = Math.min(Math.min(declared, mostRows), limit.rowsOf(rowBytes));
        return Math.clamp(rows, 0, Integer.MAX_VALUE - 8);
    }

    private void describe(DescribedValue parameter) {
        Object value = parameter.getValue();
        String name = parameter.getInfo().getName();
        if (name != null && value != null && !value.getClass().isArray()) {
            metadata.put(name, value.toString().strip());
        }
    }

    @Override
    public void acceptRow(Object[] row) throws RefusedTableException {
        int at = kept.next();
        for (int i = 0; at >= 0 && i < row.length; i++) {
            try {
                takers[i].put(at, row[i]);
            } catch (ClassCastException e) {
                throw new RefusedTableException(ofAnotherKind(takers[i], row[i], e));
            }
        }
        if (rows++ % ROWS_PER_REPORT == 0) {
            kept.checkRoom(columns.stream().mapToLong(StilColumn::bytesInMemory).sum());
            report();
        }
    }

    private GalibraException ofAnotherKind(
            StilColumn column, Object cell, ClassCastException cause) {
        // STIL takes the highest bit, as the standard says, and astropy writes another.
        String reason =
                cell instanceof boolean[]
                        ? "this is a single bit in binary form, which programs store differently,"
                                + " so that its value cannot be told"
                        : "the cell is of another kind (%s) than its column says (%s)"
                                .formatted(
                                        cell.getClass().getSimpleName(),
                                        column.type().getSimpleName());
        return problem(reason)
                .inColumn(column.name())
                .inRow(rows + 1)
                .remedy("Save the table anew as FITS, ECSV or a VOTable of serialisation TABLEDATA")
                .exception(cause);
    }

    private void report() {
        progress.at("Reading " + place.name(), rows, Math.max(declared, 0));
        if (stop.isStopped()) {
            throw new CancellationException("reading " + place.name());
        }
    }

    /// Counts rows that go past [#acceptRow] straight into the [#cells].
    void reached(int count) {
        report();
        rows += count;
    }

    /// What gathers the values of a column in STIL's order, one for each element of a vector.
    List<Cells> cells(int column) {
        return takers[column].cells();
    }

    @Override
    public void endRows() {
        progress.at("Reading " + place.name(), rows, rows);
    }

    /// The class of each column's cells, in STIL's order.
    List<Class<?>> types() {
        return columns.stream().<Class<?>>map(StilColumn::type).toList();
    }

    /// The name of a column in STIL's order.
    String name(int index) {
        return columns.get(index).name();
    }

    /// Whether the table has been announced.
    boolean isBegun() {
        return !columns.isEmpty();
    }

    /// The table that was taken.
    ///
    /// @throws GalibraException if it has no row or no column, fewer rows than it says, or two
    ///   columns of one name
    Table table(String format, String sha256) throws GalibraException {
        if (declared >= 0 && rows != declared) {
            throw truncated(null);
        }
        if (rows == 0 || columns.isEmpty()) {
            throw problem("the table has no " + (columns.isEmpty() ? "column" : "row"))
                    .remedy("Choose a table with rows")
                    .exception();
        }
        Optional<int[]> order = kept.order();
        var all = new ArrayList<Column>();
        var names = new HashSet<String>();
        for (StilColumn each : columns) {
            for (Column column : each.columns(order)) {
                if (!names.add(column.name())) {
                    throw problem("two columns have this name")
                            .inColumn(column.name())
                            .remedy("Rename one of them")
                            .exception();
                }
                all.add(column);
            }
        }
        var source = new Source(place.address(), format, sha256);
        return new Table(
                place.name(),
                all,
                sample.or(kept::sample).map(source::withSample).orElse(source),
                metadata);
    }

    /// The refusal of a file that ends before its table does.
    GalibraException truncated(Throwable cause) {
        String expected = declared < 0 ? "" : " of " + count(declared);
        return problem("the file ends after " + count(rows) + expected + " rows of its table")
                .remedy("Nothing was loaded. Fetch the file again: it was cut short")
                .exception(cause);
    }

    private Problem problem(String reason) {
        return Problem.of(reason).inFile(place.toString());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

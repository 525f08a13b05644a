package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;

import org.galibra.table.Column;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads arrays into columns, and tells how far it is.
final class PartReader {
    private static final List<String> UNITS = List.of("unit", "units", "Unit", "Units", "UNIT");
    private static final List<String> DESCRIPTIONS =
            List.of("description", "Description", "comment", "Comment");

    /// SHARK puts the unit last in its comment: `stellar mass in the disk [Msun/h]`.
    private static final Pattern UNIT_IN_COMMENT = Pattern.compile("(.*)\\[([^\\[\\]]{1,40})]\\s*");

    private final Hdf5File file;
    private final String what;
    private final long total;
    private final Progress progress;
    private final StopSignal stop;
    private long done;

    /// @param what what is being read, for the progress
    /// @param total cells in all
    PartReader(Hdf5File file, String what, long total, Progress progress, StopSignal stop) {
        this.file = file;
        this.what = what;
        this.total = total;
        this.progress = progress;
        this.stop = stop;
    }

    /// The columns of an array, named after it.
    ///
    /// @throws CancellationException if reading was to stop
    List<Column> columns(GroupTable.Part part, int rows) {
        List<Field> fields = fields(part, rows);
        String unit = unit(part.dataset());
        String description = description(part.dataset());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < fields.size(); i++) {
            Elements value = part.values().get(i % part.values().size());
            String vector = part.isVector() ? "[" + i / part.values().size() + "]" : "";
            String name = part.name() + vector + value.name();
            columns.add(
                    new Column(
                            part.name().isEmpty() ? name.replaceFirst("^\\.", "") : name,
                            unit,
                            "",
                            description,
                            fields.get(i).build()));
            // The array behind it is the column's now.
            fields.set(i, null);
        }
        return columns;
    }

    private List<Field> fields(GroupTable.Part part, int rows) {
        var fields = new ArrayList<Field>();
        for (int i = 0; i < part.width(); i++) {
            for (Elements value : part.values()) {
                fields.add(value.field(rows, file.storage()));
            }
        }
        Field[] takers = fields.toArray(Field[]::new);
        int[] offsets = part.values().stream().mapToInt(Elements::offset).toArray();
        int size = part.dataset().getDataType().getSize();
        RawBlocks.visit(
                part.dataset(),
                (bytes, row, column, height, width, stride) -> {
                    for (int i = 0; i < height; i++) {
                        for (int j = 0; j < width; j++) {
                            int at = (i * stride + j) * size;
                            int target = part.rowsFirst() ? row + i : column + j;
                            int first = part.rowsFirst() ? column + j : row + i;
                            for (int k = 0; k < offsets.length; k++) {
                                takers[first * offsets.length + k].take(
                                        bytes, at + offsets[k], target);
                            }
                        }
                    }
                    for (Field taker : takers) {
                        taker.endBlock();
                    }
                    advance((long) height * width * offsets.length);
                });
        return fields;
    }

    private void advance(long cells) {
        done += cells;
        progress.at(what, done, total);
        if (stop.isStopped()) {
            throw new CancellationException(what);
        }
    }

    /// The unit that an attribute gives, or that ends the comment in brackets.
    static String unit(Dataset dataset) {
        String unit = Hdf5File.attribute(dataset, UNITS);
        Matcher comment = UNIT_IN_COMMENT.matcher(Hdf5File.attribute(dataset, DESCRIPTIONS));
        return unit.isEmpty() && comment.matches() ? comment.group(2).strip() : unit;
    }

    private static String description(Dataset dataset) {
        String text = Hdf5File.attribute(dataset, DESCRIPTIONS);
        Matcher comment = UNIT_IN_COMMENT.matcher(text);
        return comment.matches() ? comment.group(1).strip() : text;
    }
}

package org.galibra.table.io.hdf5;

import org.galibra.table.Column;
import org.galibra.table.io.RowLimit;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;

/// Reads arrays into columns, and tells how far it is.
final class PartReader {
    private final String what;
    private final long total;
    private final Progress progress;
    private final StopSignal stop;
    private long done;

    /// @param what what is being read, for the progress
    /// @param total cells in all
    PartReader(String what, long total, Progress progress, StopSignal stop) {
        this.what = what;
        this.total = total;
        this.progress = progress;
        this.stop = stop;
    }

    /// The columns of a whole array, named after it.
    ///
    /// @throws CancellationException if reading was to stop
    List<Column> columns(Hdf5File file, GroupTable.Part part, int rows) {
        return columns(file, part, ChosenRows.of(rows, 1, RowLimit.NONE));
    }

    /// The columns of some rows of an array, named after it.
    ///
    /// @throws CancellationException if reading was to stop
    List<Column> columns(Hdf5File file, GroupTable.Part part, ChosenRows rows) {
        Room room = Room.of(part, rows.count());
        fill(file, part, room, rows::place);
        return room.columns();
    }

    /// Reads an array into its room.
    ///
    /// @param target the table's row for each row of the array; negative for a row to pass over
    /// @throws CancellationException if reading was to stop
    void fill(Hdf5File file, GroupTable.Part part, Room room, IntUnaryOperator target) {
        Field[] takers = room.fields().toArray(Field[]::new);
        int[] offsets = part.values().stream().mapToInt(Elements::offset).toArray();
        int size = part.dataset().getDataType().getSize();
        RawBlocks.visit(
                part.dataset(),
                (bytes, row, column, height, width, stride) -> {
                    for (int i = 0; i < height; i++) {
                        for (int j = 0; j < width; j++) {
                            int at = (i * stride + j) * size;
                            int to = target.applyAsInt(part.rowsFirst() ? row + i : column + j);
                            int element = part.rowsFirst() ? column + j : row + i;
                            for (int k = 0; k < offsets.length && to >= 0; k++) {
                                takers[element * offsets.length + k].take(
                                        bytes, at + offsets[k], to);
                            }
                        }
                    }
                    for (Field taker : takers) {
                        taker.endBlock(file.storage());
                    }
                    advance((long) height * width * offsets.length);
                });
    }

    private void advance(long cells) {
        done += cells;
        progress.at(what, done, total);
        if (stop.isStopped()) {
            throw new CancellationException(what);
        }
    }
}

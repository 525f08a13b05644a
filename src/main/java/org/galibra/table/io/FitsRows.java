package org.galibra.table.io;

import org.galibra.work.Parallel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Reads the rows of a FITS binary table block by block: while one block is decoded, column by
/// column, the next is read and digested.
final class FitsRows {
    /// A block and the arrays that it goes to should stay in a core's second cache.
    private static final int BLOCK_BYTES = 1 << 19;

    private final InputStream in;
    private final int rowBytes;
    private final List<FitsField> fields;
    private final StilSink sink;
    private final byte[][] blocks;
    private final int blockRows;
    private int chosenSoFar;

    /// @param blocks [#room] for two blocks, which is overwritten
    FitsRows(InputStream in, int rowBytes, List<FitsField> fields, StilSink sink, byte[][] blocks) {
        this.in = in;
        this.rowBytes = rowBytes;
        this.fields = fields;
        this.sink = sink;
        this.blocks = blocks;
        blockRows = blocks[0].length / rowBytes;
    }

    /// Room for a block that is decoded and one that is read.
    static byte[][] room(int rowBytes) {
        return new byte[2][Math.max(1, BLOCK_BYTES / rowBytes) * rowBytes];
    }

    /// Reads `count` rows.
    ///
    /// @throws EOFException if there are fewer
    void read(long count) throws IOException {
        read(count, Optional.empty());
    }

    /// Reads some of `count` rows.
    ///
    /// @param chosen their numbers, counted from 0, in order
    void read(long count, long[] chosen) throws IOException {
        read(count, Optional.of(chosen));
    }

    private void read(long count, Optional<long[]> chosen) throws IOException {
        try {
            fill(blocks[0], count);
            for (long done = 0; done < count; done += blockRows) {
                byte[] current = blocks[(int) (done / blockRows % 2)];
                byte[] next = blocks[(int) ((done / blockRows + 1) % 2)];
                int inBlock = (int) Math.min(blockRows, count - done);
                int[] rows = chosen.isPresent() ? rows(chosen.get(), done, inBlock) : rows(inBlock);
                long left = count - done - blockRows;
                sink.reached(inBlock);
                Parallel.blocks(
                        fields.size() + 1,
                        1,
                        (task, _) -> {
                            if (task == 0) {
                                fill(next, left);
                            } else {
                                fields.get(task - 1).read(current, rows, sink.cells(task - 1));
                            }
                        });
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sink.endRows();
    }

    private int[] rows(int count) {
        var rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = i * rowBytes;
        }
        return rows;
    }

    /// Those of the chosen rows that are among `count` rows from row `first` on.
    private int[] rows(long[] chosen, long first, int count) {
        int from = chosenSoFar;
        while (chosenSoFar < chosen.length && chosen[chosenSoFar] < first + count) {
            chosenSoFar++;
        }
        var rows = new int[chosenSoFar - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) (chosen[from + i] - first) * rowBytes;
        }
        return rows;
    }

    private void fill(byte[] block, long left) {
        int length = Math.clamp(left, 0, blockRows) * rowBytes;
        try {
            if (in.readNBytes(block, 0, length) < length) {
                throw new EOFException();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.galibra.table.io.hdf5;

import io.jhdf.Constants;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.CompactDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.message.FillValueMessage;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Goes through the elements of a dataset of one or two dimensions as the file stores them, in
/// blocks that are small beside it. What was never written has the dataset's fill value.
final class RawBlocks {
    private static final int BLOCK_BYTES = 1 << 22;

    /// No filter of HDF5 shrinks more than this.
    private static final long STRONGEST_COMPRESSION = 1032;

    private static final long BYTES_OF_ANY_DATASET = 1 << 20;

    private RawBlocks() {}

    /// Takes a block of `rows` × `columns` elements, row by row, beginning at (`row`, `column`); a
    /// row of the block begins `stride` elements after the one before.
    @FunctionalInterface
    interface Taker {
        void take(ByteBuffer bytes, int row, int column, int rows, int columns, int stride);
    }

    /// The shape of a dataset with a second dimension of 1 if it has but one.
    static int[] shape(Dataset dataset) {
        long[] dimensions = dataset.getDimensionsAsLong();
        return new int[] {
            Math.toIntExact(dimensions[0]),
            dimensions.length == 1 ? 1 : Math.toIntExact(dimensions[1])
        };
    }

    /// Whether a file of this size can hold that many elements, whatever its header claims.
    static boolean isPlausible(Dataset dataset, long fileBytes) {
        long elements = 1;
        for (long dimension : dataset.getDimensionsAsLong()) {
            if (dimension < 0
                    || (dimension > 0 && elements > Integer.MAX_VALUE * 64L / dimension)) {
                return false;
            }
            elements *= dimension;
        }
        int element = dataset.getDataType().getSize();
        long most = fileBytes * STRONGEST_COMPRESSION + BYTES_OF_ANY_DATASET;
        if (element <= 0 || elements > most / element) {
            return false;
        }
        if (!(dataset instanceof ChunkedDataset chunked)) {
            return dataset.isEmpty() || elements <= fileBytes / element;
        }
        long chunks = 1;
        int[] chunk = chunked.getChunkDimensions();
        long[] dimensions = dataset.getDimensionsAsLong();
        if (chunk.length != dimensions.length) {
            return false;
        }
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] <= 0) {
                return false;
            }
            chunks *= Math.ceilDiv(dimensions[i], (long) chunk[i]);
        }
        return chunks <= fileBytes;
    }

    /// Hands over every block of a plausible dataset.
    static void visit(Dataset dataset, Taker taker) {
        int[] shape = shape(dataset);
        if (shape[0] == 0 || shape[1] == 0) {
            return;
        }
        if (dataset instanceof CompactDataset compact) {
            taker.take(compact.getDataBuffer(), 0, 0, shape[0], shape[1], shape[1]);
        } else if (dataset.isEmpty()) {
            visitUnwritten(dataset, shape, taker);
        } else if (dataset instanceof ChunkedDataset chunked) {
            visitChunks(chunked, shape, taker);
        } else {
            visitRows((DatasetBase) dataset, shape, taker);
        }
    }

    private static void visitRows(DatasetBase dataset, int[] shape, Taker taker) {
        int element = dataset.getDataType().getSize();
        int width = Math.max(1, Math.min(shape[1], BLOCK_BYTES / element));
        int height = Math.max(1, Math.min(shape[0], BLOCK_BYTES / element / shape[1]));
        boolean flat = dataset.getDimensionsAsLong().length == 1;
        for (int row = 0; row < shape[0]; row += height) {
            int rows = Math.min(height, shape[0] - row);
            for (int column = 0; column < shape[1]; column += width) {
                int columns = Math.min(width, shape[1] - column);
                ByteBuffer bytes =
                        dataset.getSliceDataBuffer(
                                flat ? new long[] {row} : new long[] {row, column},
                                flat ? new int[] {rows} : new int[] {rows, columns});
                taker.take(bytes, row, column, rows, columns, columns);
            }
        }
    }

    private static void visitChunks(ChunkedDataset dataset, int[] shape, Taker taker) {
        int[] chunk = dataset.getChunkDimensions();
        boolean flat = chunk.length == 1;
        int height = chunk[0];
        int width = flat ? 1 : chunk[1];
        for (int row = 0; row < shape[0]; row += Math.min(height, shape[0] - row)) {
            int rows = Math.min(height, shape[0] - row);
            for (int column = 0; column < shape[1]; column += Math.min(width, shape[1] - column)) {
                int columns = Math.min(width, shape[1] - column);
                byte[] bytes = chunk(dataset, flat ? new int[] {row} : new int[] {row, column});
                if (bytes.length == 0) {
                    fill(dataset, row, column, rows, columns, taker);
                } else {
                    taker.take(ByteBuffer.wrap(bytes), row, column, rows, columns, width);
                }
            }
        }
    }

    /// The bytes of one chunk; none if it was never written.
    private static byte[] chunk(ChunkedDataset dataset, int[] offset) {
        try {
            return dataset.getDecompressedChunk(offset);
        } catch (HdfException e) {
            // The library's only words on a chunk that was never written: none in the index, or
            // one without an address.
            String message = String.valueOf(e.getMessage());
            if (message.startsWith("No chunk with offset")
                    || message.endsWith("at address " + Constants.UNDEFINED_ADDRESS)) {
                return new byte[0];
            }
            throw e;
        }
    }

    private static void visitUnwritten(Dataset dataset, int[] shape, Taker taker) {
        int height =
                Math.max(
                        1,
                        Math.min(
                                shape[0],
                                BLOCK_BYTES / dataset.getDataType().getSize() / shape[1]));
        for (int row = 0; row < shape[0]; row += Math.min(height, shape[0] - row)) {
            fill(dataset, row, 0, Math.min(height, shape[0] - row), shape[1], taker);
        }
    }

    private static void fill(
            Dataset dataset, int row, int column, int rows, int columns, Taker taker) {
        DataType type = dataset.getDataType();
        var bytes = new byte[Math.multiplyExact(Math.multiplyExact(rows, columns), type.getSize())];
        byte[] value = fillValue((DatasetBase) dataset);
        if (value.length == type.getSize()) {
            for (int at = 0; at < bytes.length; at += value.length) {
                System.arraycopy(value, 0, bytes, at, value.length);
            }
        }
        taker.take(ByteBuffer.wrap(bytes), row, column, rows, columns, columns);
    }

    /// The bytes of the fill value as stored; none where zeros stand for it.
    private static byte[] fillValue(DatasetBase dataset) {
        if (!dataset.getHeader().hasMessageOfType(FillValueMessage.class)) {
            return new byte[0];
        }
        var message = dataset.getHeader().getMessageOfType(FillValueMessage.class);
        if (!message.isFillValueDefined()) {
            return new byte[0];
        }
        ByteBuffer stored = message.getFillValue();
        var value = new byte[stored.remaining()];
        stored.get(value);
        return Arrays.equals(value, new byte[value.length]) ? new byte[0] : value;
    }
}

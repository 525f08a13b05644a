package org.galibra.table.io;

import uk.ac.starlink.fits.BasicInput;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Big-endian numbers from a stream, read a block at a time: STIL's own sequential input asks the
/// stream for each number's bytes and takes twice as long.
final class BlockInput implements BasicInput {
    private static final int BLOCK_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).limit(0);
    private long passed;

    BlockInput(InputStream in) {
        this.in = in;
    }

    /// The block with at least `bytes` left in it.
    private ByteBuffer with(int bytes) throws IOException {
        if (block.remaining() < bytes) {
            passed += block.position();
            block.compact();
            int read = in.readNBytes(block.array(), block.position(), block.remaining());
            block.limit(block.position() + read).rewind();
            if (block.remaining() < bytes) {
                throw new EOFException("the file ends within a value");
            }
        }
        return block;
    }

    @Override
    public byte readByte() throws IOException {
        return with(Byte.BYTES).get();
    }

    @Override
    public short readShort() throws IOException {
        return with(Short.BYTES).getShort();
    }

    @Override
    public int readInt() throws IOException {
        return with(Integer.BYTES).getInt();
    }

    @Override
    public long readLong() throws IOException {
        return with(Long.BYTES).getLong();
    }

    @Override
    public float readFloat() throws IOException {
        return with(Float.BYTES).getFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return with(Double.BYTES).getDouble();
    }

    @Override
    public void readBytes(byte[] bytes) throws IOException {
        int done = 0;
        while (done < bytes.length) {
            int length = Math.min(bytes.length - done, BLOCK_BYTES);
            with(length).get(bytes, done, length);
            done += length;
        }
    }

    @Override
    public void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > 0) {
            int length = (int) Math.min(left, BLOCK_BYTES);
            ByteBuffer ready = with(length);
            ready.position(ready.position() + length);
            left -= length;
        }
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public void seek(long offset) {
        throw new UnsupportedOperationException("a stream is read once, in order");
    }

    @Override
    public long getOffset() {
        return passed + block.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

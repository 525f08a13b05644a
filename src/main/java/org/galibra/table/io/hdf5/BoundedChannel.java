package org.galibra.table.io.hdf5;

import org.galibra.work.StopSignal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/// A file that can only be read, and only so often: a structure that refers to itself would
/// otherwise be read for ever. Maps nothing, so that a file which shrinks while it is read ends in
/// an exception and not in the death of the program.
final class BoundedChannel extends FileChannel {
    private static final long READS_FOR_ANY_FILE = 100_000;
    private static final long BYTES_FOR_ANY_FILE = 1L << 26;

    private final FileChannel file;
    private final long size;
    private final StopSignal stop;
    private long readsLeft;
    private long bytesLeft;

    BoundedChannel(Path path, StopSignal stop) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        size = file.size();
        this.stop = stop;
        readsLeft = READS_FOR_ANY_FILE + size / 4;
        bytesLeft = BYTES_FOR_ANY_FILE + 16 * size;
    }

    /// @throws IOException if more is asked for than the file has, or more often than a sound file
    ///   needs
    /// @throws CancellationException if reading was to stop
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        if (stop.isStopped()) {
            throw new CancellationException("reading an HDF5 file");
        }
        if (position < 0 || target.remaining() > size - position) {
            throw new IOException("it refers to bytes beyond its end");
        }
        readsLeft--;
        bytesLeft -= target.remaining();
        if (readsLeft < 0 || bytesLeft < 0) {
            throw new IOException("its structure refers to itself without end");
        }
        return file.read(target, position);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    /// The library reads what it cannot map.
    @Override
    public MappedByteBuffer map(MapMode mode, long position, long length) {
        throw new UnsupportedOperationException("files are read, not mapped");
    }

    @Override
    public int read(ByteBuffer target) {
        throw new UnsupportedOperationException("reads name their position");
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) {
        throw new UnsupportedOperationException("reads name their position");
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException("reads name their position");
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException("reads name their position");
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public int write(ByteBuffer source, long position) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public void force(boolean metaData) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("only read");
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException("only read");
    }
}

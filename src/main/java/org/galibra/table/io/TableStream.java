package org.galibra.table.io;

import org.galibra.work.Checksum;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/// A file's bytes, uncompressed if they were gzipped, while the bytes as they stand on disk are
/// counted and digested.
final class TableStream extends FilterInputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Raw raw;

    private TableStream(Raw raw, InputStream decoded) {
        super(decoded);
        this.raw = raw;
    }

    static TableStream open(Path path) throws IOException {
        var raw = new Raw(Files.newInputStream(path));
        try {
            var buffered = new BufferedInputStream(raw, BUFFER_BYTES);
            buffered.mark(2);
            boolean gzipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            InputStream decoded = gzipped ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered;
            return new TableStream(raw, decoded);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /// The most bytes that a file can hold once uncompressed, as no gzip shrinks more than
    /// 1032-fold.
    static long mostBytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
            return Files.size(path) * (gzipped ? 1032 : 1);
        }
    }

    /// These bytes for a reader that closes its stream, which is still needed here.
    InputStream leftOpen() {
        return new FilterInputStream(this) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return in.read(bytes, offset, length);
            }

            @Override
            public void close() {}
        };
    }

    /// Bytes of the file read so far; any thread may ask.
    long bytesRead() {
        return raw.count.get();
    }

    /// SHA-256 of the whole file; reads what is left of it.
    String sha256() throws IOException {
        raw.transferTo(OutputStream.nullOutputStream());
        return raw.checksum.hexadecimal();
    }

    private static final class Raw extends FilterInputStream {
        private final Checksum checksum = new Checksum();
        private final AtomicLong count = new AtomicLong();

        Raw(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                checksum.add(bytes, offset, read);
                count.addAndGet(read);
            }
            return read;
        }

        /// Reads what it skips: the digest is of the whole file.
        @Override
        public long skip(long count) throws IOException {
            return readNBytes(Math.clamp(count, 0, BUFFER_BYTES)).length;
        }
    }
}

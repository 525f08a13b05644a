package org.galibra.table.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /// Bytes of the file read so far.
    long bytesRead() {
        return raw.count;
    }

    /// SHA-256 of the whole file; reads what is left of it.
    String sha256() throws IOException {
        raw.transferTo(java.io.OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(raw.digest.digest());
    }

    private static final class Raw extends FilterInputStream {
        private final MessageDigest digest = sha256Digest();
        private long count;

        Raw(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                digest.update((byte) value);
                count++;
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            if (read > 0) {
                digest.update(bytes, offset, read);
                count += read;
            }
            return read;
        }

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        }
    }
}

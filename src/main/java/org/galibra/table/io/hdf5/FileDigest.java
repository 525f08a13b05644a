package org.galibra.table.io.hdf5;

import org.galibra.work.Checksum;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// The SHA-256 checksum of a file that is not read from its beginning to its end otherwise.
final class FileDigest {
    private static final int PIECE_BYTES = 1 << 20;

    private FileDigest() {}

    /// 64 hexadecimal digits.
    ///
    /// @throws CancellationException if `stop` was set meanwhile
    static String of(Path path, Progress progress, StopSignal stop) throws GalibraException {
        var checksum = new Checksum();
        var piece = new byte[PIECE_BYTES];
        String what = "Checking " + path.getFileName();
        long done = 0;
        try (InputStream in = Files.newInputStream(path)) {
            long total = Files.size(path);
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                checksum.add(piece, 0, read);
                done += read;
                progress.at(what, done, total);
                if (stop.isStopped()) {
                    throw new CancellationException(what);
                }
            }
        } catch (IOException e) {
            throw Problem.of("the file cannot be read: " + FileFault.in(e))
                    .inFile(path.toString())
                    .remedy("Check that it is whole and that you may read it")
                    .exception(e);
        }
        return checksum.hexadecimal();
    }
}

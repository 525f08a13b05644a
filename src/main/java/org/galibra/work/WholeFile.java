package org.galibra.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/// Writes a file whole or not at all: to a temporary name beside it, then moved into place. A crash
/// or a full disk leaves the old file as it was.
public final class WholeFile {
    private static final AtomicLong WRITTEN = new AtomicLong();

    private WholeFile() {}

    /// What goes into a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes `content` to `target`, replacing the file that was there; the folder must exist. The
    /// stream is buffered, and closed here.
    ///
    /// @throws GalibraException if the file cannot be written: names it and says why
    public static void write(Path target, Content content) throws GalibraException {
        try {
            replace(ordinary(target), content);
        } catch (IOException e) {
            throw Problem.of("cannot be written: " + reason(e, target.toAbsolutePath()))
                    .inFile(target.toString())
                    .remedy("Choose a folder that you may write to, with space left")
                    .exception(e);
        }
    }

    private static void replace(Path path, Content content) throws IOException {
        // Not Files.createTempFile: its files are readable by their owner alone.
        String unique = ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet();
        Path part = path.resolveSibling("." + path.getFileName() + "." + unique + ".part");
        try {
            try (var channel =
                            FileChannel.open(
                                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteQuietly(part);
        }
    }

    private static String reason(IOException e, Path path) {
        Path folder = path.getParent();
        if (folder != null && !Files.exists(folder)) {
            return "the folder does not exist";
        }
        if (folder != null && !Files.isDirectory(folder)) {
            return "its folder is a file";
        }
        return FileFault.in(e);
    }

    /// Moving into place would replace a folder, a device or a pipe by a file; a link is followed,
    /// and stays.
    private static Path ordinary(Path target) throws IOException, GalibraException {
        Path path = target.toAbsolutePath();
        if (!Files.exists(path)) {
            return path;
        }
        if (!Files.isRegularFile(path)) {
            throw Problem.of(
                            "cannot be written: "
                                    + (Files.isDirectory(path)
                                            ? "a folder of this name stands in the way"
                                            : "it is no ordinary file"))
                    .inFile(target.toString())
                    .remedy("Choose another name")
                    .exception();
        }
        return path.toRealPath();
    }

    /// After a success there is nothing to delete, and after a failure the first reason counts.
    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException _) {
            part.toFile().deleteOnExit();
        }
    }
}

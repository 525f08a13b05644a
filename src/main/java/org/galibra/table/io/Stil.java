package org.galibra.table.io;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One reading of one file by STIL, in one pass over its bytes: what goes wrong on the way, of
/// whatever kind STIL throws, becomes one refusal that names the file.
final class Stil {
    /// Kept here, because a logger that nobody holds is forgotten with its level.
    private static final Logger LOGGER = Logger.getLogger("uk.ac.starlink");

    private Stil() {}

    /// Leaves STIL's warnings only, as it tells of its progress at INFO. A level that someone has
    /// set stays.
    static void quiet() {
        if (LOGGER.getLevel() == null) {
            LOGGER.setLevel(Level.WARNING);
        }
    }

    /// How STIL hands over the rows of one format.
    @FunctionalInterface
    interface Streaming {
        void stream(TableStream bytes, StilSink sink) throws IOException, GalibraException;
    }

    /// Reads a table by `streaming`.
    ///
    /// @param hint what to try if STIL itself refuses the file
    static Table read(
            TablePlace place,
            String format,
            String hint,
            RowLimit limit,
            Progress progress,
            StopSignal stop,
            Streaming streaming)
            throws GalibraException {
        quiet();
        try (TableStream bytes = TableStream.open(place.file())) {
            long mostRows = TableStream.mostBytes(place.file());
            long size = Files.size(place.file());
            // Where no header counts the rows, the bytes of the file tell how far it has come.
            Progress known =
                    (what, done, total) -> {
                        if (total > 0) {
                            progress.at(what, done, total);
                        } else {
                            progress.at(what, Math.min(bytes.bytesRead(), size), size);
                        }
                    };
            var sink = new StilSink(place, mostRows, limit, known, stop);
            try {
                streaming.stream(bytes, sink);
            } catch (EOFException e) {
                throw sink.isBegun() ? sink.truncated(e) : cut(place, format, e);
            }
            return sink.table(format, bytes.sha256());
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Optional<GalibraException> refusal = refusalIn(e);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            // STIL meets malformed files with exceptions of many kinds, unchecked ones among them.
            throw Problem.of("this " + format + " file cannot be read (" + reason(e) + ")")
                    .inFile(place.toString())
                    .remedy(hint)
                    .exception(e);
        }
    }

    private static GalibraException cut(TablePlace place, String format, EOFException cause) {
        return Problem.of("this " + format + " file ends before its table begins")
                .inFile(place.toString())
                .remedy("Fetch the file again: it was cut short")
                .exception(cause);
    }

    /// The refusal that STIL has wrapped into an exception of its own.
    private static Optional<GalibraException> refusalIn(Throwable thrown) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < 8; depth++) {
            if (each instanceof RefusedTableException refused) {
                return Optional.of(refused.refusal());
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    private static String reason(Exception e) {
        if (e instanceof ClassCastException) {
            return "a cell is of another kind than its column says";
        }
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.getClass().getSimpleName()
                : message.strip().replace('\n', ' ');
    }
}

package org.galibra.cli;

import org.galibra.work.Progress;
import org.galibra.work.TimeLeft;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Standard output for results, standard error for everything else.
final class Terminal {
    private static final String ERASE_LINE = "\r\u001b[K";
    private static final long NANOS_PER_REPORT = 100_000_000;

    private final PrintStream out = wide(System.out);
    private final PrintStream err = wide(System.err);
    private final TimeLeft timeLeft = new TimeLeft();
    private final boolean interactive;
    private long lastReport;
    private boolean reporting;

    Terminal() {
        interactive = errorIsTerminal();
    }

    /// Java tells only whether input and output are terminals; where results go to a file, Linux
    /// still tells of standard error. (Where there is no terminal, Java 25 again has no console.)
    @SuppressWarnings("SystemConsoleNull")
    private static boolean errorIsTerminal() {
        Path standardError = Path.of("/proc/self/fd/2");
        if (!Files.isSymbolicLink(standardError)) {
            return System.console() != null;
        }
        try {
            String device = Files.readSymbolicLink(standardError).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException _) {
            // A device that cannot be named is no terminal to draw progress on.
            return false;
        }
    }

    /// Without a locale Java writes question marks for minus signs and stars; what reads the output
    /// then expects UTF-8 more often than anything else.
    private static PrintStream wide(PrintStream stream) {
        return stream.charset().newEncoder().canEncode('\u2212')
                ? stream
                : new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /// One JSON object, in UTF-8 as JSON is.
    void json(String object) {
        clear();
        out.flush();
        new PrintStream(out, true, StandardCharsets.UTF_8).println(object);
    }

    /// What a person should know, one sentence without its full stop.
    void advice(String sentence) {
        note("Note: " + sentence + ".");
    }

    /// A line of results.
    void result(String line) {
        clear();
        out.println(line);
        out.flush();
    }

    /// A line that a person should read, even in a log.
    void note(String line) {
        clear();
        err.println(line);
    }

    void error(String line) {
        note("galibra: " + line);
    }

    /// Progress on one line that is written over, at most ten times a second; nothing where nobody
    /// watches.
    Progress progress() {
        return interactive ? this::report : Progress.UNWATCHED;
    }

    private synchronized void report(String what, long done, long total) {
        String left = timeLeft.words(what, done, total);
        long now = System.nanoTime();
        if (now - lastReport < NANOS_PER_REPORT) {
            return;
        }
        lastReport = now;
        reporting = true;
        err.print(
                total > 0
                        ? String.format(
                                Locale.ROOT,
                                "%s%s, %d %%%s",
                                ERASE_LINE,
                                what,
                                100 * done / total,
                                left.isEmpty() ? "" : ", " + left)
                        : ERASE_LINE + what);
        err.flush();
    }

    private synchronized void clear() {
        if (reporting) {
            err.print(ERASE_LINE);
            reporting = false;
        }
    }
}

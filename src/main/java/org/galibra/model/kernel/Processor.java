package org.galibra.model.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Java does not tell of the processor.
final class Processor {
    /// Family 25 of AMD is Zen 3, which has no vectors of sixteen lanes, and Zen 4.
    private static final Pattern ZEN_4 =
            Pattern.compile("(?s).*AuthenticAMD.*cpu family\\s*: 25\\b.*|AMD64 Family 25 .*");

    /// Lines that describe the first of several processors, more or less.
    private static final int FIRST = 10;

    private Processor() {}

    /// Whether it has vectors of sixteen lanes and works on them in two halves. As Linux and
    /// Windows describe it; elsewhere false.
    static boolean halves() {
        Path description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return halves(System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", ""));
        }
        try (var lines = Files.lines(description)) {
            return halves(lines.limit(FIRST).collect(Collectors.joining("\n")));
        } catch (IOException | UncheckedIOException e) {
            // Only speed hangs on it, and most machines do not.
            return false;
        }
    }

    static boolean halves(String description) {
        return ZEN_4.matcher(description).matches();
    }
}

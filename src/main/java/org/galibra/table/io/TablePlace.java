package org.galibra.table.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a table stands: a file and, where the file holds several, which one. Written `FILE#N`,
/// with N counted as the format counts: the HDU of a FITS file (the primary is 0), the TABLE of a
/// VOTable (the first is 0).
///
/// @param file the file
/// @param part which table of it; empty for the first
public record TablePlace(Path file, OptionalInt part) {
    private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,6})");

    /// The place that `path` names; a file whose own name ends in `#N` is that file.
    public static TablePlace of(Path path) {
        Matcher matcher = NUMBERED.matcher(String.valueOf(path.getFileName()));
        if (Files.exists(path) || !matcher.matches()) {
            return new TablePlace(path, OptionalInt.empty());
        }
        return new TablePlace(
                path.resolveSibling(matcher.group(1)),
                OptionalInt.of(Integer.parseInt(matcher.group(2))));
    }

    /// The file's name, and the number where one was asked for.
    String name() {
        return file.getFileName() + suffix();
    }

    /// The absolute path that opens this table again.
    String address() {
        return file.toAbsolutePath().normalize() + suffix();
    }

    private String suffix() {
        return part.isPresent() ? "#" + part.getAsInt() : "";
    }

    @Override
    public String toString() {
        return file + suffix();
    }
}

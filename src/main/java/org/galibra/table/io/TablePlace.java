package org.galibra.table.io;

import org.galibra.table.io.hdf5.DatasetChoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a table stands: a file and, where the file holds several, which one. Written `FILE#N`,
/// with N counted as the format counts: the HDU of a FITS file (the primary is 0), the TABLE of a
/// VOTable (the first is 0); `FILE#/path` for a group of an HDF5 file and `FILE#/a/x,/b/y` for
/// single datasets of it; or `FILE#choice=value&…` for a layout that can be read in several ways,
/// such as SHARK's.
///
/// @param file the file, or the folder of a layout of many files
/// @param part which table of it; empty for the first
/// @param within the path or the choices after `#`; empty if there are none
public record TablePlace(Path file, OptionalInt part, String within) {
    private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,6})", Pattern.DOTALL);
    private static final Pattern WITHIN = Pattern.compile("(/.*)?|[a-z][a-z-]*=.*", Pattern.DOTALL);

    /// The place that `path` names; a file whose own name ends in `#N` is that file.
    public static TablePlace of(Path path) {
        String text = path.toString();
        var whole = new TablePlace(path, OptionalInt.empty(), "");
        if (Files.exists(path)) {
            return whole;
        }
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.matches()) {
            return new TablePlace(
                    path.getFileSystem().getPath(numbered.group(1)),
                    OptionalInt.of(Integer.parseInt(numbered.group(2))),
                    "");
        }
        for (int at = text.indexOf('#'); at > 0; at = text.indexOf('#', at + 1)) {
            Path file = path.getFileSystem().getPath(text.substring(0, at));
            String within =
                    text.substring(at + 1).replace(path.getFileSystem().getSeparator(), "/");
            if (WITHIN.matcher(within).matches() && Files.exists(file)) {
                // A path forgets the slash at its end.
                return new TablePlace(file, OptionalInt.empty(), within.isEmpty() ? "/" : within);
            }
        }
        return whole;
    }

    /// The file's name, and what was asked for within it; only how many, where that is several
    /// datasets.
    public String name() {
        return DatasetChoice.isOfSeveral(within)
                ? file.getFileName() + ", " + DatasetChoice.paths(within).size() + " datasets"
                : file.getFileName() + suffix();
    }

    /// The absolute path that opens this table again.
    public String address() {
        return file.toAbsolutePath().normalize() + suffix();
    }

    private String suffix() {
        return part.isPresent() ? "#" + part.getAsInt() : within.isEmpty() ? "" : "#" + within;
    }

    @Override
    public String toString() {
        return file + suffix();
    }
}

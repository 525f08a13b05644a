package org.galibra.figure.export;

import java.util.Locale;

/// The kinds of files that hold a figure.
public enum FileFormat {
    /// Pixels, 300 to the inch.
    PNG,
    /// Vectors for screens; text is text, its typefaces in the file.
    SVG,
    /// Vectors for print; text is text, its typefaces in the file.
    PDF;

    /// The ending of its files' names, and its name on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

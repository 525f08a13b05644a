package org.galibra.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// The bundled typefaces; where one is not on the class path, the platform's own stands in.
public final class Typeface {
    private static final String SERIF_FILE = "GalibraSerif-Regular";
    private static final String ITALIC_FILE = "GalibraSerif-Italic";

    private static final Font SANS = load("GalibraSans-Regular", Font.SANS_SERIF, Font.PLAIN);
    private static final Font BOLD = load("GalibraSans-SemiBold", Font.SANS_SERIF, Font.BOLD);
    private static final Font SERIF = load(SERIF_FILE, Font.SERIF, Font.PLAIN);
    private static final Font ITALIC = load(ITALIC_FILE, Font.SERIF, Font.ITALIC);

    private Typeface() {}

    /// A typeface of the journal style with its TrueType file.
    ///
    /// @param name the name that its AWT font has
    /// @param family the family's name
    /// @param italic whether it slants
    public record Face(String name, String family, boolean italic, String resource) {
        /// Opens the TrueType file.
        ///
        /// @throws IOException if it is not there
        public InputStream open() throws IOException {
            InputStream stream = Typeface.class.getResourceAsStream(resource);
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return stream;
        }
    }

    /// The typefaces of the journal style: what a file must carry to look the same elsewhere.
    public static List<Face> journal() {
        return List.of(face(SERIF, SERIF_FILE, false), face(ITALIC, ITALIC_FILE, true));
    }

    private static Face face(Font font, String file, boolean italic) {
        return new Face(
                font.getFontName(Locale.ROOT), font.getFamily(Locale.ROOT), italic, path(file));
    }

    private static String path(String file) {
        return "/fonts/" + file + ".ttf";
    }

    static Font sans(double size) {
        return SANS.deriveFont((float) size);
    }

    static Font sansSemiBold(double size) {
        return BOLD.deriveFont((float) size);
    }

    static Font serif(double size) {
        return SERIF.deriveFont((float) size);
    }

    static Font serifItalic(double size) {
        // The face slants already; formats that name a family and a style need the style said.
        return ITALIC.deriveFont(Font.ITALIC, (float) size);
    }

    private static Font load(String name, String family, int style) {
        String resource = path(name);
        try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
            return stream == null
                    ? new Font(family, style, 1)
                    : Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}

package org.galibra.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The bundled typefaces; where one is not on the class path, the platform's own stands in.
final class Typeface {
    private static final Font SANS = load("GalibraSans-Regular", Font.SANS_SERIF, Font.PLAIN);
    private static final Font BOLD = load("GalibraSans-SemiBold", Font.SANS_SERIF, Font.BOLD);
    private static final Font SERIF = load("GalibraSerif-Regular", Font.SERIF, Font.PLAIN);
    private static final Font ITALIC = load("GalibraSerif-Italic", Font.SERIF, Font.ITALIC);

    private Typeface() {}

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
        return ITALIC.deriveFont((float) size);
    }

    private static Font load(String name, String family, int style) {
        String resource = "/fonts/" + name + ".ttf";
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

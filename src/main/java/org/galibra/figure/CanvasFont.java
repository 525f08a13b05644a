package org.galibra.figure;

import java.awt.Font;
import java.awt.Graphics2D;

/// Sets fonts on graphics that may have lost theirs: a JavaFX canvas forgets its font when a clip
/// is restored, while the graphics in front of it remembers, and takes an equal font for no change.
final class CanvasFont {
    private static final Font NOBODYS = new Font(Font.MONOSPACED, Font.PLAIN, 1);

    private CanvasFont() {}

    static void set(Graphics2D graphics, Font font) {
        forget(graphics);
        graphics.setFont(font);
    }

    /// Leaves a font that is no chart's, so that the next one counts as a change.
    static void forget(Graphics2D graphics) {
        graphics.setFont(NOBODYS);
    }
}

package org.galibra.figure;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of text with symbols: `*M*` is italic, `_{⋯}` lowered, `^{⋯}` raised; a lowered and a
/// raised part that follow each other stand above each other. There is no nesting.
record MathText(List<Run> runs) {
    private static final double SCRIPT_SIZE = 0.7;

    /// No letter is smaller, in px or pt, unless its whole line is.
    private static final double LEAST_SCRIPT = 6;

    private static final double RAISE = 0.38;
    private static final double LOWER = 0.2;

    /// Where a run stands.
    private enum Place {
        LINE,
        LOWERED,
        RAISED
    }

    private record Run(String text, boolean italic, Place place) {}

    MathText {
        runs = List.copyOf(runs);
    }

    /// Reads the markup; a mark without its partner is an ordinary character.
    static MathText of(String markup) {
        var runs = new ArrayList<Run>();
        var plain = new StringBuilder();
        for (int i = 0; i < markup.length(); i++) {
            char c = markup.charAt(i);
            boolean script = (c == '_' || c == '^') && markup.startsWith("{", i + 1);
            int end = script ? markup.indexOf('}', i) : c == '*' ? markup.indexOf('*', i + 1) : -1;
            if (end < 0) {
                plain.append(c);
                continue;
            }
            flush(plain, runs);
            Place place = !script ? Place.LINE : c == '_' ? Place.LOWERED : Place.RAISED;
            runs.add(new Run(markup.substring(script ? i + 2 : i + 1, end), !script, place));
            i = end;
        }
        flush(plain, runs);
        return new MathText(runs);
    }

    /// The text without its marks.
    String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private static void flush(StringBuilder plain, List<Run> runs) {
        if (!plain.isEmpty()) {
            runs.add(new Run(plain.toString(), false, Place.LINE));
            plain.setLength(0);
        }
    }

    /// The width in the fonts of `type`.
    double width(Graphics2D graphics, FigureStyle.Type type) {
        return lay(graphics, type, 0, 0, false);
    }

    /// Draws the text in the current colour, its baseline beginning at `x`, `y`.
    void draw(Graphics2D graphics, FigureStyle.Type type, double x, double y) {
        lay(graphics, type, x, y, true);
    }

    /// Draws the text with its middle at `x`.
    void drawCentred(Graphics2D graphics, FigureStyle.Type type, double x, double y) {
        draw(graphics, type, x - width(graphics, type) / 2, y);
    }

    /// Draws the text so that it ends at `x`.
    void drawFlushRight(Graphics2D graphics, FigureStyle.Type type, double x, double y) {
        draw(graphics, type, x - width(graphics, type), y);
    }

    /// Draws the text upward, its middle at `x`, `y`.
    void drawUpward(Graphics2D graphics, FigureStyle.Type type, double x, double y) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(-Math.PI / 2, x, y);
        draw(graphics, type, x - width(graphics, type) / 2, y);
        graphics.setTransform(before);
    }

    private static double scriptSize(double size) {
        return Math.min(size, Math.max(LEAST_SCRIPT, size * SCRIPT_SIZE));
    }

    private double lay(
            Graphics2D graphics, FigureStyle.Type type, double x, double y, boolean draw) {
        FontRenderContext context = graphics.getFontRenderContext();
        double size = type.title().getSize2D();
        double pen = x;
        // Where a script of the other kind begins, and how far the pen has come with both.
        double scriptStart = x;
        Place before = Place.LINE;
        for (Run run : runs) {
            Font font = run.italic() ? type.italic() : type.title();
            boolean script = run.place() != Place.LINE;
            if (script) {
                font = font.deriveFont((float) scriptSize(size));
            }
            boolean stacked = script && before != Place.LINE && before != run.place();
            double start = stacked ? scriptStart : pen;
            double rise =
                    switch (run.place()) {
                        case LINE -> 0;
                        case LOWERED -> -LOWER * size;
                        case RAISED -> RAISE * size;
                    };
            if (draw) {
                graphics.setFont(font);
                graphics.drawString(run.text(), (float) start, (float) (y - rise));
            }
            scriptStart = start;
            pen = Math.max(pen, start + font.getStringBounds(run.text(), context).getWidth());
            before = run.place();
        }
        return pen - x;
    }
}

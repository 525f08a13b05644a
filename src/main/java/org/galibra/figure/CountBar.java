package org.galibra.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// The colours of counts, from a single galaxy up, and their key.
///
/// @param top the count at the end of the scale, at least [#LEAST]
/// @param colours the colours along the scale
record CountBar(int top, ColourMap colours) {
    /// Where no bin holds more than a galaxy or two, these should not be shown as the fullest.
    private static final int LEAST = 4;

    private static final int BANDS = 128;

    /// The scale for bins that hold up to `largest` galaxies.
    static CountBar of(int largest, FigureStyle style) {
        return new CountBar(Math.max(largest, LEAST), style.colours());
    }

    /// The ARGB colour of each count 0 … top; an empty bin is transparent.
    int[] argb() {
        int[] argb = new int[top + 1];
        for (int count = 1; count <= top; count++) {
            argb[count] = colours.argb(ColourMap.place(count, top));
        }
        return argb;
    }

    /// Where `count` stands along the bar, 0 … 1.
    double along(int count) {
        return (ColourMap.place(count, top) - lowest()) / (1 - lowest());
    }

    /// The count whose colour stands halfway along the bar.
    int middle() {
        return (int) Math.rint(ColourMap.count((1 + lowest()) / 2, top));
    }

    private double lowest() {
        return ColourMap.place(1, top);
    }

    /// Fills `bar` upward. Each band reaches under the one before, so no seam shows.
    void paintUpright(Graphics2D graphics, Rectangle2D bar) {
        for (int i = 0; i < BANDS; i++) {
            double height = bar.getHeight() * (BANDS - i) / BANDS;
            graphics.setColor(colour(i));
            graphics.fill(new Rectangle2D.Double(bar.getX(), bar.getY(), bar.getWidth(), height));
        }
    }

    /// Fills `bar` to the right.
    void paintLying(Graphics2D graphics, Rectangle2D bar) {
        for (int i = 0; i < BANDS; i++) {
            double x = bar.getX() + bar.getWidth() * i / BANDS;
            graphics.setColor(colour(i));
            graphics.fill(
                    new Rectangle2D.Double(x, bar.getY(), bar.getMaxX() - x, bar.getHeight()));
        }
    }

    private Color colour(int band) {
        return colours.colour(lowest() + (1 - lowest()) * (band + 0.5) / BANDS);
    }
}

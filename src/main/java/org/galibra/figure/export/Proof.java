package org.galibra.figure.export;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.Plate;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A figure as it will stand on paper, as pixels for a screen. Owns its pixels; [#argb()] copies.
public final class Proof {
    private final int width;
    private final int height;
    private final double widthMillimetres;
    private final int[] argb;

    private Proof(int width, int height, double widthMillimetres, int[] argb) {
        this.width = width;
        this.height = height;
        this.widthMillimetres = widthMillimetres;
        this.argb = argb;
    }

    /// Paints a figure.
    ///
    /// @param note what stands below it; may be empty
    /// @param pixelsPerMillimetre of the screen, or of what part of it there is
    /// @throws IllegalArgumentException if the picture has no pixel
    public static Proof of(FigurePlan plan, String note, Print print, double pixelsPerMillimetre) {
        Plate plate = print.plate(plan, note);
        double perPoint = pixelsPerMillimetre * 25.4 / 72;
        int width = (int) Math.round(plate.width() * perPoint);
        int height = (int) Math.round(plate.height() * perPoint);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(perPoint, perPoint);
        var area = new Rectangle2D.Double(0, 0, width / perPoint, height / perPoint);
        plate.painting().paint(graphics, area);
        graphics.dispose();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new Proof(width, height, print.page().widthMillimetres(), argb);
    }

    /// The same as somebody else sees it.
    public Proof seenWith(ColourVision vision) {
        int[] seen = argb.clone();
        for (int i = 0; vision != ColourVision.NORMAL && i < seen.length; i++) {
            seen[i] = vision.seen(seen[i]);
        }
        return new Proof(width, height, widthMillimetres, seen);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Pixels for each mm on paper.
    public double pixelsPerMillimetre() {
        return width / widthMillimetres;
    }

    /// A copy of the pixels, row by row from the top.
    public int[] argb() {
        return argb.clone();
    }
}

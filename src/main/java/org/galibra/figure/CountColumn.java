package org.galibra.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// The key of counts on screen: an upright bar with its counts to the right and its name above.
final class CountColumn {
    private CountColumn() {}

    static void paint(
            Graphics2D graphics, FigureStyle style, Rectangle2D bar, CountBar key, String name) {
        key.paintUpright(graphics, bar);
        CanvasFont.set(graphics, style.type().tick());
        graphics.setColor(style.palette().muted());
        graphics.drawString(name, (float) bar.getX(), (float) bar.getY() - 7);
        for (int count : new int[] {1, key.middle(), key.top()}) {
            double y = bar.getMaxY() - key.along(count) * bar.getHeight();
            graphics.drawString(
                    Numbers.count(count),
                    (float) bar.getMaxX() + 6,
                    (float) Math.clamp(y + 4, bar.getY() + 8, bar.getMaxY()));
        }
    }
}

package org.galibra.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Something that paints itself into a rectangle, in the units of the graphics.
@FunctionalInterface
public interface Painting {
    void paint(Graphics2D graphics, Rectangle2D area);
}

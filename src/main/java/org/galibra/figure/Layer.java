package org.galibra.figure;

import java.awt.Graphics2D;

/// Marks painted into a panel, between its axes. The graphics is clipped to the panel; a layer may
/// leave colour and stroke as it likes.
@FunctionalInterface
interface Layer {
    void paint(Graphics2D graphics, Scale scale);
}

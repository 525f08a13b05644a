package org.galibra.figure;

import java.awt.Color;

/// Colours for counts: viridis, along count^0.6, so that single galaxies are seen beside full bins.
final class ColourMap {
    private static final double EXPONENT = 0.6;

    private static final int[] VIRIDIS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    private ColourMap() {}

    /// The place of `count` on the scale, 0 … 1, where `largest` is at 1.
    static double place(double count, double largest) {
        return Math.pow(count / largest, EXPONENT);
    }

    /// The count at `place`: the inverse of [#place].
    static double count(double place, double largest) {
        return largest * Math.pow(place, 1 / EXPONENT);
    }

    /// The opaque colour at `place`, 0 … 1, as ARGB: linear between the table's nine colours.
    static int argb(double place) {
        double at = Math.clamp(place, 0, 1) * (VIRIDIS.length - 1);
        int below = Math.min((int) at, VIRIDIS.length - 2);
        double fraction = at - below;
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = VIRIDIS[below] >> shift & 0xff;
            int high = VIRIDIS[below + 1] >> shift & 0xff;
            argb = argb << 8 | (int) Math.rint(low + fraction * (high - low));
        }
        return argb;
    }

    static Color colour(double place) {
        return new Color(argb(place));
    }
}

package org.galibra.figure;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Colours along a scale, from dark to light, but for the paper's rainbow. Counts stand on it along
/// count^0.6, so that single galaxies are seen beside full bins.
public enum ColourMap {
    /// Perceptually uniform (Smith & van der Walt 2015, as in matplotlib); the default.
    VIRIDIS(
            0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30,
            0xfde725),
    /// The same to people with a colour deficiency (Nuñez, Anderton & Renslow 2018).
    CIVIDIS(
            0x00224e, 0x1a386f, 0x434e6c, 0x61656f, 0x7d7c78, 0x9b9476, 0xbcae6c, 0xdec958,
            0xfee838),
    /// Ten colours of batlow (Crameri 2018).
    BATLOW(
            0x011959, 0x103f60, 0x1c5a62, 0x3c6d56, 0x687b3e, 0x9d892b, 0xd29343, 0xf8a17b,
            0xfdb7bc, 0xfaccfa),
    /// As Elson (2025) prints it. Its lightness goes up and down: only by choice.
    RAINBOW(
            0x00007f, 0x0000ff, 0x007fff, 0x00ffff, 0x7fff7f, 0xffff00, 0xff7f00, 0xff0000,
            0x7f0000);

    private static final double EXPONENT = 0.6;

    /// From low to high; they are neither handed out nor changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] colours;

    ColourMap(int... colours) {
        this.colours = colours;
    }

    /// The map of this name.
    public static Optional<ColourMap> named(String name) {
        return Arrays.stream(values()).filter(map -> map.toString().equals(name)).findFirst();
    }

    /// The place of `count` on the scale, 0 … 1, where `largest` is at 1.
    static double place(double count, double largest) {
        return Math.pow(count / largest, EXPONENT);
    }

    /// The count at `place`: the inverse of [#place].
    static double count(double place, double largest) {
        return largest * Math.pow(place, 1 / EXPONENT);
    }

    /// The opaque colour at `place`, 0 … 1, as ARGB: linear between the table's colours.
    public int argb(double place) {
        return argb(colours, place);
    }

    /// Linear between colours that stand at equal distances from 0 to 1.
    static int argb(int[] colours, double place) {
        double at = Math.clamp(place, 0, 1) * (colours.length - 1);
        int below = Math.min((int) at, colours.length - 2);
        double fraction = at - below;
        int argb = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = colours[below] >> shift & 0xff;
            int high = colours[below + 1] >> shift & 0xff;
            argb = argb << 8 | (int) Math.rint(low + fraction * (high - low));
        }
        return argb;
    }

    /// The colour at `place`, 0 … 1.
    Color colour(double place) {
        return new Color(argb(place));
    }

    /// The name on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

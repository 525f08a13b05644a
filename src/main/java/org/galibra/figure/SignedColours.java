package org.galibra.figure;

import java.awt.Color;

/// Colours for values with a sign, centred on zero: blue for negative, red for positive, and the
/// ground's own lightness for nothing. Limits are to be the same on both sides.
enum SignedColours {
    /// On a light ground.
    LIGHT(0x08306b, 0x2166ac, 0x6aa5d6, 0xc3dbec, 0xf4f4f2, 0xfbd5b8, 0xee9256, 0xc8400b, 0x7a2005),
    /// On a dark ground.
    DARK(0x9ed2ff, 0x4f9fe0, 0x2a6399, 0x1a3247, 0x1b2026, 0x45261a, 0x8a3c1c, 0xd9662f, 0xffc29b);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final int[] colours;

    SignedColours(int... colours) {
        this.colours = colours;
    }

    /// Those that suit the ground of a style.
    static SignedColours on(FigureStyle style) {
        return style.dark() ? DARK : LIGHT;
    }

    /// The colour of `value` where ± `limit` are the ends.
    Color colour(double value, double limit) {
        return new Color(ColourMap.argb(colours, 0.5 + value / limit / 2));
    }

    /// The same for a mark that stands alone on the ground, and so is never as pale as it: of what
    /// is near zero, no paler than at a third of the limit.
    Color mark(double value, double limit) {
        double share = value / limit;
        return colour(Math.copySign(1 / 3.0 + 2 / 3.0 * Math.min(1, Math.abs(share)), share), 1);
    }
}

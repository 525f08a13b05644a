package org.galibra.app.explain;

import org.galibra.app.control.Numbers;

/// Numbers with their sign.
final class Plain {
    private Plain() {}

    /// Such as `+0.083` and `−0.310`; what prints as zero has no sign.
    static String signed(double value, int decimals) {
        String text = Numbers.decimals(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }
}

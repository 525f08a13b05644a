package org.galibra.sample;

import java.util.Locale;

/// The values of one feature between which galaxies are kept, both included.
///
/// @param lower in mag; −∞ where there is no limit
/// @param upper in mag, not below `lower`; ∞ where there is no limit
public record Limits(double lower, double upper) {
    public Limits {
        if (Double.isNaN(lower) || Double.isNaN(upper) || upper < lower) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "limits from %s to %s", lower, upper));
        }
    }

    boolean hold(double value) {
        return value >= lower && value <= upper;
    }
}

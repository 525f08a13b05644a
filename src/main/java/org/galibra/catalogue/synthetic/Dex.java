package org.galibra.catalogue.synthetic;

/// Between numbers and their decimal logarithms, the same on every platform.
final class Dex {
    /// ln 10.
    static final double LN_10 = StrictMath.log(10);

    private Dex() {}

    /// log₁₀ x, by ln x/ln 10, right to a few units in the last place.
    static double of(double x) {
        return StrictMath.log(x) / LN_10;
    }

    /// 10 to the power of `dex`; by e^(dex ln 10), three times as fast as a general power and exact
    /// to 1e-14.
    static double power(double dex) {
        return StrictMath.exp(dex * LN_10);
    }
}

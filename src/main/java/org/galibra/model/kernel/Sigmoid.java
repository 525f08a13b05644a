package org.galibra.model.kernel;

/// σ(z) = 1 / (1 + 2^t) with t = −z log₂ e, in float. With n the whole number nearest t, 2^t = 2^n
/// p(t − n), where p is the polynomial of degree 5 of least relative error (7.5e-8, a weighted
/// least-squares fit of 2^f on |f| ≤ ½). The largest absolute error of σ is 2e-7. Both twins use
/// these constants; only the order of rounding differs.
final class Sigmoid {
    static final float MINUS_LOG2_E = -1.442695f;

    /// |t| is held below this: σ(−60) is then 9e-27 rather than a slow denormal, and 1 − σ(60) is
    /// 0.
    static final float LARGEST = 86.5f;

    /// Adding it moves the whole part of |t| < 2^22 to the last bits of the sum, rounded to
    /// nearest.
    static final float ROUND = 0x1.8p23f;

    static final int MANTISSA_BITS = 23;
    static final float C0 = 1.0000001f;
    static final float C1 = 0.69314694f;
    static final float C2 = 0.2402212f;
    static final float C3 = 0.05550713f;
    static final float C4 = 0.009675542f;
    static final float C5 = 0.0013276472f;

    private Sigmoid() {}

    static float of(float z) {
        float t = Math.clamp(z * MINUS_LOG2_E, -LARGEST, LARGEST);
        float shifted = t + ROUND;
        float f = t - (shifted - ROUND);
        float p = ((((C5 * f + C4) * f + C3) * f + C2) * f + C1) * f + C0;
        int scaled =
                Float.floatToRawIntBits(p) + (Float.floatToRawIntBits(shifted) << MANTISSA_BITS);
        return 1 / (1 + Float.intBitsToFloat(scaled));
    }
}

package org.galibra.model.kernel;

/// σ(z) = 1 / (1 + 2^t) with t = −z log₂ e, in float. With n the whole number nearest t, 2^t = 2^n
/// p(t − n), where p is the polynomial of degree 5 of least relative error (7.5e-8, a weighted
/// least-squares fit of 2^f on |f| ≤ ½). The largest absolute error of σ is 2e-7; σ(∞) is 1, σ(−∞)
/// is 0, NaN stays. Both twins use these constants; only the order of rounding differs.
///
/// Adding [#SHIFT] to t leaves n + 127 in the last bits of the sum, rounded to nearest: moved to
/// the exponent, they are 2^n. Where n is held at its largest, p grows instead, and σ is as good as
/// 0.
final class Sigmoid {
    static final float MINUS_LOG2_E = -1.442695f;

    /// z is held below this, where σ is 1 in float.
    static final float LARGEST = 60;

    static final float SHIFT = 0x1.8p23f + 127;

    /// The bits of a sum that stands for n = 86.
    static final int LARGEST_SHIFTED = Float.floatToRawIntBits(SHIFT) + 86;

    static final int MANTISSA_BITS = 23;
    static final float C0 = 1.0000001f;
    static final float C1 = 0.69314694f;
    static final float C2 = 0.2402212f;
    static final float C3 = 0.05550713f;
    static final float C4 = 0.009675542f;
    static final float C5 = 0.0013276472f;

    private Sigmoid() {}

    static float of(float z) {
        float t = (z > LARGEST ? LARGEST : z) * MINUS_LOG2_E;
        int shifted = Math.min(Float.floatToRawIntBits(t + SHIFT), LARGEST_SHIFTED);
        float f = t - (Float.intBitsToFloat(shifted) - SHIFT);
        float p = ((((C5 * f + C4) * f + C3) * f + C2) * f + C1) * f + C0;
        return 1 / (1 + p * Float.intBitsToFloat(shifted << MANTISSA_BITS));
    }
}

package org.galibra.model.kernel;

/// Adam (Kingma & Ba 2015, algorithm 1), with decoupled weight decay (Loshchilov & Hutter 2019) where
/// the decay is not 0. At step t, with g the gradient and η the rate:
///
///     m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²
///     p ← p (1 − η decay) − η m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + ε)
///
/// with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸. A step allocates nothing.
public final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final float[] mean;
    private final float[] square;
    private final double decay;
    private double meanShare = 1;
    private double squareShare = 1;

    /// Moments of `size` parameters, all 0.
    public Adam(int size, double decay) {
        this.mean = new float[size];
        this.square = new float[size];
        this.decay = decay;
    }

    /// Moves `parameters`, which alone of the arguments are modified.
    public void step(float[] parameters, float[] gradient, double rate) {
        meanShare *= BETA1;
        squareShare *= BETA2;
        float kept = (float) (1 - rate * decay);
        float pace = (float) (rate / (1 - meanShare));
        float scale = (float) (1 / Math.sqrt(1 - squareShare));
        for (int p = 0; p < mean.length; p++) {
            float g = gradient[p];
            float m = (float) BETA1 * mean[p] + (float) (1 - BETA1) * g;
            float v = (float) BETA2 * square[p] + (float) (1 - BETA2) * g * g;
            mean[p] = m;
            square[p] = v;
            float root = (float) Math.sqrt(v);
            parameters[p] = kept * parameters[p] - pace * m / (root * scale + (float) EPSILON);
        }
    }
}

package org.galibra.model.kernel;

import java.util.Locale;

/// What a neuron makes of its input z, and the derivative, told from what it made. In float for the
/// kernels; in double by StrictMath, the same bits on every platform, for everything else.
public enum Activation {
    /// z.
    LINEAR {
        @Override
        void apply(float[] z, int to) {}

        @Override
        void differentiate(float[] a, float[] delta, int to) {}

        @Override
        public double of(double z) {
            return z;
        }

        @Override
        public double slope(double a) {
            return 1;
        }
    },
    /// max(0, z), with derivative 0 at 0.
    RELU {
        @Override
        void apply(float[] z, int to) {
            for (int i = 0; i < to; i++) {
                z[i] = Math.max(z[i], 0);
            }
        }

        @Override
        void differentiate(float[] a, float[] delta, int to) {
            // The derivative is the sign of a: a branch, right half of the time, takes ten times as
            // long.
            for (int i = 0; i < to; i++) {
                delta[i] *= Math.signum(a[i]);
            }
        }

        @Override
        public double of(double z) {
            return Math.max(z, 0);
        }

        @Override
        public double slope(double a) {
            return a > 0 ? 1 : 0;
        }
    },
    /// 1 / (1 + exp(−z)).
    SIGMOID {
        @Override
        void apply(float[] z, int to) {
            for (int i = 0; i < to; i++) {
                z[i] = Sigmoid.of(z[i]);
            }
        }

        @Override
        void differentiate(float[] a, float[] delta, int to) {
            for (int i = 0; i < to; i++) {
                delta[i] *= a[i] * (1 - a[i]);
            }
        }

        @Override
        public double of(double z) {
            return 1 / (1 + StrictMath.exp(-z));
        }

        @Override
        public double slope(double a) {
            return a * (1 - a);
        }
    },
    /// tanh z = 2 σ(2 z) − 1.
    TANH {
        @Override
        void apply(float[] z, int to) {
            for (int i = 0; i < to; i++) {
                z[i] = 2 * Sigmoid.of(2 * z[i]) - 1;
            }
        }

        @Override
        void differentiate(float[] a, float[] delta, int to) {
            for (int i = 0; i < to; i++) {
                delta[i] *= 1 - a[i] * a[i];
            }
        }

        @Override
        public double of(double z) {
            return StrictMath.tanh(z);
        }

        @Override
        public double slope(double a) {
            return 1 - a * a;
        }
    };

    /// Replaces the first `to` values z by a(z).
    abstract void apply(float[] z, int to);

    /// Multiplies the first `to` deltas by a′(z).
    abstract void differentiate(float[] a, float[] delta, int to);

    /// The name in a recipe.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// a(z). NaN in, NaN out.
    public abstract double of(double z);

    /// a′(z), from a(z).
    public abstract double slope(double a);
}

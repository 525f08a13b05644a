package org.galibra.model.kernel;

/// What a neuron makes of its input z, and the derivative, told from what it made.
public enum Activation {
    /// z.
    LINEAR {
        @Override
        void apply(float[] z, int to) {}

        @Override
        void differentiate(float[] a, float[] delta, int to) {}
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
            for (int i = 0; i < to; i++) {
                delta[i] = a[i] > 0 ? delta[i] : 0;
            }
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
    };

    /// Replaces the first `to` values z by a(z).
    abstract void apply(float[] z, int to);

    /// Multiplies the first `to` deltas by a′(z).
    abstract void differentiate(float[] a, float[] delta, int to);
}

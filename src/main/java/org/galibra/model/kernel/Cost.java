package org.galibra.model.kernel;

import java.util.Locale;

/// What it costs a network to say a where the target is y, both in units of the scaled target. The
/// cost Q of a batch of m galaxies with o outputs each, of weight w_i, is
///
///     Q = 1/(m o) Σ_i w_i Σ_c cost(a_ic, y_ic)
///
/// The weights are 1 on average over the training galaxies, so they do not change the meaning of a
/// learning rate.
public enum Cost {
    /// ½ (a − y)² (Elson 2025, eq. 5).
    QUADRATIC {
        @Override
        public double of(double a, double y) {
            double error = a - y;
            return 0.5 * error * error;
        }

        @Override
        public double slope(double a, double y, Activation output) {
            return (a - y) * output.slope(a);
        }
    },
    /// −y ln a − (1 − y) ln(1 − a), with logarithms held above −100, of a sigmoid output (Elson
    /// 2025 tried it). The slope by z is then a − y.
    CROSS_ENTROPY {
        @Override
        public double of(double a, double y) {
            return -y * logarithm(a) - (1 - y) * logarithm(1 - a);
        }

        @Override
        public double slope(double a, double y, Activation output) {
            return a - y;
        }

        @Override
        public boolean serves(Activation output) {
            return output == Activation.SIGMOID;
        }
    },
    /// |a − y| (Surana et al. 2020), with derivative 0 at 0.
    ABSOLUTE {
        @Override
        public double of(double a, double y) {
            return Math.abs(a - y);
        }

        @Override
        public double slope(double a, double y, Activation output) {
            return Math.signum(a - y) * output.slope(a);
        }
    },
    /// |a − y| of a galaxy weighted by 1/ΔΥ, ΔΥ the error of its target, which is taken to be at
    /// least 5 per cent (Dobbels et al. 2019, § 2.3, eq. 2). The weights come with the examples.
    ERROR_WEIGHTED {
        @Override
        public double of(double a, double y) {
            return ABSOLUTE.of(a, y);
        }

        @Override
        public double slope(double a, double y, Activation output) {
            return ABSOLUTE.slope(a, y, output);
        }
    },
    /// ½ e² up to |e| = δ, then δ (|e| − ½ δ), with e = a − y and δ = 0.1 of the target's range
    /// (Huber 1964).
    HUBER {
        @Override
        public double of(double a, double y) {
            double size = Math.abs(a - y);
            return size <= DELTA ? 0.5 * size * size : DELTA * (size - 0.5 * DELTA);
        }

        @Override
        public double slope(double a, double y, Activation output) {
            return Math.clamp(a - y, -DELTA, DELTA) * output.slope(a);
        }
    };

    private static final double DELTA = 0.1;
    private static final double LOWEST_LOGARITHM = -100;

    private static double logarithm(double value) {
        return Math.max(StrictMath.log(value), LOWEST_LOGARITHM);
    }

    /// The name in a recipe.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The cost of an output a.
    public abstract double of(double a, double y);

    /// Its derivative by z, of which `output` made a.
    public abstract double slope(double a, double y, Activation output);

    /// Whether outputs of this activation can be judged: only cross-entropy is particular.
    public boolean serves(Activation output) {
        return true;
    }
}

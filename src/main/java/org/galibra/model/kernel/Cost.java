package org.galibra.model.kernel;

/// What an error costs: e = z_out − y of one galaxy, in units of the scaled target.
public enum Cost {
    /// ½ e² (Elson 2025, eq. 5).
    QUADRATIC {
        @Override
        double of(double error) {
            return 0.5 * error * error;
        }

        @Override
        double derivative(double error) {
            return error;
        }
    },
    /// |e| (Surana et al. 2020), with derivative 0 at 0.
    ABSOLUTE {
        @Override
        double of(double error) {
            return Math.abs(error);
        }

        @Override
        double derivative(double error) {
            return Math.signum(error);
        }
    },
    /// ½ e² up to |e| = δ, then δ (|e| − ½ δ), with δ = 0.1 of the target's range (Huber 1964).
    HUBER {
        @Override
        double of(double error) {
            double size = Math.abs(error);
            return size <= DELTA ? 0.5 * size * size : DELTA * (size - 0.5 * DELTA);
        }

        @Override
        double derivative(double error) {
            return Math.clamp(error, -DELTA, DELTA);
        }
    };

    private static final double DELTA = 0.1;

    abstract double of(double error);

    abstract double derivative(double error);
}

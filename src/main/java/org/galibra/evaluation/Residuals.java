package org.galibra.evaluation;

/// Residuals, predicted − true, in dex.
public final class Residuals {
    private Residuals() {}

    /// The residual of each galaxy, in a new array of length n.
    ///
    /// @param truth n true values in dex
    /// @param predicted n predicted values in dex
    /// @throws IllegalArgumentException if the lengths differ
    public static double[] of(double[] truth, double[] predicted) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(
                    truth.length + " true values, " + predicted.length + " predicted");
        }
        double[] residuals = new double[truth.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = predicted[i] - truth[i];
        }
        return residuals;
    }
}

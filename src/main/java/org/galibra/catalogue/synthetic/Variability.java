package org.galibra.catalogue.synthetic;

import java.util.Arrays;

/// How a disc's star formation flickers: factors by age bin, 10^(σ_k y_k), with y a first-order
/// autoregressive walk from the oldest bin to the youngest. Owns its array.
final class Variability {
    private static final double MEMORY = 0.85;

    private final double[] factors;

    private Variability(double[] factors) {
        this.factors = factors;
    }

    /// No flicker: every factor 1.
    static Variability none() {
        var ones = new double[PopulationGrid.AGES];
        Arrays.fill(ones, 1);
        return new Variability(ones);
    }

    /// y_31 = N, y_k = 0.85 y_{k+1} + √(1 − 0.85²) N; σ_k = (0.20 + 0.75 k/31) clip(1 + 0.14 (9.5 −
    /// log M*), 0.7, 1.3), tuned: dwarfs flicker more.
    static Variability draw(Draws draws, double logMass) {
        double restlessness = Math.clamp(1 + 0.14 * (9.5 - logMass), 0.7, 1.3);
        double kick = Math.sqrt(1 - MEMORY * MEMORY);
        int oldest = PopulationGrid.AGES - 1;
        var factors = new double[PopulationGrid.AGES];
        double y = draws.normal();
        for (int age = oldest; age >= 0; age--) {
            double spread = (0.20 + 0.75 * age / oldest) * restlessness;
            factors[age] = Dex.power(spread * y);
            y = MEMORY * y + kick * draws.normal();
        }
        return new Variability(factors);
    }

    double factor(int age) {
        return factors[age];
    }
}

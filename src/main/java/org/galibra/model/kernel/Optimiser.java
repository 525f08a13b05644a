package org.galibra.model.kernel;

/// How a gradient g moves the parameters p, at the learning rate η of the step.
public sealed interface Optimiser {
    /// p ← p − η g (Elson 2025, eq. 4).
    Optimiser SGD = new Sgd();

    /// Momentum by Nesterov's rule, 0.9 of it kept.
    Optimiser NESTEROV = new Momentum(0.9, true);

    /// Adam as published, without decay.
    Optimiser ADAM = new Adam(0);

    /// Plain stochastic gradient descent.
    record Sgd() implements Optimiser {
        @Override
        public String word() {
            return "sgd";
        }
    }

    /// v ← μ v + g and p ← p − η v; by Nesterov's rule p ← p − η (g + μ v) (Sutskever et al. 2013
    /// in the form that PyTorch has).
    ///
    /// @param kept μ, from 0 and below 1
    record Momentum(double kept, boolean nesterov) implements Optimiser {
        public Momentum {
            if (!(kept >= 0 && kept < 1)) {
                throw new IllegalArgumentException("momentum: from 0 and below 1, not " + kept);
            }
        }

        @Override
        public String word() {
            return nesterov ? "nesterov" : "momentum";
        }
    }

    /// Adam (Kingma & Ba 2015, algorithm 1), with decoupled weight decay (AdamW, Loshchilov & Hutter
    /// 2019) where the decay is not 0. At step t
    ///
    ///     m ← β₁ m + (1 − β₁) g,   v ← β₂ v + (1 − β₂) g²
    ///     p ← p (1 − η decay) − η m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + ε)
    ///
    /// with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
    ///
    /// @param decay per step and unit of rate, 0 or more; biases decay too, as in PyTorch
    record Adam(double decay) implements Optimiser {
        /// β₁.
        public static final double BETA1 = 0.9;

        /// β₂.
        public static final double BETA2 = 0.999;

        /// ε.
        public static final double EPSILON = 1e-8;

        public Adam {
            if (!(decay >= 0) || Double.isInfinite(decay)) {
                throw new IllegalArgumentException("weight decay: 0 or more, not " + decay);
            }
        }

        @Override
        public String word() {
            return decay == 0 ? "adam" : "adamw";
        }
    }

    /// The name in a recipe.
    String word();
}

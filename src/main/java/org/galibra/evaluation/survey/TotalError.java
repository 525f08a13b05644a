package org.galibra.evaluation.survey;

/// How a model's own scatter and the error that light brings make the error of a mass. All in dex;
/// NaN in, NaN out.
public enum TotalError {
    /// σ² = σ_model² + σ_phot², with σ_model the scatter of noise-free held-out simulated galaxies.
    QUADRATURE("in quadrature, model scatter of noise-free simulated galaxies") {
        @Override
        public double of(double scatter, double meanVariance, double photometric) {
            return Math.sqrt(scatter * scatter + photometric * photometric);
        }
    },

    /// σ² = σ_res² − ⟨σ_phot²⟩ + σ_phot², with σ_res the scatter of a survey's residuals, which
    /// already holds the photometric noise of its galaxies. Where that noise is said to be larger
    /// than the residuals, nothing is left for the model.
    RESIDUALS("survey residuals, with their mean photometric noise replaced by the galaxy's own") {
        @Override
        public double of(double scatter, double meanVariance, double photometric) {
            double model = Math.max(0, scatter * scatter - meanVariance);
            return Math.sqrt(model + photometric * photometric);
        }
    },

    /// σ = σ_model + σ_phot: Elson (2026) has 0.13 + 0.05 = 0.18. Right only for errors that always
    /// go the same way.
    LINEAR("linear sum, as Elson (2026)") {
        @Override
        public double of(double scatter, double meanVariance, double photometric) {
            return scatter + photometric;
        }
    };

    private final String title;

    TotalError(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// σ of one galaxy.
    ///
    /// @param scatter σ_model or σ_res
    /// @param meanVariance ⟨σ_phot²⟩ of the galaxies that σ_res is of, in dex²; used by
    ///   [#RESIDUALS] alone
    /// @param photometric σ_phot of this galaxy
    public abstract double of(double scatter, double meanVariance, double photometric);
}

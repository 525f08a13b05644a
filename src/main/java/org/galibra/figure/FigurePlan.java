package org.galibra.figure;

/// The numbers that a figure draws, computed from its [FigureSpec] on any thread. Immutable.
public sealed interface FigurePlan
        permits PerformancePlan,
                AgainstPlan,
                MassFunctionPlan,
                LearningCurvePlan,
                LossPlan,
                WeightsPlan,
                NetworkPlan,
                DistributionsPlan,
                SpectraPlan,
                SensitivityPlan,
                DerivativesPlan,
                ImportancePlan,
                PassportPlan,
                FencePlan,
                SedMassPlan,
                UncertaintyPlan,
                CoveragePlan {
    /// What the figure shows, in a sentence for each of its samples or lines: for those who cannot
    /// see it.
    String summary();
}

package org.galibra.figure;

/// What a figure shows: values with value equality, so an unchanged figure reuses its plan.
public sealed interface FigureSpec
        permits PerformanceSpec,
                AgainstSpec,
                MassFunctionSpec,
                LearningCurveSpec,
                LossSpec,
                WeightsSpec,
                NetworkSpec,
                DistributionsSpec,
                SpectraSpec,
                SensitivitySpec,
                DerivativesSpec,
                ImportanceSpec,
                PassportSpec,
                FenceSpec,
                SedMassSpec,
                UncertaintySpec,
                CoverageSpec {}

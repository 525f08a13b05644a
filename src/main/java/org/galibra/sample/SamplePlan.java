package org.galibra.sample;

import java.util.List;

/// How a sample is drawn from a catalogue. Each default is stated here, once.
///
/// @param cuts the cuts, in the order in which they are counted
/// @param trim the tails of each feature that are cut off
/// @param uniform whether to draw equal numbers per 0.1 dex of mass
/// @param uniformQuantile with a [Split.Share], the quantile of the bins' counts that is drawn from
///   each bin, 0 … 1
/// @param split what trains and what tests
/// @param validationShare the share of the training galaxies held out for validation
public record SamplePlan(
        List<Cut> cuts,
        Trim trim,
        boolean uniform,
        double uniformQuantile,
        Split split,
        double validationShare) {
    /// E25's tails, uniform in mass, 70:30, a tenth for validation.
    public static final SamplePlan DEFAULT =
            new SamplePlan(List.of(), new Trim(0.1, 99.9), true, 0.5, new Split.Share(0.7), 0.1);

    public SamplePlan {
        cuts = List.copyOf(cuts);
        if (!(uniformQuantile >= 0 && uniformQuantile <= 1)) {
            throw new IllegalArgumentException(
                    "the quantile of bin counts lies between 0 and 1, not at " + uniformQuantile);
        }
        if (!(validationShare >= 0 && validationShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "the validation share lies between 0 and 0.5, not at " + validationShare);
        }
    }

    public SamplePlan withCuts(List<Cut> others) {
        return new SamplePlan(others, trim, uniform, uniformQuantile, split, validationShare);
    }

    public SamplePlan withTrim(Trim other) {
        return new SamplePlan(cuts, other, uniform, uniformQuantile, split, validationShare);
    }

    public SamplePlan withUniform(boolean other, double quantile) {
        return new SamplePlan(cuts, trim, other, quantile, split, validationShare);
    }

    public SamplePlan withSplit(Split other) {
        return new SamplePlan(cuts, trim, uniform, uniformQuantile, other, validationShare);
    }

    public SamplePlan withValidationShare(double other) {
        return new SamplePlan(cuts, trim, uniform, uniformQuantile, split, other);
    }
}

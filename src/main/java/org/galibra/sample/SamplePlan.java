package org.galibra.sample;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How a sample is drawn from a catalogue. Each default is stated here, once.
///
/// @param cuts the cuts, in the order in which they are counted
/// @param trim the tails of each feature that are cut off
/// @param limits limits by the name of a feature, in the place of those that `trim` gives it
/// @param uniform whether to draw equal numbers from bins of equal width in mass
/// @param binDex the width of these bins, in dex
/// @param uniformQuantile with a [Split.Share], the quantile of the bins' counts that is drawn from
///   each bin, 0 … 1
/// @param perBin with a [Split.Share], the training galaxies to draw from each bin instead
/// @param split what trains and what tests
/// @param validationShare the share of the training galaxies held out for validation
/// @param excluded identifiers of galaxies that are left out, whatever the cuts say
public record SamplePlan(
        List<Cut> cuts,
        Trim trim,
        Map<String, Limits> limits,
        boolean uniform,
        double binDex,
        double uniformQuantile,
        OptionalInt perBin,
        Split split,
        double validationShare,
        Set<String> excluded) {
    /// The bins' width that Elson (2025) uses.
    public static final double BIN_DEX = 0.1;

    /// E25's tails, uniform in mass, 70:30, a tenth for validation.
    public static final SamplePlan DEFAULT =
            new SamplePlan(
                    List.of(),
                    new Trim(0.1, 99.9),
                    Map.of(),
                    true,
                    BIN_DEX,
                    0.5,
                    OptionalInt.empty(),
                    new Split.Share(0.7),
                    0.1);

    /// A plan that excludes no galaxy by name.
    public SamplePlan(
            List<Cut> cuts,
            Trim trim,
            Map<String, Limits> limits,
            boolean uniform,
            double binDex,
            double uniformQuantile,
            OptionalInt perBin,
            Split split,
            double validationShare) {
        this(
                cuts,
                trim,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                Set.of());
    }

    public SamplePlan {
        cuts = List.copyOf(cuts);
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        if (!(uniformQuantile >= 0 && uniformQuantile <= 1)) {
            throw new IllegalArgumentException(
                    "the quantile of bin counts lies between 0 and 1, not at " + uniformQuantile);
        }
        if (!(binDex >= 0.01 && binDex <= 2)) {
            throw new IllegalArgumentException(
                    "bins of mass are from 0.01 to 2 dex wide, not " + binDex);
        }
        if (perBin.isPresent() && perBin.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "at least 1 galaxy is drawn from a bin, not " + perBin.getAsInt());
        }
        if (!(validationShare >= 0 && validationShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "the validation share lies between 0 and 0.5, not at " + validationShare);
        }
    }

    public SamplePlan withCuts(List<Cut> others) {
        return new SamplePlan(
                others,
                trim,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                excluded);
    }

    public SamplePlan withTrim(Trim other) {
        return new SamplePlan(
                cuts,
                other,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                excluded);
    }

    public SamplePlan withLimits(Map<String, Limits> others) {
        return new SamplePlan(
                cuts,
                trim,
                others,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                excluded);
    }

    /// Draws by a quantile of the bins' counts, or not uniformly.
    public SamplePlan withUniform(boolean other, double quantile) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                other,
                binDex,
                quantile,
                OptionalInt.empty(),
                split,
                validationShare,
                excluded);
    }

    /// Draws this many training galaxies from each bin.
    public SamplePlan withPerBin(int galaxies) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                true,
                binDex,
                uniformQuantile,
                OptionalInt.of(galaxies),
                split,
                validationShare,
                excluded);
    }

    public SamplePlan withBinDex(double other) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                uniform,
                other,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                excluded);
    }

    public SamplePlan withSplit(Split other) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                other,
                validationShare,
                excluded);
    }

    public SamplePlan withValidationShare(double other) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                other,
                excluded);
    }

    public SamplePlan withExcluded(Set<String> others) {
        return new SamplePlan(
                cuts,
                trim,
                limits,
                uniform,
                binDex,
                uniformQuantile,
                perBin,
                split,
                validationShare,
                others);
    }
}

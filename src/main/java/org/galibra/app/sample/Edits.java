package org.galibra.app.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.sample.Cut;
import org.galibra.sample.Interval;
import org.galibra.sample.Limits;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.study.SampleFigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What the controls make of a plan: functions of values.
final class Edits {
    /// The sizes that Elson (2025) draws.
    static final Split.Counts ELSON_2025 = new Split.Counts(8213, 3520);

    private Edits() {}

    /// The plan with other ends of the cut on one column. Without an end there is no cut.
    ///
    /// @param from the lower end; −∞ for none
    /// @param to the upper end; ∞ for none
    static SamplePlan cut(SamplePlan plan, CutLine line, double from, double to) {
        var cuts = new ArrayList<>(plan.cuts());
        int place = line.place(cuts);
        Optional<Interval> old = place < 0 ? Optional.empty() : Interval.of(cuts.get(place));
        // A redshift limit is written z < 0.3, any other limit belongs to the sample.
        boolean strict = line.symbol().equals("z");
        var interval =
                new Interval(
                        line.column(),
                        from,
                        old.map(Interval::fromIncluded).orElse(true),
                        to,
                        old.filter(cut -> cut.to() < Double.POSITIVE_INFINITY)
                                .map(Interval::toIncluded)
                                .orElse(!strict));
        if (place >= 0) {
            cuts.remove(place);
        }
        if (!interval.isOpen()) {
            cuts.add(place < 0 ? cuts.size() : place, interval.cut());
        }
        return plan.withCuts(cuts);
    }

    /// The plan with one more cut.
    static SamplePlan with(SamplePlan plan, Cut cut) {
        var cuts = new ArrayList<>(plan.cuts());
        cuts.add(cut);
        return plan.withCuts(cuts);
    }

    /// The plan without a cut.
    static SamplePlan without(SamplePlan plan, Cut cut) {
        var cuts = new ArrayList<>(plan.cuts());
        cuts.remove(cut);
        return plan.withCuts(cuts);
    }

    /// The plan with other limits of a feature; empty ones give it its tails back.
    static SamplePlan limits(
            SamplePlan plan, String feature, OptionalDouble lower, OptionalDouble upper) {
        Map<String, Limits> limits = new TreeMap<>(plan.limits());
        if (lower.isEmpty() && upper.isEmpty()) {
            limits.remove(feature);
        } else {
            limits.put(
                    feature,
                    new Limits(
                            lower.orElse(Double.NEGATIVE_INFINITY),
                            upper.orElse(Double.POSITIVE_INFINITY)));
        }
        return plan.withLimits(limits);
    }

    /// The cuts, tails, bins and, if the table is large enough, numbers of Elson (2025), on those
    /// of the columns that the table has.
    ///
    /// @param rows galaxies that are there before any cut
    static SamplePlan elson2025(SamplePlan plan, Catalogue catalogue, int rows) {
        var cuts = new ArrayList<Cut>();
        double none = Double.POSITIVE_INFINITY;
        SampleFigures.redshift(catalogue)
                .ifPresent(z -> cuts.add(new Interval(z, -none, true, 0.3, false).cut()));
        CutLine.bulge(catalogue)
                .ifPresent(bt -> cuts.add(new Interval(bt, 0.15, true, 0.65, true).cut()));
        cuts.add(new Interval(catalogue.target().name(), 8, true, 11, true).cut());
        boolean enough = rows >= 3 * (ELSON_2025.training() + ELSON_2025.test());
        SamplePlan original = SamplePlan.DEFAULT;
        return plan.withCuts(cuts)
                .withTrim(new Trim(original.trim().lower(), original.trim().upper()))
                .withLimits(Map.of())
                .withUniform(true, original.uniformQuantile())
                .withBinDex(SamplePlan.BIN_DEX)
                .withSplit(enough ? ELSON_2025 : original.split())
                .withValidationShare(original.validationShare());
    }

    /// The cuts that no slider shows.
    static List<Cut> expressions(SamplePlan plan, List<CutLine> lines) {
        var shown = new ArrayList<Cut>();
        for (CutLine line : lines) {
            int place = line.place(plan.cuts());
            if (place >= 0) {
                shown.add(plan.cuts().get(place));
            }
        }
        var others = new ArrayList<>(plan.cuts());
        shown.forEach(others::remove);
        return others;
    }
}

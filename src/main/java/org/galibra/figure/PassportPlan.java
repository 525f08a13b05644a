package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/// All numbers of a figure of one galaxy.
///
/// @param spec what was asked for
/// @param spectra the axes of the spectra
/// @param bars from the median galaxy to the prediction, the largest steps first and the small ones
///   together
/// @param masses the axis of the bars, in dex
/// @param marked what is marked
public record PassportPlan(
        PassportSpec spec, SpectraPlan spectra, List<Bar> bars, Range masses, Marked marked)
        implements FigurePlan {
    /// Neurons that have a bar of their own.
    private static final int SHOWN = 6;

    private static final double LEAST_RANGE_DEX = 0.05;

    /// A step from one mass to the next; where the two are equal, a mark alone.
    ///
    /// @param neuron whose step it is, if it is one neuron's
    /// @param from in dex
    /// @param to in dex
    public record Bar(String name, OptionalInt neuron, double from, double to) {
        boolean isMark() {
            return from == to;
        }
    }

    public PassportPlan {
        bars = List.copyOf(bars);
    }

    /// Plans the figure.
    public static PassportPlan of(PassportSpec spec) {
        var bars = new ArrayList<Bar>();
        double at = spec.reference();
        bars.add(new Bar("median galaxy", OptionalInt.empty(), at, at));
        int shown = Math.min(SHOWN, spec.added().size());
        for (PassportSpec.Added one : spec.added().subList(0, shown)) {
            String name = "neuron " + (one.neuron() + 1);
            bars.add(new Bar(name, OptionalInt.of(one.neuron()), at, at + one.dex()));
            at += one.dex();
        }
        if (shown < spec.added().size()) {
            double rest =
                    spec.added().subList(shown, spec.added().size()).stream()
                            .mapToDouble(PassportSpec.Added::dex)
                            .sum();
            String name = "other " + (spec.added().size() - shown);
            bars.add(new Bar(name, OptionalInt.empty(), at, at + rest));
        }
        double end = spec.predicted();
        bars.add(new Bar("prediction", OptionalInt.empty(), end, end));
        var reach =
                DoubleStream.concat(
                                DoubleStream.of(spec.truth()),
                                bars.stream().flatMapToDouble(b -> DoubleStream.of(b.from, b.to)))
                        .filter(Double::isFinite)
                        .summaryStatistics();
        double length = Math.max(LEAST_RANGE_DEX, reach.getMax() - reach.getMin());
        double from = reach.getCount() == 0 ? 9 : reach.getMin() - 0.05 * length;
        return new PassportPlan(
                spec,
                SpectraPlan.of(spec.spectra()),
                bars,
                new Range(from, from + 1.1 * length),
                Marked.NOTHING);
    }

    /// The same with something marked.
    public PassportPlan marking(Marked now) {
        return new PassportPlan(spec, spectra, bars, masses, now);
    }

    @Override
    public String summary() {
        PassportSpec.Quantile farthest =
                spec.quantiles().stream()
                        .max((a, b) ->
                                Double.compare(
                                        Math.abs(a.percent() - 50), Math.abs(b.percent() - 50)))
                        .orElse(new PassportSpec.Quantile("–", Double.NaN, Double.NaN));
        String most =
                spec.added().isEmpty()
                        ? ""
                        : "; neuron %d adds the most, %s dex"
                                .formatted(
                                        spec.added().getFirst().neuron() + 1,
                                        Numbers.signed(spec.added().getFirst().dex(), 3));
        return "Galaxy %s: log₁₀(M★/M☉) predicted %s, true %s dex. Farthest from the middle of the training galaxies: %s, with %s %% of them below. From the median galaxy's %s dex%s."
                .formatted(
                        spec.galaxy(),
                        Numbers.fixed(spec.predicted(), 2),
                        Numbers.fixed(spec.truth(), 2),
                        farthest.feature(),
                        Numbers.fixed(farthest.percent(), 1),
                        Numbers.fixed(spec.reference(), 2),
                        most);
    }
}

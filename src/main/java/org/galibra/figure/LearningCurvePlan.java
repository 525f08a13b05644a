package org.galibra.figure;

import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.Range;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// All numbers of a learning curve. Both axes are drawn by log₁₀.
///
/// @param spec what was asked for
/// @param steps one for each number of galaxies, ascending
/// @param galaxies the axis of log₁₀ numbers of galaxies
/// @param heights the axis of log₁₀ RMS in dex
public record LearningCurvePlan(
        LearningCurveSpec spec, List<Step> steps, Range galaxies, Range heights)
        implements FigurePlan {
    /// The networks of one number of galaxies.
    ///
    /// @param galaxies that taught each
    /// @param seeds how many networks there are
    /// @param low the lowest RMS, dex
    /// @param median the median RMS, dex
    /// @param high the highest RMS, dex
    public record Step(int galaxies, int seeds, double low, double median, double high) {}

    public LearningCurvePlan {
        steps = List.copyOf(steps);
    }

    /// Plans the figure; a network whose RMS is not finite and positive is not drawn.
    public static LearningCurvePlan of(LearningCurveSpec spec) {
        var drawn =
                spec.points().stream()
                        .filter(point -> Double.isFinite(point.rms()) && point.rms() > 0)
                        .collect(
                                Collectors.groupingBy(
                                        LearningCurveSpec.Point::galaxies,
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Step> steps =
                drawn.entrySet().stream()
                        .map(entry -> {
                            double[] rms =
                                    entry.getValue().stream()
                                            .mapToDouble(LearningCurveSpec.Point::rms)
                                            .toArray();
                            var all = Percentiles.of(rms);
                            return new Step(
                                    entry.getKey(),
                                    rms.length,
                                    all.at(0),
                                    all.median(),
                                    all.at(100));
                        })
                        .toList();
        var numbers =
                DoubleStream.concat(
                                spec.axis().stream().mapToDouble(n -> n),
                                steps.stream().mapToDouble(Step::galaxies))
                        .summaryStatistics();
        var rms =
                steps.stream()
                        .flatMapToDouble(step -> DoubleStream.of(step.low(), step.high()))
                        .summaryStatistics();
        return new LearningCurvePlan(
                spec,
                steps,
                numbers.getCount() == 0
                        ? new Range(2, 4)
                        : around(numbers.getMin(), numbers.getMax(), 0.06),
                rms.getCount() == 0 ? new Range(-1.3, 0) : around(rms.getMin(), rms.getMax(), 0.1));
    }

    /// The logarithms of a range with a little room, at least a third of a decade.
    private static Range around(double low, double high, double room) {
        double from = Math.log10(low) - room;
        double to = Math.log10(high) + room;
        double wanting = Math.max(0, 1.0 / 3 - (to - from)) / 2;
        return new Range(from - wanting, to + wanting);
    }

    @Override
    public String summary() {
        return "RMS on "
                + Numbers.count(spec.judges())
                + " "
                + spec.judged()
                + " galaxies against the number of galaxies that teach"
                + steps.stream()
                        .map(step ->
                                Numbers.count(step.galaxies())
                                        + ": "
                                        + Numbers.dex(step.median())
                                        + " dex")
                        .collect(Collectors.joining(", ", steps.isEmpty() ? "" : ": ", "."));
    }
}

package org.galibra.figure;

import org.galibra.evaluation.MassFunction;
import org.galibra.evaluation.Range;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All numbers of a figure of mass functions. Densities are drawn by their log₁₀.
///
/// @param spec what was asked for
/// @param panels one for each group
/// @param masses the axis of masses, dex
/// @param heights the axis of log₁₀ densities
public record MassFunctionPlan(
        MassFunctionSpec spec, List<Panel> panels, Range masses, Range heights)
        implements FigurePlan {
    /// The part of the axis above all densities that words take.
    private static final double WORDS = 0.25;

    /// One group.
    ///
    /// @param name of the group
    /// @param galaxies how many it has
    /// @param volumeMpc3 the volume that they fill, Mpc³; 0 where galaxies are counted
    /// @param truth its mass function by true mass
    /// @param predicted the same by predicted mass
    public record Panel(
            String name,
            int galaxies,
            double volumeMpc3,
            MassFunction truth,
            MassFunction predicted) {
        /// Such as `V = 1.20 × 10⁵ Mpc³`.
        String volume() {
            return volumeMpc3 > 0
                    ? "V = " + Numbers.scientific(volumeMpc3) + " Mpc³"
                    : "counts, volume not known";
        }
    }

    public MassFunctionPlan {
        panels = List.copyOf(panels);
    }

    /// Counts the galaxies; all panels have the same axes.
    public static MassFunctionPlan of(MassFunctionSpec spec) {
        List<Panel> panels =
                IntStream.range(0, spec.groups().size())
                        .mapToObj(place -> panel(spec, place))
                        .toList();
        List<MassFunction.Bin> filled =
                panels.stream()
                        .flatMap(panel -> Stream.of(panel.truth(), panel.predicted()))
                        .flatMap(function -> function.occupied().stream())
                        .filter(bin -> bin.n() > 0)
                        .toList();
        double half = spec.binDex() / 2;
        var centres = filled.stream().mapToDouble(MassFunction.Bin::centre).summaryStatistics();
        var densities = filled.stream().mapToDouble(MassFunction.Bin::density).summaryStatistics();
        boolean none = filled.isEmpty();
        return new MassFunctionPlan(
                spec,
                panels,
                none
                        ? new Range(8, 11)
                        : new Range(centres.getMin() - 2 * half, centres.getMax() + 2 * half),
                none ? new Range(0, 3) : heights(densities.getMin(), densities.getMax()));
    }

    private static Panel panel(MassFunctionSpec spec, int place) {
        SampleSeries group = spec.groups().get(place);
        double volume = spec.hasVolumes() ? spec.volumesMpc3().get(place) : 1;
        return new Panel(
                group.name(),
                group.size(),
                spec.hasVolumes() ? volume : 0,
                MassFunction.of(group.truth(), spec.bins(), volume),
                MassFunction.of(group.predicted(), spec.bins(), volume));
    }

    /// The logarithms of the densities, with room above them for words.
    private static Range heights(double least, double largest) {
        double from = Math.log10(least) - 0.3;
        double to = Math.log10(largest);
        return new Range(from, to + Math.max(0.4, WORDS * (to - from)));
    }

    @Override
    public String summary() {
        return "Mass functions of "
                + spec.sample()
                + " galaxies, true and predicted: "
                + panels.stream()
                        .map(panel ->
                                panel.name()
                                        + ", N = "
                                        + Numbers.count(panel.galaxies())
                                        + ", "
                                        + panel.volume())
                        .collect(Collectors.joining("; "))
                + ".";
    }
}

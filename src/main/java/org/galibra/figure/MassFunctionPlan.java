package org.galibra.figure;

import org.galibra.evaluation.MassFunction;
import org.galibra.evaluation.Range;

import java.util.List;
import java.util.stream.Collectors;
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
    /// @param truth its mass function by true mass
    /// @param predicted the same by predicted mass
    public record Panel(String name, int galaxies, MassFunction truth, MassFunction predicted) {}

    public MassFunctionPlan {
        panels = List.copyOf(panels);
    }

    /// Counts the galaxies; all panels have the same axes.
    public static MassFunctionPlan of(MassFunctionSpec spec) {
        double volume = spec.hasVolume() ? spec.volumeMpc3() : 1;
        List<Panel> panels =
                spec.groups().stream()
                        .map(group ->
                                new Panel(
                                        group.name(),
                                        group.size(),
                                        MassFunction.of(group.truth(), spec.bins(), volume),
                                        MassFunction.of(group.predicted(), spec.bins(), volume)))
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
                        .map(panel -> panel.name() + ", N = " + Numbers.count(panel.galaxies()))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}

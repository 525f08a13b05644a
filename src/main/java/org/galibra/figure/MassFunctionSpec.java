package org.galibra.figure;

import org.galibra.evaluation.Bins;

import java.util.List;

/// The mass function, true and predicted, of groups of galaxies.
///
/// @param sample which galaxies, such as `natural`
/// @param groups the galaxies of each group, under its name, such as `z < 0.1`
/// @param binDex the width of the bins, dex
/// @param volumesMpc3 the volume that the galaxies of each group fill, Mpc³; 0 where it is not
///   known
public record MassFunctionSpec(
        String sample, List<SampleSeries> groups, double binDex, List<Double> volumesMpc3)
        implements FigureSpec {
    public static final double BIN_DEX = 0.1;

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException without a group, or unless each has a volume
    public MassFunctionSpec {
        groups = List.copyOf(groups);
        volumesMpc3 = List.copyOf(volumesMpc3);
        boolean isVolume = volumesMpc3.stream().allMatch(volume -> volume >= 0);
        if (groups.isEmpty() || groups.size() != volumesMpc3.size() || !isVolume) {
            throw new IllegalArgumentException(groups.size() + " groups in " + volumesMpc3);
        }
    }

    Bins bins() {
        return new Bins(binDex);
    }

    /// Whether the volume of every group is known: with any unknown, galaxies are counted.
    public boolean hasVolumes() {
        return volumesMpc3.stream().allMatch(volume -> volume > 0);
    }

    /// What is counted, with its unit.
    public String title() {
        return hasVolumes() ? "Galaxies per dex and Mpc³" : "Galaxies per dex";
    }
}

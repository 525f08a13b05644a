package org.galibra.figure;

import org.galibra.evaluation.Bins;

import java.util.List;

/// The mass function, true and predicted, of groups of galaxies.
///
/// @param sample which galaxies, such as `natural`
/// @param groups the galaxies of each group, under its name, such as `z < 0.1`
/// @param binDex the width of the bins, dex
/// @param volumeMpc3 the volume that all galaxies together fill, Mpc³; 0 where it is not known
public record MassFunctionSpec(
        String sample, List<SampleSeries> groups, double binDex, double volumeMpc3)
        implements FigureSpec {
    public static final double BIN_DEX = 0.1;

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException without a group, or for a volume that is none
    public MassFunctionSpec {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || !(volumeMpc3 >= 0)) {
            throw new IllegalArgumentException(groups.size() + " groups in " + volumeMpc3);
        }
    }

    Bins bins() {
        return new Bins(binDex);
    }

    boolean hasVolume() {
        return volumeMpc3 > 0;
    }

    /// What is counted, with its unit.
    public String title() {
        return hasVolume() ? "Galaxies per dex and Mpc³" : "Galaxies per dex";
    }
}

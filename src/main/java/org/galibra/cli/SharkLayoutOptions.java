package org.galibra.cli;

import org.galibra.catalogue.synthetic.SharkLayout;
import org.galibra.photometry.Band;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.work.GalibraException;

import picocli.CommandLine.Option;

/// How synthetic galaxies are laid out as SHARK's.
final class SharkLayoutOptions {
    private static final int SHARK_28_BANDS = 28;

    @Option(
            names = "--band-order",
            paramLabel = "ORDER",
            description =
                    "With --layout shark: shark-20, shark-28 or every name, separated by commas"
                            + " (shark-28).")
    private String order;

    @Option(
            names = "--filters",
            negatable = true,
            description =
                    "With --layout shark: let the files name their bands (in a light cone they do,"
                            + " in a model they do not).")
    private Boolean filters;

    @Option(
            names = "--subvolumes",
            paramLabel = "N",
            description = "With --layout shark: spread the galaxies over N sub-volumes (1).")
    private Integer subvolumes;

    /// Whether any of them was given.
    boolean isSaid() {
        return order != null || filters != null || subvolumes != null;
    }

    /// The layout that they say.
    ///
    /// @throws GalibraException if the order is none
    /// @throws IllegalArgumentException if a band or the number of sub-volumes is out of bounds
    SharkLayout layout(boolean lightCone, int galaxies) throws GalibraException {
        BandOrder bands = order == null ? BandOrder.SHARK_28 : BandOrder.parse(order);
        for (String band : bands.bands()) {
            if (Band.named(band).isEmpty()) {
                throw new IllegalArgumentException("--band-order: there is no band " + band);
            }
        }
        int parts = subvolumes == null ? 1 : subvolumes;
        if (parts < 1 || parts > galaxies) {
            throw new IllegalArgumentException(
                    "--subvolumes must be from 1 to the number of galaxies, not " + parts);
        }
        int count = bands.equals(BandOrder.SHARK_28) ? SHARK_28_BANDS : bands.bands().size();
        return new SharkLayout(
                bands, count, filters == null ? lightCone : filters, parts, lightCone);
    }
}

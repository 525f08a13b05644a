package org.galibra.table.io.hdf5;

import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How much one pair of SHARK's files holds, and what it says of all its galaxies.
///
/// @param rows its galaxies
/// @param columns their properties
/// @param redshift of a snapshot
/// @param snapshot its number, if the file tells it
/// @param cosmology h, omega_m, …
/// @param facts the file's own attributes
/// @param bands names of the magnitudes' bands; none if there is no file of magnitudes
/// @param told how their order is known
record SharkExtent(
        SharkFiles.Pair pair,
        int rows,
        int columns,
        Optional<Double> redshift,
        Optional<Double> snapshot,
        Map<String, Double> cosmology,
        Map<String, String> facts,
        List<String> bands,
        String told) {
    SharkExtent {
        bands = List.copyOf(bands);
    }

    /// Looks into both files.
    ///
    /// @throws GalibraException if they cannot belong together
    static SharkExtent of(SharkFiles.Pair pair, SharkChoices choices, boolean cone, StopSignal stop)
            throws GalibraException {
        Path galaxies = pair.galaxies();
        SharkExtent extent =
                Hdf5File.use(galaxies, galaxies.toString(), stop, file -> ofGalaxies(pair, file));
        if (pair.magnitudes().isEmpty()) {
            return extent;
        }
        Path path = pair.magnitudes().get();
        return Hdf5File.use(
                path,
                path.toString(),
                stop,
                file -> {
                    var found = SharkHead.magnitudes(TablePlace.of(path), file, choices);
                    if (!cone && found.galaxies() != extent.rows()) {
                        throw Problem.of(
                                        String.format(
                                                Locale.ROOT,
                                                "it lists %,d galaxies, and %s lists %,d: the"
                                                        + " galaxy order cannot be trusted",
                                                extent.rows(),
                                                path,
                                                found.galaxies()))
                                .inFile(galaxies.toString())
                                .remedy("Find the two files that one run wrote")
                                .exception();
                    }
                    return extent.with(found.bands(), found.told());
                });
    }

    private static SharkExtent ofGalaxies(SharkFiles.Pair pair, Hdf5File file)
            throws GalibraException {
        GroupTable galaxies = SharkHead.galaxies(TablePlace.of(pair.galaxies()), file);
        return new SharkExtent(
                pair,
                galaxies.rows(),
                galaxies.columns(),
                SharkHead.number(file, "/run_info/redshift"),
                SharkHead.number(file, "/run_info/snapshot"),
                SharkHead.cosmology(file),
                file.facts(),
                List.of(),
                "");
    }

    private SharkExtent with(List<String> names, String how) {
        return new SharkExtent(
                pair, rows, columns, redshift, snapshot, cosmology, facts, names, how);
    }

    /// Refuses to stand in one table with a pair of other bands or another universe.
    void checkLike(SharkExtent first) throws GalibraException {
        if (!first.bands.equals(bands)) {
            throw unlike("bands", bands, first, first.bands);
        }
        if (!first.cosmology.equals(cosmology)) {
            throw unlike("cosmology", cosmology, first, first.cosmology);
        }
    }

    private GalibraException unlike(String what, Object own, SharkExtent first, Object others) {
        return Problem.of(
                        "its %s %s, those of %s %s"
                                .formatted(what, own, first.pair.galaxies(), others))
                .inFile(pair.galaxies().toString())
                .remedy("Open the two apart: they are not of one run")
                .exception();
    }
}

package org.galibra.catalogue.synthetic;

import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Column;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// The embedded synthetic catalogue as a table: galaxies made from formulae, labelled so.
public final class SyntheticCatalogue {
    /// The metadata key whose presence says that a table is synthetic.
    public static final String SYNTHETIC = "synthetic";

    /// The universe that the galaxies live in.
    public static final FlatCosmology COSMOLOGY = new FlatCosmology(67.51, 0.3121);

    private static final String LABEL =
            "Made by Galibra from formulae; not SHARK, no simulation, not observed";

    private static final String WEAKNESSES =
            "No nebular lines, no active nuclei, no clustering, one wavelength per band;"
                    + " constants tuned to DustPedia and SDSS";

    /// Changes whenever the same seed gives other galaxies.
    private static final String RECIPE_VERSION = "1";

    private static final int BLOCK = 500;

    private SyntheticCatalogue() {}

    /// Makes galaxies on all cores. The same `seed` gives the same galaxies, bit for bit, on every
    /// platform and for any number of threads; a larger catalogue begins with the smaller one.
    ///
    /// @param galaxies the rows, at least 1
    /// @param seed any number; another one gives other galaxies
    /// @param progress hears of the galaxies made, from several threads at once
    /// @param stop ends the work within a fraction of a second
    /// @return a table without missing or infinite values: `id` and `type` integers, all else real
    /// @throws IllegalArgumentException if `galaxies` is below 1
    /// @throws CancellationException if `stop` came before the end; nothing is kept
    public static Table make(int galaxies, long seed, Progress progress, StopSignal stop) {
        if (galaxies < 1) {
            throw new IllegalArgumentException(galaxies + " galaxies asked for");
        }
        refuseIfStopped(stop);
        PopulationGrid grid = PopulationGrid.make();
        var masses = new MassFunction();
        List<CatalogueColumn> definitions = CatalogueColumn.ALL;
        var values = new double[definitions.size()][galaxies];
        var done = new AtomicInteger();
        Parallel.blocks(
                galaxies,
                BLOCK,
                (from, to) -> {
                    if (stop.isStopped()) {
                        return;
                    }
                    var light = new GalaxyLight(grid);
                    for (int row = from; row < to; row++) {
                        var parameters = GalaxyParameters.draw(new Draws(seed, row), masses);
                        var galaxy = SyntheticGalaxy.of(row + 1L, parameters, light);
                        for (int c = 0; c < values.length; c++) {
                            values[c][row] =
                                    rounded(definitions.get(c).value().applyAsDouble(galaxy));
                        }
                    }
                    progress.at("Making synthetic galaxies", done.addAndGet(to - from), galaxies);
                });
        refuseIfStopped(stop);
        var columns = new ArrayList<Column>();
        for (int c = 0; c < values.length; c++) {
            columns.add(definitions.get(c).filled(values[c]));
        }
        return new Table(
                "Synthetic catalogue", columns, source(galaxies, seed), metadata(galaxies, seed));
    }

    /// Eight decimals: finer than any meaning, and two thirds of the file that all digits would
    /// make.
    private static double rounded(double value) {
        return Math.rint(value * 1e8) / 1e8;
    }

    private static void refuseIfStopped(StopSignal stop) {
        if (stop.isStopped()) {
            throw new CancellationException("the synthetic catalogue was stopped");
        }
    }

    private static Source source(int galaxies, long seed) {
        return new Source(
                String.format(Locale.ROOT, "synthetic:galaxies=%d,seed=%d", galaxies, seed),
                SYNTHETIC,
                "");
    }

    private static Map<String, String> metadata(int galaxies, long seed) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(SYNTHETIC, LABEL);
        metadata.put("weaknesses", WEAKNESSES);
        metadata.put("recipe", RECIPE_VERSION);
        metadata.put("galaxies", Integer.toString(galaxies));
        metadata.put("seed", Long.toString(seed));
        metadata.put("generator", Draws.GENERATOR);
        metadata.put("cosmology", COSMOLOGY.description());
        metadata.put("initial mass function", "Chabrier (2003), 0.08–100 Msun");
        metadata.put("frame", "rest; no K-correction in either direction");
        return metadata;
    }
}

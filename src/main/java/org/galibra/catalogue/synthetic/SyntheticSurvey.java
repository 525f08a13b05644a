package org.galibra.catalogue.synthetic;

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

/// A synthetic survey in the layout of GAMA: galaxies of a slightly other universe than
/// [SyntheticCatalogue]'s (other dust), seen with zero-point offsets, noise, gaps and a limit of
/// m_r < 19.8. Both tables list the same galaxies in the same order, keyed by `CATAID`.
///
/// @param masses as StellarMassesLambdar; without `X` columns, for the recipe has no VISTA Z
/// @param fluxes as LambdarCat, likewise
public record SyntheticSurvey(Table masses, Table fluxes) {
    private static final String LABEL =
            "Made by Galibra from formulae in the layout of GAMA; not GAMA, not observed";

    private static final String BUILT_IN =
            "Offsets of up to 0.06 mag per band, other dust than the simulation's, SED masses"
                    + " with 0.10 dex noise and a slope: all put in by hand";

    /// Changes whenever the same seed gives another survey.
    private static final String RECIPE_VERSION = "1";

    private static final int BLOCK = 500;

    /// Candidates looked at before the kept ones are filed: bounds the memory in use.
    private static final int ROUND = 20_000;

    /// Observes galaxies on all cores. The same arguments give the same bits on every platform and
    /// for any number of threads; a larger survey begins with the smaller one.
    ///
    /// @param galaxies how many are bright enough, at least 1: the rows of each table
    /// @param seed any number; no galaxy is one of [SyntheticCatalogue]'s, whatever its seed
    /// @param light whether light arrives redshifted
    /// @param progress hears of the galaxies kept
    /// @param stop ends the work within a fraction of a second
    /// @throws IllegalArgumentException if `galaxies` is below 1
    /// @throws CancellationException if `stop` came before the end; nothing is kept
    public static SyntheticSurvey make(
            int galaxies, long seed, ObservedLight light, Progress progress, StopSignal stop) {
        if (galaxies < 1) {
            throw new IllegalArgumentException(galaxies + " galaxies asked for");
        }
        PopulationGrid grid = PopulationGrid.make();
        var masses = new MassFunction();
        var massValues = new double[GamaColumn.MASSES.size()][galaxies];
        var fluxValues = new double[GamaColumn.FLUXES.size()][galaxies];
        var round = new SurveyGalaxy[ROUND];
        int kept = 0;
        for (long first = 0; kept < galaxies; first += ROUND) {
            long start = first;
            Parallel.blocks(
                    ROUND,
                    BLOCK,
                    (from, to) -> {
                        if (stop.isStopped()) {
                            return;
                        }
                        var shining = new GalaxyLight(grid);
                        for (int i = from; i < to; i++) {
                            round[i] = candidate(seed, start + i, masses, shining, light);
                        }
                    });
            if (stop.isStopped()) {
                throw new CancellationException("the synthetic survey was stopped");
            }
            for (int i = 0; i < ROUND && kept < galaxies; i++) {
                if (round[i].isInSurvey()) {
                    fill(GamaColumn.MASSES, massValues, round[i], kept);
                    fill(GamaColumn.FLUXES, fluxValues, round[i], kept);
                    kept++;
                }
            }
            progress.at("Observing synthetic galaxies", kept, galaxies);
        }
        String origin =
                String.format(
                        Locale.ROOT,
                        "synthetic:survey=gama,galaxies=%d,seed=%d,light=%s",
                        galaxies,
                        seed,
                        light.name().toLowerCase(Locale.ROOT));
        var metadata = metadata(galaxies, seed, light);
        return new SyntheticSurvey(
                table(
                        "Synthetic StellarMassesLambdar",
                        GamaColumn.MASSES,
                        massValues,
                        origin,
                        metadata),
                table("Synthetic LambdarCat", GamaColumn.FLUXES, fluxValues, origin, metadata));
    }

    private static SurveyGalaxy candidate(
            long seed, long row, MassFunction masses, GalaxyLight shining, ObservedLight light) {
        Draws draws = Flavour.SURVEY.draws(seed, row);
        var parameters = GalaxyParameters.draw(draws, masses, Flavour.SURVEY);
        return SurveyGalaxy.observe(SyntheticGalaxy.of(row + 1, parameters, shining), light, draws);
    }

    private static void fill(
            List<GamaColumn> columns, double[][] values, SurveyGalaxy galaxy, int row) {
        for (int c = 0; c < values.length; c++) {
            values[c][row] = columns.get(c).value().applyAsDouble(galaxy);
        }
    }

    private static Table table(
            String name,
            List<GamaColumn> definitions,
            double[][] values,
            String origin,
            Map<String, String> metadata) {
        var columns = new ArrayList<Column>();
        for (int c = 0; c < values.length; c++) {
            columns.add(definitions.get(c).filled(values[c]));
        }
        return new Table(
                name, columns, new Source(origin, SyntheticCatalogue.SYNTHETIC, ""), metadata);
    }

    private static Map<String, String> metadata(int galaxies, long seed, ObservedLight light) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(SyntheticCatalogue.SYNTHETIC, LABEL);
        metadata.put("built in", BUILT_IN);
        metadata.put("recipe", "survey " + RECIPE_VERSION);
        metadata.put("galaxies", Integer.toString(galaxies));
        metadata.put("seed", Long.toString(seed));
        metadata.put("generator", Draws.SURVEY_GENERATOR);
        metadata.put("cosmology", SyntheticCatalogue.COSMOLOGY.description());
        metadata.put("initial mass function", "Chabrier (2003), 0.08–100 Msun");
        metadata.put(
                "frame",
                switch (light) {
                    case REST -> "rest; no K-correction in either direction";
                    case REDSHIFTED -> "observed; magnitudes need a K-correction";
                });
        return metadata;
    }
}

package org.galibra.study;

import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.OutputFolder;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;

/// The synthetic survey as the files that GAMA would give.
///
/// @param masses `StellarMassesLambdar.fits`
/// @param fluxes `LambdarCat.fits`
public record SurveyFolder(Path masses, Path fluxes) {
    /// Makes a survey and writes both tables, each whole or not at all.
    ///
    /// @param folder made if it is absent
    /// @throws GalibraException if the folder or a file cannot be written
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static SurveyFolder write(
            Path folder,
            int galaxies,
            long seed,
            ObservedLight light,
            Progress progress,
            StopSignal stop)
            throws GalibraException {
        OutputFolder.make(folder);
        var written =
                new SurveyFolder(
                        folder.resolve("StellarMassesLambdar.fits"),
                        folder.resolve("LambdarCat.fits"));
        var survey = SyntheticSurvey.make(galaxies, seed, light, progress, stop);
        TableFiles.write(written.masses, survey.masses(), progress, stop);
        TableFiles.write(written.fluxes, survey.fluxes(), progress, stop);
        return written;
    }
}

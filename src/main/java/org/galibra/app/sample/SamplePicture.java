package org.galibra.app.sample;

import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.SpectraPlan;
import org.galibra.sample.Galaxies;
import org.galibra.study.Experiment;

import java.util.List;

/// What the page shows of one sample. Immutable, planned away from the screen.
///
/// @param experiment whose sample it is
/// @param cuts what stands around the sliders
/// @param full the galaxies of the full sample in Fig. 2
/// @param distributions Fig. 2
/// @param spectra Fig. 1
/// @param fall how the galaxies become fewer
public record SamplePicture(
        Experiment experiment,
        List<CutPicture> cuts,
        Galaxies full,
        DistributionsPlan distributions,
        SpectraPlan spectra,
        Fall fall) {
    public SamplePicture {
        cuts = List.copyOf(cuts);
    }
}

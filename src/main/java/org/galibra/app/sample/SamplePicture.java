package org.galibra.app.sample;

import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.SpectraPlan;
import org.galibra.study.Experiment;

import java.util.List;

/// What the page shows of one sample. Immutable, planned away from the screen.
///
/// @param experiment whose sample it is
/// @param cuts what stands around the sliders
/// @param distributions Fig. 2
/// @param spectra Fig. 1
/// @param fall how the galaxies become fewer
public record SamplePicture(
        Experiment experiment,
        List<CutPicture> cuts,
        DistributionsPlan distributions,
        SpectraPlan spectra,
        Fall fall) {
    public SamplePicture {
        cuts = List.copyOf(cuts);
    }
}

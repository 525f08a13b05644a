package org.galibra.figure.export;

import org.galibra.figure.PassportPlan;
import org.galibra.figure.PassportSpec;
import org.galibra.figure.SpectraSpec;

import java.util.ArrayList;
import java.util.List;

/// The numbers of a figure of one galaxy.
final class PassportData {
    private static final String DEX = "dex";
    private static final String MAG = "mag";

    private PassportData() {}

    private record Light(String galaxy, SpectraSpec.Passband band, double magnitude) {}

    static List<PanelData> of(PassportPlan plan) {
        PassportSpec spec = plan.spec();
        var lights = new ArrayList<Light>();
        for (int band : plan.spectra().order()) {
            var passband = spec.bands().get(band);
            lights.add(new Light(spec.galaxy(), passband, spec.spectrum().magnitudes().get(band)));
            for (int i = 0; i < spec.nearest().size(); i++) {
                double magnitude = spec.nearest().get(i).magnitudes().get(band);
                lights.add(new Light("nearest " + (i + 1), passband, magnitude));
            }
        }
        return List.of(
                new PanelRows<>("spectrum", lights)
                        .words("galaxy", "itself, or a nearest training galaxy", Light::galaxy)
                        .words("band", "its name", light -> light.band().name())
                        .reals(
                                "wavelength",
                                "um",
                                "pivot wavelength",
                                light -> light.band().wavelengthMicron())
                        .reals("magnitude", MAG, "absolute magnitude, AB", Light::magnitude)
                        .data(),
                new PanelRows<>("quantiles", spec.quantiles())
                        .words("feature", "its name", q -> q.feature())
                        .reals("value", MAG, "of the galaxy", q -> q.value())
                        .reals("below", "%", "training galaxies below it", q -> q.percent())
                        .data(),
                new PanelRows<>("neurons", spec.added())
                        .counts("neuron", "its number, from 1", a -> a.neuron() + 1)
                        .reals("added", DEX, "to the median galaxy's mass", a -> a.dex())
                        .data());
    }
}

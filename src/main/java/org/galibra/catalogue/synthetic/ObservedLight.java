package org.galibra.catalogue.synthetic;

import java.util.Arrays;

/// What of a galaxy's light falls into the bands of an observer.
public enum ObservedLight {
    /// m_b = M_b + DM: as if every galaxy's light came unredshifted, so that no K-correction is
    /// needed.
    REST {
        @Override
        double[] magnitudes(SyntheticGalaxy galaxy) {
            double[] magnitudes = new double[WAVELENGTHS.length];
            Arrays.setAll(magnitudes, galaxy::apparentMagnitude);
            return magnitudes;
        }
    },

    /// m_b = M(λ_b/(1+z)) + DM − 2.5 log(1+z), with M linear in log λ between the bands and held
    /// beyond the bluest: whoever makes no K-correction errs, and can see by how much.
    REDSHIFTED {
        @Override
        double[] magnitudes(SyntheticGalaxy galaxy) {
            double shift = Dex.of(1 + galaxy.parameters().position().cosmologicalRedshift());
            double[] magnitudes = new double[WAVELENGTHS.length];
            for (int b = 0; b < magnitudes.length; b++) {
                double emitted = WAVELENGTHS[b] - shift;
                int red = 1;
                while (WAVELENGTHS[red] < emitted) {
                    red++;
                }
                double blueward =
                        (WAVELENGTHS[red] - emitted) / (WAVELENGTHS[red] - WAVELENGTHS[red - 1]);
                double share = Math.clamp(blueward, 0.0, 1.0);
                magnitudes[b] =
                        (1 - share) * galaxy.apparentMagnitude(red)
                                + share * galaxy.apparentMagnitude(red - 1)
                                - 2.5 * shift;
            }
            return magnitudes;
        }
    };

    /// log of the bands' wavelengths in µm.
    private static final double[] WAVELENGTHS =
            DustEmission.BANDS.stream()
                    .mapToDouble(band -> Dex.of(band.wavelengthMicron()))
                    .toArray();

    /// The apparent AB magnitudes, one per band of [DustEmission#BANDS], without noise; a new
    /// array.
    abstract double[] magnitudes(SyntheticGalaxy galaxy);
}

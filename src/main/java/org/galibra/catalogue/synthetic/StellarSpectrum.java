package org.galibra.catalogue.synthetic;

import org.galibra.photometry.Band;

import java.util.List;

/// The light of a star in the fifteen bands of [Band#ELSON_2025]: a black body times a tabulated
/// correction,
///
/// L_ν/L = πB_ν(T)/(σT⁴) · 10^(−0.4 [c_b(T) + φ z ζ_b]), φ = clip((log 9600 − log T)/(log 9600 −
/// log 5772), 0, 1), with z = log(Z/Z☉) and c_b linear in log T between the columns of the table,
/// constant outside.
///
/// Sources of c_b, true minus black body in mag. 5772 K: AB magnitudes of the Sun (Willmer 2018).
/// 9600 K: AB − Vega offsets, for L = 40.1 L☉ and M_V = 0.58. 4800, 3950, 3500 K: colours and
/// bolometric corrections of K0, K5, M4 giants (Bessell & Brett 1988; Bessell, Castelli & Plez
/// 1998), rounded. Tuned: the ultraviolet of cool stars, all of 3000 K (W3 and W4 there stand for
/// the shells of asymptotic giants) and ζ.
final class StellarSpectrum {
    /// The number of bands.
    static final int BANDS = Band.ELSON_2025.size();

    private static final String CORRECTIONS =
            """
            band  3000  3500  3950  4800  5772  9600 30000  zeta
            FUV  12     8     7     5.5   3.88 -1.84  0     1.2
            NUV   7     5     4     2.4   1.29 -0.13  0     0.8
            u     2.2   1.9   1.4   0.65  0.25  0.19  0     0.40
            g     1.6   1.06  0.32  0.07 -0.08 -0.58  0     0.12
            r     1.8   1.06  0.20  0.06 -0.04 -0.35  0     0.03
            i     0.9   0.45  0.15  0.06  0    -0.25  0     0
            z     0.3   0.2   0.14  0.06  0.01 -0.24  0     0
            Y     0.2   0.16  0.11  0.08 -0.01 -0.32  0     0
            J     0     0.01 -0.04  0.01 -0.09 -0.27  0     0
            H    -0.44 -0.44 -0.44 -0.21 -0.23 -0.22  0     0
            Ks   -0.39 -0.39 -0.36 -0.12 -0.16 -0.21  0     0
            W1   -0.18 -0.18 -0.17  0.04 -0.04 -0.17  0     0
            W2   -0.1   0.1   0.05  0.17  0.06 -0.15  0     0
            W3   -3.2   0     0     0.12  0.07 -0.29  0     0
            W4   -3.6   0.14  0.13  0.26  0.20 -0.13  0     0
            """;

    private static final double LOG_SUN = Dex.of(5772);
    private static final double LOG_A0 = Dex.of(9600);
    private static final double MAGNITUDE = -0.4 * Dex.LN_10;

    private final double[] logTemperatures;
    private final double[][] corrections;
    private final double[] metallicitySlopes = new double[BANDS];

    /// hν/k, in K.
    private final double[] frequencyKelvin = new double[BANDS];

    /// 2πhν³/(c²σ) L☉, which is L_ν T⁴ (e^x − 1) of a black body of 1 L☉.
    private final double[] amplitudes = new double[BANDS];

    StellarSpectrum() {
        List<String[]> lines = CORRECTIONS.lines().map(line -> line.split(" +")).toList();
        int columns = lines.getFirst().length - 2;
        logTemperatures = new double[columns];
        for (int column = 0; column < columns; column++) {
            logTemperatures[column] = Dex.of(Double.parseDouble(lines.getFirst()[column + 1]));
        }
        corrections = new double[columns][BANDS];
        for (int b = 0; b < BANDS; b++) {
            String[] line = lines.get(b + 1);
            for (int column = 0; column < columns; column++) {
                corrections[column][b] = Double.parseDouble(line[column + 1]);
            }
            metallicitySlopes[b] = Double.parseDouble(line[columns + 1]);
            double frequency = Cgs.frequency(Band.ELSON_2025.get(b));
            frequencyKelvin[b] = Cgs.PLANCK * frequency / Cgs.BOLTZMANN;
            amplitudes[b] =
                    2
                            * Math.PI
                            * Cgs.PLANCK
                            * frequency
                            * frequency
                            * frequency
                            / (Cgs.LIGHT_SPEED * Cgs.LIGHT_SPEED * Cgs.STEFAN_BOLTZMANN)
                            * Cgs.SOLAR_LUMINOSITY;
        }
    }

    /// Adds the light of a star to `into`.
    ///
    /// @param luminosity bolometric luminosity in L☉
    /// @param logTemperature log of the effective temperature in K
    /// @param metallicity z = log(Z/Z☉)
    /// @param into L_ν in erg/s/Hz, one per band in its first elements; added to
    void add(double luminosity, double logTemperature, double metallicity, double[] into) {
        int last = logTemperatures.length - 1;
        double logT = Math.clamp(logTemperature, logTemperatures[0], logTemperatures[last]);
        int cool = 0;
        while (cool < last - 1 && logT > logTemperatures[cool + 1]) {
            cool++;
        }
        double[] coolCorrections = corrections[cool];
        double[] hotCorrections = corrections[cool + 1];
        double share =
                (logT - logTemperatures[cool])
                        / (logTemperatures[cool + 1] - logTemperatures[cool]);
        double lines =
                metallicity * Math.clamp((LOG_A0 - logTemperature) / (LOG_A0 - LOG_SUN), 0.0, 1.0);
        double temperature = Dex.power(logTemperature);
        double scale = luminosity / (temperature * temperature * temperature * temperature);
        for (int b = 0; b < BANDS; b++) {
            double correction =
                    coolCorrections[b]
                            + share * (hotCorrections[b] - coolCorrections[b])
                            + lines * metallicitySlopes[b];
            into[b] +=
                    scale
                            * amplitudes[b]
                            * StrictMath.exp(MAGNITUDE * correction)
                            / StrictMath.expm1(frequencyKelvin[b] / temperature);
        }
    }
}

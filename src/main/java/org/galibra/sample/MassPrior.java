package org.galibra.sample;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// The distribution of masses that a network is to learn as if its galaxies had it. A network
/// trained on as many galaxies of each mass carries that flat prior: where its scatter is 0.13 dex
/// and nature's galaxies grow rare with mass, it weighs the heaviest too heavy.
///
/// Galaxy i in the bin b of its mass, 0.1 dex wide, gets the weight w_i = t_b / n_b: t_b is the
/// prior's number of galaxies per dex at the middle of the bin, n_b how many galaxies of the set
/// lie in it. So the weighted histogram of the set is the prior over the bins that hold any galaxy.
/// Then w is divided by its mean over the galaxies and clipped to 1/30 … 30, so that a few galaxies
/// of a rare bin do not decide alone: where a weight is clipped, the prior is met in part.
public enum MassPrior {
    /// As many galaxies per dex at every mass.
    UNIFORM("uniform", "as many galaxies per dex at every mass") {
        @Override
        public double perDex(double logMass) {
            return 1;
        }
    },

    /// The mass function of Baldry et al. 2012 (MNRAS 421, 621), their fit in § 4.3: φ(M) dM =
    /// e^(−x) (φ₁ x^α₁ + φ₂ x^α₂) dx with x = M/10^10.66 M☉, φ₁ = 0.00396, α₁ = −0.35, φ₂ =
    /// 0.00079, α₂ = −1.47, in Mpc⁻³ dex⁻¹; a Chabrier initial mass function, H0 = 70 km/s/Mpc.
    BALDRY_2012("baldry-2012", "the mass function of Baldry et al. (2012)") {
        @Override
        public double perDex(double logMass) {
            double x = StrictMath.pow(10, logMass - 10.66);
            return StrictMath.log(10)
                    * StrictMath.exp(-x)
                    * (0.00396 * StrictMath.pow(x, 0.65) + 0.00079 * StrictMath.pow(x, -0.47));
        }
    };

    /// Weights lie between 1/30 and 30 times their mean.
    public static final double CLIP = 30;

    private static final double PER_DEX = 10;
    private static final double ROUNDING = 1e-9;

    private final String label;
    private final String words;

    MassPrior(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /// Galaxies per dex of log10(M★/M☉), up to a factor.
    public abstract double perDex(double logMass);

    /// The weights of n galaxies, above 0.
    ///
    /// @param logMasses n, log10(M★/M☉) in dex, none missing
    public double[] weights(double[] logMasses) {
        var counts = new TreeMap<Long, Integer>();
        for (double mass : logMasses) {
            counts.merge(bin(mass), 1, Integer::sum);
        }
        double[] weights =
                Arrays.stream(logMasses).map(mass -> weight(bin(mass), counts)).toArray();
        double mean = Arrays.stream(weights).average().orElse(1);
        return Arrays.stream(weights)
                .map(weight -> Math.clamp(weight / mean, 1 / CLIP, CLIP))
                .toArray();
    }

    private double weight(long bin, Map<Long, Integer> counts) {
        return perDex((bin + 0.5) / PER_DEX) / counts.get(bin);
    }

    private static long bin(double logMass) {
        return (long) Math.floor(logMass * PER_DEX + ROUNDING);
    }

    /// What it is called in files and on the command line.
    @Override
    public String toString() {
        return label;
    }

    /// What it is, for people.
    public String words() {
        return words;
    }

    /// The prior of a label.
    ///
    /// @throws IllegalArgumentException naming those that there are
    public static MassPrior named(String label) {
        return Arrays.stream(values())
                .filter(prior -> prior.label.equals(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "there is no prior %s; there are: uniform, baldry-2012"
                                        .formatted(label)));
    }
}

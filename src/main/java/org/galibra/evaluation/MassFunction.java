package org.galibra.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The number of galaxies per dex of mass, and per volume where one is known: φ = N / (Δ V), with N
/// the count of a bin, Δ its width in dex and V the volume in Mpc³ (1 for none).
///
/// Its error is that of a Poisson count, by the approximations of Gehrels (1986, eqs 7 and 12) to
/// the 84.13 per cent limits: N + √(N + 3/4) + 1 above, and N (1 − 1/(9N) − 1/(3√N))³ below, 0
/// where N = 0. Galaxies that share a bin of a simulation are not independent: the errors leave
/// their clustering out.
///
/// @param bins the bins of mass
/// @param occupied the bins from the first that holds a galaxy to the last, empty ones among them
public record MassFunction(Bins bins, List<Bin> occupied) {
    /// One bin.
    ///
    /// @param centre its middle in log₁₀(M★/M☉), dex
    /// @param n the galaxies in it
    /// @param density φ, per dex, and per Mpc³ where there is a volume
    /// @param low the lower end of its 68 per cent range
    /// @param high the upper end
    public record Bin(double centre, int n, double density, double low, double high) {}

    public MassFunction {
        occupied = List.copyOf(occupied);
    }

    /// Counts masses; what is not finite is left out.
    ///
    /// @param masses log₁₀(M★/M☉), dex; not modified
    /// @param volumeMpc3 the volume that the galaxies fill, Mpc³; 1 for none
    /// @throws IllegalArgumentException if the volume is not finite and positive
    public static MassFunction of(double[] masses, Bins bins, double volumeMpc3) {
        if (!Double.isFinite(volumeMpc3) || volumeMpc3 <= 0) {
            throw new IllegalArgumentException("a volume of " + volumeMpc3 + " Mpc³");
        }
        var extremes = Arrays.stream(masses).filter(Double::isFinite).summaryStatistics();
        if (extremes.getCount() == 0) {
            return new MassFunction(bins, List.of());
        }
        int first = bins.index(extremes.getMin());
        int[] counts = new int[bins.index(extremes.getMax()) - first + 1];
        for (double mass : masses) {
            if (Double.isFinite(mass)) {
                counts[bins.index(mass) - first]++;
            }
        }
        double unit = bins.width() * volumeMpc3;
        var occupied = new ArrayList<Bin>();
        for (int i = 0; i < counts.length; i++) {
            int n = counts[i];
            occupied.add(
                    new Bin(bins.centre(first + i), n, n / unit, lower(n) / unit, upper(n) / unit));
        }
        return new MassFunction(bins, occupied);
    }

    private static double upper(int n) {
        return n + Math.sqrt(n + 0.75) + 1;
    }

    private static double lower(int n) {
        return n == 0 ? 0 : n * Math.pow(1 - 1 / (9.0 * n) - 1 / (3 * Math.sqrt(n)), 3);
    }
}

package org.galibra.evaluation.survey;

import org.galibra.evaluation.Percentiles;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The errors that the galaxies of a survey have at each magnitude: the distribution at M is that
/// of the [#ALIKE] galaxies whose magnitudes come nearest to M in rank. Beyond the survey's
/// galaxies stand those at its ends.
public final class ErrorsByMagnitude {
    /// Galaxies that tell the errors at one magnitude; of fewer, all do.
    public static final int ALIKE = 200;

    private final double[] magnitudes;
    private final double[] errors;

    private ErrorsByMagnitude(double[] magnitudes, double[] errors) {
        this.magnitudes = magnitudes;
        this.errors = errors;
    }

    /// The errors of n galaxies, of which those without magnitude or error, or with an error above
    /// `most`, are left out: none may be left. Copies what it is given.
    ///
    /// @param magnitudes n, in mag
    /// @param errors n, not negative
    /// @throws IllegalArgumentException if there are not as many
    public static ErrorsByMagnitude of(double[] magnitudes, double[] errors, double most) {
        if (magnitudes.length != errors.length) {
            throw new IllegalArgumentException(
                    errors.length + " errors of " + magnitudes.length + " galaxies");
        }
        int[] order =
                IntStream.range(0, errors.length)
                        .filter(i -> !Double.isNaN(magnitudes[i]) && errors[i] <= most)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> magnitudes[i]))
                        .mapToInt(i -> i)
                        .toArray();
        return new ErrorsByMagnitude(
                Arrays.stream(order).mapToDouble(i -> magnitudes[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> errors[i]).toArray());
    }

    /// How many galaxies tell the errors.
    public int galaxies() {
        return errors.length;
    }

    /// What the errors are at one magnitude.
    ///
    /// @param magnitude in mag
    /// @param median of the errors of the galaxies alike
    public record Typical(double magnitude, double median) {}

    /// The median error at the magnitude that a share of the galaxies is brighter than; NaN where
    /// no galaxy tells errors.
    ///
    /// @param share 0 ≤ share < 1
    public Typical typical(double share) {
        if (errors.length == 0) {
            return new Typical(Double.NaN, Double.NaN);
        }
        int place = (int) (share * errors.length);
        int first = first(place);
        double[] alike = Arrays.copyOfRange(errors, first, first + alike());
        return new Typical(magnitudes[place], Percentiles.of(alike).median());
    }

    /// An error at a magnitude; there must be galaxies that tell it.
    ///
    /// @param share which of the galaxies alike, 0 ≤ share < 1
    double at(double magnitude, double share) {
        int found = Arrays.binarySearch(magnitudes, magnitude);
        int place = found < 0 ? -found - 1 : found;
        return errors[first(place) + (int) (share * alike())];
    }

    private int alike() {
        return Math.min(ALIKE, errors.length);
    }

    private int first(int place) {
        return Math.clamp(place - alike() / 2, 0, errors.length - alike());
    }
}

package org.galibra.evaluation.survey;

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
    /// `most`, are left out. Copies what it is given.
    ///
    /// @param magnitudes n, in mag
    /// @param errors n, not negative
    /// @throws IllegalArgumentException if there are not as many, or none is left
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
        if (order.length == 0) {
            throw new IllegalArgumentException("no galaxy has magnitude and error");
        }
        return new ErrorsByMagnitude(
                Arrays.stream(order).mapToDouble(i -> magnitudes[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> errors[i]).toArray());
    }

    /// How many galaxies tell the errors.
    public int galaxies() {
        return errors.length;
    }

    /// An error at a magnitude.
    ///
    /// @param share which of the galaxies alike, 0 ≤ share < 1
    double at(double magnitude, double share) {
        int found = Arrays.binarySearch(magnitudes, magnitude);
        int place = found < 0 ? -found - 1 : found;
        int alike = Math.min(ALIKE, errors.length);
        int first = Math.clamp(place - alike / 2, 0, errors.length - alike);
        return errors[first + (int) (share * alike)];
    }
}

package org.galibra.table.io.hdf5;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Datasets that are to be the columns of one table, wherever in an HDF5 file they stand. Written
/// `FILE#/a/x,/b/y`, which is how a recipe keeps them.
public final class DatasetChoice {
    private static final String BETWEEN = ",/";

    private DatasetChoice() {}

    /// What stands behind `#` for these datasets.
    public static String within(Collection<String> paths) {
        return String.join(",", paths);
    }

    /// The datasets that stand behind `#`.
    public static List<String> paths(String within) {
        return Arrays.stream(within.substring(1).split(BETWEEN, -1))
                .map(path -> "/" + path)
                .toList();
    }

    /// Whether more than one dataset may stand behind `#`.
    public static boolean isOfSeveral(String within) {
        return within.startsWith("/") && within.contains(BETWEEN);
    }

    /// Whether arrays can be columns of one table.
    ///
    /// @param rows the length that they have in common; 0 if there is none
    /// @param clash why they have none, without a full stop
    public record Agreement(long rows, Optional<String> clash) {
        private static Agreement on(long rows) {
            return new Agreement(rows, Optional.empty());
        }

        private static Agreement not(String clash) {
            return new Agreement(0, Optional.of(clash));
        }
    }

    /// The rows that arrays have in common: the length of those of one dimension, which must be one
    /// of the two lengths of each of two dimensions. The longer one that fits, where all have two.
    ///
    /// @param shapes of at least one array, by its path
    public static Agreement agreement(Map<String, List<Long>> shapes) {
        for (var array : shapes.entrySet()) {
            int dimensions = array.getValue().size();
            if (dimensions < 1 || dimensions > 2) {
                return Agreement.not(
                        array.getKey()
                                + (dimensions == 0
                                        ? " is a single value"
                                        : " has " + dimensions + " dimensions")
                                + "; columns are made of arrays of one or two");
            }
        }
        var first =
                shapes.entrySet().stream()
                        .filter(array -> array.getValue().size() == 1)
                        .findFirst()
                        .orElse(shapes.entrySet().iterator().next());
        List<Long> lengths =
                first.getValue().stream().sorted((a, b) -> Long.compare(b, a)).toList();
        for (long rows : lengths) {
            if (shapes.values().stream().allMatch(shape -> shape.contains(rows))) {
                return Agreement.on(rows);
            }
        }
        var other =
                shapes.entrySet().stream()
                        .filter(array -> !array.getValue().contains(lengths.getFirst()))
                        .findFirst()
                        .orElseThrow();
        return Agreement.not(
                "the lengths differ: "
                        + first.getKey()
                        + " has "
                        + inWords(first.getValue())
                        + " and "
                        + other.getKey()
                        + " "
                        + inWords(other.getValue()));
    }

    /// A shape as people write it, such as `20 × 4,000`.
    public static String inWords(List<Long> shape) {
        return shape.stream()
                .map(length -> String.format(Locale.ROOT, "%,d", length))
                .collect(Collectors.joining(" × "));
    }
}

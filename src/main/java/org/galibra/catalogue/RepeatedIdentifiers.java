package org.galibra.catalogue;

import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Values;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Rows that bear the same identifier: snapshots or copies of one galaxy, or a mistake of the
/// table. A sample keeps them on one side; a person is told, as only a person knows which it is.
final class RepeatedIdentifiers {
    private RepeatedIdentifiers() {}

    /// What identifiers stand in several rows, as a sentence with the first of them; none where all
    /// differ. Missing ones are no identifiers.
    static Optional<String> note(Column identifier) {
        Values values = identifier.values();
        if (values instanceof Integers integers && differ(integers)) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < values.size(); row++) {
            if (!values.isMissing(row)) {
                counts.merge(values.text(row), 1, Integer::sum);
            }
        }
        long repeated = counts.values().stream().filter(count -> count > 1).count();
        if (repeated == 0) {
            return Optional.empty();
        }
        int first =
                IntStream.range(0, values.size())
                        .filter(row -> counts.getOrDefault(values.text(row), 1) > 1)
                        .findFirst()
                        .orElseThrow();
        String name = values.text(first);
        int second =
                IntStream.range(first + 1, values.size())
                        .filter(row -> values.text(row).equals(name))
                        .findFirst()
                        .orElseThrow();
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "column %s: %s, '%s' in rows %,d and %,d first; rows of one identifier are"
                                + " taken for one galaxy, which stays on one side of the split",
                        identifier.name(),
                        repeated == 1
                                ? "one identifier stands in several rows"
                                : String.format(
                                        Locale.ROOT,
                                        "%,d identifiers stand in several rows",
                                        repeated),
                        name,
                        first + 1,
                        second + 1));
    }

    /// Whether whole numbers surely differ; cheaper than to look each of them up.
    private static boolean differ(Integers integers) {
        long[] sorted =
                IntStream.range(0, integers.size())
                        .filter(row -> !integers.isMissing(row))
                        .mapToLong(integers::at)
                        .toArray();
        Arrays.sort(sorted);
        return IntStream.range(1, sorted.length).noneMatch(i -> sorted[i] == sorted[i - 1]);
    }
}

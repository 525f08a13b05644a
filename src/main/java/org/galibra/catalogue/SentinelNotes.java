package org.galibra.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is said of numbers that only stand for a missing value: one sentence for each number, not
/// for each column.
final class SentinelNotes {
    /// Columns that are named with their counts.
    private static final int MOST_NAMED = 6;

    private SentinelNotes() {}

    /// The sentences.
    ///
    /// @param sentinels how often each number was replaced, per column
    static List<String> of(Map<String, Map<Double, Long>> sentinels) {
        var byNumber = new LinkedHashMap<Double, Map<String, Long>>();
        sentinels.forEach((column, counts) ->
                counts.forEach((number, count) ->
                        byNumber.computeIfAbsent(number, _ -> new LinkedHashMap<>())
                                .put(column, count)));
        var notes = new ArrayList<String>();
        byNumber.forEach((number, columns) -> notes.add(note(Numbers.plain(number), columns)));
        return notes;
    }

    private static String note(String number, Map<String, Long> columns) {
        long all = columns.values().stream().mapToLong(Long::longValue).sum();
        boolean one = columns.size() == 1;
        String counts =
                columns.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(each ->
                                String.format(
                                        Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
        int more = columns.size() - MOST_NAMED;
        return String.format(
                Locale.ROOT,
                "%,d value%s of %s in %s %s read as missing%s%s",
                all,
                all == 1 ? "" : "s",
                number,
                one ? columns.keySet().iterator().next() : columns.size() + " columns",
                all == 1 ? "is" : "are",
                one ? "" : ": " + counts,
                more > 0 ? " and %,d more".formatted(more) : "");
    }
}

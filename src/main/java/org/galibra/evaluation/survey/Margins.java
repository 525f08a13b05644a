package org.galibra.evaluation.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the training ranges of features are widened by at both ends, in mag; below 0 narrows them.
///
/// @param all of every feature that has none of its own
/// @param own by the name of a feature, such as `W1` or `u−g`
public record Margins(double all, Map<String, Double> own) {
    public static final Margins NONE = of(0);

    /// @throws IllegalArgumentException if one is not a number
    public Margins {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        check(all, "all features");
        own.forEach((feature, mag) -> check(mag, feature));
    }

    private static void check(double mag, String of) {
        if (!Double.isFinite(mag)) {
            throw new IllegalArgumentException(
                    "the margin of " + of + " is a number of mag, not " + mag);
        }
    }

    /// One for all features.
    public static Margins of(double mag) {
        return new Margins(mag, Map.of());
    }

    public double of(String feature) {
        return own.getOrDefault(feature, all);
    }

    /// The same with another margin where a feature has none of its own.
    public Margins withAll(double mag) {
        return new Margins(mag, own);
    }

    /// The same with another margin of one feature; that of all is no margin of its own.
    public Margins with(String feature, double mag) {
        var others = new LinkedHashMap<>(own);
        others.remove(feature);
        if (mag != all) {
            others.put(feature, mag);
        }
        return new Margins(all, others);
    }

    /// Such as `0.000 mag, W1 0.300 mag`.
    @Override
    public String toString() {
        var text = new StringBuilder(String.format(Locale.ROOT, "%.3f mag", all));
        own.forEach((feature, mag) ->
                text.append(String.format(Locale.ROOT, ", %s %.3f mag", feature, mag)));
        return text.toString();
    }
}

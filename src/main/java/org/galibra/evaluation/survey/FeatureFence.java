package org.galibra.evaluation.survey;

import org.galibra.evaluation.Range;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// The ranges that each feature spanned in training (Elson 2026, Fig. 1), widened by margins: a
/// galaxy with a feature outside is set apart. It bounds novelty along each axis, not error.
public final class FeatureFence {
    private final List<Range> ranges;
    private final List<Crossing> below = new ArrayList<>();
    private final List<Crossing> above = new ArrayList<>();

    private FeatureFence(List<String> names, List<Range> ranges) {
        this.ranges = List.copyOf(ranges);
        for (int i = 0; i < names.size(); i++) {
            below.add(new Crossing(i, names.get(i), Side.BELOW));
            above.add(new Crossing(i, names.get(i), Side.ABOVE));
        }
    }

    /// Which side of a range a value is on.
    public enum Side {
        BELOW("below"),
        ABOVE("above");

        private final String word;

        Side(String word) {
            this.word = word;
        }
    }

    /// A range that a galaxy left.
    ///
    /// @param feature its index
    /// @param name its name, such as `u−g`
    /// @param side where the galaxy is
    public record Crossing(int feature, String name, Side side) {
        /// As an output table has it: `below u−g`.
        public String code() {
            return side.word + " " + name;
        }
    }

    /// How many galaxies left a range on one side; a galaxy may be counted at several.
    public record Count(Crossing crossing, int galaxies) {}

    /// The fence of a model's scaling, whose limits are those of its training galaxies.
    ///
    /// @param names of the d features
    /// @param margins what each range is widened by at both ends
    /// @throws IllegalArgumentException if there are not d names, or a margin empties a range
    public static FeatureFence of(List<String> names, Scaling scaling, Margins margins) {
        if (names.size() != scaling.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names for " + scaling.size() + " features");
        }
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < names.size(); i++) {
            double margin = margins.of(names.get(i));
            ranges.add(new Range(scaling.minimum(i) - margin, scaling.maximum(i) + margin));
        }
        return new FeatureFence(names, ranges);
    }

    /// The range of a feature with its margins, in mag.
    public Range range(int feature) {
        return ranges.get(feature);
    }

    /// The ranges that a galaxy leaves, by feature. A missing feature (NaN) leaves none: whether it
    /// may be missing is not this fence's to say.
    ///
    /// @param features d, in mag, unscaled; left as they are
    /// @throws IllegalArgumentException if there are not d features
    public List<Crossing> crossings(double[] features) {
        if (features.length != ranges.size()) {
            throw new IllegalArgumentException(
                    features.length + " features for a fence of " + ranges.size());
        }
        List<Crossing> crossings = List.of();
        for (int i = 0; i < features.length; i++) {
            boolean isBelow = features[i] < ranges.get(i).from();
            if (isBelow || features[i] > ranges.get(i).to()) {
                if (crossings.isEmpty()) {
                    crossings = new ArrayList<>();
                }
                crossings.add((isBelow ? below : above).get(i));
            }
        }
        return crossings;
    }

    /// How many of n galaxies leave each range on each side: 2 d counts, by feature, below first.
    ///
    /// @param features n × d, in mag
    public List<Count> counts(Matrix features) {
        var counts = new HashMap<Crossing, Integer>();
        for (int row = 0; row < features.rows(); row++) {
            for (Crossing crossing : crossings(features.row(row))) {
                counts.merge(crossing, 1, Integer::sum);
            }
        }
        var list = new ArrayList<Count>();
        for (int i = 0; i < ranges.size(); i++) {
            for (Crossing crossing : List.of(below.get(i), above.get(i))) {
                list.add(new Count(crossing, counts.getOrDefault(crossing, 0)));
            }
        }
        return list;
    }
}

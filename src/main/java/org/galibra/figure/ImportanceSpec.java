package org.galibra.figure;

import java.util.List;

/// What bands, groups of bands or neurons mean to a network, by several measures side by side.
///
/// @param kind what the names are of
/// @param names of what is measured
/// @param measures one or more
public record ImportanceSpec(Kind kind, List<String> names, List<Measure> measures)
        implements FigureSpec {
    /// What is measured.
    public enum Kind {
        BANDS,
        GROUPS,
        /// Of the one hidden layer.
        NEURONS,
        /// Of the last of several hidden layers.
        LAST_NEURONS
    }

    /// A measure of all of them.
    ///
    /// @param title such as `permuted`
    /// @param unit of the values
    /// @param values one for each name
    public record Measure(String title, String unit, List<Value> values) {
        public Measure {
            values = List.copyOf(values);
        }
    }

    /// A value and its range.
    ///
    /// @param value the median
    /// @param low its lower end, NaN where there is none
    /// @param high its upper end, NaN where there is none
    public record Value(double value, double low, double high) {
        /// A measure that does not apply.
        public static final Value NONE = new Value(Double.NaN, Double.NaN, Double.NaN);
    }

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if a measure has not a value for each name
    public ImportanceSpec {
        names = List.copyOf(names);
        measures = List.copyOf(measures);
        for (Measure measure : measures) {
            if (measure.values().size() != names.size()) {
                throw new IllegalArgumentException(
                        "%d values of %s for %d names"
                                .formatted(measure.values().size(), measure.title(), names.size()));
            }
        }
    }
}

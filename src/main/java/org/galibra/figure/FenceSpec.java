package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.galibra.model.Matrix;

import java.util.List;

/// Which galaxies of a survey lie outside what a network was trained on: Fig. 1 of Elson (2026),
/// with the share set apart against other quantities.
///
/// @param features the d features' names
/// @param survey n × d, in mag; NaN where a feature is missing
/// @param training m × d, in mag; no rows where the training galaxies are not at hand
/// @param ranges what each feature may span, margins included, in mag
/// @param shares how many are set apart along other quantities; may be empty
public record FenceSpec(
        List<String> features,
        Matrix survey,
        Matrix training,
        List<Range> ranges,
        List<Quantity> shares)
        implements FigureSpec {
    /// A quantity of the survey's galaxies, with what the fences say of each.
    ///
    /// @param title for the axis, in [MathText] markup, such as `redshift`
    /// @param binWidth in the quantity's unit
    /// @param values k × 1; NaN where a galaxy has none
    /// @param fences one for each column of `apart`, such as `training ranges`
    /// @param apart k × fences; 1 for a galaxy set apart, 0 inside, NaN where the fence cannot tell
    /// @param kinds names of kinds of galaxies, whose places are then the values; empty for numbers
    public record Quantity(
            String title,
            double binWidth,
            Matrix values,
            List<String> fences,
            Matrix apart,
            List<String> kinds) {
        /// A quantity of numbers.
        public Quantity(
                String title, double binWidth, Matrix values, List<String> fences, Matrix apart) {
            this(title, binWidth, values, fences, apart, List.of());
        }

        /// Kinds of galaxies, such as types.
        ///
        /// @param places k × 1, of each galaxy's kind among the kinds
        public static Quantity of(
                String title,
                List<String> kinds,
                Matrix places,
                List<String> fences,
                Matrix apart) {
            return new Quantity(title, 1, places, fences, apart, kinds);
        }

        /// @throws IllegalArgumentException if the shapes differ or the width is not above 0
        public Quantity {
            fences = List.copyOf(fences);
            kinds = List.copyOf(kinds);
            if (values.columns() != 1
                    || values.rows() != apart.rows()
                    || apart.columns() != fences.size()
                    || !(binWidth > 0)) {
                throw new IllegalArgumentException(
                        "%s in bins of %s: %s beside %s for %d fences"
                                .formatted(title, binWidth, values, apart, fences.size()));
            }
        }
    }

    /// @throws IllegalArgumentException if names, matrices and ranges are not of as many features
    public FenceSpec {
        features = List.copyOf(features);
        ranges = List.copyOf(ranges);
        shares = List.copyOf(shares);
        if (features.isEmpty()
                || features.size() != survey.columns()
                || features.size() != training.columns()
                || features.size() != ranges.size()) {
            throw new IllegalArgumentException(
                    "%d names and %d ranges for %s and %s"
                            .formatted(features.size(), ranges.size(), survey, training));
        }
    }
}

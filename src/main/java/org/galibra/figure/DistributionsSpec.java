package org.galibra.figure;

import org.galibra.model.Matrix;

import java.util.List;

/// How the target and every feature are distributed in the training set, over the full sample: Fig.
/// 2 of Elson (2025).
///
/// @param features the features' names
/// @param full the sample before cuts on other columns than redshift, and before drawing
/// @param training the galaxies that train
/// @param target what is learned
public record DistributionsSpec(
        List<String> features, Population full, Population training, TargetLabel target)
        implements FigureSpec {
    /// A set of galaxies.
    ///
    /// @param label what they are, for a key
    /// @param targets n × 1, in dex
    /// @param features n × d, in mag
    public record Population(String label, Matrix targets, Matrix features) {
        /// @throws IllegalArgumentException if the matrices are not of the same galaxies
        public Population {
            if (targets.columns() != 1 || targets.rows() != features.rows()) {
                throw new IllegalArgumentException(targets + " beside " + features);
            }
        }

        int size() {
            return features.rows();
        }

        /// Column 0 is the target, then come the features.
        double[] column(int column) {
            return column == 0 ? targets.column(0) : features.column(column - 1);
        }
    }

    /// @throws IllegalArgumentException if the names are not as many as the features
    public DistributionsSpec {
        features = List.copyOf(features);
        if (features.size() != full.features().columns()
                || features.size() != training.features().columns()) {
            throw new IllegalArgumentException(
                    features.size() + " names for " + full + " and " + training);
        }
    }
}

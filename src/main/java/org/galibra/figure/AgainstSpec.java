package org.galibra.figure;

import org.galibra.model.Matrix;

import java.util.List;

/// Residuals against any other quantity.
///
/// @param sample which galaxies, such as `test`
/// @param name of the quantity
/// @param unit its unit; may be empty
/// @param categories where the quantity is one of a few kinds, their names; its values are then
///   places in this list, from 0; empty for numbers
/// @param points n × 2: the quantity, the residual predicted − true in dex
public record AgainstSpec(
        String sample, String name, String unit, List<String> categories, Matrix points)
        implements FigureSpec {
    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if `points` has not two columns
    public AgainstSpec {
        categories = List.copyOf(categories);
        if (points.columns() != 2) {
            throw new IllegalArgumentException(points.columns() + " columns, not 2");
        }
    }

    public boolean isCategorical() {
        return !categories.isEmpty();
    }

    /// The quantity with its unit.
    public String title() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}

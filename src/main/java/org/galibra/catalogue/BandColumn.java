package org.galibra.catalogue;

import org.galibra.photometry.PhotometricUnit;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// What one column says of one band. What is left empty is taken from the convention, else from the
/// column's own unit, else it is an absolute AB magnitude.
///
/// @param column the column's name; empty for the one that is recognised
/// @param unit what it is measured in
/// @param kind whether a magnitude is absolute or apparent; a flux is always apparent
/// @param error the column of its errors, 1σ, in the same unit, or in mag for a magnitude
/// @param offset added to the magnitude, in mag, such as −0.04 from SDSS's u to AB
public record BandColumn(
        String column,
        Optional<PhotometricUnit> unit,
        Optional<Kind> kind,
        Optional<String> error,
        double offset) {
    /// Whether a magnitude is at 10 pc or at the galaxy's own distance.
    public enum Kind {
        ABSOLUTE,
        APPARENT;

        /// As files and the window write it.
        public String word() {
            return this == ABSOLUTE ? "absolute" : "apparent";
        }
    }

    /// Whatever column is recognised.
    public static final BandColumn RECOGNISED = of("");

    /// A column of which nothing else is said.
    public static BandColumn of(String column) {
        return new BandColumn(column, Optional.empty(), Optional.empty(), Optional.empty(), 0);
    }

    public BandColumn withColumn(String other) {
        return new BandColumn(other, unit, kind, error, offset);
    }

    public BandColumn withUnit(PhotometricUnit other) {
        return new BandColumn(column, Optional.of(other), kind, error, offset);
    }

    public BandColumn withKind(Kind other) {
        return new BandColumn(column, unit, Optional.of(other), error, offset);
    }

    public BandColumn withError(Optional<String> other) {
        return new BandColumn(column, unit, kind, other, offset);
    }

    public BandColumn withOffset(double other) {
        return new BandColumn(column, unit, kind, error, other);
    }

    /// The same in a table that calls its columns otherwise.
    BandColumn renamed(UnaryOperator<String> names) {
        return new BandColumn(names.apply(column), unit, kind, error.map(names), offset);
    }

    /// The same, with what is empty here taken from `other`.
    BandColumn or(BandColumn other) {
        return new BandColumn(
                column.isEmpty() ? other.column : column,
                unit.or(() -> other.unit),
                kind.or(() -> other.kind),
                error.or(() -> other.error),
                offset == 0 ? other.offset : offset);
    }

    /// Whether a distance is needed to make absolute magnitudes of it.
    public boolean isApparent() {
        return unit.filter(PhotometricUnit::isFlux).isPresent()
                || kind.filter(Kind.APPARENT::equals).isPresent();
    }
}

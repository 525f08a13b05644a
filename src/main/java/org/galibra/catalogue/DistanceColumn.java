package org.galibra.catalogue;

import org.galibra.photometry.FlatCosmology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The column that tells how far away the galaxies are.
///
/// @param column the column's name
/// @param unit what it is measured in
public record DistanceColumn(String column, Unit unit) {
    /// What a distance is told by.
    public enum Unit {
        REDSHIFT("redshift"),
        VELOCITY("km/s"),
        PARSEC("pc"),
        KILOPARSEC("kpc"),
        MEGAPARSEC("Mpc"),
        MODULUS("mag");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /// As files and the window write it; [#parse] reads it back.
        public String symbol() {
            return symbol;
        }

        /// The unit of a symbol, in any case.
        public static Optional<Unit> parse(String symbol) {
            for (Unit unit : values()) {
                if (unit.symbol.equals(symbol.strip().toLowerCase(Locale.ROOT))
                        || unit.symbol.equalsIgnoreCase(symbol.strip())) {
                    return Optional.of(unit);
                }
            }
            return Optional.empty();
        }

        /// Whether a cosmology is needed to make a distance of it.
        public boolean needsCosmology() {
            return this == REDSHIFT || this == VELOCITY;
        }
    }

    public static DistanceColumn redshift(String column) {
        return new DistanceColumn(column, Unit.REDSHIFT);
    }

    /// How many of these values tell no distance: NaN, or not above 0 where it is no modulus.
    long without(double[] values) {
        return Arrays.stream(values)
                .filter(value -> unit == Unit.MODULUS ? Double.isNaN(value) : !(value > 0))
                .count();
    }

    /// The distance modulus of a value, in mag; NaN where it is missing or not above 0 (a modulus
    /// may be).
    public double modulus(double value, FlatCosmology cosmology) {
        return switch (unit) {
            case REDSHIFT -> cosmology.distanceModulus(value);
            case VELOCITY -> cosmology.distanceModulus(value / FlatCosmology.LIGHT_SPEED_KM_S);
            case PARSEC -> FlatCosmology.modulusOfMpc(value * 1e-6);
            case KILOPARSEC -> FlatCosmology.modulusOfMpc(value * 1e-3);
            case MEGAPARSEC -> FlatCosmology.modulusOfMpc(value);
            case MODULUS -> value;
        };
    }
}

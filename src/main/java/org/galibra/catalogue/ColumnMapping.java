package org.galibra.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a person says about a table's columns, over what the program would recognise.
///
/// @param target the column of log10(M★/M☉), if it is named
/// @param bands band name to column name, for the bands that are named
public record ColumnMapping(Optional<String> target, Map<String, String> bands) {
    /// Nothing is named: recognise everything.
    public static final ColumnMapping RECOGNISED = new ColumnMapping(Optional.empty(), Map.of());

    public ColumnMapping {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
    }

    /// The same mapping with the mass in column `name`.
    public ColumnMapping withTarget(String name) {
        return new ColumnMapping(Optional.of(name), bands);
    }
}

package org.galibra.catalogue;

import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the mass, the identifier and the redshift of a table by the names that the field uses.
final class NameRecognition {
    private static final Set<String> MASS_NAMES =
            Set.of(
                    "logmstar",
                    "logmass",
                    "logm",
                    "logmstellar",
                    "logstellarmass",
                    "log10mstar",
                    "log10mass",
                    "log10mstellar",
                    "lgmstar",
                    "lgm",
                    "lmstar");

    private static final List<String> IDENTIFIER_NAMES =
            List.of("id", "cataid", "catid", "uberid", "id_galaxy", "objid", "objname", "name");

    /// The observed redshift before any other; what flows and groups were taken out of comes last.
    private static final List<String> REDSHIFT_NAMES =
            List.of(
                    "z_obs",
                    "zobs",
                    "redshift",
                    "z_spec",
                    "zspec",
                    "specz",
                    "z_helio",
                    "zhelio",
                    "z_best",
                    "zbest",
                    "z_tonry",
                    "z_cmb",
                    "zcos",
                    "z_cos",
                    "z");

    private NameRecognition() {}

    /// The columns whose names say log10 stellar mass.
    static List<Column> masses(Table table) {
        return table.columns().stream()
                .filter(column ->
                        MASS_NAMES.contains(
                                column.name().toLowerCase(Locale.ROOT).replace("_", "")))
                .toList();
    }

    /// The column that names the galaxies, if one is called so.
    static Optional<Column> identifier(Table table) {
        for (String name : IDENTIFIER_NAMES) {
            for (Column column : table.columns()) {
                if (column.name().equalsIgnoreCase(name) && !(column.values() instanceof Flags)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    /// The column of redshifts, if one is called so and its values could be some.
    static Optional<Column> redshift(Table table) {
        for (String name : REDSHIFT_NAMES) {
            for (Column column : table.columns()) {
                boolean number =
                        column.values() instanceof Reals || column.values() instanceof Integers;
                if (column.name().equalsIgnoreCase(name)
                        && number
                        && BandRecognition.couldBeRedshift(column)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }
}

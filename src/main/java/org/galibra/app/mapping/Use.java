package org.galibra.app.mapping;

import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.List;

/// What a column is used for, as a person chooses it.
///
/// @param role the part it plays; [Role#NOT_RECOGNISED] for none
/// @param band the band's name where the part is about a band, otherwise empty
public record Use(Role role, String band) {
    /// No use.
    public static final Use NONE = new Use(Role.NOT_RECOGNISED, "");

    /// The use that a role means; columns that are only known are not used.
    public static Use of(ColumnRole column) {
        return switch (column.role()) {
            case IDENTIFIER, REDSHIFT, DISTANCE, MASS, BAND, ERROR ->
                    new Use(column.role(), column.band());
            case FLAG, KNOWN, DERIVED, NOT_RECOGNISED -> NONE;
        };
    }

    /// A use that is about no band.
    public static Use of(Role role) {
        return new Use(role, "");
    }

    public static Use of(Band band) {
        return new Use(Role.BAND, band.name());
    }

    /// The words in a list of choices.
    public String words() {
        return switch (role) {
            case BAND -> band;
            case ERROR -> "σ " + (band.isEmpty() ? "mass" : band);
            case NOT_RECOGNISED -> "not used";
            default -> role.title();
        };
    }

    /// Every use that a column can have.
    public static List<Use> choices(List<Band> bands) {
        var uses = new ArrayList<Use>();
        uses.add(NONE);
        for (Role role : List.of(Role.IDENTIFIER, Role.MASS, Role.REDSHIFT, Role.DISTANCE)) {
            uses.add(of(role));
        }
        bands.forEach(band -> uses.add(of(band)));
        bands.forEach(band -> uses.add(new Use(Role.ERROR, band.name())));
        return List.copyOf(uses);
    }
}

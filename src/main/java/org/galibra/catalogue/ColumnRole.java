package org.galibra.catalogue;

/// What one column of a table is.
///
/// @param role what part it plays
/// @param band the band's name where it is a band's magnitude, flux or error; otherwise empty
/// @param meaning one line for people, empty where nothing is known of it
public record ColumnRole(Role role, String band, String meaning) {
    /// A column of which nothing is known.
    public static final ColumnRole NOT_RECOGNISED = new ColumnRole(Role.NOT_RECOGNISED, "", "");

    /// The same column, known to play another part; what it means stays.
    public ColumnRole as(Role other, String ofBand) {
        return new ColumnRole(other, ofBand, meaning);
    }

    /// The parts that columns play.
    public enum Role {
        IDENTIFIER("identifier"),
        REDSHIFT("redshift"),
        DISTANCE("distance"),
        MASS("stellar mass"),
        BAND("band"),
        ERROR("error"),
        FLAG("flag"),
        /// Known to the convention, and not used.
        KNOWN("known"),
        /// Made by a formula.
        DERIVED("derived"),
        NOT_RECOGNISED("not recognised");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}

package org.galibra.table;

import java.util.List;

/// Where a table came from.
///
/// @param path the file's absolute path, or the recipe of a table that was computed
/// @param format the format's name, such as `CSV`
/// @param sha256 checksum of the file's bytes as 64 hexadecimal digits; empty for a computed table
/// @param joined the tables joined to that one, in order
public record Source(String path, String format, String sha256, List<Joined> joined) {
    public Source {
        joined = List.copyOf(joined);
    }

    /// The source of a table to which nothing was joined.
    public Source(String path, String format, String sha256) {
        this(path, format, sha256, List.of());
    }
}

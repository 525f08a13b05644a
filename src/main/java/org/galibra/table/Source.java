package org.galibra.table;

import java.util.List;
import java.util.Optional;

/// Where a table came from.
///
/// @param path the file's absolute path, or the recipe of a table that was computed
/// @param format the format's name, such as `CSV`
/// @param sha256 checksum of the file's bytes as 64 hexadecimal digits; empty for a computed table
/// @param joined the tables joined to that one, in order
/// @param sample which of its rows were read; empty for all
public record Source(
        String path,
        String format,
        String sha256,
        List<Joined> joined,
        Optional<RowSample> sample) {
    public Source {
        joined = List.copyOf(joined);
    }

    /// The source of a whole table to which nothing was joined.
    public Source(String path, String format, String sha256) {
        this(path, format, sha256, List.of(), Optional.empty());
    }

    public Source withJoined(List<Joined> others) {
        return new Source(path, format, sha256, others, sample);
    }

    public Source withSample(RowSample rows) {
        return new Source(path, format, sha256, joined, Optional.of(rows));
    }
}

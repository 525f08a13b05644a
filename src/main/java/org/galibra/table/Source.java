package org.galibra.table;

/// Where a table came from.
///
/// @param path the file's absolute path, or the recipe of a table that was computed
/// @param format the format's name, such as `CSV`
/// @param sha256 checksum of the file's bytes as 64 hexadecimal digits; empty for a computed table
public record Source(String path, String format, String sha256) {}

package org.galibra.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A table to be joined to another on an identifier: see [org.galibra.table.Join].
///
/// @param path the file's absolute path
/// @param sha256 checksum of the file's bytes; empty where any will do
/// @param key the column of the table so far, earlier joins included
/// @param otherKey the column of this file that names the same galaxies
public record Joining(String path, String sha256, String key, String otherKey) {
    /// What `FILE:KEY=KEY` says, or `FILE:KEY` where both columns are called alike. The last colon
    /// ends the file's name.
    ///
    /// @throws IllegalArgumentException if it says something else
    public static Joining parse(String text) {
        int colon = text.lastIndexOf(':');
        String keys = text.substring(colon + 1);
        int equals = keys.indexOf('=');
        String key = (equals < 0 ? keys : keys.substring(0, equals)).strip();
        String otherKey = keys.substring(equals + 1).strip();
        if (colon < 1 || key.isEmpty() || otherKey.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no join; write FILE:KEY=KEY");
        }
        try {
            var file = Path.of(text.substring(0, colon)).toAbsolutePath().normalize();
            return new Joining(file.toString(), "", key, otherKey);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + text + "' names no file: " + e.getReason(), e);
        }
    }
}

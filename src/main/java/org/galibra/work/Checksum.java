package org.galibra.work;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 checksum of bytes that arrive in pieces, written as 64 lower-case hexadecimal
/// digits.
public final class Checksum {
    private final MessageDigest digest;

    /// The checksum of no bytes yet.
    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// The checksum of a text in UTF-8.
    public static String of(String text) {
        var checksum = new Checksum();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        checksum.add(bytes, 0, bytes.length);
        return checksum.hexadecimal();
    }

    /// Adds `length` of the `bytes` from `offset` on.
    public void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    /// The digits for all that was added; then it begins anew.
    public String hexadecimal() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

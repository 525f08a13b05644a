package org.galibra.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Galibra this is.
public final class Version {
    private static final String CURRENT = read();

    private Version() {}

    /// The version, such as `0.1.0`.
    public static String current() {
        return CURRENT;
    }

    private static String read() {
        var properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/galibra.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}

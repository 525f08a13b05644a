package org.galibra.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.galibra.study.SavedMappings;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A command line as a shell runs it, in a folder of its own.
abstract class Shell {
    @TempDir Path folder;

    final SavedMappings mappings = SavedMappings.none();
    String out;
    String err;

    /// Runs a command line as a shell would, and keeps what it prints.
    int galibra(String... arguments) {
        Printed printed = Printed.by(mappings, arguments);
        out = printed.out();
        err = printed.err();
        return printed.code();
    }

    /// A table of galaxies whose mass is nearly linear in three bands.
    String galaxies(int count) throws IOException {
        var random = new Random(5);
        var text = new StringBuilder("id,M_u,M_g,M_r,logMstar\n");
        for (int i = 0; i < count; i++) {
            double mass = 8 + 3 * random.nextDouble();
            double r = -2.2 * mass + 0.1 * random.nextGaussian();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f,%.4f,%.4f,%.4f%n",
                            i,
                            r + 1.5 + 0.2 * random.nextGaussian(),
                            r + 0.5 + 0.1 * random.nextGaussian(),
                            r,
                            mass));
        }
        return write("galaxies.csv", text.toString());
    }

    String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    String run() {
        return folder.resolve("run").toString();
    }

    static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}

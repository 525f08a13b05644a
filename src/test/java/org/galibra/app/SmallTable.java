package org.galibra.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A CSV table of 600 made-up galaxies with five bands, quick to read and to train on: magnitudes
/// fall with mass, and a little noise keeps them apart.
public final class SmallTable {
    private static final int GALAXIES = 600;

    private SmallTable() {}

    /// Writes it to `folder` and returns its file.
    public static Path write(Path folder) throws IOException {
        var random = new Random(5);
        var text = new StringBuilder("id,logMstar,M_g,M_r,M_i,M_Ks,M_W1\n");
        for (int row = 0; row < GALAXIES; row++) {
            double mass = 8 + 3 * random.nextDouble();
            double colour = 0.2 + 0.15 * (mass - 8) + 0.05 * random.nextGaussian();
            double red = 1.5 - 2.2 * mass + 0.1 * random.nextGaussian();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f%n",
                            row,
                            mass,
                            red + colour,
                            red,
                            red - 0.4 * colour,
                            red - 2 * colour,
                            red - 1.6 * colour + 0.05 * random.nextGaussian()));
        }
        return Files.writeString(folder.resolve("small.csv"), text);
    }
}

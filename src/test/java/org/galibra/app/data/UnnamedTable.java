package org.galibra.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A CSV table of 600 made-up galaxies whose columns say nothing by their names: fluxes in mJy,
/// redshifts, masses in dex. Every twentieth flux of the first band is negative, every fiftieth is
/// −999, every hundredth absent.
final class UnnamedTable {
    static final int GALAXIES = 600;

    private UnnamedTable() {}

    /// Writes it to `folder` and returns its file.
    static Path write(Path folder) throws IOException {
        var random = new Random(11);
        var text = new StringBuilder("label,far,weight,one,two,three\n");
        for (int row = 0; row < GALAXIES; row++) {
            double mass = 8 + 3 * random.nextDouble();
            double redshift = 0.02 + 0.1 * random.nextDouble();
            double modulus = 25 + 5 * Math.log10(299_792.458 / 70 * redshift * (1 + redshift / 2));
            double red = 1.5 - 2.2 * mass + 0.1 * random.nextGaussian() + modulus;
            double colour = 0.2 + 0.15 * (mass - 8) + 0.05 * random.nextGaussian();
            String first = flux(red + colour);
            if (row % 100 == 99) {
                first = "";
            } else if (row % 50 == 48) {
                first = "-999";
            } else if (row % 20 == 10) {
                first = "-" + first;
            }
            text.append(
                    String.format(
                            Locale.ROOT,
                            "g%d,%.5f,%.4f,%s,%s,%s%n",
                            row,
                            redshift,
                            mass,
                            first,
                            flux(red),
                            flux(red - colour)));
        }
        return Files.writeString(folder.resolve("unnamed.csv"), text);
    }

    /// The flux in mJy of an apparent AB magnitude.
    private static String flux(double magnitude) {
        return String.format(Locale.ROOT, "%.6g", Math.pow(10, 0.4 * (16.4 - magnitude)));
    }
}

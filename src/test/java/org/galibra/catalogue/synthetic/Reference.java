package org.galibra.catalogue.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The values of REFERENCE.csv, which an independent NumPy trial of the recipe wrote: golden
/// populations, galaxies of fixed parameters, and statistics of 100,000 galaxies.
final class Reference {
    private Reference() {}

    /// One line; `tolerance` such as `0.02` or `1%`.
    record Row(String kind, String item, String quantity, String value, String tolerance) {
        double number() {
            return Double.parseDouble(value);
        }

        double allowed() {
            return tolerance.endsWith("%")
                    ? Double.parseDouble(tolerance.substring(0, tolerance.length() - 1))
                            / 100
                            * number()
                    : Double.parseDouble(tolerance);
        }
    }

    /// All lines of a kind whose name begins so.
    static List<Row> rows(String kind) {
        try (var stream = Reference.class.getResourceAsStream("REFERENCE.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .filter(row -> row.kind().startsWith(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `a=1 b=2; c=3,` as a map.
    static Map<String, String> settings(String text) {
        return Arrays.stream(text.split("[ ;,]+"))
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}

package org.galibra.figure;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Names of bands and colours as [MathText]: a letter is a symbol, `Ks` has a subscript, a colour
/// is a difference.
final class FeatureText {
    private FeatureText() {}

    static MathText of(String feature) {
        return MathText.of(
                Arrays.stream(feature.split("−", -1))
                        .map(FeatureText::band)
                        .collect(Collectors.joining(" − ")));
    }

    private static String band(String name) {
        if (name.equals("Ks")) {
            return "*K*_{s}";
        }
        return name.length() == 1 ? "*" + name + "*" : name;
    }
}

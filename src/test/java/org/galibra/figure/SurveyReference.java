package org.galibra.figure;

import org.galibra.evaluation.Reference;
import org.galibra.model.Matrix;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/// The made-up galaxies of [Reference] as if they were a survey's, and what NumPy 2.4.6 and SciPy
/// 1.17.1 say of their figures; `survey.py` beside the values made them.
final class SurveyReference {
    static final double[] TRUTH = Reference.column("truth");
    static final double[] PREDICTED = Reference.column("predicted");

    private static final Properties VALUES = read();

    private SurveyReference() {}

    static double[] values(String key) {
        return Arrays.stream(VALUES.getProperty(key).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    static List<String> keys(String prefix) {
        return VALUES.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /// The masses with a correction of −0.05 dex.
    static SedMassSpec survey() {
        return new SedMassSpec(
                SampleSeries.of("survey", TRUTH, PREDICTED),
                SampleSeries.of(
                        "survey", TRUTH, Arrays.stream(PREDICTED).map(p -> p - 0.05).toArray()),
                3,
                Optional.empty(),
                0.05,
                SedMassSpec.TARGET);
    }

    static double[] sigmas() {
        return IntStream.range(0, TRUTH.length)
                .mapToDouble(i ->
                        0.02
                                + 0.005 * (PREDICTED[i] - 7)
                                + 0.01 * Math.abs(PREDICTED[i] - TRUTH[i]))
                .toArray();
    }

    static Matrix column(double[] values) {
        return Matrix.of(values.length, 1, values);
    }

    private static Properties read() {
        try (var reader =
                new InputStreamReader(
                        SurveyReference.class.getResourceAsStream("survey.properties"),
                        StandardCharsets.UTF_8)) {
            var values = new Properties();
            values.load(reader);
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

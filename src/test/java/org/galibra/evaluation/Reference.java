package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// Six hundred made-up galaxies and what NumPy 2.4.6 computes of them; `reference.py` beside the
/// two files made both.
public final class Reference {
    private static final List<String[]> LINES = lines();
    private static final Properties VALUES = values();

    private Reference() {}

    public static double[] column(String name) {
        int column = Arrays.asList(LINES.getFirst()).indexOf(name);
        return LINES.stream()
                .skip(1)
                .mapToDouble(cells -> Double.parseDouble(cells[column]))
                .toArray();
    }

    public static String text(String key) {
        return VALUES.getProperty(key);
    }

    public static double value(String key) {
        return Double.parseDouble(text(key));
    }

    /// All metrics agree with the reference under `name` to 1e-10 dex.
    static void assertMetrics(String name, Metrics metrics) {
        assertMetric(name, "rms", metrics.rms());
        assertMetric(name, "median", metrics.median());
        assertMetric(name, "worstBinMedian", metrics.worstBinMedian());
        assertMetric(name, "standardDeviation", metrics.standardDeviation());
        assertMetric(name, "scatter", metrics.scatter());
        assertMetric(name, "sigmaMad", metrics.sigmaMad());
        assertMetric(name, "outlierShare", metrics.outlierShare());
    }

    private static void assertMetric(String name, String metric, double value) {
        String key = name + "." + metric;
        assertThat(value).as(key).isCloseTo(value(key), within(1e-10));
    }

    private static List<String[]> lines() {
        try (Reader reader = open("galaxies.csv")) {
            return reader.readAllLines().stream().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties values() {
        try (Reader reader = open("reference.properties");
                Reader judgement = open("judgement.properties")) {
            var properties = new Properties();
            properties.load(reader);
            properties.load(judgement);
            return properties;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Reference.class.getResourceAsStream(name), StandardCharsets.UTF_8);
    }
}

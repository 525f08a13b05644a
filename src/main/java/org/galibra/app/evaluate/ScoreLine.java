package org.galibra.app.evaluate;

import org.galibra.app.control.Numbers;
import org.galibra.study.Comparison;
import org.galibra.study.MetricName;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line of the table of metrics: one row, or the heading above several.
///
/// @param what the first cell
/// @param row empty for a heading
record ScoreLine(String what, Optional<Comparison.Row> row) {
    private static final int DECIMALS = 3;

    private static final Map<String, String> HEADINGS =
            Map.of(
                    "this network", "THIS NETWORK",
                    "linear", "LINE, ONE BAND",
                    "network", "NETWORKS OF NEW SEEDS",
                    "baseline", "OTHER METHODS");

    /// The lines of a comparison, with a heading where another method begins.
    static List<ScoreLine> of(Comparison comparison) {
        var lines = new ArrayList<ScoreLine>();
        String method = "";
        for (Comparison.Row row : comparison.rows()) {
            if (!row.method().equals(method)) {
                method = row.method();
                lines.add(new ScoreLine(HEADINGS.getOrDefault(method, method), Optional.empty()));
            }
            lines.add(new ScoreLine(what(row, comparison.judged()), Optional.of(row)));
        }
        return List.copyOf(lines);
    }

    private static String what(Comparison.Row row, String judged) {
        if (row.method().equals("this network")) {
            return row.judged();
        }
        return row.judged().equals(judged) ? row.what() : row.what() + ", " + row.judged();
    }

    boolean heads() {
        return row.isEmpty();
    }

    String features() {
        return row.map(at -> Numbers.count(at.features())).orElse("");
    }

    String galaxies() {
        return row.map(at -> Numbers.count(at.metrics().n())).orElse("");
    }

    String value(MetricName metric) {
        return row.map(at -> metric.of(at.metrics())).map(ScoreLine::words).orElse("");
    }

    /// From the 16th to the 84th percentile of the bootstrap.
    String range(MetricName metric) {
        return row.map(
                        at -> {
                            double low = metric.of(at.range().low());
                            double high = metric.of(at.range().high());
                            String joint = low < 0 || high < 0 ? " to " : "–";
                            return Double.isFinite(low) ? words(low) + joint + words(high) : "";
                        })
                .orElse("");
    }

    /// Mean and standard deviation of the RMS over the seeds.
    String seeds() {
        return row.flatMap(Comparison.Row::seeds)
                .map(seeds -> words(seeds.mean().rms()) + " ± " + words(seeds.deviation().rms()))
                .orElse("");
    }

    private static String words(double value) {
        return Numbers.decimals(value, DECIMALS);
    }
}

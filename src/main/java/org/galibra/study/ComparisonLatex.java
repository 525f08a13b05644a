package org.galibra.study;

import org.galibra.evaluation.Metrics;

import java.util.Locale;
import java.util.Map;

/// A [Comparison] as a LaTeX table for a paper, with the rules of the package `booktabs`: for every
/// metric its value and how far the ends of its bootstrap range lie from it.
final class ComparisonLatex {
    private static final Map<String, String> HEADINGS =
            Map.of(
                    "this network", "This network",
                    "linear", "Straight line through one band",
                    "network", "Networks",
                    "baseline", "Other methods");

    private ComparisonLatex() {}

    static String of(Comparison comparison, Map<String, String> provenance) {
        var text = new StringBuilder("% needs \\usepackage{booktabs}\n");
        provenance.forEach((key, value) ->
                text.append("% ").append(key).append(": ").append(line(value)).append('\n'));
        MetricName[] metrics = MetricName.values();
        text.append("% judged: ")
                .append(comparison.judged())
                .append(" galaxies; residuals in dex;");
        text.append(" ranges: 16 to 84 per cent of bootstrap samples\n");
        text.append("\\begin{tabular}{ll").append("r".repeat(metrics.length + 3)).append("}\n");
        text.append("\\toprule\n & Galaxies & Features & $N$");
        for (MetricName metric : metrics) {
            text.append(" & ").append(metric.latex());
        }
        text.append(" & RMS over seeds \\\\\n");
        String method = "";
        for (Comparison.Row row : comparison.rows()) {
            if (!row.method().equals(method)) {
                method = row.method();
                text.append("\\midrule\n\\multicolumn{").append(metrics.length + 5);
                text.append("}{l}{").append(HEADINGS.getOrDefault(method, method));
                text.append("} \\\\\n");
            }
            text.append(row(row));
        }
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    private static String row(Comparison.Row row) {
        var text = new StringBuilder();
        text.append(escaped(row.what())).append(" & ").append(escaped(row.judged()));
        text.append(" & ").append(row.features()).append(" & ").append(row.metrics().n());
        for (MetricName metric : MetricName.values()) {
            text.append(" & ").append(ranged(metric, row.metrics(), row));
        }
        text.append(" & ");
        row.seeds()
                .ifPresent(seeds ->
                        text.append('$')
                                .append(decimals(seeds.mean().rms()))
                                .append(" \\pm ")
                                .append(decimals(seeds.deviation().rms()))
                                .append('$'));
        return text.append(" \\\\\n").toString();
    }

    private static String ranged(MetricName metric, Metrics metrics, Comparison.Row row) {
        double value = metric.of(metrics);
        if (!Double.isFinite(value)) {
            return "--";
        }
        double up = metric.of(row.range().high()) - value;
        double down = value - metric.of(row.range().low());
        return "$%s^{%s}_{%s}$".formatted(decimals(value), signed(up), signed(-down));
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value + 0.0);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.3f", value + 0.0);
    }

    /// The words of a row in letters that any LaTeX takes.
    private static String escaped(String words) {
        return words.replace("\\", "\\textbackslash{}")
                .replace("−", "$-$")
                .replaceAll("([&%#_])", "\\\\$1");
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }
}

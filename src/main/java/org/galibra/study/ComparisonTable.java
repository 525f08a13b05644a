package org.galibra.study;

import org.galibra.evaluation.Metrics;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// A [Comparison] as a table: a row for each method, and for every metric its value, the ends of
/// its bootstrap range, and the mean and standard deviation over the seeds.
final class ComparisonTable {
    private ComparisonTable() {}

    static Table of(Comparison comparison, Map<String, String> provenance) {
        List<Comparison.Row> rows = comparison.rows();
        var columns = new ArrayList<Column>();
        columns.add(
                text(
                        "method",
                        "this network, linear fit, network or baseline",
                        rows,
                        r -> r.method()));
        columns.add(text("what", "what it uses", rows, r -> r.what()));
        columns.add(text("judged", "galaxies on which it is judged", rows, r -> r.judged()));
        columns.add(count("features", "features that it sees", rows, r -> r.features()));
        columns.add(count("n", "galaxies judged", rows, r -> r.metrics().n()));
        for (MetricName metric : MetricName.values()) {
            String unit = metric.unit();
            ToDoubleFunction<Metrics> of = metric::of;
            columns.add(real(metric.column(), unit, "", rows, r -> of.applyAsDouble(r.metrics())));
            columns.add(
                    real(
                            metric.column() + "_low",
                            unit,
                            "16 per cent of bootstrap samples lie below",
                            rows,
                            r -> of.applyAsDouble(r.range().low())));
            columns.add(
                    real(
                            metric.column() + "_high",
                            unit,
                            "84 per cent of bootstrap samples lie below",
                            rows,
                            r -> of.applyAsDouble(r.range().high())));
            columns.add(
                    real(
                            metric.column() + "_seed_mean",
                            unit,
                            "mean over the seeds",
                            rows,
                            r ->
                                    r.seeds()
                                            .map(s -> of.applyAsDouble(s.mean()))
                                            .orElse(Double.NaN)));
            columns.add(
                    real(
                            metric.column() + "_seed_sd",
                            unit,
                            "standard deviation over the seeds",
                            rows,
                            r ->
                                    r.seeds()
                                            .map(s -> of.applyAsDouble(s.deviation()))
                                            .orElse(Double.NaN)));
        }
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("judged", comparison.judged() + " galaxies");
        metadata.putAll(provenance);
        return new Table("comparison", columns, new Source("", "", ""), metadata);
    }

    static String tabbed(Comparison comparison) {
        Table table = of(comparison, Map.of());
        var text = new StringBuilder();
        text.append(table.columns().stream().map(Column::name).collect(Collectors.joining("\t")))
                .append('\n');
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            text.append(
                            table.columns().stream()
                                    .map(column -> column.values().text(at))
                                    .collect(Collectors.joining("\t")))
                    .append('\n');
        }
        return text.toString();
    }

    private static Column text(
            String name,
            String description,
            List<Comparison.Row> rows,
            Function<Comparison.Row, String> of) {
        return new Column(name, "", "", description, Texts.of(rows.stream().map(of).toList()));
    }

    private static Column count(
            String name,
            String description,
            List<Comparison.Row> rows,
            ToLongFunction<Comparison.Row> of) {
        long[] values = rows.stream().mapToLong(of).toArray();
        return new Column(name, "", "", description, Integers.of(values));
    }

    private static Column real(
            String name,
            String unit,
            String description,
            List<Comparison.Row> rows,
            ToDoubleFunction<Comparison.Row> of) {
        double[] values = rows.stream().mapToDouble(of).toArray();
        return new Column(name, unit, "", description, Reals.owning(values));
    }
}

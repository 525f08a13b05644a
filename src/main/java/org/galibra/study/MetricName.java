package org.galibra.study;

import org.galibra.evaluation.Metrics;
import org.galibra.table.Column;
import org.galibra.table.Reals;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The metrics of [Metrics] by the names that tables, papers and people give them.
public enum MetricName {
    RMS("rms", "dex", "RMS", "RMS", Metrics::rms),
    MEDIAN("median", "dex", "Median", "Median", Metrics::median),
    WORST_BIN(
            "worstBinMedian", "dex", "Worst bin", "$|{\\rm worst~bin}|$", Metrics::worstBinMedian),
    STANDARD_DEVIATION("standardDeviation", "dex", "SD", "SD", Metrics::standardDeviation),
    SCATTER("scatter", "dex", "Scatter", "Scatter", Metrics::scatter),
    SIGMA_MAD("sigmaMad", "dex", "σMAD", "$\\sigma_{\\rm MAD}$", Metrics::sigmaMad),
    OUTLIERS("outlierShare", "", "|r| > 0.3 dex", "$|r|>0.3$", Metrics::outlierShare);

    private final String column;
    private final String unit;
    private final String title;
    private final String latex;

    @SuppressWarnings("ImmutableEnumChecker") // methods of a record
    private final ToDoubleFunction<Metrics> value;

    MetricName(
            String column,
            String unit,
            String title,
            String latex,
            ToDoubleFunction<Metrics> value) {
        this.column = column;
        this.unit = unit;
        this.title = title;
        this.latex = latex;
        this.value = value;
    }

    /// The name in tables and in JSON.
    public String column() {
        return column;
    }

    /// `dex`, or empty for a share.
    public String unit() {
        return unit;
    }

    /// What a person reads.
    public String title() {
        return title;
    }

    /// The name in a LaTeX table.
    String latex() {
        return latex;
    }

    public double of(Metrics metrics) {
        return value.applyAsDouble(metrics);
    }

    /// A column of each metric, a row for each of `metrics`.
    static List<Column> columns(List<Metrics> metrics) {
        return Arrays.stream(values())
                .map(name -> {
                    double[] values = metrics.stream().mapToDouble(name::of).toArray();
                    return new Column(name.column(), name.unit(), "", "", Reals.owning(values));
                })
                .toList();
    }
}

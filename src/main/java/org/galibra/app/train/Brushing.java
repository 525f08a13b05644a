package org.galibra.app.train;

import javafx.beans.value.ObservableValue;

import org.galibra.app.Selection;
import org.galibra.app.Workbench;
import org.galibra.app.chart.Brush;
import org.galibra.figure.SampleSeries;

import java.util.Optional;
import java.util.stream.IntStream;

/// Brushes galaxies in the charts of predicted against true.
final class Brushing {
    private final Workbench bench;
    private final ObservableValue<Optional<Picture>> picture;

    /// A chart of galaxies.
    enum Chart {
        MASSES,
        STRIP,
        RESIDUALS
    }

    Brushing(Workbench bench, ObservableValue<Optional<Picture>> picture) {
        this.bench = bench;
        this.picture = picture;
    }

    void brush(Chart chart, Brush brush) {
        picture.getValue()
                .ifPresent(now -> {
                    Selection before = bench.selectionProperty().get();
                    bench.selectionProperty()
                            .set(before.after(brush.mode(), brushed(now, chart, brush)));
                });
    }

    private static Selection brushed(Picture now, Chart chart, Brush brush) {
        SampleSeries series = now.performance().spec().samples().getFirst();
        double[] truth = series.truth();
        double[] predicted = series.predicted();
        int[] rows = now.galaxies().rows();
        return Selection.of(
                IntStream.range(0, rows.length)
                        .filter(i -> {
                            double residual = predicted[i] - truth[i];
                            return switch (chart) {
                                case MASSES -> brush.covers(truth[i], predicted[i]);
                                case STRIP -> brush.covers(truth[i], residual);
                                // It lies on its side.
                                case RESIDUALS -> brush.ys().contains(residual);
                            };
                        })
                        .map(i -> rows[i])
                        .toArray());
    }
}

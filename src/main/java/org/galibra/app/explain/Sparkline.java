package org.galibra.app.explain;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.galibra.evaluation.BinnedMedians;

import java.util.List;

/// The median of y along x and its 16–84 per cent range, as small as a word.
final class Sparkline extends Region {
    private final Path line = new Path();
    private final Path range = new Path();
    private List<BinnedMedians.Bin> bins = List.of();
    private double from;
    private double to = 1;

    Sparkline() {
        getStyleClass().add("sparkline");
        line.getStyleClass().add("sparkline-line");
        range.getStyleClass().add("sparkline-range");
        line.setManaged(false);
        range.setManaged(false);
        getChildren().setAll(range, line);
    }

    /// Shows values between `low` and `high`, which are the ends of the axis.
    void show(BinnedMedians medians, double low, double high) {
        bins = medians.occupied();
        from = low;
        to = high > low ? high : low + 1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getElements().clear();
        range.getElements().clear();
        if (bins.isEmpty()) {
            return;
        }
        for (BinnedMedians.Bin bin : bins) {
            boolean first = line.getElements().isEmpty();
            line.getElements()
                    .add(
                            first
                                    ? new MoveTo(x(bin), y(bin.median()))
                                    : new LineTo(x(bin), y(bin.median())));
            range.getElements()
                    .add(
                            first
                                    ? new MoveTo(x(bin), y(bin.p84()))
                                    : new LineTo(x(bin), y(bin.p84())));
        }
        for (BinnedMedians.Bin bin : bins.reversed()) {
            range.getElements().add(new LineTo(x(bin), y(bin.p16())));
        }
    }

    private double x(BinnedMedians.Bin bin) {
        double first = bins.getFirst().centre();
        double length = Math.max(1e-9, bins.getLast().centre() - first);
        return (bin.centre() - first) / length * getWidth();
    }

    private double y(double value) {
        return getHeight() * (1 - (value - from) / (to - from));
    }
}

package org.galibra.app.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.table.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// From where to where a slider goes, in steps of a round number. Its ends hold every value, unless
/// a few lie so far out that they would leave no room for the others; at an end nothing is cut.
///
/// @param from the lower end, a multiple of ten steps
/// @param to the upper end, a multiple of ten steps
/// @param step what sliders move by
record CutAxis(double from, double to, double step) {
    /// Bins of the histogram above a slider.
    static final int BINS = 40;

    private static final double STEPS = 200;
    private static final double FAR_OUT = 8;

    /// Steps that lie between two ends to choose from.
    private static final double ENDS = 10;

    /// The axis of a column's values.
    static CutAxis of(Column column) {
        int rows = column.values().size();
        double[] values = new double[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            double value = Catalogue.number(column, row);
            if (Double.isFinite(value)) {
                values[n++] = value;
            }
        }
        if (n == 0) {
            return new CutAxis(0, 1, 0.01);
        }
        Arrays.sort(values, 0, n);
        double from = values[0];
        double to = values[n - 1];
        double low = values[(int) (0.001 * (n - 1))];
        double high = values[(int) Math.ceil(0.999 * (n - 1))];
        if (high > low) {
            from = from < low - FAR_OUT * (high - low) ? low : from;
            to = to > high + FAR_OUT * (high - low) ? high : to;
        }
        return between(from, to);
    }

    private static CutAxis between(double from, double to) {
        double length = to > from ? to - from : Math.max(1, Math.abs(from));
        double step = Math.pow(10, Math.floor(Math.log10(length / STEPS)));
        for (double factor : new double[] {5, 2}) {
            if (length / (step * factor) >= STEPS) {
                step *= factor;
                break;
            }
        }
        double least = ENDS * Math.floor(from / step / ENDS + 1e-9);
        double most = Math.max(least + ENDS, ENDS * Math.ceil(to / step / ENDS - 1e-9));
        return new CutAxis(round(least, step), round(most, step), step);
    }

    /// k steps as a number without a tail of digits.
    private static double round(double k, double step) {
        return step < 1 ? k / Math.rint(1 / step) : k * step;
    }

    /// The multiple of the step that is nearest to a value, within the axis.
    double snap(double value) {
        return Math.clamp(round(Math.rint(value / step), step), from, to);
    }

    /// The counts of values in [#BINS] bins over the axis; those beyond it count at its ends.
    List<Integer> counts(Column column, int[] rows) {
        int[] counts = new int[BINS];
        double perBin = BINS / (to - from);
        for (int row : rows) {
            double value = Catalogue.number(column, row);
            if (Double.isFinite(value)) {
                counts[(int) Math.clamp((value - from) * perBin, 0, BINS - 1)]++;
            }
        }
        var list = new ArrayList<Integer>(BINS);
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}

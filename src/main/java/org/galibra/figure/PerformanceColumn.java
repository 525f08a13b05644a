package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// One column of a performance figure, while it is painted: predicted against true, median
/// residual, distribution of the residuals.
///
/// @param number of the sample in the plan
/// @param x its left edge
/// @param titled whether its vertical axes have titles and labels
/// @param close whether it stands close to another and shares its axes
record PerformanceColumn(
        Graphics2D graphics,
        PerformancePlan plan,
        int number,
        FigureStyle style,
        double x,
        double width,
        boolean titled,
        boolean close) {
    /// Dots there are so much smaller: they stand as close as bins do.
    private static final double CLOSE_DOT = 0.65;

    /// Room above the histograms of columns that share their axes, for what stands there.
    private static final double CLOSE_HEADROOM = 1.4;

    private static final double LINE_HEIGHT = 10;

    /// From this count on, labels have more digits than there is room for.
    private static final double LONG_LABELS = 10_000;

    void paint() {
        double residuals = PerformanceFigure.TOP + PerformanceFigure.UPPER_BY_WIDTH * width;
        upper(
                new Rectangle2D.Double(
                        x, PerformanceFigure.TOP, width, residuals - PerformanceFigure.TOP));
        middle(new Rectangle2D.Double(x, residuals, width, PerformanceFigure.MIDDLE));
        lower(
                new Rectangle2D.Double(
                        x,
                        residuals + PerformanceFigure.MIDDLE + PerformanceFigure.BETWEEN,
                        width,
                        PerformanceFigure.LOWER));
    }

    private PerformancePlan.Column column() {
        return plan.columns().get(number);
    }

    private void upper(Rectangle2D frame) {
        int largest = column().counts().largest();
        Ticks ticks = masses();
        List<Layer> layers =
                List.of(
                        Layers.counts(column().counts(), largest, style),
                        Layers.equality(style.palette().ink(), style),
                        Layers.dots(column().medians(), style, close ? CLOSE_DOT : 1));
        panel(frame, ticks, ticks.clearOfBottom(), false, titled, layers);
        statement(frame);
        if (largest > 0) {
            colours(frame, largest);
        }
        if (titled) {
            upward(title(Binning.BY_TRUTH), frame);
        }
    }

    /// In a close column labels at its ends would touch those of the other.
    private Ticks masses() {
        Ticks ticks = Ticks.linear(plan.limits().mass(), close ? 5 : 8);
        return close ? ticks.clearOfEnds() : ticks;
    }

    /// The prediction's title in a figure that is binned so, and else the truth's.
    private String title(Binning wherePredicted) {
        TargetLabel target = plan.spec().target();
        return plan.spec().binning() == wherePredicted ? target.predicted() : target.truth();
    }

    private void middle(Rectangle2D frame) {
        List<Layer> layers =
                List.of(
                        Layers.band(column().residualMedians(), style),
                        Layers.level(0, style.palette().grid(), style.pen().axis()),
                        Layers.joined(column().residualMedians(), style, 1.6));
        Ticks x = masses();
        // A little wider than its outermost labels, which would stand on the panel above.
        double reach = 1.06 * plan.limits().band().to();
        Ticks y = Ticks.linear(new Range(-reach, reach), 5);
        panel(frame, x, y, true, titled, layers);
        key(frame);
        below(title(Binning.BY_PREDICTION), frame);
        if (titled) {
            upward("residual (dex)", frame);
        }
    }

    private void lower(Rectangle2D frame) {
        var dashed =
                new BasicStroke(
                        0.6f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        new float[] {2.4f, 1.6f},
                        0);
        var palette = style.palette();
        var steps = Layers.steps(column().residuals(), true, palette.all(), style);
        var zero = Layers.upright(0, palette.grid(), new BasicStroke(style.pen().axis()));
        List<Layer> layers =
                column().residuals().largest() == 0
                        ? List.of(zero)
                        : List.of(
                                steps,
                                zero,
                                Layers.upright(column().p16(), palette.ink(), dashed),
                                Layers.upright(column().p84(), palette.ink(), dashed));
        double top =
                close
                        ? CLOSE_HEADROOM * plan.limits().galaxies()
                        : PerformanceLimits.top(column().residuals().largest());
        // Longer labels would stand on the axis's title.
        boolean thousands = top >= LONG_LABELS;
        Ticks counts = Ticks.linear(new Range(0, top), 6);
        Ticks galaxies = thousands ? counts.inThousands() : counts;
        Ticks residuals =
                close
                        ? Ticks.linear(plan.limits().residual(), 4).clearOfEnds()
                        : Ticks.linear(plan.limits().residual(), 8);
        panel(frame, residuals, galaxies, true, !close || titled, layers);
        String scatter = "= " + Numbers.dex(column().metrics().scatter()) + " dex";
        double right = frame.getMaxX() - (close ? 4 : 7);
        if (close) {
            clear(frame.getMaxX() - 49, frame.getY() + 4.5, 46, 2 * LINE_HEIGHT + 1);
        }
        ink();
        flushRight("½(*P*_{84} − *P*_{16})", right, frame.getY() + 13);
        flushRight(scatter, right, frame.getY() + 13 + LINE_HEIGHT);
        if (!close) {
            below("residual, predicted − true (dex)", frame);
        } else if (titled) {
            ink();
            double between = frame.getMaxX() + PerformanceFigure.CLOSE_GAP / 2;
            centred("residual, predicted − true (dex)", between, frame.getMaxY() + 24);
        }
        if (titled) {
            upward(thousands ? "10^{3} galaxies" : "galaxies", frame);
        }
    }

    /// Ground for text that would else stand on lines.
    private void clear(double left, double top, double across, double down) {
        graphics.setColor(style.palette().ground());
        graphics.fill(new Rectangle2D.Double(left, top, across, down));
    }

    /// Which galaxies, how many, how well; and what the reader must know beside it.
    private void statement(Rectangle2D frame) {
        var metrics = column().metrics();
        var lines = new ArrayList<String>();
        lines.add(column().name() + " set");
        lines.add("*N* = " + Numbers.count(metrics.n()));
        lines.add("RMS = " + Numbers.dex(metrics.rms()) + " dex");
        lines.add("median = " + Numbers.signedDex(metrics.median()) + " dex");
        if (close) {
            apart(lines, frame);
            return;
        }
        if (!plan.spec().note().isEmpty()) {
            lines.addAll(List.of(plan.spec().note().split(" · ")));
        }
        ink();
        double y = frame.getY() + 16;
        for (String line : lines) {
            MathText.of(line).draw(graphics, style.type(), frame.getX() + 9, y);
            y += LINE_HEIGHT;
        }
    }

    /// In a close column the name stands above the line of equality, the rest below.
    private void apart(List<String> lines, Rectangle2D frame) {
        ink();
        MathText.of(lines.getFirst())
                .draw(graphics, style.type(), frame.getX() + 7, frame.getY() + 13);
        double y = frame.getMaxY() - 7;
        for (String line : lines.subList(1, lines.size()).reversed()) {
            flushRight(line, frame.getMaxX() - 5, y);
            y -= LINE_HEIGHT;
        }
    }

    private void colours(Rectangle2D frame, int largest) {
        double width = 0.38 * frame.getWidth();
        double left = close ? frame.getX() + 9 : frame.getMaxX() - width - 11;
        double top = close ? frame.getY() + 31 : frame.getMaxY() - 27;
        var bar = new Rectangle2D.Double(left, top, width, 6);
        var key = CountBar.of(largest, style);
        key.paintLying(graphics, bar);
        ink();
        graphics.setStroke(new BasicStroke(style.pen().axis()));
        graphics.draw(bar);
        if (close) {
            MathText.of("galaxies per bin")
                    .draw(graphics, style.type(), frame.getX() + 7, bar.getY() - 4);
        } else {
            centred("galaxies per bin", bar.getCenterX(), bar.getY() - 4);
        }
        int step = (int) Math.max(1, Ladder.atLeast(key.top() / 4.0));
        for (int count = 1; count <= key.top(); count++) {
            boolean end = count == 1 || count == key.top();
            boolean clear = key.along(count) > 0.1 && key.along(count) < 0.85;
            if (end || (!close && clear && count % step == 0)) {
                double x = bar.getX() + key.along(count) * bar.getWidth();
                graphics.draw(new Line2D.Double(x, bar.getMaxY(), x, bar.getMaxY() - 2));
                centred(Numbers.count(count), x, bar.getMaxY() + 8);
            }
        }
    }

    private void key(Rectangle2D frame) {
        double y = frame.getY() + 9;
        double right = frame.getMaxX() - 6;
        MathText median = MathText.of("median");
        MathText range = MathText.of("16–84 per cent");
        double rangeRight = right;
        if (!close || titled) {
            double medianX = right - median.width(graphics, style.type());
            ink();
            median.draw(graphics, style.type(), medianX, y + 2.6);
            graphics.setStroke(new BasicStroke(style.pen().equality()));
            graphics.draw(new Line2D.Double(medianX - 17, y, medianX - 4, y));
            graphics.fill(Layers.disc(medianX - 10.5, y, 1.6));
            rangeRight = medianX - 26;
        }
        if (!close || !titled) {
            double rangeX = rangeRight - range.width(graphics, style.type());
            ink();
            range.draw(graphics, style.type(), rangeX, y + 2.6);
            graphics.setColor(style.palette().band());
            graphics.fill(new Rectangle2D.Double(rangeX - 14, y - 2.5, 10, 5));
        }
    }

    private void panel(
            Rectangle2D frame,
            Ticks x,
            Ticks y,
            boolean xLabels,
            boolean yLabels,
            List<Layer> layers) {
        var space = new RectangleInsets(0, 24, 14, 0);
        var panel = new Panel(style, new Panel.Axes("", xLabels, "", yLabels), space);
        panel.show(x, y, layers, List.of());
        panel.draw(
                graphics,
                new Rectangle2D.Double(
                        frame.getX() - 24,
                        frame.getY(),
                        frame.getWidth() + 24,
                        frame.getHeight() + 14));
    }

    private void upward(String title, Rectangle2D frame) {
        ink();
        MathText.of(title)
                .drawUpward(
                        graphics,
                        style.type(),
                        x - PerformanceFigure.LEFT + 10,
                        frame.getCenterY());
    }

    private void below(String title, Rectangle2D frame) {
        ink();
        centred(title, frame.getCenterX(), frame.getMaxY() + 24);
    }

    private void centred(String markup, double x, double y) {
        MathText text = MathText.of(markup);
        text.draw(graphics, style.type(), x - text.width(graphics, style.type()) / 2, y);
    }

    private void flushRight(String markup, double x, double y) {
        MathText text = MathText.of(markup);
        text.draw(graphics, style.type(), x - text.width(graphics, style.type()), y);
    }

    private void ink() {
        graphics.setColor(style.palette().text());
    }
}

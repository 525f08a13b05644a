package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// A linear axis that draws the [Ticks] it is given and searches for none.
final class PanelAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private transient Ticks ticks = Ticks.linear(new Range(0, 1), 2);

    PanelAxis(FigureStyle style, String title, boolean labelled) {
        super(title.isEmpty() ? null : title);
        var pen = style.pen();
        var stroke = new BasicStroke(pen.axis(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        setAutoRange(false);
        setLabelFont(style.type().title());
        setLabelPaint(style.palette().text());
        setLabelInsets(new RectangleInsets(4, 2, 2, 4));
        setTickLabelsVisible(labelled);
        setTickLabelFont(style.type().tick());
        setTickLabelPaint(style.palette().muted());
        setTickLabelInsets(new RectangleInsets(3, 4, 3, 4));
        setAxisLinePaint(style.palette().axis());
        setAxisLineStroke(stroke);
        setTickMarkPaint(style.palette().axis());
        setTickMarkStroke(stroke);
        setTickMarkInsideLength(pen.tickInside());
        setTickMarkOutsideLength(pen.tickOutside());
        setMinorTickMarksVisible(true);
        setMinorTickMarkInsideLength(pen.tickInside() / 2);
        setMinorTickMarkOutsideLength(pen.tickOutside() / 2);
    }

    /// Takes range and ticks over; nobody is notified.
    void show(Ticks shown) {
        ticks = shown;
        setRange(new org.jfree.data.Range(shown.range().from(), shown.range().to()), false, false);
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        // Labels stand below and to the left; the axes opposite have none.
        TextAnchor anchor =
                RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        return ticks.ticks().stream()
                .map(tick ->
                        new NumberTick(
                                tick.isMajor() ? TickType.MAJOR : TickType.MINOR,
                                tick.at(),
                                tick.label(),
                                anchor,
                                anchor,
                                0))
                .toList();
    }
}

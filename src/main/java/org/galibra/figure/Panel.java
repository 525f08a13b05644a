package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pair of axes with marks between them. Axes and grid are JFreeChart's; the marks are layers,
/// and the space around the panel is fixed, so panels below each other stand in line.
final class Panel {
    /// The axes' titles, and whether their ticks have labels.
    record Axes(String x, boolean xLabels, String y, boolean yLabels) {}

    private final FigureStyle style;
    private final RectangleInsets space;
    private final XYPlot plot;
    private final JFreeChart chart;
    private Optional<View> view = Optional.empty();
    private Marks selected = Marks.NONE;
    private final Painted painted = new Painted();
    private final List<PanelAxis> horizontal = new ArrayList<>();
    private final List<PanelAxis> vertical = new ArrayList<>();
    private Optional<PaintedPlot> over = Optional.empty();
    private Optional<List<Ticks>> axes = Optional.empty();

    /// An empty panel.
    ///
    /// @param space room for the axes on the four sides
    Panel(FigureStyle style, Axes axes, RectangleInsets space) {
        this.style = style;
        this.space = space;
        horizontal.add(new PanelAxis(style, axes.x(), axes.xLabels()));
        vertical.add(new PanelAxis(style, axes.y(), axes.yLabels()));
        // Without a renderer a plot draws no grid.
        plot =
                new XYPlot(
                        null,
                        horizontal.getFirst(),
                        vertical.getFirst(),
                        new XYLineAndShapeRenderer());
        if (style.pen().framed()) {
            horizontal.add(new PanelAxis(style, "", false));
            vertical.add(new PanelAxis(style, "", false));
            plot.setDomainAxis(1, horizontal.getLast());
            plot.setRangeAxis(1, vertical.getLast());
        }
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        var top = new AxisSpace();
        top.setTop(space.getTop());
        top.setBottom(space.getBottom());
        plot.setFixedDomainAxisSpace(top);
        var side = new AxisSpace();
        side.setLeft(space.getLeft());
        side.setRight(space.getRight());
        plot.setFixedRangeAxisSpace(side);
        boolean grid = style.pen().grid() > 0;
        plot.setDomainGridlinesVisible(grid);
        plot.setRangeGridlinesVisible(grid);
        plot.setDomainGridlinePaint(style.palette().grid());
        plot.setRangeGridlinePaint(style.palette().grid());
        plot.setDomainGridlineStroke(new BasicStroke(style.pen().grid()));
        plot.setRangeGridlineStroke(new BasicStroke(style.pen().grid()));
        plot.addAnnotation(painted);
        chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.palette().ground());
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setBorderVisible(false);
        // Letters at their true distances: whole pixels pull small text apart.
        chart.getRenderingHints()
                .put(
                        RenderingHints.KEY_FRACTIONALMETRICS,
                        RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /// The panel alone, as a chart, always the same one.
    JFreeChart chart() {
        return chart;
    }

    /// The marks between the axes as a chart of their own, to lie over [#chart], which then draws
    /// the axes alone, and these only when they change.
    JFreeChart over() {
        painted.apart = true;
        var apart = new PaintedPlot();
        over = Optional.of(apart);
        JFreeChart marks = apart.chart(style);
        marks.setBackgroundPaint(null);
        return marks;
    }

    /// Names the axis below anew.
    void title(String x) {
        // JFreeChart takes the same name for a change.
        if (!x.equals(horizontal.getFirst().getLabel())) {
            horizontal.getFirst().setLabel(x);
        }
    }

    void zoom(Optional<View> now) {
        view = now;
    }

    /// Marks selected galaxies in what is shown next, over all else.
    void mark(Marks now) {
        selected = now;
    }

    /// The values to show along x, where `whole` are all.
    Range xs(Range whole) {
        return view.map(View::xs).orElse(whole);
    }

    /// The values to show along y, where `whole` are all.
    Range ys(Range whole) {
        return view.map(View::ys).orElse(whole);
    }

    /// The axes of a panel of this size; empty where it has no room for them.
    Optional<Plane> plane(double width, double height) {
        double inside = width - space.getLeft() - space.getRight();
        double tall = height - space.getTop() - space.getBottom();
        return inside > 0 && tall > 0
                ? Optional.of(
                        new Plane(
                                space.getLeft(),
                                space.getTop(),
                                inside,
                                tall,
                                painted.xs,
                                painted.ys))
                : Optional.empty();
    }

    /// Takes new axes and layers over; whoever shows the panel hears of one change.
    ///
    /// @param inside painted within the axes
    /// @param outside painted without a bound, after these
    void show(Ticks x, Ticks y, List<Layer> inside, List<Layer> outside) {
        painted.xs = x.range();
        painted.ys = y.range();
        var under = new ArrayList<>(inside);
        if (!selected.equals(Marks.NONE)) {
            under.add(SelectedGalaxies.all(selected, style));
        }
        painted.inside = List.copyOf(under);
        var beyond = new ArrayList<>(outside);
        beyond.add(SelectedGalaxies.chosen(selected, style));
        painted.outside = List.copyOf(beyond);
        var shown = Optional.of(List.of(x, y));
        if (over.isEmpty() || !shown.equals(axes)) {
            axes = shown;
            ScreenChart.once(
                    chart,
                    () -> {
                        horizontal.forEach(axis -> axis.show(x));
                        vertical.forEach(axis -> axis.show(y));
                    });
        }
        over.ifPresent(marks -> marks.show(this::paint));
    }

    private void paint(Graphics2D graphics, Rectangle2D whole) {
        plane(whole.getWidth(), whole.getHeight())
                .ifPresent(plane -> {
                    var area =
                            new Rectangle2D.Double(
                                    plane.left(), plane.top(), plane.width(), plane.height());
                    graphics.clip(area);
                    painted.paint(graphics, area);
                });
    }

    /// Draws the panel, its axes' space included, into `area`.
    void draw(Graphics2D graphics, Rectangle2D area) {
        plot.draw(graphics, area, null, null, null);
    }

    /// The layers, at the one place where a plot lets others paint under its clip.
    private static final class Painted extends AbstractXYAnnotation {
        private static final long serialVersionUID = 1L;

        private transient Range xs = new Range(0, 1);
        private transient Range ys = new Range(0, 1);
        private transient List<Layer> inside = List.of();
        private transient List<Layer> outside = List.of();
        private boolean apart;

        @Override
        public void draw(
                Graphics2D graphics,
                XYPlot plot,
                Rectangle2D area,
                ValueAxis domain,
                ValueAxis range,
                int index,
                PlotRenderingInfo info) {
            if (!apart) {
                paint(graphics, area);
            }
            CanvasFont.forget(graphics);
        }

        private void paint(Graphics2D graphics, Rectangle2D area) {
            var scale = new Scale(area, xs, ys);
            inside.forEach(layer -> layer.paint(graphics, scale));
            if (!outside.isEmpty()) {
                Shape clip = graphics.getClip();
                graphics.setClip(null);
                outside.forEach(layer -> layer.paint(graphics, scale));
                graphics.setClip(clip);
            }
        }
    }
}

package org.galibra.figure;

import org.galibra.model.Network;
import org.jfree.chart.JFreeChart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The weights of every hidden neuron in the window: panels that reflow with their place, on common
/// axes, and a key of the features' numbers where there is room.
public final class WeightsChart implements ScreenChart<WeightsPlan> {
    private static final double KEY_LINE = 10.5;
    private static final double KEY_LETTER = 6.2;

    /// Where the name stands in a column of the key, after its number.
    private static final double KEY_NAME = 15;

    private static final double KEY_SIZE = 9;

    /// A head narrower than this has no room for bias and output weight.
    private static final double WIDE_HEAD = 104;

    private final PaintedPlot plot = new PaintedPlot();
    private final FigureStyle style;
    private final JFreeChart chart;

    /// An empty chart.
    public WeightsChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(WeightsPlan plan) {
        plot.show((graphics, area) -> paint(graphics, area, plan));
    }

    @Override
    public Optional<String> told(
            WeightsPlan plan, double width, double height, double atX, double atY) {
        return at(plan, width, height, atX, atY).map(Pointed::words);
    }

    @Override
    public String values(WeightsPlan plan) {
        return plan.values();
    }

    /// What lies at a point of a chart of this size, in px.
    public static Optional<Pointed> at(
            WeightsPlan plan, double width, double height, double x, double y) {
        return WeightsLayout.onScreen(plan, new Rectangle2D.Double(0, 0, width, height)).at(x, y);
    }

    private void paint(Graphics2D graphics, Rectangle2D area, WeightsPlan plan) {
        var layout = WeightsLayout.onScreen(plan, area);
        for (int place = 0; place < layout.shown(); place++) {
            panel(graphics, layout, place);
        }
        axes(graphics, layout);
        key(graphics, layout, area);
        Rectangle2D lowest = layout.frame(layout.columns() * (layout.rows() - 1));
        graphics.setColor(style.palette().text());
        double middle = (layout.origin().getY() + lowest.getMaxY()) / 2;
        MathText.of("Weight w_{ji} per normalised feature")
                .drawUpward(graphics, style.type(), area.getX() + 13, middle);
        double right = layout.frame(layout.columns() - 1).getMaxX();
        String title = "Feature number";
        if (layout.shown() < plan.neurons().size()) {
            title +=
                    " (the first %s of %s neurons)"
                            .formatted(
                                    Numbers.count(layout.shown()),
                                    Numbers.count(plan.neurons().size()));
        }
        MathText.of(title)
                .drawCentred(
                        graphics,
                        style.type(),
                        (layout.origin().getX() + right) / 2,
                        area.getMaxY() - 7);
    }

    private void panel(Graphics2D graphics, WeightsLayout layout, int place) {
        WeightsPlan plan = layout.plan();
        Rectangle2D frame = layout.frame(place);
        Scale scale = layout.scale(place);
        int neuron = plan.neurons().get(place);
        boolean marked = plan.marked().isNeuron(plan.number(neuron));
        if (marked) {
            graphics.setColor(style.veil());
            graphics.fill(frame);
        }
        List<Integer> features = plan.marked().features().stream().sorted().toList();
        for (int i : features) {
            double from = scale.x(i - 0.5);
            graphics.setColor(style.veil());
            graphics.fill(
                    new Rectangle2D.Double(
                            from,
                            scale.area().getY(),
                            scale.x(i + 0.5) - from,
                            scale.area().getHeight()));
        }
        graphics.setStroke(new BasicStroke(1));
        graphics.setColor(style.palette().grid());
        int magnitudes = plan.spec().magnitudes();
        if (magnitudes > 0 && magnitudes < plan.spec().features().size()) {
            double x = scale.x(magnitudes - 0.5);
            Layers.crisp(
                    graphics, new Line2D.Double(x, scale.area().getY(), x, scale.area().getMaxY()));
        }
        for (int i = 0; i < plan.spec().features().size(); i++) {
            double weight = plan.spec().network().hiddenWeight(neuron, i);
            graphics.setColor(weight < 0 ? style.palette().negative() : style.palette().positive());
            graphics.fill(layout.bar(place, i));
        }
        graphics.setColor(style.palette().axis());
        double zero = scale.y(0);
        Layers.crisp(graphics, new Line2D.Double(frame.getX(), zero, frame.getMaxX(), zero));
        graphics.setStroke(new BasicStroke(marked ? 2 : 1));
        graphics.setColor(marked ? style.palette().accent() : style.frame());
        Layers.crisp(graphics, frame);
        name(graphics, frame, plan, neuron, marked);
    }

    /// Bias and output weight above the bars, the number in the corner below.
    private void name(
            Graphics2D graphics, Rectangle2D frame, WeightsPlan plan, int neuron, boolean marked) {
        Network network = plan.spec().network();
        boolean wide = frame.getWidth() >= WIDE_HEAD;
        var type = style.type().at(wide ? 10 : 9);
        double baseline = frame.getY() + 12;
        graphics.setColor(style.palette().text());
        MathText.of("b = " + Numbers.signed(network.hiddenBias(neuron), 2))
                .draw(graphics, type, frame.getX() + 4, baseline);
        if (plan.spec().form().hasOutputWeights() && wide) {
            graphics.setColor(style.palette().muted());
            MathText.of("w = " + Numbers.signed(network.outputWeight(neuron), 2))
                    .drawFlushRight(graphics, type, frame.getMaxX() - 4, baseline);
        }
        graphics.setColor(marked ? style.palette().accent() : style.palette().muted());
        MathText.of(Numbers.count(plan.number(neuron) + 1.0))
                .drawFlushRight(
                        graphics, style.type().at(11), frame.getMaxX() - 4, frame.getMaxY() - 4);
    }

    private void axes(Graphics2D graphics, WeightsLayout layout) {
        var type = style.ticks();
        for (int place = 0; place < layout.shown(); place++) {
            Rectangle2D frame = layout.frame(place);
            Scale scale = layout.scale(place);
            graphics.setStroke(new BasicStroke(1));
            if (place % layout.columns() == 0) {
                for (Ticks.Tick tick : Ticks.linear(scale.ys(), 4).majorOnly().ticks()) {
                    double y = scale.y(tick.at());
                    graphics.setColor(style.palette().axis());
                    Layers.crisp(graphics, new Line2D.Double(frame.getX() - 4, y, frame.getX(), y));
                    graphics.setColor(style.palette().muted());
                    MathText.of(tick.label())
                            .drawFlushRight(graphics, type, frame.getX() - 7, y + 4);
                }
            }
            if (place + layout.columns() >= layout.shown()) {
                for (Ticks.Tick tick : Ticks.linear(scale.xs(), 4).majorOnly().ticks()) {
                    double x = scale.x(tick.at());
                    double bottom = frame.getMaxY();
                    graphics.setColor(style.palette().axis());
                    Layers.crisp(graphics, new Line2D.Double(x, bottom, x, bottom + 4));
                    graphics.setColor(style.palette().muted());
                    MathText.of(tick.label()).drawCentred(graphics, type, x, bottom + 15);
                }
            }
        }
    }

    /// Numbers and names of the features at the first free place, if they fit there.
    private void key(Graphics2D graphics, WeightsLayout layout, Rectangle2D area) {
        List<String> features = layout.plan().spec().features();
        Rectangle2D frame = layout.frame(layout.shown());
        // The axis of the panel above reaches into this place.
        double top = frame.getY() + (layout.rows() > 1 ? 22 : 0);
        double bottom = area.getMaxY() - 16;
        int lines = (int) ((bottom - top) / KEY_LINE) + 1;
        boolean free = layout.shown() % layout.columns() != 0 || frame.getMaxY() <= area.getMaxY();
        if (!free || lines < 1) {
            return;
        }
        int perColumn = Math.ceilDiv(features.size(), Math.ceilDiv(features.size(), lines));
        double[] xs = keyColumns(features, perColumn);
        double spare = area.getMaxX() - 2 - frame.getX() - xs[xs.length - 1];
        if (spare < 0) {
            return;
        }
        double apart = Math.min(8, spare / xs.length);
        var type = style.type().at(KEY_SIZE);
        for (int i = 0; i < features.size(); i++) {
            int column = i / perColumn;
            double x = frame.getX() + xs[column] + column * apart;
            double y = top + i % perColumn * KEY_LINE + 4;
            boolean marked = layout.plan().marked().features().contains(i);
            Color names = marked ? style.palette().accent() : style.palette().text();
            graphics.setColor(style.palette().muted());
            MathText.of(Numbers.count(i)).drawFlushRight(graphics, type, x + 11, y);
            graphics.setColor(names);
            style.name(features.get(i)).draw(graphics, type, x + KEY_NAME, y);
        }
    }

    /// Where the columns of the key begin, and where the last one ends, from its left side.
    private static double[] keyColumns(List<String> features, int perColumn) {
        double[] xs = new double[Math.ceilDiv(features.size(), perColumn) + 1];
        for (int column = 1; column < xs.length; column++) {
            int from = (column - 1) * perColumn;
            int to = Math.min(features.size(), from + perColumn);
            int longest =
                    features.subList(from, to).stream().mapToInt(String::length).max().orElse(0);
            xs[column] = xs[column - 1] + KEY_NAME + KEY_LETTER * longest;
        }
        return xs;
    }
}

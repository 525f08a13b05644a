package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.galibra.model.Network;
import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// The figure of weights for a journal: a panel for every hidden neuron on common axes, and a key
/// of the features' numbers.
final class WeightsFigure {
    private static final double LEFT = 36;
    private static final double RIGHT = 6;
    private static final double TOP = 6;
    private static final double BOTTOM = 28;
    private static final double GAP = 6;
    private static final double BY_WIDTH = 0.86;

    /// In a journal's column many rows stand below each other: lower ones keep them on one page.
    private static final double BY_WIDTH_NARROW = 0.63;

    /// Text takes more of a low panel: its bars are so much shorter.
    private static final double ROOM_NARROW = 1.16;

    private static final double NARROW = 360;

    /// The least width of a panel in which ten ticks and two lines of text stand apart.
    private static final double LEAST_WIDTH = 92;

    private static final int MOST_COLUMNS = 4;

    private static final double KEY_SIZE = 7;
    private static final double KEY_LINE = 9;
    private static final double KEY_COLUMN = 50;

    /// Three columns of names as long as FUV − NUV need this width.
    private static final double KEY_WIDTH = 108;

    private static final int KEY_COLUMNS = 3;
    private static final double KEY_OFFSET = 32;

    private final WeightsPlan plan;
    private final double largest;
    private final FigureStyle style;
    private final double width;
    private final WeightsLayout layout;
    private final int columns;
    private final int rows;
    private final double panelWidth;
    private final double panelHeight;

    private WeightsFigure(WeightsPlan plan, FigureStyle style, double width) {
        this.plan = width < NARROW ? plan.withRoom(ROOM_NARROW) : plan;
        this.largest = plan.largest();
        this.style = style;
        this.width = width;
        double room = width - LEFT - RIGHT + GAP;
        columns =
                Math.clamp(
                        (long) (room / (LEAST_WIDTH + GAP)),
                        1,
                        Math.min(MOST_COLUMNS, Math.max(2, plan.neurons().size())));
        panelWidth = room / columns - GAP;
        panelHeight = (width < NARROW ? BY_WIDTH_NARROW : BY_WIDTH) * panelWidth;
        layout =
                new WeightsLayout(
                        this.plan,
                        new Rectangle2D.Double(LEFT, TOP, panelWidth, panelHeight),
                        columns,
                        GAP,
                        Math.min(plan.neurons().size(), WeightsPlan.MOST_ON_PAPER),
                        0);
        rows = layout.rows();
    }

    static Plate plate(WeightsPlan plan, FigureStyle style, double width) {
        var figure = new WeightsFigure(plan, style, width);
        return new Plate(width, figure.height(), figure::paint);
    }

    private double height() {
        double grid = TOP + rows * (panelHeight + GAP) - GAP + BOTTOM;
        return keyInside() ? grid : grid + keyLines() * KEY_LINE + 4;
    }

    /// Whether the last row leaves a place in which the whole key fits.
    private boolean keyInside() {
        boolean free = layout.shown() < rows * columns;
        boolean below = rows > 1 && panelWidth > KEY_WIDTH;
        return free && below && features().size() <= KEY_COLUMNS * linesInside();
    }

    /// The key begins below the axis of the panel above and may reach as low as the titles.
    private int linesInside() {
        return (int) ((panelHeight + BOTTOM - KEY_OFFSET) / KEY_LINE) + 1;
    }

    private int keyColumns() {
        return Math.max(1, (int) ((width - LEFT - RIGHT) / KEY_COLUMN));
    }

    private int keyLines() {
        return Math.ceilDiv(features().size(), keyColumns());
    }

    private List<String> features() {
        return plan.spec().features();
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        for (int place = 0; place < layout.shown(); place++) {
            panel(graphics, place);
        }
        if (keyInside()) {
            Rectangle2D frame = layout.frame(rows * columns - 1);
            int lines = Math.ceilDiv(features().size(), KEY_COLUMNS);
            double room = width - 1 - frame.getX();
            key(graphics, frame.getX(), frame.getY() + KEY_OFFSET, lines, room);
        } else {
            double top = TOP + rows * (panelHeight + GAP) - GAP + BOTTOM + KEY_LINE;
            key(graphics, LEFT, top, keyLines(), width - LEFT - RIGHT);
        }
    }

    private void panel(Graphics2D graphics, int place) {
        Rectangle2D frame = layout.frame(place);
        boolean first = place % columns == 0;
        boolean lowest = place + columns >= layout.shown();
        int neuron = plan.neurons().get(place);
        int d = features().size();
        Ticks x = Ticks.linear(new Range(-0.8, d - 0.2), 7);
        Ticks y = Ticks.linear(new Range(-plan.limit(), plan.limit()), 5);
        var panel =
                new Panel(
                        style,
                        new Panel.Axes("", lowest, "", first),
                        new RectangleInsets(0, 24, 14, 0));
        var zero = style.palette().grid();
        var between =
                new BasicStroke(
                        0.5f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        new float[] {0.6f, 1.4f},
                        0);
        double magnitudes = plan.spec().magnitudes();
        Layer parting =
                magnitudes > 0 && magnitudes < d
                        ? Layers.upright(magnitudes - 0.5, zero, between)
                        : (_, _) -> {};
        panel.show(
                x,
                y,
                List.of(
                        parting,
                        (into, _) -> bars(into, place),
                        Layers.level(0, zero, style.pen().axis())),
                List.of());
        panel.draw(
                graphics,
                new Rectangle2D.Double(
                        frame.getX() - 24, frame.getY(), panelWidth + 24, panelHeight + 14));
        name(graphics, frame, neuron);
        if (first) {
            MathText.of("weight").drawUpward(graphics, style.type(), 9, frame.getCenterY());
        }
        if (lowest) {
            MathText.of("feature number")
                    .drawCentred(graphics, style.type(), frame.getCenterX(), frame.getMaxY() + 23);
        }
    }

    private void bars(Graphics2D graphics, int place) {
        Network network = plan.spec().network();
        int neuron = plan.neurons().get(place);
        for (int i = 0; i < network.inputs(); i++) {
            double weight = network.hiddenWeight(neuron, i);
            graphics.setColor(SignedColours.on(style).mark(weight, largest));
            graphics.fill(layout.bar(place, i));
        }
    }

    /// The neuron's number above, its bias and output weight below, where no bar reaches.
    private void name(Graphics2D graphics, Rectangle2D frame, int neuron) {
        Network network = plan.spec().network();
        var type = style.type().at(7);
        graphics.setColor(style.palette().text());
        MathText.of("neuron " + Numbers.count(plan.number(neuron) + 1.0))
                .draw(graphics, type, frame.getX() + 6, frame.getY() + 10);
        String bias = "*b* = " + Numbers.signed(network.hiddenBias(neuron), 2);
        String values =
                plan.spec().form().hasOutputWeights()
                        ? bias + ",  *w*^{out} = " + Numbers.signed(network.outputWeight(neuron), 2)
                        : bias;
        MathText.of(values)
                .drawFlushRight(graphics, type, frame.getMaxX() - 6, frame.getMaxY() - 6);
    }

    /// Columns of numbers and names with equal gaps between them.
    private void key(Graphics2D graphics, double x, double y, int lines, double room) {
        var type = style.type().at(KEY_SIZE);
        List<MathText> names = features().stream().map(FeatureText::of).toList();
        int count = Math.ceilDiv(names.size(), lines);
        double[] widths = new double[count];
        double gap = room;
        for (int column = 0; column < count; column++) {
            int end = Math.min(names.size(), (column + 1) * lines);
            for (MathText name : names.subList(column * lines, end)) {
                widths[column] = Math.max(widths[column], 11 + name.width(graphics, type));
            }
            gap -= widths[column];
        }
        gap = Math.min(gap / Math.max(1, count - 1), 18);
        graphics.setColor(style.palette().text());
        double left = x;
        for (int column = 0; column < count; column++) {
            int end = Math.min(names.size(), (column + 1) * lines);
            for (int i = column * lines; i < end; i++) {
                double baseline = y + (i - column * lines) * KEY_LINE;
                MathText.of(Numbers.count(i)).drawFlushRight(graphics, type, left + 8, baseline);
                names.get(i).draw(graphics, type, left + 11, baseline);
            }
            left += widths[column] + gap;
        }
    }
}

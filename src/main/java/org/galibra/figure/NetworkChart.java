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

/// The network drawn in the window: as on paper, with the marked neuron and features told apart.
public final class NetworkChart implements ScreenChart<NetworkPlan> {
    private static final double WIDEST = 4.2;
    private static final double WIDEST_OF_MANY = 2.2;
    private static final int MANY = 200;
    private static final double LARGEST_LETTERS = 11;
    private static final double LEAST_LETTERS = 8;

    private final PaintedPlot plot = new PaintedPlot();
    private final FigureStyle style;
    private final TargetLabel target;
    private final JFreeChart chart;

    /// An empty chart.
    ///
    /// @param target what the network predicts
    public NetworkChart(FigureStyle style, TargetLabel target) {
        this.style = style;
        this.target = target;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(NetworkPlan plan) {
        plot.show((graphics, area) -> paint(graphics, area, plan));
    }

    @Override
    public Optional<String> told(
            NetworkPlan plan, double width, double height, double atX, double atY) {
        return at(plan, width, height, atX, atY).map(Pointed::words);
    }

    @Override
    public String values(NetworkPlan plan) {
        return plan.values();
    }

    /// What lies at a point of a chart of this size, in px.
    public static Optional<Pointed> at(
            NetworkPlan plan, double width, double height, double x, double y) {
        return NetworkLayout.onScreen(plan, new Rectangle2D.Double(0, 0, width, height)).at(x, y);
    }

    private void paint(Graphics2D graphics, Rectangle2D area, NetworkPlan plan) {
        var layout = NetworkLayout.onScreen(plan, area);
        // What is marked lies above what is not.
        plan.synapses().stream()
                .filter(synapse -> !isMarked(plan, synapse))
                .forEach(synapse -> synapse(graphics, layout, synapse));
        plan.synapses().stream()
                .filter(synapse -> isMarked(plan, synapse))
                .forEach(synapse -> synapse(graphics, layout, synapse));
        int last = layout.xs().size() - 1;
        for (int column = 0; column <= last; column++) {
            for (int row = 0; row < layout.rows(column); row++) {
                node(graphics, layout, column, row);
            }
        }
        inputs(graphics, layout);
        output(graphics, layout);
        key(graphics, area, plan);
    }

    /// Whether a synapse belongs to what is marked.
    private static boolean isMarked(NetworkPlan plan, NetworkPlan.Synapse synapse) {
        Marked marked = plan.marked();
        int row = synapse.layer() == 1 ? synapse.to() : synapse.layer() == 2 ? synapse.from() : -1;
        boolean ofNeuron = row >= 0 && marked.isNeuron(plan.number(plan.neurons().get(row)));
        boolean ofFeature = synapse.layer() == 1 && marked.features().contains(synapse.from());
        boolean feature = !marked.features().isEmpty();
        // In the drawing of one neuron its inputs are all its own: a feature tells more.
        return (!plan.spec().all() && feature && synapse.layer() == 1)
                ? ofFeature
                : ofNeuron || ofFeature;
    }

    private void synapse(Graphics2D graphics, NetworkLayout layout, NetworkPlan.Synapse synapse) {
        NetworkPlan plan = layout.plan();
        double share = Math.abs(synapse.weight()) / plan.largest().get(synapse.layer() - 1);
        boolean many = plan.synapses().size() > MANY;
        boolean marked = isMarked(plan, synapse);
        boolean any =
                !plan.marked().features().isEmpty()
                        || (plan.spec().all() && plan.marked().neuron().isPresent());
        double strength = many ? 0.15 + 0.75 * share : 0.85;
        double seen = marked ? Math.max(strength, 0.9) : any ? 0.3 * strength : strength;
        Color colour =
                synapse.weight() < 0 ? style.palette().negative() : style.palette().positive();
        graphics.setColor(
                new Color(
                        colour.getRed(),
                        colour.getGreen(),
                        colour.getBlue(),
                        (int) Math.rint(255 * seen)));
        double widest = many ? WIDEST_OF_MANY : WIDEST;
        double drawn = Math.max(many ? 0.3 : 0.5, widest * share);
        graphics.setStroke(WeightLine.of(synapse.weight(), drawn));
        graphics.draw(layout.line(synapse));
    }

    private void node(Graphics2D graphics, NetworkLayout layout, int column, int row) {
        NetworkPlan plan = layout.plan();
        double x = layout.x(column);
        double y = layout.y(column, row);
        double radius = column == 1 ? layout.radius(row) : layout.nodeRadius(column);
        boolean first = column == 1;
        int number = first ? plan.number(plan.neurons().get(row)) : -1;
        boolean chosen = first && !plan.spec().all() && number == plan.chosen();
        boolean marked =
                (first && plan.marked().isNeuron(number))
                        || (column == 0 && plan.marked().features().contains(row));
        graphics.setColor(chosen || marked ? style.palette().accent() : style.palette().ground());
        graphics.fill(Layers.disc(x, y, radius));
        graphics.setColor(marked ? style.palette().accent() : style.palette().text());
        graphics.setStroke(new BasicStroke(radius < 2 ? 0.6f : 1.2f));
        graphics.draw(Layers.disc(x, y, radius));
        if (first && (marked || chosen)) {
            graphics.setColor(style.palette().accent());
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(Layers.disc(x, y, radius + 3));
        }
    }

    /// The names of the features; where they would touch, every second, third, … only.
    private void inputs(Graphics2D graphics, NetworkLayout layout) {
        List<String> features = layout.plan().spec().features();
        double letters = Math.clamp(layout.spacing(0) - 0.5, LEAST_LETTERS, LARGEST_LETTERS);
        int stride = (int) Math.ceil((letters - 1) / layout.spacing(0));
        double x = layout.x(0) - layout.nodeRadius(0) - 6;
        for (int i = 0; i < features.size(); i++) {
            boolean marked = layout.plan().marked().features().contains(i);
            if (i % stride == 0 || marked) {
                var type = (marked ? style.strong() : style.ticks()).at(letters);
                graphics.setColor(marked ? style.palette().accent() : style.palette().muted());
                style.name(features.get(i))
                        .drawFlushRight(graphics, type, x, layout.y(0, i) + 0.36 * letters);
            }
        }
    }

    private void output(Graphics2D graphics, NetworkLayout layout) {
        Network network = layout.plan().spec().network();
        int last = layout.xs().size() - 1;
        double x = layout.x(last) + layout.nodeRadius(last) + 6;
        double y = layout.y(last, 0);
        graphics.setColor(style.palette().text());
        MathText.of(target.plain()).draw(graphics, style.strong(), x, y - 7);
        graphics.setColor(style.palette().muted());
        MathText.of("b = " + Numbers.signed(network.outputBias(), 3))
                .draw(graphics, style.ticks(), x, y + 8);
    }

    private void key(Graphics2D graphics, Rectangle2D area, NetworkPlan plan) {
        double right = area.getMaxX() - 8;
        double left = right - 88;
        double y = area.getY() + 16;
        for (int sign = 1; sign >= -1; sign -= 2) {
            graphics.setColor(sign < 0 ? style.palette().negative() : style.palette().positive());
            graphics.setStroke(WeightLine.of(sign, 2));
            graphics.draw(new Line2D.Double(left - 24, y - 4, left - 4, y - 4));
            graphics.setColor(style.palette().muted());
            MathText.of(sign < 0 ? "negative weight" : "positive weight")
                    .draw(graphics, style.ticks(), left, y);
            y += 16;
        }
        graphics.setColor(style.palette().text());
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(Layers.disc(left - 12, y - 4, 4));
        graphics.setColor(style.palette().muted());
        MathText.of("area: bias").draw(graphics, style.ticks(), left, y);
        if (plan.omitted() > 0) {
            String words = Numbers.count(plan.omitted()) + " weaker weights are not drawn";
            MathText.of(words)
                    .drawCentred(graphics, style.ticks(), area.getCenterX(), area.getMaxY() - 3);
        }
    }
}

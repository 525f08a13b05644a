package org.galibra.figure;

import org.galibra.model.Network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// The network drawn for a journal: inputs on the left, hidden neurons with an area by their bias,
/// the output on the right; synapses with a width by their |weight|.
final class NetworkFigure {
    private static final double TOP = 30;
    private static final double BOTTOM = 10;
    private static final double PER_INPUT = 11.5;
    private static final double PER_NEURON = 22;
    private static final double PER_DEEPER = 3.2;
    private static final double NARROW = 360;
    private static final double KEY_HEIGHT = 34;
    private static final double LEAST_HEIGHT = 190;
    private static final double WIDEST_SYNAPSE = 4.2;

    /// With more synapses than this all are drawn thinner.
    private static final int CROWD = 200;

    private static final double LARGEST_NEURON = 6.5;
    private static final double INPUT_RADIUS = 2.6;
    private static final double OUTPUT_RADIUS = 8;

    private final NetworkPlan plan;
    private final FigureStyle style;
    private final double width;
    private final double height;
    private final NetworkLayout layout;
    private final int last;

    private NetworkFigure(NetworkPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        Network network = plan.spec().network();
        int most = network.architecture().widths().stream().skip(2).max(Integer::compare).orElse(0);
        double needed =
                Math.max(
                        Math.max(PER_INPUT * network.inputs(), PER_DEEPER * most),
                        isDeep() ? PER_DEEPER * network.hidden() : PER_NEURON * network.hidden());
        double drawn = Math.max(LEAST_HEIGHT, needed);
        // In a narrow place the key stands below everything.
        height = TOP + drawn + (width < NARROW ? KEY_HEIGHT : BOTTOM);
        var area = new Rectangle2D.Double(0, 0, width, height);
        layout = NetworkLayout.onPaper(plan, area, 68, width - 44, TOP, drawn);
        last = network.architecture().layers();
    }

    private boolean isDeep() {
        return plan.spec().network().architecture().layers() > 2;
    }

    static Plate plate(NetworkPlan plan, FigureStyle style, double width) {
        var figure = new NetworkFigure(plan, style, width);
        return new Plate(width, figure.height, figure::paint);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        plan.synapses().forEach(synapse -> synapse(graphics, synapse));
        heads(graphics);
        inputs(graphics);
        hidden(graphics);
        for (int column = 2; column < last; column++) {
            for (int row = 0; row < layout.rows(column); row++) {
                double y = layout.y(column, row);
                graphics.setColor(style.palette().ink());
                graphics.fill(Layers.disc(layout.x(column), y, layout.nodeRadius(column)));
            }
        }
        output(graphics);
        key(graphics);
    }

    private void synapse(Graphics2D graphics, NetworkPlan.Synapse synapse) {
        double share = Math.abs(synapse.weight()) / plan.largest().get(synapse.layer() - 1);
        boolean crowded = plan.synapses().size() > CROWD;
        double widest = crowded ? WIDEST_SYNAPSE / 3 : WIDEST_SYNAPSE;
        graphics.setColor(colour(synapse.weight()));
        double drawn = Math.max(crowded ? 0.1 : 0.25, widest * share);
        graphics.setStroke(WeightLine.of(synapse.weight(), drawn));
        graphics.draw(layout.line(synapse));
    }

    private Color colour(double weight) {
        return weight < 0 ? style.palette().negative() : style.palette().positive();
    }

    private void heads(Graphics2D graphics) {
        Network network = plan.spec().network();
        graphics.setColor(style.palette().text());
        text(Numbers.count(network.inputs()) + " inputs", graphics, layout.x(0) - 20, 13);
        for (int column = 1; column < last; column++) {
            String count = Numbers.count(layout.rows(column));
            text(isDeep() ? count : count + " hidden neurons", graphics, layout.x(column), 13);
        }
        text("output", graphics, layout.x(last), 13);
    }

    private void text(String markup, Graphics2D graphics, double x, double y) {
        MathText.of(markup).drawCentred(graphics, style.type(), x, y);
    }

    private void inputs(Graphics2D graphics) {
        var type = style.type().at(7.5);
        for (int i = 0; i < plan.spec().features().size(); i++) {
            double y = layout.y(0, i);
            graphics.setColor(style.palette().ink());
            graphics.fill(Layers.disc(layout.x(0), y, INPUT_RADIUS));
            graphics.setColor(style.palette().text());
            FeatureText.of(plan.spec().features().get(i))
                    .drawFlushRight(graphics, type, layout.x(0) - 7, y + 2.5);
            graphics.setColor(style.palette().grid());
            MathText.of(Numbers.count(i))
                    .drawFlushRight(graphics, style.type().at(6.5), 13, y + 2.2);
        }
    }

    /// The neurons with their number and bias, on a ground that keeps these clear of synapses.
    private void hidden(Graphics2D graphics) {
        Network network = plan.spec().network();
        var type = style.type().at(6.5);
        for (int k = 0; k < plan.neurons().size(); k++) {
            int neuron = plan.neurons().get(k);
            double radius = layout.radius(k);
            double x = layout.x(1);
            double y = layout.y(1, k);
            graphics.setColor(style.palette().ground());
            graphics.fill(Layers.disc(x, y, radius + 0.8));
            graphics.setColor(style.palette().ink());
            graphics.fill(Layers.disc(x, y, radius));
            if (isDeep()) {
                continue;
            }
            MathText label =
                    MathText.of(
                            "%s: %s"
                                    .formatted(
                                            Numbers.count(plan.number(neuron) + 1.0),
                                            Numbers.signed(network.hiddenBias(neuron), 2)));
            double labelWidth = label.width(graphics, type);
            double baseline = y + LARGEST_NEURON + 6.2;
            graphics.setColor(style.palette().ground());
            graphics.fill(
                    new Rectangle2D.Double(
                            x - labelWidth / 2 - 1, baseline - 5.4, labelWidth + 2, 7));
            graphics.setColor(style.palette().text());
            label.draw(graphics, type, x - labelWidth / 2, baseline);
        }
    }

    private void output(Graphics2D graphics) {
        double outputX = layout.x(last);
        double outputY = layout.y(last, 0);
        graphics.setColor(style.palette().training());
        graphics.fill(Layers.disc(outputX, outputY, OUTPUT_RADIUS));
        graphics.setColor(style.palette().ink());
        graphics.setStroke(new BasicStroke(style.pen().equality()));
        graphics.draw(Layers.disc(outputX, outputY, OUTPUT_RADIUS));
        graphics.setColor(style.palette().text());
        text("log_{10} *M*_{★}", graphics, outputX + 14, outputY - 14);
        double bias = plan.spec().network().outputBias();
        var type = style.type().at(7);
        MathText.of("ReLU").drawCentred(graphics, type, outputX + 14, outputY + 18);
        MathText.of("*b*^{out} = " + Numbers.signed(bias, 3))
                .drawCentred(graphics, type, outputX + 14, outputY + 27);
    }

    private void key(Graphics2D graphics) {
        var type = style.type().at(7);
        double y = height - 17;
        for (int sign = -1; sign <= 1; sign += 2) {
            graphics.setColor(colour(sign));
            graphics.setStroke(WeightLine.of(sign, 1.6));
            graphics.draw(new Line2D.Double(width - 82, y - 2.3, width - 64, y - 2.3));
            graphics.setColor(style.palette().text());
            MathText.of(sign < 0 ? "negative weight" : "positive weight")
                    .draw(graphics, type, width - 60, y);
            y += 11;
        }
    }
}

package org.galibra.figure;

import org.galibra.model.Network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// The network drawn for a journal: inputs on the left, hidden neurons with an area by their bias,
/// the output on the right; synapses with a width by their |weight|.
final class NetworkFigure {
    private static final double TOP = 30;
    private static final double BOTTOM = 10;
    private static final double PER_INPUT = 11.5;
    private static final double PER_NEURON = 22;
    private static final double NARROW = 360;
    private static final double KEY_HEIGHT = 34;
    private static final double LEAST_HEIGHT = 190;
    private static final double WIDEST_SYNAPSE = 4.2;
    private static final double LARGEST_NEURON = 6.5;
    private static final double SMALLEST_NEURON = 2;
    private static final double INPUT_RADIUS = 2.6;
    private static final double OUTPUT_RADIUS = 8;

    private final NetworkPlan plan;
    private final FigureStyle style;
    private final double width;
    private final double drawn;
    private final double height;
    private final double inputX;
    private final double hiddenX;
    private final double outputX;

    private NetworkFigure(NetworkPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        Network network = plan.spec().network();
        double needed = Math.max(PER_INPUT * network.inputs(), PER_NEURON * network.hidden());
        drawn = Math.max(LEAST_HEIGHT, needed);
        // In a narrow place the key stands below everything.
        height = TOP + drawn + (width < NARROW ? KEY_HEIGHT : BOTTOM);
        inputX = 68;
        outputX = width - 44;
        hiddenX = inputX + 0.6 * (outputX - inputX);
    }

    static Plate plate(NetworkPlan plan, FigureStyle style, double width) {
        var figure = new NetworkFigure(plan, style, width);
        return new Plate(width, figure.height, figure::paint);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        Network network = plan.spec().network();
        int place = plan.neurons().indexOf(plan.chosen());
        for (int i = 0; i < network.inputs(); i++) {
            synapse(
                    graphics,
                    inputX + INPUT_RADIUS,
                    inputY(i),
                    hiddenX,
                    hiddenY(place),
                    network.hiddenWeight(plan.chosen(), i),
                    plan.largestInput());
        }
        for (int k = 0; k < network.hidden(); k++) {
            synapse(
                    graphics,
                    hiddenX,
                    hiddenY(k),
                    outputX,
                    outputY(),
                    network.outputWeight(plan.neurons().get(k)),
                    plan.largestOutput());
        }
        heads(graphics);
        inputs(graphics);
        hidden(graphics);
        output(graphics);
        key(graphics);
    }

    private double inputY(int i) {
        return TOP + (i + 0.5) * drawn / plan.spec().network().inputs();
    }

    private double hiddenY(int place) {
        return TOP + (place + 0.4) * drawn / plan.neurons().size();
    }

    private double outputY() {
        return TOP + drawn / 2;
    }

    private void synapse(
            Graphics2D graphics,
            double fromX,
            double fromY,
            double toX,
            double toY,
            double weight,
            double largest) {
        double share = largest > 0 ? Math.abs(weight) / largest : 0;
        graphics.setColor(colour(weight));
        graphics.setStroke(
                new BasicStroke(
                        (float) Math.max(0.25, WIDEST_SYNAPSE * share),
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND));
        double bend = 0.5 * (toX - fromX);
        graphics.draw(
                new CubicCurve2D.Double(
                        fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY));
    }

    private Color colour(double weight) {
        return weight < 0 ? style.palette().negative() : style.palette().positive();
    }

    private void heads(Graphics2D graphics) {
        Network network = plan.spec().network();
        graphics.setColor(style.palette().text());
        text(Numbers.count(network.inputs()) + " inputs", graphics, inputX - 20, 13);
        text(Numbers.count(network.hidden()) + " hidden neurons", graphics, hiddenX, 13);
        text("output", graphics, outputX, 13);
    }

    private void text(String markup, Graphics2D graphics, double x, double y) {
        MathText.of(markup).drawCentred(graphics, style.type(), x, y);
    }

    private void inputs(Graphics2D graphics) {
        var type = style.type().at(7.5);
        for (int i = 0; i < plan.spec().features().size(); i++) {
            double y = inputY(i);
            graphics.setColor(style.palette().ink());
            graphics.fill(Layers.disc(inputX, y, INPUT_RADIUS));
            graphics.setColor(style.palette().text());
            FeatureText.of(plan.spec().features().get(i))
                    .drawFlushRight(graphics, type, inputX - 7, y + 2.5);
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
            double place = plan.biasPlace(neuron);
            double area =
                    SMALLEST_NEURON * SMALLEST_NEURON * (1 - place)
                            + LARGEST_NEURON * LARGEST_NEURON * place;
            double radius = Math.sqrt(area);
            graphics.setColor(style.palette().ground());
            graphics.fill(Layers.disc(hiddenX, hiddenY(k), radius + 0.8));
            graphics.setColor(style.palette().ink());
            graphics.fill(Layers.disc(hiddenX, hiddenY(k), radius));
            MathText label =
                    MathText.of(
                            "%s: %s"
                                    .formatted(
                                            Numbers.count(neuron + 1.0),
                                            Numbers.signed(network.hiddenBias(neuron), 2)));
            double labelWidth = label.width(graphics, type);
            double baseline = hiddenY(k) + LARGEST_NEURON + 6.2;
            graphics.setColor(style.palette().ground());
            graphics.fill(
                    new Rectangle2D.Double(
                            hiddenX - labelWidth / 2 - 1, baseline - 5.4, labelWidth + 2, 7));
            graphics.setColor(style.palette().text());
            label.draw(graphics, type, hiddenX - labelWidth / 2, baseline);
        }
    }

    private void output(Graphics2D graphics) {
        graphics.setColor(style.palette().training());
        graphics.fill(Layers.disc(outputX, outputY(), OUTPUT_RADIUS));
        graphics.setColor(style.palette().ink());
        graphics.setStroke(new BasicStroke(style.pen().equality()));
        graphics.draw(Layers.disc(outputX, outputY(), OUTPUT_RADIUS));
        graphics.setColor(style.palette().text());
        text("log_{10} *M*_{★}", graphics, outputX + 14, outputY() - 14);
        double bias = plan.spec().network().outputBias();
        var type = style.type().at(7);
        MathText.of("ReLU").drawCentred(graphics, type, outputX + 14, outputY() + 18);
        MathText.of("*b*^{out} = " + Numbers.signed(bias, 3))
                .drawCentred(graphics, type, outputX + 14, outputY() + 27);
    }

    private void key(Graphics2D graphics) {
        var type = style.type().at(7);
        double y = height - 17;
        for (int sign = -1; sign <= 1; sign += 2) {
            graphics.setColor(colour(sign));
            graphics.setStroke(new BasicStroke(2.4f));
            graphics.draw(new Line2D.Double(width - 78, y - 2.3, width - 64, y - 2.3));
            graphics.setColor(style.palette().text());
            MathText.of(sign < 0 ? "negative weight" : "positive weight")
                    .draw(graphics, type, width - 60, y);
            y += 11;
        }
    }
}

package org.galibra.figure;

import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the nodes and synapses of a drawn network lie: what paints them and what tells which of
/// them is pointed at read the same numbers. Lengths in px or pt.
///
/// @param plan what is drawn
/// @param area of the whole drawing
/// @param xs of the columns, from the inputs to the outputs
/// @param top of the columns
/// @param height of the columns
/// @param curved whether synapses bend, as on paper
/// @param largest radius of a neuron
record NetworkLayout(
        NetworkPlan plan,
        Rectangle2D area,
        List<Double> xs,
        double top,
        double height,
        boolean curved,
        double largest) {
    /// How close to a line the pointer must come.
    private static final double REACH = 3.5;

    private static final double SCREEN_LEFT = 76;

    /// Room for the name of the output.
    private static final double SCREEN_RIGHT = 112;

    /// Room for a card about a neuron too, below the key.
    private static final double WITH_CARD = 310;

    private static final double WIDE = 560;
    private static final double SCREEN_EDGE = 10;
    private static final double SMALLEST = 2;
    private static final double PAPER_SHARE = 0.6;

    NetworkLayout {
        xs = List.copyOf(xs);
    }

    /// Over the whole of a place on the screen.
    static NetworkLayout onScreen(NetworkPlan plan, Rectangle2D area) {
        double left = area.getX() + SCREEN_LEFT;
        double side = area.getWidth() >= WIDE ? WITH_CARD : SCREEN_RIGHT;
        double right = Math.max(left + 60, area.getMaxX() - side);
        double height = Math.max(20, area.getHeight() - 2 * SCREEN_EDGE);
        double largest = Math.clamp(0.38 * height / plan.neurons().size(), 1.5, 9);
        return new NetworkLayout(
                plan,
                area,
                columns(plan, left, right, 0.5),
                area.getY() + SCREEN_EDGE,
                height,
                false,
                largest);
    }

    /// On paper, between these sides.
    static NetworkLayout onPaper(
            NetworkPlan plan, Rectangle2D area, double left, double right, double top, double h) {
        double largest = Math.clamp(0.3 * h / plan.neurons().size(), 1, 6.5);
        return new NetworkLayout(
                plan, area, columns(plan, left, right, PAPER_SHARE), top, h, true, largest);
    }

    private static List<Double> columns(NetworkPlan plan, double left, double right, double share) {
        int layers = plan.spec().network().architecture().layers();
        var xs = new ArrayList<Double>();
        for (int column = 0; column <= layers; column++) {
            double place = layers == 2 && column == 1 ? share : (double) column / layers;
            xs.add(left + place * (right - left));
        }
        return xs;
    }

    double x(int column) {
        return xs.get(column);
    }

    /// The number of nodes of a column.
    int rows(int column) {
        return plan.spec().network().architecture().widths().get(column);
    }

    double y(int column, int row) {
        // On paper a neuron's label stands below it.
        double place = curved && column == 1 && xs.size() == 3 ? 0.4 : 0.5;
        return top + (row + place) * spacing(column);
    }

    double spacing(int column) {
        return height / rows(column);
    }

    /// The radius of a neuron next to the inputs, its area by its bias.
    double radius(int row) {
        double place = plan.biasPlace(plan.neurons().get(row));
        double smallest = Math.min(SMALLEST, largest);
        return Math.sqrt(smallest * smallest * (1 - place) + largest * largest * place);
    }

    /// The radius of any other node.
    double nodeRadius(int column) {
        return column == xs.size() - 1
                ? Math.min(8, 0.4 * spacing(column))
                : Math.clamp(0.3 * spacing(column), 1, 3);
    }

    /// The line of a synapse.
    Shape line(NetworkPlan.Synapse synapse) {
        double fromX = x(synapse.layer() - 1);
        double toX = x(synapse.layer());
        double fromY = y(synapse.layer() - 1, synapse.from());
        double toY = y(synapse.layer(), synapse.to());
        double bend = 0.5 * (toX - fromX);
        return curved
                ? new CubicCurve2D.Double(
                        fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY)
                : new Line2D.Double(fromX, fromY, toX, toY);
    }

    /// What lies at a point: a node, a feature's name, else the nearest synapse.
    Optional<Pointed> at(double x, double y) {
        for (int column = xs.size() - 1; column >= 0; column--) {
            for (int row = 0; row < rows(column); row++) {
                double radius = (column == 1 ? radius(row) : nodeRadius(column)) + 2;
                if (Point2D.distance(x, y, x(column), y(column, row)) <= radius) {
                    return Optional.of(node(column, row));
                }
            }
        }
        if (x < x(0) && x >= area.getX() && y >= top && y < top + height) {
            return Optional.of(node(0, (int) ((y - top) / spacing(0))));
        }
        double nearest = REACH;
        Optional<NetworkPlan.Synapse> found = Optional.empty();
        for (NetworkPlan.Synapse synapse : plan.synapses()) {
            double distance =
                    Line2D.ptSegDist(
                            x(synapse.layer() - 1),
                            y(synapse.layer() - 1, synapse.from()),
                            x(synapse.layer()),
                            y(synapse.layer(), synapse.to()),
                            x,
                            y);
            // Of equally close ones the strongest, which is drawn above.
            if (distance <= nearest) {
                nearest = distance;
                found = Optional.of(synapse);
            }
        }
        return found.map(this::synapse);
    }

    private Pointed node(int column, int row) {
        NetworkSpec spec = plan.spec();
        String name = plan.node(column, row);
        if (column == 0) {
            int place = plan.chosenPlace();
            String weight = Numbers.signed(spec.network().hiddenWeight(place, row), 3);
            return Pointed.feature(
                    row,
                    "%s → neuron %s: weight %s per normalised feature"
                            .formatted(name, Numbers.count(plan.chosen() + 1.0), weight));
        }
        int place = column == 1 ? plan.neurons().get(row) : row;
        String bias = Numbers.signed(spec.network().bias(column, place), 3);
        String words = "%s: bias %s".formatted(capital(name), bias);
        if (column != 1) {
            return Pointed.nothing(words);
        }
        if (spec.form().hasOutputWeights()) {
            String weight = Numbers.signed(spec.network().outputWeight(place), 3);
            words = words + ", output weight " + weight;
        }
        return Pointed.neuron(plan.number(place), words);
    }

    private Pointed synapse(NetworkPlan.Synapse synapse) {
        int layer = synapse.layer();
        String words =
                "%s → %s: weight %s"
                        .formatted(
                                plan.node(layer - 1, synapse.from()),
                                plan.node(layer, synapse.to()),
                                Numbers.signed(synapse.weight(), 3));
        if (layer == 1) {
            return Pointed.weight(
                    plan.number(plan.neurons().get(synapse.to())),
                    synapse.from(),
                    words + " per normalised feature");
        }
        return layer == 2
                ? Pointed.neuron(plan.number(plan.neurons().get(synapse.from())), words)
                : Pointed.nothing(words);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// Where the panels and bars of a figure of weights lie: what paints them and what tells which of
/// them is pointed at read the same numbers. Lengths in px or pt.
///
/// @param plan what is drawn
/// @param origin the upper left panel
/// @param columns panels beside each other
/// @param gap between panels
/// @param shown how many neurons have a panel: the first in their order
/// @param head height of the line of names in a panel; bars are below
record WeightsLayout(
        WeightsPlan plan, Rectangle2D origin, int columns, double gap, int shown, double head) {
    private static final double LEFT = 52;
    private static final double RIGHT = 8;
    private static final double TOP = 4;
    private static final double BOTTOM = 40;
    private static final double GAP = 8;
    private static final double HEAD = 18;

    /// Panels smaller than this, in px, tell nothing.
    private static final double LEAST_WIDTH = 84;

    private static final double LEAST_HEIGHT = 44;

    /// Width over height that suits a panel.
    private static final double SHAPE = 1.35;

    /// What a row without one panel counts beside a shape that is wrong by a factor e.
    private static final double EMPTY = 0.4;

    private static final double WIDTH_OF_BAR = 0.72;

    /// Over the whole of a place on the screen, in as many columns as give the panels the best
    /// shape. Neurons for which there is no room are left out, the last ones first.
    static WeightsLayout onScreen(WeightsPlan plan, Rectangle2D area) {
        double width = area.getWidth() - LEFT - RIGHT + GAP;
        double height = area.getHeight() - TOP - BOTTOM + GAP;
        int most = Math.max(1, (int) (width / (LEAST_WIDTH + GAP)));
        int lines = Math.max(1, (int) (height / (LEAST_HEIGHT + GAP)));
        int count = Math.min(plan.neurons().size(), most * lines);
        // One place more, for the key of the features.
        int places = Math.min(count + 1, most * lines);
        int best = most;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= most; columns++) {
            int rows = Math.ceilDiv(places, columns);
            double w = width / columns - GAP;
            double h = height / rows - GAP;
            int empty = columns * rows - places;
            double miss = Math.abs(Math.log(w / Math.max(h, 1) / SHAPE)) + EMPTY * empty / columns;
            if (rows <= lines && miss < least) {
                best = columns;
                least = miss;
            }
        }
        int rows = Math.ceilDiv(places, best);
        var origin =
                new Rectangle2D.Double(
                        area.getX() + LEFT,
                        area.getY() + TOP,
                        Math.max(1, width / best - GAP),
                        Math.max(1, height / rows - GAP));
        return new WeightsLayout(plan, origin, best, GAP, count, HEAD);
    }

    int rows() {
        return Math.ceilDiv(shown, columns);
    }

    /// The panel at a place, from 0; the places after the neurons are free.
    Rectangle2D frame(int place) {
        int row = place / columns;
        return new Rectangle2D.Double(
                origin.getX() + place % columns * (origin.getWidth() + gap),
                origin.getY() + row * (origin.getHeight() + gap),
                origin.getWidth(),
                origin.getHeight());
    }

    /// The values over a panel: features along it, weights up.
    Scale scale(int place) {
        Rectangle2D frame = frame(place);
        var below =
                new Rectangle2D.Double(
                        frame.getX(),
                        frame.getY() + head,
                        frame.getWidth(),
                        Math.max(1, frame.getHeight() - head));
        int d = plan.spec().features().size();
        double limit = head > 0 ? 1.05 * plan.largest() : plan.limit();
        return new Scale(below, new Range(-0.8, d - 0.2), new Range(-limit, limit));
    }

    /// The bar of a feature in a panel.
    Rectangle2D bar(int place, int feature) {
        Scale scale = scale(place);
        double weight = plan.spec().network().hiddenWeight(plan.neurons().get(place), feature);
        double from = scale.x(feature - WIDTH_OF_BAR / 2);
        double zero = scale.y(0);
        double tip = scale.y(weight);
        return new Rectangle2D.Double(
                from,
                Math.min(zero, tip),
                scale.x(feature + WIDTH_OF_BAR / 2) - from,
                Math.abs(tip - zero));
    }

    /// What lies at a point: in the head of a panel its neuron, below it the weight of a feature.
    Optional<Pointed> at(double x, double y) {
        for (int place = 0; place < shown; place++) {
            Rectangle2D frame = frame(place);
            if (frame.contains(x, y)) {
                int d = plan.spec().features().size();
                double along = -0.8 + (x - frame.getX()) / frame.getWidth() * (d + 0.6);
                int feature = (int) Math.clamp(Math.rint(along), 0, d - 1);
                return Optional.of(
                        y < frame.getY() + head ? neuron(place) : weight(place, feature));
            }
        }
        return Optional.empty();
    }

    private Pointed neuron(int place) {
        WeightsSpec spec = plan.spec();
        int j = plan.neurons().get(place);
        var words = new StringBuilder("Neuron ").append(Numbers.count(plan.number(j) + 1.0));
        words.append(": bias ").append(Numbers.signed(spec.network().hiddenBias(j), 3));
        if (spec.form().hasOutputWeights()) {
            String weight = Numbers.signed(spec.network().outputWeight(j), 3);
            words.append(", output weight ").append(weight);
        }
        return Pointed.neuron(plan.number(j), words.toString());
    }

    private Pointed weight(int place, int feature) {
        int j = plan.neurons().get(place);
        String words =
                "Neuron %s, %s: weight %s per normalised feature"
                        .formatted(
                                Numbers.count(plan.number(j) + 1.0),
                                plan.spec().features().get(feature),
                                Numbers.signed(plan.spec().network().hiddenWeight(j, feature), 3));
        return Pointed.weight(plan.number(j), feature, words);
    }
}

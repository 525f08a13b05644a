package org.galibra.app.evaluate;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.galibra.app.control.Numbers;

import java.util.ArrayList;
import java.util.List;

/// How the prediction comes about: from that for the median galaxy, neuron by neuron, the largest
/// steps first and the small ones together.
final class AddedPlot extends Pane {
    private static final int SHOWN = 6;
    private static final double ROW = 17;
    private static final double LEFT = 108;
    private static final double RIGHT = 60;

    private List<Bar> bars = List.of();
    private double truth;

    /// A line of the picture, from one value to the next; a mark alone where the two are equal.
    private record Bar(String name, double from, double to, String value) {}

    AddedPlot() {
        widthProperty().addListener(property -> draw());
    }

    void show(Passport now) {
        var lines = new ArrayList<Bar>();
        double at = now.reference();
        lines.add(new Bar("median galaxy", at, at, Numbers.decimals(at, 2)));
        List<Passport.Added> added = now.added();
        int shown = Math.min(SHOWN, added.size());
        for (Passport.Added one : added.subList(0, shown)) {
            double to = at + one.dex();
            lines.add(new Bar("neuron " + one.neuron(), at, to, PassportPane.signed(one.dex(), 2)));
            at = to;
        }
        if (shown < added.size()) {
            double rest =
                    added.subList(shown, added.size()).stream()
                            .mapToDouble(Passport.Added::dex)
                            .sum();
            lines.add(
                    new Bar(
                            "other " + (added.size() - shown),
                            at,
                            at + rest,
                            PassportPane.signed(rest, 2)));
        }
        double end = now.predicted();
        lines.add(new Bar("prediction", end, end, Numbers.decimals(end, 2)));
        bars = List.copyOf(lines);
        truth = now.truth();
        setPrefHeight(ROW * bars.size() + 4);
        setMinHeight(getPrefHeight());
        setAccessibleText(
                bars.stream()
                        .map(bar -> bar.name() + " " + bar.value())
                        .collect(java.util.stream.Collectors.joining(", ")));
        draw();
    }

    private void draw() {
        getChildren().clear();
        double wide = getWidth() - LEFT - RIGHT;
        if (wide < 60 || bars.isEmpty()) {
            return;
        }
        double low =
                Math.min(
                        truth,
                        bars.stream().mapToDouble(b -> Math.min(b.from(), b.to())).min().orElse(0));
        double high =
                Math.max(
                        truth,
                        bars.stream().mapToDouble(b -> Math.max(b.from(), b.to())).max().orElse(1));
        double reach = Math.max(0.05, high - low);
        double scale = wide / (1.1 * reach);
        double from = low - 0.05 * reach;
        double trueX = LEFT + (truth - from) * scale;
        var line = new Line(trueX, 0, trueX, getPrefHeight());
        line.getStyleClass().add("line-true");
        getChildren().add(line);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double top = i * ROW;
            double x = LEFT + (Math.min(bar.from(), bar.to()) - from) * scale;
            double length = Math.abs(bar.to() - bar.from()) * scale;
            boolean end = i == 0 || i == bars.size() - 1;
            var box =
                    new Rectangle(
                            end ? x - 1.5 : x, top + 3, end ? 3 : Math.max(1, length), ROW - 6);
            box.getStyleClass()
                    .add(
                            end
                                    ? "dot-ink"
                                    : bar.to() >= bar.from() ? "bar-positive" : "bar-negative");
            getChildren().add(box);
            words(bar.name(), 0, LEFT - 10, top, "text");
            words(bar.value(), getWidth() - RIGHT, RIGHT - 8, top, end ? "text" : "muted");
        }
    }

    private void words(String text, double x, double width, double y, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", style);
        label.setPrefWidth(width);
        label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        label.relocate(x, y);
        getChildren().add(label);
    }
}

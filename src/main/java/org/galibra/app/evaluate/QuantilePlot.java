package org.galibra.app.evaluate;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import org.galibra.app.control.Numbers;

import java.util.List;

/// Where each feature of a galaxy stands among those of the training galaxies, in per cent; their
/// 16–84 per cent range shaded.
final class QuantilePlot extends Pane {
    private static final double LEFT = 34;
    private static final double TALL = 76;
    private static final double NAMES = 44;

    private List<Passport.Quantile> quantiles = List.of();

    QuantilePlot() {
        setPrefHeight(TALL + NAMES);
        setMinHeight(TALL + NAMES);
        widthProperty().addListener(property -> draw());
    }

    void show(List<Passport.Quantile> now) {
        quantiles = now;
        draw();
    }

    private static double y(double percent) {
        return 4 + (1 - percent / 100) * (TALL - 8);
    }

    private void draw() {
        getChildren().clear();
        double wide = getWidth() - LEFT - 8;
        if (wide < 60 || quantiles.isEmpty()) {
            return;
        }
        var band = new Rectangle(LEFT, y(84), wide, y(16) - y(84));
        band.getStyleClass().add("training-band");
        getChildren().add(band);
        for (double percent : new double[] {0, 50, 100}) {
            var line = new Line(LEFT, y(percent), LEFT + wide, y(percent));
            line.getStyleClass().add("line-axis");
            getChildren().add(line);
            label(Numbers.decimals(percent, 0), 6, y(percent) - 8, 0);
        }
        double step = wide / quantiles.size();
        for (int i = 0; i < quantiles.size(); i++) {
            Passport.Quantile at = quantiles.get(i);
            double x = LEFT + (i + 0.5) * step;
            var dot = new Circle(x, y(at.percent()), 3);
            dot.getStyleClass().add("dot-ink");
            Tooltip.install(
                    dot,
                    new Tooltip(
                            "%s %s mag: %s %% of the training galaxies lie below"
                                    .formatted(
                                            at.feature(),
                                            Numbers.decimals(at.value(), 2),
                                            Numbers.decimals(at.percent(), 1))));
            getChildren().add(dot);
            if (step > 9) {
                label(at.feature(), x - 6, TALL, 60);
            }
        }
        setAccessibleText(
                quantiles.stream()
                        .map(q -> q.feature() + " " + Numbers.decimals(q.percent(), 0) + " %")
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    private void label(String text, double x, double y, double turned) {
        var label = new Label(text);
        label.getStyleClass().addAll("tick", "muted");
        if (turned != 0) {
            label.getTransforms().add(new javafx.scene.transform.Rotate(turned, 0, 8));
            label.relocate(x + 4, y - 4);
        } else {
            label.relocate(x, y);
        }
        getChildren().add(label);
    }
}

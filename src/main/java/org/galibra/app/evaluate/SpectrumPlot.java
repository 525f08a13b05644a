package org.galibra.app.evaluate;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.galibra.app.control.Numbers;

import java.util.List;
import java.util.stream.Stream;

/// A galaxy's absolute magnitudes against wavelength, those of its nearest training galaxies thin
/// behind it.
final class SpectrumPlot extends Pane {
    private static final double LEFT = 34;
    private static final double BOTTOM = 18;
    private static final double[] TICKS = {0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};

    private List<List<Passport.Light>> lines = List.of();
    private double brightest;
    private double faintest;
    private double shortest;
    private double longest;

    SpectrumPlot() {
        setPrefHeight(124);
        setMinHeight(124);
        widthProperty().addListener(property -> draw());
    }

    void show(Passport now) {
        lines =
                Stream.concat(
                                now.nearest().stream().map(Passport.Neighbour::spectrum),
                                Stream.of(now.spectrum()))
                        .toList();
        List<Passport.Light> all = lines.stream().flatMap(List::stream).toList();
        brightest = all.stream().mapToDouble(Passport.Light::magnitude).min().orElse(0) - 0.4;
        faintest = all.stream().mapToDouble(Passport.Light::magnitude).max().orElse(1) + 0.4;
        shortest = all.stream().mapToDouble(Passport.Light::wavelengthMicron).min().orElse(1);
        longest = all.stream().mapToDouble(Passport.Light::wavelengthMicron).max().orElse(2);
        StringBuilder text = new StringBuilder("Absolute magnitudes:");
        now.spectrum()
                .forEach(light ->
                        text.append(' ')
                                .append(light.band())
                                .append(' ')
                                .append(Numbers.decimals(light.magnitude(), 2)));
        setAccessibleText(text.toString());
        draw();
    }

    private double x(double wavelength) {
        double low = Math.log10(shortest) - 0.05;
        double high = Math.log10(longest) + 0.05;
        return LEFT + (Math.log10(wavelength) - low) / (high - low) * (getWidth() - LEFT - 8);
    }

    private double y(double magnitude) {
        double tall = getPrefHeight() - BOTTOM - 4;
        return 4 + (magnitude - brightest) / (faintest - brightest) * tall;
    }

    private void draw() {
        getChildren().clear();
        if (getWidth() < 100 || lines.isEmpty()) {
            return;
        }
        double base = getPrefHeight() - BOTTOM;
        axis(LEFT, base, getWidth() - 8, base);
        axis(LEFT, 4, LEFT, base);
        for (double tick : TICKS) {
            if (tick >= shortest && tick <= longest) {
                axis(x(tick), base, x(tick), base + 4);
                words(Numbers.compact(tick), x(tick) - 8, base + 3);
            }
        }
        double step = faintest - brightest > 8 ? 4 : faintest - brightest > 4 ? 2 : 1;
        for (double tick = Math.ceil(brightest / step) * step; tick < faintest; tick += step) {
            axis(LEFT - 4, y(tick), LEFT, y(tick));
            words(Numbers.decimals(tick, 0), 4, y(tick) - 8);
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean own = i == lines.size() - 1;
            var line = new Polyline();
            line.getStyleClass().add(own ? "line-selected" : "line-quiet");
            for (Passport.Light light : lines.get(i)) {
                if (Double.isFinite(light.magnitude())) {
                    line.getPoints().addAll(x(light.wavelengthMicron()), y(light.magnitude()));
                }
            }
            getChildren().add(line);
        }
        for (Passport.Light light : lines.getLast()) {
            if (Double.isFinite(light.magnitude())) {
                var dot = new Circle(x(light.wavelengthMicron()), y(light.magnitude()), 3);
                dot.getStyleClass().add("dot-selected");
                getChildren().add(dot);
            }
        }
    }

    private void axis(double fromX, double fromY, double toX, double toY) {
        var line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("line-axis");
        getChildren().add(line);
    }

    private void words(String text, double x, double y) {
        var label = new Label(text);
        label.getStyleClass().addAll("tick", "muted");
        label.relocate(x, y);
        getChildren().add(label);
    }
}

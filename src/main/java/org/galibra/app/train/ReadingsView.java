package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Reading;
import org.galibra.app.control.Roomy;
import org.galibra.evaluation.Metrics;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The numbers of a training, validation large and training small.
final class ReadingsView extends HBox {
    private final Reading rms = new Reading("RMS", "dex", "validation");
    private final Reading median = new Reading("Median residual", "dex", "validation");
    private final Reading scatter = new Reading("Scatter (half of 16–84 %)", "dex", "validation");
    private final Reading galaxies = new Reading("Galaxies", "", "validation");
    private final Reading speed = new Reading("Speed", "steps/s", "plain");
    private final Reading end = new Reading("Stops after", "steps with no gain", "plain");

    ReadingsView(TrainViewModel model) {
        getStyleClass().addAll("card", "readings");
        var legend = new VBox(key("validation"), key("training"));
        legend.getStyleClass().add("legend");
        getChildren().addAll(legend, rms, median, scatter, galaxies, speed, end);
        rms.getStyleClass().add("first");
        rms.setId("rms");
        Roomy.only(galaxies, end);
        for (Reading reading : new Reading[] {rms, median, scatter, galaxies, speed, end}) {
            HBox.setHgrow(reading, Priority.ALWAYS);
        }
        model.readingsProperty().addListener((property, old, now) -> show(now));
        show(model.readingsProperty().get());
    }

    private static Label key(String role) {
        var dot = new Circle(4);
        dot.getStyleClass().add("dot-" + role);
        var label = new Label(role.equals("training") ? "Training" : "Validation", dot);
        label.getStyleClass().add(role);
        label.setGraphicTextGap(6);
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<Picture> now) {
        if (now.isEmpty()) {
            for (Reading reading : new Reading[] {rms, median, scatter, galaxies, speed, end}) {
                reading.large().setText("–");
                reading.small().setText("");
            }
            return;
        }
        Picture at = now.get();
        dex(rms, at, Metrics::rms);
        dex(median, at, Metrics::median);
        dex(scatter, at, Metrics::scatter);
        galaxies.large().setText(Numbers.count(at.validation().n()));
        galaxies.small().setText(Numbers.count(at.training().n()));
        speed.large().setText(Numbers.count(Math.round(at.frame().stepsPerSecond())));
        boolean early = at.frame().plan().earlyStopping();
        end.title().setText(early ? "Stops after" : "Steps left");
        end.unit().setText(early ? "steps with no gain" : "steps");
        end.large().setText(Numbers.count(at.frame().stepsToEnd()));
    }

    private static void dex(Reading reading, Picture at, ToDoubleFunction<Metrics> metric) {
        reading.large().setText(Numbers.dex(metric.applyAsDouble(at.validation())));
        reading.small().setText(Numbers.dex(metric.applyAsDouble(at.training())));
    }
}

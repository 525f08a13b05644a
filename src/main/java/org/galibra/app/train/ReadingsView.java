package org.galibra.app.train;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Reading;
import org.galibra.app.control.Roomy;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The numbers of a training, validation large and training small.
final class ReadingsView extends HBox {
    private static final String NEURONS =
            """
            Of up to 256 training galaxies: hidden neurons within 0.01 of a limit for every one of \
            them hardly learn; rectified ones that say 0 for every one no longer do.
            Where it is more than half, try a smaller learning rate or another seed.\
            """;
    private static final String GRADIENT =
            "Length of the gradient of the cost by all parameters, over 64 training galaxies; in"
                    + " units of the scaled target";
    private static final double SOUND_SHARE = 0.5;
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final Reading rms = new Reading("RMS", "dex", "validation");
    private final Reading median = new Reading("Median residual", "dex", "validation");
    private final Reading scatter = new Reading("Scatter (16–84 %)", "dex", "validation");
    private final Reading gradient = new Reading("Gradient |∂Q/∂p|", "", "plain");
    private final Reading neurons = new Reading("Neurons saturated, dead", "%", "plain");
    private final Reading end = new Reading("Stops after", "steps with no gain", "plain");

    private final List<Reading> all = List.of(rms, median, scatter, gradient, neurons, end);
    private final Label validation = new Label("Validation");
    private final Label training = new Label("Training");

    ReadingsView(TrainViewModel model) {
        getStyleClass().addAll("card", "readings");
        var legend = new VBox(key(validation, "validation"), key(training, "training"));
        legend.getStyleClass().add("legend");
        getChildren().add(legend);
        getChildren().addAll(all);
        rms.getStyleClass().add("first");
        rms.setId("rms");
        Roomy.only(scatter, gradient, end);
        neurons.setId("neurons");
        Tooltip.install(neurons, new Tooltip(NEURONS));
        Tooltip.install(gradient, new Tooltip(GRADIENT));
        for (Reading reading : all) {
            HBox.setHgrow(reading, Priority.ALWAYS);
        }
        model.readingsProperty().addListener((property, old, now) -> show(now));
        show(model.readingsProperty().get());
    }

    private static Label key(Label label, String role) {
        var dot = new Circle(4);
        dot.getStyleClass().add("dot-" + role);
        label.setGraphic(dot);
        label.getStyleClass().add(role);
        label.setGraphicTextGap(6);
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void show(Optional<Picture> now) {
        if (now.isEmpty()) {
            for (Reading reading : all) {
                reading.large().setText("–");
                reading.small().setText("");
            }
            return;
        }
        Picture at = now.get();
        dex(rms, at, Metrics::rms);
        dex(median, at, Metrics::median);
        dex(scatter, at, Metrics::scatter);
        validation.setText("Validation " + Numbers.count(at.validation().n()));
        training.setText("Training " + Numbers.count(at.training().n()));
        Diagnostics signs = at.diagnostics();
        gradient.large().setText(Numbers.compact(signs.gradientNorm()));
        neurons.large().setText(percent(signs.saturated()) + ", " + percent(signs.dead()));
        boolean trouble = Math.max(signs.saturated(), signs.dead()) > SOUND_SHARE;
        neurons.pseudoClassStateChanged(TROUBLE, trouble);
        boolean early = at.frame().plan().earlyStopping();
        end.title().setText(early ? "Stops after" : "Steps left");
        end.unit().setText(early ? "steps with no gain" : "steps");
        end.large().setText(Numbers.count(at.frame().stepsToEnd()));
    }

    private static String percent(double share) {
        return Numbers.count(Math.round(100 * share));
    }

    private static void dex(Reading reading, Picture at, ToDoubleFunction<Metrics> metric) {
        reading.large().setText(Numbers.dex(metric.applyAsDouble(at.validation())));
        reading.small().setText(Numbers.dex(metric.applyAsDouble(at.training())));
    }
}

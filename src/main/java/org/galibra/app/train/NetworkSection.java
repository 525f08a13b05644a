package org.galibra.app.train;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.galibra.app.Chooser;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Sliders;
import org.galibra.model.HiddenLayers;
import org.galibra.model.kernel.Activation;
import org.galibra.photometry.FeatureSet;
import org.galibra.study.Features;
import org.galibra.study.Recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the network sees, and its shape.
final class NetworkSection {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST_ON_SLIDER = 40;
    private static final Map<String, String> NAMES =
            Map.of(
                    "elson-2025", "Elson 2025",
                    "elson-2025-magnitudes", "magnitudes",
                    "elson-2026-uv", "Elson 2026 UV",
                    "elson-2026-ir", "Elson 2026 IR");

    private final Setup setup;
    private final Slider slider = new Slider(1, MOST_ON_SLIDER, 15);
    private final TextField layers = new TextField();
    private final Node node;
    private boolean showing;

    NetworkSection(Setup setup, Chooser chooser) {
        this.setup = setup;
        slider();
        layers();
        node =
                Rail.section(
                        "NETWORK",
                        Fields.pending(
                                setup,
                                recipe ->
                                        List.of(
                                                recipe.features(),
                                                recipe.layers(),
                                                recipe.warmStart())),
                        Rail.line(new Label("Features"), features()),
                        Rail.line(new Label("Hidden neurons"), layers),
                        slider,
                        Rail.line(new Label("Activation"), activation()),
                        Rail.line(new Label("Begins with"), new BeginningPick(setup, chooser)));
        Fields.follow(setup, this::show);
    }

    Node node() {
        return node;
    }

    private javafx.scene.control.ComboBox<FeatureSet> features() {
        var box =
                Fields.pick(
                        setup,
                        "features",
                        "features",
                        Features.PRESETS.stream().map(Features::preset).toList(),
                        set -> set.size() + ": " + NAMES.getOrDefault(set.name(), set.name()),
                        Recipe::features,
                        Recipe::withFeatures);
        box.setTooltip(new Tooltip("Magnitudes and colours that the network sees"));
        return box;
    }

    private javafx.scene.control.ComboBox<Activation> activation() {
        return Fields.pick(
                setup,
                "activation",
                "activation",
                Arrays.asList(Activation.values()),
                each -> each == Activation.RELU ? "ReLU" : title(each.word()),
                recipe -> recipe.layers().activation(),
                (recipe, picked) ->
                        recipe.withLayers(new HiddenLayers(recipe.layers().neurons(), picked)));
    }

    private static String title(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void slider() {
        slider.setId("hidden");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText("Hidden neurons");
        slider.setTooltip(new Tooltip("Neurons of one hidden layer; acts on Reset"));
        Sliders.dress(slider);
        slider.valueProperty()
                .addListener((property, old, now) -> {
                    int neurons = (int) Math.round(now.doubleValue());
                    if (!showing) {
                        setup.choose("hidden neurons", recipe -> recipe.withHidden(neurons));
                    }
                });
        slider.managedProperty().bind(slider.visibleProperty());
    }

    /// A field for the neurons of each layer, such as `15` or `44-66-66`.
    private void layers() {
        layers.setId("layers");
        layers.setAccessibleText("Neurons of each hidden layer");
        var tooltip =
                new Tooltip("Neurons of each hidden layer, such as 15 or 44-66-66; acts on Reset");
        layers.setTooltip(tooltip);
        layers.textProperty()
                .addListener(property -> layers.pseudoClassStateChanged(WRONG, !isSound()));
        layers.setOnAction(event -> enter());
        layers.focusedProperty()
                .addListener((property, was, is) -> {
                    if (!is) {
                        enter();
                    }
                });
        layers.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setup.wanted().ifPresent(this::show);
                event.consume();
            }
        });
    }

    private boolean isSound() {
        return HiddenLayers.parse(layers.getText(), Activation.SIGMOID).isPresent();
    }

    private void enter() {
        setup.wanted()
                .flatMap(now -> HiddenLayers.parse(layers.getText(), now.layers().activation()))
                .ifPresentOrElse(
                        read -> setup.choose("hidden neurons", recipe -> recipe.withLayers(read)),
                        () -> setup.wanted().ifPresent(this::show));
    }

    private void show(Recipe recipe) {
        showing = true;
        layers.setText(recipe.layers().toString());
        boolean one = recipe.layers().neurons().size() == 1;
        slider.setVisible(one && recipe.hidden() <= MOST_ON_SLIDER);
        slider.setValue(recipe.hidden());
        showing = false;
    }
}

package org.galibra.app.train;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Sliders;
import org.galibra.study.Experiment;
import org.galibra.study.Features;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/// The settings at the left of the Train page.
final class RailView {
    private static final int MOST_HIDDEN = 40;
    private static final double LEAST_RATE_LOG = -3;
    private static final double LARGEST_RATE_LOG = 1;

    private final TrainViewModel model;
    private final Setup setup;
    private final ScrollPane scroll;
    private final Label formula = new Label();
    private final Label parameters = new Label();
    private final Label sealed = new Label();
    private final Label test = new Label();

    RailView(TrainViewModel model) {
        this.model = model;
        this.setup = model.setup();
        var rail = new Rail();
        rail.getChildren().addAll(presets(), network(), training(), stopping(), filler(), facts());
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        model.experimentProperty().addListener((property, old, now) -> show(now));
        model.openedProperty()
                .addListener((property, old, now) -> show(model.experimentProperty().get()));
        setup.hiddenProperty()
                .addListener((property, old, now) -> show(model.experimentProperty().get()));
        setup.presetProperty()
                .addListener((property, old, now) -> show(model.experimentProperty().get()));
        show(model.experimentProperty().get());
    }

    Node node() {
        return scroll;
    }

    private VBox presets() {
        var group = new ToggleGroup();
        ToggleButton all = preset("elson-2025", "Elson 2025", group);
        ToggleButton magnitudes = preset("elson-2025-magnitudes", "Magnitudes only", group);
        group.selectedToggleProperty()
                .addListener((property, old, now) -> {
                    if (now == null && old != null) {
                        old.setSelected(true);
                    }
                });
        return Rail.section("PRESET", null, all, magnitudes);
    }

    private ToggleButton preset(String name, String title, ToggleGroup group) {
        var dot = new Circle(5);
        dot.getStyleClass().add("preset-dot");
        var words = new Label(title);
        words.getStyleClass().add("preset-name");
        words.setMinWidth(Region.USE_PREF_SIZE);
        var shape = new Label();
        shape.getStyleClass().add("preset-shape");
        shape.setMinWidth(Region.USE_PREF_SIZE);
        int inputs = Features.preset(name).size();
        shape.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> inputs + "-" + setup.hiddenProperty().get() + "-1",
                                setup.hiddenProperty()));
        var line = new HBox(6, dot, words, Card.space(), shape);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new ToggleButton();
        button.setId(name);
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.getStyleClass().add("preset");
        button.setAccessibleText(title);
        button.setTooltip(new Tooltip(inputs + " features; acts on Reset"));
        button.setToggleGroup(group);
        button.setSelected(setup.presetProperty().get().equals(name));
        button.selectedProperty()
                .addListener((property, was, is) -> {
                    if (is) {
                        setup.presetProperty().set(name);
                    }
                });
        setup.presetProperty()
                .addListener((property, old, now) -> button.setSelected(now.equals(name)));
        return button;
    }

    private VBox network() {
        var value = new Label();
        value.getStyleClass().add("field-value");
        var slider = new Slider(1, MOST_HIDDEN, 15);
        slider.setId("hidden");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText("Hidden neurons");
        slider.setTooltip(new Tooltip("Hidden sigmoid neurons; acts on Reset"));
        Sliders.dress(slider);
        slider.valueProperty()
                .addListener((property, old, now) ->
                        setup.hiddenProperty().set((int) Math.round(now.doubleValue())));
        Runnable read =
                () -> {
                    value.setText(Numbers.count(setup.hiddenProperty().get()));
                    if (Math.round(slider.getValue()) != setup.hiddenProperty().get()) {
                        slider.setValue(setup.hiddenProperty().get());
                    }
                };
        setup.hiddenProperty().addListener(property -> read.run());
        read.run();
        return Rail.section(
                "NETWORK",
                pending(Choices::hidden),
                headed(new Label("Hidden neurons"), null, value),
                slider);
    }

    private VBox training() {
        var live = new Label("live", Icons.of(Material2RoundAL.FLASH_ON, 12, "live-icon"));
        live.getStyleClass().add("live");
        live.setGraphicTextGap(2);
        live.setTooltip(new Tooltip("Acts at once, from the next step on"));
        var value = new Label();
        value.getStyleClass().add("field-value");
        var slider = new Slider(LEAST_RATE_LOG, LARGEST_RATE_LOG, 0);
        slider.setId("rate");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText("Learning rate");
        slider.setTooltip(new Tooltip("Learning rate η, acts at once"));
        Sliders.dress(slider);
        slider.valueProperty()
                .addListener((property, old, now) ->
                        model.rateProperty().set(rateAt(now.doubleValue())));
        Runnable read =
                () -> {
                    double rate = model.rateProperty().get();
                    value.setText(Numbers.compact(rate));
                    if (rateAt(slider.getValue()) != rate) {
                        slider.setValue(Math.log10(rate));
                    }
                };
        model.rateProperty().addListener(property -> read.run());
        read.run();
        return Rail.section(
                "TRAINING",
                pending(now -> List.of(now.batch(), now.seed(), now.uniform())),
                headed(new Label("Learning rate η"), live, value),
                slider,
                Rail.line(
                        new Label("Batch"),
                        choice(
                                "batch",
                                setup.batchProperty(),
                                List.of(10, 25, 50, 100, 200, 500),
                                n -> Numbers.counted(n, "galaxy", "galaxies"))),
                Rail.line(new Label("Seed"), seed()),
                headed(new Label("Uniform in mass"), null, uniform()));
    }

    /// Two significant digits, so that the slider stops at numbers that can be quoted.
    private static double rateAt(double logarithm) {
        double exact = Math.pow(10, logarithm);
        double unit = Math.pow(10, Math.floor(logarithm) - 1);
        return Math.round(exact / unit) * unit;
    }

    private HBox seed() {
        var field = new TextField();
        field.setId("seed");
        var formatter =
                new TextFormatter<>(
                        new StringConverter<Long>() {
                            @Override
                            public String toString(Long number) {
                                return number == null ? "" : Long.toString(number);
                            }

                            @Override
                            public Long fromString(String text) {
                                return text.isEmpty()
                                        ? setup.seedProperty().get()
                                        : Long.valueOf(text);
                            }
                        },
                        setup.seedProperty().get(),
                        change -> change.getControlNewText().matches("\\d{0,9}") ? change : null);
        field.setTextFormatter(formatter);
        formatter.valueProperty().bindBidirectional(setup.seedProperty());
        field.setTooltip(new Tooltip("Of sample, split, initial values and batches"));
        field.setPrefWidth(92);
        HBox.setHgrow(field, Priority.ALWAYS);
        var dice = new Button("", Icons.of(Material2RoundAL.CASINO, 16, "muted-icon"));
        dice.getStyleClass().add("quiet");
        dice.setTooltip(new Tooltip("Another seed"));
        dice.setAccessibleText("Another seed");
        dice.setOnAction(
                event -> setup.seedProperty().set(ThreadLocalRandom.current().nextLong(1, 1000)));
        var line = new HBox(4, field, dice);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleSwitch uniform() {
        var toggle = new ToggleSwitch();
        toggle.setId("uniform");
        toggle.setAccessibleText("Uniform in mass");
        toggle.setTooltip(new Tooltip("Draw equal numbers of galaxies per 0.1 dex of mass"));
        toggle.selectedProperty().bindBidirectional(setup.uniformProperty());
        return toggle;
    }

    private VBox stopping() {
        var toggle = new ToggleSwitch();
        toggle.setId("early-stopping");
        toggle.setAccessibleText("Early stopping");
        toggle.selectedProperty().bindBidirectional(setup.earlyStoppingProperty());
        Label waiting =
                pending(now ->
                        List.of(now.earlyStopping(), now.heldOut(), now.patience(), now.atMost()));
        var atHead = new HBox(8, waiting, toggle);
        atHead.setAlignment(Pos.CENTER_RIGHT);
        ComboBox<Long> patience =
                choice(
                        "patience",
                        setup.patienceProperty(),
                        List.of(500L, 1_000L, 3_000L, 10_000L, 30_000L),
                        n -> Numbers.count(n) + " steps");
        patience.disableProperty().bind(setup.earlyStoppingProperty().not());
        return Rail.section(
                "EARLY STOPPING",
                atHead,
                Rail.line(
                        new Label("Held out"),
                        choice(
                                "held-out",
                                setup.heldOutProperty(),
                                List.of(0.05, 0.1, 0.2, 0.3),
                                share -> Math.round(100 * share) + " %")),
                Rail.line(new Label("Patience"), patience),
                Rail.line(
                        new Label("At most"),
                        choice(
                                "at-most",
                                setup.atMostProperty(),
                                List.of(5_000L, 20_000L, 60_000L, 200_000L, 1_000_000L),
                                n -> Numbers.count(n) + " steps")));
    }

    private static <T> ComboBox<T> choice(
            String id, ObjectProperty<T> property, List<T> values, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    /// Says that a choice of these waits for Reset.
    private Label pending(Function<Choices, Object> part) {
        var label = new Label("acts on Reset");
        label.getStyleClass().add("pending");
        label.setTooltip(new Tooltip("Press Reset to begin again with this setting"));
        label.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !part.apply(setup.choices())
                                                .equals(part.apply(setup.actingProperty().get())),
                                setup.waiting(),
                                setup.actingProperty(),
                                setup.hiddenProperty(),
                                setup.batchProperty(),
                                setup.seedProperty(),
                                setup.uniformProperty(),
                                setup.heldOutProperty(),
                                setup.earlyStoppingProperty(),
                                setup.patienceProperty(),
                                setup.atMostProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static HBox headed(Label words, Node beside, Node value) {
        words.getStyleClass().add("field-label");
        var line = new HBox(6, words);
        if (beside != null) {
            line.getChildren().add(beside);
        }
        line.getChildren().addAll(Card.space(), value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region filler() {
        var filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        return filler;
    }

    private VBox facts() {
        formula.getStyleClass().add("tiny");
        parameters.getStyleClass().addAll("tiny", "strong");
        sealed.getStyleClass().add("tiny");
        Roomy.only(formula, sealed);
        parameters.setId("parameters");
        test.getStyleClass().add("tiny");
        test.setGraphicTextGap(4);
        var box =
                new VBox(
                        4,
                        new javafx.scene.control.Separator(),
                        fact("Parameters", formula, parameters),
                        fact("Test set", test, sealed));
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static HBox fact(String name, Label... values) {
        var label = new Label(name);
        label.getStyleClass().addAll("tiny", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(4, label, Card.space());
        line.getChildren().addAll(values);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(Optional<Experiment> now) {
        int hidden = setup.hiddenProperty().get();
        int inputs = inputs(now);
        formula.setText("%d × %d + %d + %d + 1 =".formatted(inputs, hidden, hidden, hidden));
        parameters.setText(Numbers.count((long) inputs * hidden + hidden + hidden + 1));
        boolean open = model.openedProperty().get().isPresent();
        test.setText(now.map(at -> Numbers.count(at.sample().test().count())).orElse("–"));
        sealed.setText(open ? "open" : "sealed until opened");
        test.setGraphic(
                Icons.of(
                        open ? Material2RoundAL.LOCK_OPEN : Material2RoundAL.LOCK,
                        12,
                        "muted-icon"));
    }

    /// The features that the chosen preset has on the open table.
    private int inputs(Optional<Experiment> now) {
        var wanted = Features.preset(setup.presetProperty().get());
        return now.map(at -> wanted.restrictedTo(at.catalogue().bands().keySet()).size())
                .orElse(wanted.size());
    }
}

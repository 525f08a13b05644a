package org.galibra.app.train;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
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
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Sliders;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
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

    RailView(TrainViewModel model) {
        this.model = model;
        this.setup = model.setup();
        var rail = new Rail();
        rail.getChildren()
                .addAll(
                        new PresetsView(setup).node(),
                        network(),
                        training(),
                        stopping(),
                        filler(),
                        new FactsView(model).node());
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
    }

    Node node() {
        return scroll;
    }

    private VBox network() {
        var value = new Label();
        value.getStyleClass().add("field-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
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
        Label live = live();
        var value = new Label();
        value.getStyleClass().add("field-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        var slider = new Slider(LEAST_RATE_LOG, LARGEST_RATE_LOG, 0);
        slider.setId("rate");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText("Learning rate");
        slider.setTooltip(new Tooltip("Learning rate η"));
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
                pending(now -> List.of(now.batch(), now.seed())),
                headed(new Label("Learning rate η"), live, value),
                slider,
                Rail.line(
                        new Label("Batch"),
                        choice(
                                "batch",
                                setup.batchProperty(),
                                List.of(10, 25, 50, 100, 200, 500),
                                n -> Numbers.counted(n, "galaxy", "galaxies"))),
                Rail.line(new Label("Seed"), seed()));
    }

    /// Says that the learning rate acts at once, or that a training that has ended hears no more of
    /// it.
    private Label live() {
        var label = new Label();
        label.setGraphicTextGap(2);
        label.setMinWidth(Region.USE_PREF_SIZE);
        Runnable read =
                () -> {
                    boolean ended = model.stateProperty().get() == TrainState.ENDED;
                    label.setText(ended ? "on Reset" : "live");
                    label.setGraphic(
                            ended ? null : Icons.of(Material2RoundAL.FLASH_ON, 12, "live-icon"));
                    label.getStyleClass().setAll("label", ended ? "pending" : "live");
                    label.setTooltip(
                            new Tooltip(
                                    ended
                                            ? "This training has ended: acts on the next one"
                                            : "Acts at once, from the next step on"));
                };
        model.stateProperty().addListener(property -> read.run());
        read.run();
        return label;
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
        // A key such as that of Reset may come before the field has lost the focus.
        field.setOnKeyTyped(event -> {
            if (!field.getText().isEmpty()) {
                field.commitValue();
            }
        });
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

    /// A switch that the keyboard can turn as well.
    private static ToggleSwitch toggle(String id, String name, BooleanProperty property) {
        var toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(name);
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                toggle.fire();
                event.consume();
            }
        });
        return toggle;
    }

    private VBox stopping() {
        ToggleSwitch toggle =
                toggle("early-stopping", "Early stopping", setup.earlyStoppingProperty());
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
}

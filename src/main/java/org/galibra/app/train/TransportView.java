package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Sliders;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// Train and Pause, Step, Reset, the pace, and how far the training has come.
final class TransportView extends HBox {
    private final TrainViewModel model;
    private final Button train = new Button("Train");
    private final FontIcon play = Icons.of(Material2RoundMZ.PLAY_ARROW, 20);
    private final FontIcon pause = Icons.of(Material2RoundMZ.PAUSE, 20);
    private final Label step = new Label("Step 0");
    private final Label most = new Label();
    private final Label passes = new Label();
    private final Label over = new Label();

    TransportView(TrainViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "transport");
        setAlignment(Pos.CENTER_LEFT);
        train.setId("train");
        train.getStyleClass().add("main");
        train.setDefaultButton(false);
        train.setOnAction(event -> model.toggle());
        Button one =
                button("step", "Step", "One step  →", Icons.of(Material2RoundMZ.SKIP_NEXT, 18));
        one.setOnAction(event -> model.step());
        Button reset =
                button(
                        "reset",
                        "Reset",
                        "Begin again with the settings at the left  Ctrl+R",
                        Icons.of(Material2RoundMZ.REPLAY, 18));
        reset.setOnAction(event -> model.reset());
        Runnable want =
                () ->
                        wanted(
                                reset,
                                model.setup().waiting().get()
                                        || model.stateProperty().get() == TrainState.ENDED);
        model.setup().waiting().addListener((property, was, is) -> want.run());
        model.stateProperty().addListener(property -> want.run());
        want.run();
        getChildren().addAll(train, one, reset, line(), pace(), Card.space(), progress());

        var ended =
                Bindings.createBooleanBinding(
                        () -> !canTrain(model.stateProperty().get()), model.stateProperty());
        train.disableProperty().bind(ended);
        one.disableProperty().bind(ended);
        reset.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.stateProperty().get() == TrainState.PREPARING,
                                model.stateProperty()));
        model.stateProperty().addListener((property, old, now) -> show(now));
        show(model.stateProperty().get());
        model.readingsProperty().addListener((property, old, now) -> read(now));
        read(model.readingsProperty().get());
    }

    private static boolean canTrain(TrainState state) {
        return state == TrainState.READY
                || state == TrainState.RUNNING
                || state == TrainState.PAUSED;
    }

    private static Button button(String id, String words, String tooltip, FontIcon icon) {
        var button = new Button(words, icon);
        button.setId(id);
        button.getStyleClass().add("plain");
        button.setTooltip(new Tooltip(tooltip));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static void wanted(Button reset, boolean is) {
        reset.getStyleClass().remove("wanted");
        if (is) {
            reset.getStyleClass().add("wanted");
        }
    }

    private static Region line() {
        var line = new Region();
        line.getStyleClass().add("upright-line");
        HBox.setMargin(line, new javafx.geometry.Insets(0, 8, 0, 8));
        return line;
    }

    private HBox pace() {
        var words = new Label("Speed");
        words.getStyleClass().addAll("small", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        var slider = new Slider(0, Pace.LARGEST_POSITION, 0);
        slider.setId("pace");
        slider.setPrefWidth(136);
        slider.setMinWidth(88);
        slider.setBlockIncrement(0.25);
        slider.setTooltip(new Tooltip("Steps a second  + faster  − slower"));
        slider.setAccessibleText("Speed, steps a second");
        Sliders.dress(slider);
        words.setLabelFor(slider);
        var value = new Label();
        value.getStyleClass().addAll("strong", "small");
        value.setMinWidth(56);
        slider.setValue(model.paceProperty().get().position());
        value.setText(model.paceProperty().get().label());
        slider.valueProperty()
                .addListener((property, old, now) ->
                        model.paceProperty().set(Pace.at(now.doubleValue())));
        model.paceProperty()
                .addListener((property, old, now) -> {
                    value.setText(now.label());
                    if (!slider.isValueChanging() && !Pace.at(slider.getValue()).equals(now)) {
                        slider.setValue(now.position());
                    }
                });
        var box = new HBox(8, words, slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private VBox progress() {
        step.getStyleClass().addAll("step-count", "strong");
        step.setMinWidth(USE_PREF_SIZE);
        most.getStyleClass().addAll("step-count", "muted");
        passes.getStyleClass().addAll("tiny", "muted");
        passes.setMinWidth(USE_PREF_SIZE);
        over.getStyleClass().addAll("tiny", "muted");
        Roomy.only(most, over);
        var line = new HBox(4, step, most);
        line.setAlignment(Pos.BASELINE_RIGHT);
        var below = new HBox(4, passes, over);
        below.setAlignment(Pos.BASELINE_RIGHT);
        var box = new VBox(line, below);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private void show(TrainState state) {
        boolean running = state == TrainState.RUNNING;
        train.setText(running ? "Pause" : "Train");
        train.setGraphic(running ? pause : play);
        train.setTooltip(
                new Tooltip(
                        switch (state) {
                            case RUNNING -> "Pause  Space";
                            case ENDED -> "This training has ended: Reset begins a new one";
                            default -> "Train  Space";
                        }));
    }

    private void read(Optional<Picture> now) {
        step.setText("Step " + now.map(at -> Numbers.count(at.frame().step())).orElse("0"));
        most.setText(now.map(at -> rest(at.frame())).orElse(""));
        passes.setText(now.map(at -> passes(at.frame().passes()) + " passes").orElse(""));
        over.setText(
                now.map(at ->
                                "over "
                                        + Numbers.counted(
                                                at.training().n(),
                                                "training galaxy",
                                                "training galaxies")
                                        + speed(at.frame()))
                        .orElse(""));
    }

    private static String speed(Frame frame) {
        return frame.running()
                ? ", " + Numbers.count(Math.round(frame.stepsPerSecond())) + " steps/s"
                : "";
    }

    /// Once a training has ended, all numbers are those of the network that it keeps.
    private static String rest(Frame frame) {
        return frame.ended()
                ? "· kept: step " + Numbers.count(frame.standing().networkStep())
                : "of at most " + Numbers.count(frame.plan().maximumSteps());
    }

    /// The first steps are hundredths of a pass.
    private static String passes(double passes) {
        return Numbers.decimals(passes, passes < 10 ? 2 : 1);
    }
}

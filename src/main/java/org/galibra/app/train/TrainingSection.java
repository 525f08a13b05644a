package org.galibra.app.train;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.galibra.app.Chooser;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Sliders;
import org.galibra.model.Schedule;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Optimiser;
import org.galibra.study.Learning;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Arrays;
import java.util.List;

/// How the network learns.
final class TrainingSection {
    private static final double LEAST_RATE_LOG = -4;
    private static final double LARGEST_RATE_LOG = 1;

    private final TrainViewModel model;
    private final Setup setup;
    private final Node node;

    TrainingSection(TrainViewModel model, Chooser chooser) {
        this.model = model;
        this.setup = model.setup();
        Label value = Fields.value();
        node =
                Rail.section(
                        "TRAINING",
                        Fields.pending(
                                setup,
                                recipe ->
                                        List.of(
                                                recipe.training().batch(),
                                                recipe.training().optimiser(),
                                                recipe.training().schedule(),
                                                recipe.training().cost(),
                                                recipe.training().polish(),
                                                recipe.noise(),
                                                recipe.seed())),
                        Fields.headed(new Label("Learning rate η"), live(), value),
                        rate(value),
                        Rail.line(new Label("Batch"), batch()),
                        Rail.line(new Label("Optimiser"), optimiser()),
                        Rail.line(new Label("Schedule"), schedule()),
                        Rail.line(new Label("Loss"), cost()),
                        Rail.line(new Label("Noise"), new NoisePick(setup, chooser)),
                        Rail.line(new Label("Seed"), new SeedField(setup)));
    }

    Node node() {
        return node;
    }

    private Slider rate(Label value) {
        var slider = new Slider(LEAST_RATE_LOG, LARGEST_RATE_LOG, 0);
        slider.setId("rate");
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText("Learning rate");
        slider.setTooltip(new Tooltip("Learning rate η"));
        Sliders.dress(slider);
        slider.valueProperty()
                .addListener((property, old, now) ->
                        model.rateProperty().set(rateAt(now.doubleValue())));
        model.rateProperty()
                .subscribe(now -> {
                    double rate = now.doubleValue();
                    value.setText(Numbers.compact(rate));
                    if (rateAt(slider.getValue()) != rate) {
                        slider.setValue(Math.log10(rate));
                    }
                });
        return slider;
    }

    /// Two significant digits, so that the slider stops at numbers that can be quoted.
    private static double rateAt(double logarithm) {
        double exact = Math.pow(10, logarithm);
        double unit = Math.pow(10, Math.floor(logarithm) - 1);
        return Math.round(exact / unit) * unit;
    }

    /// Says that the learning rate acts at once, or that a training that has ended hears no more of
    /// it.
    private Label live() {
        var label = new Label();
        label.setGraphicTextGap(2);
        label.setMinWidth(Region.USE_PREF_SIZE);
        model.stateProperty()
                .subscribe(state -> {
                    boolean ended = state == TrainState.ENDED;
                    label.setText(ended ? "on Reset" : "live");
                    label.setGraphic(
                            ended ? null : Icons.of(Material2RoundAL.FLASH_ON, 12, "live-icon"));
                    label.getStyleClass().setAll("label", ended ? "pending" : "live");
                    label.setTooltip(
                            new Tooltip(
                                    ended
                                            ? "This training has ended: acts on the next one"
                                            : "Acts at once, from the next step on"));
                });
        return label;
    }

    private ComboBox<Integer> batch() {
        return Fields.pick(
                setup,
                "batch",
                "batch",
                List.of(10, 25, 50, 100, 200, 256, 500),
                n -> Numbers.counted(n, "galaxy", "galaxies"),
                recipe -> recipe.training().batch(),
                (recipe, n) ->
                        recipe.withTraining(
                                recipe.training().withBatches(recipe.training().drawing(), n)));
    }

    private ComboBox<Optimiser> optimiser() {
        return Fields.pick(
                setup,
                "optimiser",
                "optimiser",
                Learning.OPTIMISERS,
                TrainingSection::title,
                recipe -> recipe.training().optimiser(),
                (recipe, picked) ->
                        recipe.withTraining(
                                recipe.training()
                                        .withOptimiser(picked, recipe.training().schedule())));
    }

    private static String title(Optimiser optimiser) {
        return switch (optimiser) {
            case Optimiser.Sgd _ -> "SGD (plain)";
            case Optimiser.Momentum momentum ->
                    (momentum.nesterov() ? "Nesterov " : "Momentum ")
                            + Numbers.compact(momentum.kept());
            case Optimiser.Adam adam ->
                    adam.decay() == 0 ? "Adam" : "AdamW " + Numbers.compact(adam.decay());
        };
    }

    private ComboBox<Schedule> schedule() {
        return Fields.pick(
                setup,
                "schedule",
                "schedule",
                Arrays.asList(Schedule.values()),
                each ->
                        switch (each) {
                            case CONSTANT -> "Constant";
                            case COSINE -> "Cosine to 0";
                            case PLATEAU -> "Halved at rest";
                        },
                recipe -> recipe.training().schedule(),
                (recipe, picked) ->
                        recipe.withTraining(
                                recipe.training()
                                        .withOptimiser(recipe.training().optimiser(), picked)));
    }

    private ComboBox<Cost> cost() {
        return Fields.pick(
                setup,
                "cost",
                "loss",
                Arrays.asList(Cost.values()),
                each ->
                        switch (each) {
                            case QUADRATIC -> "½ (z − y)²";
                            case ABSOLUTE -> "|z − y|";
                            case HUBER -> "Huber, 0.1";
                            case CROSS_ENTROPY -> "Cross-entropy";
                            case ERROR_WEIGHTED -> "|z − y| / error";
                        },
                recipe -> recipe.training().cost(),
                model.weightColumns()::withCost);
    }
}

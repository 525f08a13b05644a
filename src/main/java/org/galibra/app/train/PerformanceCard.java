package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.evaluation.Metrics;
import org.galibra.figure.PerformanceSpec;
import org.galibra.study.Run;
import org.galibra.study.Weighed;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// Predicted against true, the residuals, and the seal of the test set.
final class PerformanceCard {
    private static final String SEAL =
            """
            It is opened once: the training ends where it is, and the network is judged by \
            galaxies that it has never seen. Choose your settings by the validation galaxies \
            first.\
            """;

    private final TrainViewModel model;
    private final Card card;
    private final PerformanceCharts charts;
    private final Segmented<Shown> shown = new Segmented<>("Galaxies shown");
    private final Label uniform = new Label();
    private final Label natural = new Label();
    private final VBox charted;
    private final VBox seal;

    PerformanceCard(TrainViewModel model) {
        this.model = model;
        charts = new PerformanceCharts(model.brushing());
        for (Shown choice : Shown.values()) {
            shown.with(choice, choice.title(), choice.title() + " galaxies");
        }
        shown.setId("shown");
        shown.valueProperty()
                .addListener((property, old, now) -> model.looking().shownProperty().set(now));
        model.looking()
                .shownProperty()
                .addListener((property, old, now) -> shown.valueProperty().set(now));

        var bins = new Segmented<Double>("Width of the bins");
        bins.with(PerformanceSpec.SCREEN_BIN_DEX, "0.025", "Bins of 0.025 dex");
        bins.with(PerformanceSpec.PAPER_BIN_DEX, "0.0125 dex", "Bins of 0.0125 dex, as in Fig. 3");
        bins.setId("bins");
        bins.valueProperty()
                .addListener((property, old, now) -> model.looking().binDexProperty().set(now));

        card = new Card("Predicted against true", bins, shown);
        card.setId("performance");
        Roomy.only(bins, card.subtitle());
        charted = new VBox(8, judged(), charts);
        charted.getStyleClass().add("chart-area");
        VBox.setVgrow(charts, Priority.ALWAYS);
        seal = seal();
        card.show(new StackPane(charted, seal));

        model.openedProperty().addListener((property, old, now) -> show());
        model.looking().shownProperty().addListener((property, old, now) -> show());
        model.readingsProperty().addListener((property, old, now) -> show());
        show();
    }

    Node node() {
        return card;
    }

    void show(Picture picture) {
        charts.show(picture);
    }

    void dress(Theme theme) {
        charts.dress(theme);
    }

    /// What the opened test set says, above its chart.
    private VBox judged() {
        uniform.getStyleClass().add("small");
        uniform.setWrapText(true);
        natural.setWrapText(true);
        natural.getStyleClass().addAll("small", "muted");
        natural.setTooltip(new Tooltip("Every galaxy of the test side, neither trimmed nor drawn"));
        var strip = new VBox(2, uniform, natural);
        strip.getStyleClass().add("opened-strip");
        strip.visibleProperty()
                .bind(
                        model.looking()
                                .shownProperty()
                                .isEqualTo(Shown.TEST)
                                .and(uniform.textProperty().isNotEmpty()));
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private VBox seal() {
        var title = new Label("The test set is sealed");
        title.getStyleClass().add("panel-title");
        var words = new Label(SEAL);
        words.setWrapText(true);
        words.setMaxWidth(400);
        words.setTextAlignment(TextAlignment.CENTER);
        words.getStyleClass().add("muted");
        var open = new Button("Open the test set");
        open.setId("open-test");
        open.getStyleClass().addAll("plain", "wanted");
        open.setGraphic(Icons.of(Material2RoundAL.LOCK_OPEN, 18));
        open.setOnAction(event -> model.openTest());
        var keep = new Button("Keep it sealed");
        keep.getStyleClass().add("plain");
        keep.setOnAction(event -> model.looking().shownProperty().set(Shown.TRAINING));
        model.readingsProperty()
                .addListener((property, old, now) -> open.setDisable(!model.canOpenTest()));
        open.setDisable(!model.canOpenTest());
        var acts = new HBox(8, open, keep);
        acts.setAlignment(Pos.CENTER);
        var panel = new VBox(Icons.of(Material2RoundAL.LOCK, 32, "muted-icon"), title, words, acts);
        panel.getStyleClass().add("seal");
        return panel;
    }

    private void show() {
        Optional<Run> run = model.openedProperty().get();
        boolean sealed = model.looking().shownProperty().get() == Shown.TEST && run.isEmpty();
        charted.setVisible(!sealed);
        seal.setVisible(sealed);
        shown.button(Shown.TEST)
                .setGraphic(
                        run.isEmpty()
                                ? Icons.of(Material2RoundAL.LOCK, 12)
                                : Icons.of(Material2RoundAL.LOCK_OPEN, 12));
        uniform.setText(
                run.flatMap(Run::test).map(set -> words("Test", set) + step(run.get())).orElse(""));
        natural.setText(run.flatMap(Run::natural).map(set -> words("Natural", set)).orElse(""));
        card.subtitle().setText(sealed ? "" : count(run));
    }

    private String count(Optional<Run> run) {
        return model.readingsProperty()
                .get()
                .map(now ->
                        switch (model.looking().shownProperty().get()) {
                            case TRAINING -> now.training().n();
                            case VALIDATION -> now.validation().n();
                            case TEST ->
                                    run.flatMap(Run::test).map(set -> set.metrics().n()).orElse(0);
                        })
                .map(n -> "N = " + Numbers.count(n) + past())
                .orElse("");
    }

    /// What is shown if it is not the training as it stands.
    private String past() {
        return model.readingsProperty()
                .get()
                .filter(Picture::isPast)
                .map(at -> ", at step " + Numbers.count(at.step()))
                .orElse("");
    }

    /// A number of a network is nothing without the step that the network was kept at.
    private static String step(Run run) {
        return ", step " + Numbers.count(run.outcome().networkStep());
    }

    private static String words(String name, Weighed set) {
        Metrics metrics = set.metrics();
        return "%s: RMS %s dex, median %s dex, scatter %s dex, N = %s"
                .formatted(
                        name,
                        Numbers.dex(metrics.rms()),
                        Numbers.dex(metrics.median()),
                        Numbers.dex(metrics.scatter()),
                        Numbers.count(metrics.n()));
    }
}

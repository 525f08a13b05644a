package org.galibra.app.explain;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.chart.LinkedPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.DerivativesChart;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.ImportanceChart;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.ImportanceSpec;
import org.galibra.study.DrawnFigure;
import org.galibra.study.Measures;
import org.galibra.study.ReadingFigures;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// The total derivative by band, live, and in its place the measures of importance, on demand.
final class DerivativesCard {
    private final ExplainViewModel model;
    private final Card card;
    private final LinkedPane<DerivativesPlan> derivatives;
    private final LinkedPane<ImportancePlan> importance;
    private final StackPane content = new StackPane();
    private final Segmented<View> view = new Segmented<>("Figure");
    private final Segmented<Boolean> over = new Segmented<>("Galaxies");
    private final Button seeds = new Button(Readings.SEEDS + " seeds");
    private final Button measure = new Button("Measure");
    private final ObservableValue<Boolean> room = Roomy.around(content);
    private final VBox empty;
    private final Button export;

    /// What the card shows.
    private enum View {
        DERIVATIVE,
        BANDS,
        GROUPS,
        NEURONS
    }

    DerivativesCard(ExplainViewModel model, Chooser chooser, Runnable enlarge) {
        this.model = model;
        derivatives =
                new LinkedPane<>(
                        model.marking(),
                        DerivativesChart::new,
                        DerivativesChart::at,
                        DerivativesPlan::marking);
        derivatives.setId("derivatives");
        importance =
                new LinkedPane<>(
                        model.marking(),
                        ImportanceChart::new,
                        ImportanceChart::at,
                        ImportancePlan::marking);
        importance.setId("importance");
        view.with(View.DERIVATIVE, "∂f/∂m", "Total derivative by band, its colours included");
        view.with(View.BANDS, "Bands", "Measures of importance of each band, side by side");
        view.with(View.GROUPS, "Groups", "Groups of bands permuted together");
        view.with(View.NEURONS, "Neurons", "What each neuron contributes");
        view.setId("measure-view");
        view.valueProperty().addListener((property, old, now) -> turn());
        over.with(false, "All", "Over the galaxies that judge the network");
        over.with(true, "Selected", "Over the selected galaxies: brush some on Evaluate or Train");
        over.setId("derivatives-over");
        over.valueProperty().bindBidirectional(model.selectedOnlyProperty());
        seeds.setId("seeds");
        seeds.getStyleClass().addAll("plain", "compact");
        seeds.setTooltip(
                new Tooltip(
                        "Trains networks of other seeds by the same recipe and shows the range of"
                                + " their medians"));
        seeds.setMinWidth(Button.USE_PREF_SIZE);
        seeds.setOnAction(event -> model.readings().trainSeeds());
        seeds.disableProperty().bind(model.readings().busyProperty());
        measure.setId("measure");
        measure.getStyleClass().addAll("plain", "compact");
        measure.setTooltip(new Tooltip("Measures the network as it stands now"));
        measure.setMinWidth(Button.USE_PREF_SIZE);
        measure.setOnAction(event -> model.readings().measure());
        measure.disableProperty().bind(model.readings().busyProperty());
        var copy = CardTools.copy("copy-derivatives", this::values);
        export = CardTools.export("export-derivatives", () -> save(chooser));
        card =
                new Card(
                        "",
                        over,
                        seeds,
                        measure,
                        view,
                        CardTools.enlarge("enlarge-derivatives", enlarge),
                        export,
                        copy);
        card.setId("derivatives-card");
        Roomy.only(card.subtitle(), copy, export);
        card.title()
                .setTooltip(
                        new Tooltip(
                                "Unique for a given network. Data with collinear bands do not pin"
                                        + " it down: train other seeds to see how far they"
                                        + " differ."));
        empty = empty();
        card.show(content);
        model.readings().measuresProperty().addListener((property, old, now) -> turn());
        model.bench().selectionProperty().subscribe(now -> turn());
        room.subscribe(now -> turn());
    }

    private VBox empty() {
        var button = new Button("Measure importance");
        button.setId("measure-first");
        button.getStyleClass().add("main");
        button.setOnAction(event -> model.readings().measure());
        button.disableProperty().bind(model.readings().busyProperty());
        return new EmptyState(
                Material2RoundAL.BAR_CHART,
                "Importance of bands, of groups of bands and of neurons takes some seconds.",
                button);
    }

    private void turn() {
        boolean live = view.valueProperty().get() == View.DERIVATIVE;
        Optional<Measures> measures = model.readings().measuresProperty().get();
        boolean chosen = !model.bench().selectionProperty().get().isEmpty();
        shown(over, live && chosen);
        shown(seeds, live && (room.getValue() || !chosen));
        export.setDisable(!live && measures.isEmpty());
        shown(measure, !live && measures.isPresent());
        if (live) {
            content.getChildren().setAll(derivatives);
        } else {
            content.getChildren().setAll(measures.isPresent() ? importance : empty);
            measures.ifPresent(now -> importance.show(now.plan(kind(now))));
        }
        title();
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private ImportanceSpec.Kind kind(Measures measures) {
        return switch (view.valueProperty().get()) {
            case GROUPS -> ImportanceSpec.Kind.GROUPS;
            case NEURONS -> measures.neuronKind();
            default -> ImportanceSpec.Kind.BANDS;
        };
    }

    private void title() {
        boolean live = view.valueProperty().get() == View.DERIVATIVE;
        card.title().textProperty().unbind();
        if (live) {
            Roomy.words(card.title(), "Total derivative per band", "By band");
        } else {
            card.title().setText("Importance");
        }
        card.subtitle()
                .setText(
                        live
                                ? ""
                                : model.readings()
                                        .measuresProperty()
                                        .get()
                                        .map(now ->
                                                "%s, step %s"
                                                        .formatted(
                                                                now.galaxies(),
                                                                Numbers.count(now.step())))
                                        .orElse(""));
    }

    private void save(Chooser chooser) {
        figure().ifPresent(figure ->
                chooser.figureToSave(figure.name() + ".pdf")
                        .ifPresent(file -> model.readings().export(figure, file)));
    }

    /// What is shown, as a figure of its own.
    private Optional<DrawnFigure> figure() {
        Optional<ExplainPicture> now = model.pictureProperty().get();
        if (view.valueProperty().get() == View.DERIVATIVE) {
            return now.map(at ->
                    ReadingFigures.derivatives(
                            at.derivatives(), at.trained().experiment(), at.trained().model()));
        }
        return now.flatMap(at ->
                model.readings()
                        .measuresProperty()
                        .get()
                        .map(measures ->
                                ReadingFigures.importance(
                                        measures, kind(measures), at.trained().experiment())));
    }

    private String values() {
        if (view.valueProperty().get() == View.DERIVATIVE) {
            return model.pictureProperty().get().map(now -> now.derivatives().values()).orElse("");
        }
        return model.readings()
                .measuresProperty()
                .get()
                .map(now -> now.plan(kind(now)).values())
                .orElse("");
    }

    Node node() {
        return card;
    }

    void show(ExplainPicture picture) {
        derivatives.show(picture.derivatives());
    }

    void dress(Theme theme) {
        derivatives.dress(theme);
        importance.dress(theme);
    }
}

package org.galibra.app.sample;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.PageView;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Theme;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.Optional;

/// The Sample page.
public final class SampleView implements PageView {
    private static final double FALL_HEIGHT = 220;

    private final SampleViewModel model;
    private final BorderPane root = new BorderPane();
    private final DistributionsCard distributions;

    public SampleView(SampleViewModel model) {
        this.model = model;
        distributions = new DistributionsCard(model);
        var fall = new FallCard(model);
        var page = new VBox(distributions.node(), fall.node());
        page.getStyleClass().add("page");
        VBox.setVgrow(distributions.node(), Priority.ALWAYS);
        ((javafx.scene.layout.Region) fall.node()).setPrefHeight(FALL_HEIGHT);
        ((javafx.scene.layout.Region) fall.node()).setMinHeight(170);
        Node rail = new SampleRail(model).node();
        var empty = empty();
        page.visibleProperty().bind(empty.visibleProperty().not());
        rail.visibleProperty().bind(page.visibleProperty());
        rail.managedProperty().bind(page.visibleProperty());
        root.setLeft(rail);
        root.setCenter(new StackPane(page, empty));
        root.setId("sample-page");
    }

    /// What stands there as long as no galaxies are understood.
    private EmptyState empty() {
        var demo = new Button("Synthetic catalogue");
        demo.setId("sample-synthetic");
        demo.getStyleClass().addAll("plain", "compact");
        demo.setOnAction(event -> model.openSynthetic());
        demo.visibleProperty().bind(model.loadingProperty().not());
        var empty = new EmptyState(Material2RoundAL.FILTER_ALT, "", demo);
        empty.words()
                .textProperty()
                .bind(
                        model.loadingProperty()
                                .map(loading ->
                                        loading
                                                ? "The sample appears here as soon as the table is"
                                                        + " ready."
                                                : "No galaxies yet. Drop a table here, mend its"
                                                        + " columns on the Data page, or train on"
                                                        + " the synthetic catalogue."));
        empty.visibleProperty().bind(model.projectProperty().map(Optional::isEmpty));
        return empty;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        distributions.dress(theme);
    }
}

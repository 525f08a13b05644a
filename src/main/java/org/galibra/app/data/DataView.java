package org.galibra.app.data;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.PageView;
import org.galibra.app.control.EmptyState;
import org.galibra.app.mapping.JoinCard;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The Data page.
public final class DataView implements PageView {
    private final DataViewModel model;
    private final RowsCard rows;
    private final BorderPane root = new BorderPane();

    /// The page; its Open… button runs `open`.
    public DataView(DataViewModel model, Chooser chooser, Runnable open) {
        this.model = model;
        rows = new RowsCard(model);
        var convention =
                new ConventionCard(
                        model,
                        () -> chooser.mappingToSave().ifPresent(model.mappings()::save),
                        () -> chooser.mapping().ifPresent(model.mappings()::load));
        var attention = new AttentionCard(model);
        var columns = new ColumnsCard(model);
        var page =
                new VBox(
                        convention.node(),
                        new JoinCard(model.join()).node(),
                        attention.node(),
                        columns.node(),
                        rows.node());
        page.getStyleClass().add("page");
        VBox.setVgrow(columns.node(), Priority.ALWAYS);
        columns.node().setMinHeight(148);
        columns.node().setPrefHeight(400);
        rows.node().setPrefHeight(174);
        rows.node().setMinHeight(122);
        attention.node().minHeight(Region.USE_PREF_SIZE);
        var datasets = new DatasetCard(model.datasets()).node();
        page.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.tableProperty().get().isPresent()
                                                && !datasets.isVisible(),
                                model.tableProperty(),
                                datasets.visibleProperty()));
        root.setLeft(
                new DataRail(model, open, () -> chooser.table().ifPresent(model.join()::begin))
                        .node());
        root.setCenter(new StackPane(page, empty(datasets), datasets));
        root.setId("data-page");
        model.columns().shown().addListener((ListChangeListener<ColumnLine>) change -> showRows());
        showRows();
    }

    private void showRows() {
        List<ColumnLine> shown = List.copyOf(model.columns().shown());
        rows.show(shown, model.columns().all().size() - shown.size());
    }

    /// @param datasets what covers it, where it is visible
    private EmptyState empty(Node datasets) {
        var demo = new Button("Synthetic catalogue");
        demo.setId("data-synthetic");
        demo.getStyleClass().addAll("plain", "compact");
        demo.setOnAction(event -> model.openSynthetic());
        demo.visibleProperty().bind(model.loadingProperty().not());
        var empty = new EmptyState(Material2RoundMZ.TABLE_CHART, "", demo);
        empty.words()
                .textProperty()
                .bind(
                        model.loadingProperty()
                                .map(loading ->
                                        loading
                                                ? "The table appears here as soon as it is ready."
                                                : "No table yet. Drop one here, or train on the"
                                                        + " synthetic catalogue."));
        empty.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.tableProperty().get().isEmpty()
                                                && !datasets.isVisible(),
                                model.tableProperty(),
                                datasets.visibleProperty()));
        return empty;
    }

    @Override
    public Node node() {
        return root;
    }
}

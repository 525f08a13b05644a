package org.galibra.app.explain;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

import org.galibra.app.Chooser;
import org.galibra.app.Page;
import org.galibra.app.PageView;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Theme;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;

/// The Explain page: four figures of one network.
public final class ExplainView implements PageView {
    private static final double LEFT_SHARE = 46;
    private static final double WEIGHTS_SHARE = 63;
    private static final double NETWORK_SHARE = 50;

    private final StackPane root = new StackPane();
    private final StackPane page = new StackPane();
    private final WeightsCard weights;
    private final NetworkCard network;
    private final SensitivityCard sensitivity;
    private final DerivativesCard derivatives;
    private final GridPane cards = new GridPane();

    public ExplainView(ExplainViewModel model, Chooser chooser) {
        weights = new WeightsCard(model, () -> enlarge(0));
        network = new NetworkCard(model, () -> enlarge(1));
        sensitivity = new SensitivityCard(model, () -> enlarge(2));
        derivatives = new DerivativesCard(model, chooser, () -> enlarge(3));
        page.getStyleClass().add("page");
        grid();
        root.getChildren().setAll(page, empty(model));
        root.setId("explain-page");
        page.visibleProperty().bind(model.pictureProperty().map(Optional::isPresent));
        model.pictureProperty().addListener((property, old, now) -> show(now));
        show(model.pictureProperty().get());
    }

    private List<Node> nodes() {
        return List.of(weights.node(), network.node(), sensitivity.node(), derivatives.node());
    }

    /// Two columns of two cards each.
    private void grid() {
        cards.setHgap(12);
        var left = column(weights.node(), derivatives.node(), WEIGHTS_SHARE);
        var right = column(network.node(), sensitivity.node(), NETWORK_SHARE);
        cards.getChildren().clear();
        cards.add(left, 0, 0);
        cards.add(right, 1, 0);
        var first = new ColumnConstraints();
        first.setPercentWidth(LEFT_SHARE);
        var second = new ColumnConstraints();
        second.setPercentWidth(100 - LEFT_SHARE);
        cards.getColumnConstraints().setAll(first, second);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        cards.getRowConstraints().setAll(row);
        page.getChildren().setAll(cards);
    }

    private static GridPane column(Node upper, Node lower, double share) {
        var column = new GridPane();
        column.setVgap(12);
        column.add(upper, 0, 0);
        column.add(lower, 0, 1);
        var whole = new ColumnConstraints();
        whole.setPercentWidth(100);
        column.getColumnConstraints().add(whole);
        for (double percent : new double[] {share, 100 - share}) {
            var row = new RowConstraints();
            row.setPercentHeight(percent);
            column.getRowConstraints().add(row);
        }
        return column;
    }

    /// Shows one card alone; all four if it is alone already.
    private void enlarge(int card) {
        Node node = nodes().get(card);
        if (page.getChildren().contains(node)) {
            grid();
        } else {
            page.getChildren().setAll(node);
        }
    }

    /// What stands there as long as nothing has been trained.
    private static Node empty(ExplainViewModel model) {
        var button = new Button("Go to Train");
        button.setId("go-to-train");
        button.getStyleClass().add("main");
        button.setOnAction(event -> model.bench().pageProperty().set(Page.TRAIN));
        var empty =
                new EmptyState(
                        Material2RoundMZ.VISIBILITY,
                        "Nothing trained yet. A network is read here while it learns.",
                        button);
        empty.visibleProperty().bind(model.pictureProperty().map(Optional::isEmpty));
        return empty;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        weights.dress(theme);
        network.dress(theme);
        sensitivity.dress(theme);
        derivatives.dress(theme);
    }

    private void show(Optional<ExplainPicture> now) {
        now.ifPresent(picture -> {
            weights.show(picture);
            network.show(picture);
            sensitivity.show(picture);
            derivatives.show(picture);
        });
    }
}

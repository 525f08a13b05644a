package org.galibra.app.apply;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.PageView;
import org.galibra.app.apply.ApplyViewModel.Shown;
import org.galibra.app.control.Banner;
import org.galibra.app.control.Card;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Theme;
import org.galibra.app.mapping.JoinCard;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// The Apply page: the rail, and beside it what the survey's columns mean, or what came of the
/// weighing.
public final class ApplyView implements PageView {
    private final ApplyViewModel model;
    private final BorderPane root = new BorderPane();
    private final SedMassCard sedMasses = new SedMassCard();
    private final FenceCard fence;
    private final ErrorsCard errors = new ErrorsCard();
    private final ResultCard result;

    public ApplyView(ApplyViewModel model, Chooser chooser) {
        this.model = model;
        fence = new FenceCard(model);
        result = new ResultCard(model, chooser);
        var right = new VBox(12, fence.node(), errors.node(), result.node());
        VBox.setVgrow(fence.node(), Priority.ALWAYS);
        VBox.setVgrow(errors.node(), Priority.ALWAYS);
        var results = new HBox(12, sedMasses.node(), right);
        for (Region each : List.of(sedMasses.node(), right)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(10);
        }
        Node columns = new ColumnsPane(model, chooser).node();
        Node empty = empty(chooser);
        empty.visibleProperty().bind(model.surveyProperty().map(now -> now.isEmpty()));
        columns.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.surveyProperty().get().isPresent() && !showsResults(),
                                model.surveyProperty(),
                                model.shownProperty(),
                                model.weighedProperty()));
        results.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.surveyProperty().get().isPresent() && showsResults(),
                                model.surveyProperty(),
                                model.shownProperty(),
                                model.weighedProperty()));
        var banner = new Banner(model.noticeProperty(), () -> {}, choice -> {});
        banner.setId("apply-notice");
        var body =
                new VBox(
                        12,
                        banner,
                        new JoinCard(model.join()).node(),
                        stale(),
                        new StackPane(empty, columns, results));
        VBox.setVgrow(body.getChildren().getLast(), Priority.ALWAYS);
        body.getStyleClass().add("page");
        root.setLeft(new ApplyRail(model, chooser).node());
        root.setCenter(body);
        root.setId("apply-page");
        model.weighedProperty().addListener((property, old, now) -> now.ifPresent(this::show));
    }

    private boolean showsResults() {
        return model.hasResult() && model.shownProperty().get() == Shown.RESULTS;
    }

    private Node stale() {
        var words = new Label("Network, survey or settings changed. Results show the old ones.");
        var again = new Button("Weigh again");
        again.setId("weigh-again");
        again.getStyleClass().add("fix");
        again.setOnAction(event -> model.weigh());
        var box = new HBox(12, words, Card.space(), again);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("banner");
        box.setId("apply-stale");
        box.visibleProperty()
                .bind(
                        model.outOfDateProperty()
                                .and(model.shownProperty().isEqualTo(Shown.RESULTS)));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// What to do first, each with the button that does it.
    private Node empty(Chooser chooser) {
        var open = button("empty-open", "Open a survey…");
        open.setOnAction(event -> chooser.table().ifPresent(model::open));
        var synthetic = button("empty-synthetic", "Synthetic survey");
        synthetic.setOnAction(event -> model.openSynthetic());
        synthetic.disableProperty().bind(model.busyProperty());
        var train = button("empty-train", "Train a network");
        train.setOnAction(event -> model.turnToTraining());
        train.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.hasNetwork(),
                                model.trainedProperty(),
                                model.savedProperty()));
        train.managedProperty().bind(train.visibleProperty());
        var buttons = new HBox(8, open, synthetic, train);
        buttons.setAlignment(Pos.CENTER);
        return new EmptyState(
                Material2RoundAL.FOLDER_OPEN,
                "No survey yet. Open a table of galaxies to weigh.",
                buttons);
    }

    private static Button button(String id, String words) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("plain");
        return button;
    }

    private void show(Weighed now) {
        sedMasses.show(now);
        fence.show(now);
        errors.show(now);
        result.show(now);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        sedMasses.dress(theme);
        fence.dress(theme);
        errors.dress(theme);
    }
}

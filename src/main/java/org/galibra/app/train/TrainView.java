package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.PageView;
import org.galibra.app.control.Banner;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Theme;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// The Train page.
public final class TrainView implements PageView {
    private static final double LOSS_SHARE = 47;

    private final BorderPane root = new BorderPane();
    private final LossCard loss;
    private final PerformanceCard performance;
    private final TimeMachineCard past;

    public TrainView(TrainViewModel model, Chooser chooser) {
        loss = new LossCard(model);
        performance = new PerformanceCard(model);
        past = new TimeMachineCard(model);
        var choosing = model.setup().noise().stateProperty().map(Optional::isPresent);
        past.node().visibleProperty().bind(shown(model));
        GridPane cards = cards(model);
        Node noise = new NoiseCard(model.setup().noise(), chooser).node();
        noise.visibleProperty().bind(choosing);
        cards.managedProperty().bind(noise.visibleProperty().not());
        past.node().managedProperty().bind(noise.visibleProperty().not());
        noise.managedProperty().bind(noise.visibleProperty());
        VBox.setVgrow(noise, Priority.ALWAYS);
        var page =
                new VBox(
                        outOfDate(model),
                        new Banner(model.noticeProperty(), model::mend, _ -> {}),
                        new TransportView(model),
                        new ReadingsView(model),
                        noise,
                        cards,
                        past.node());
        page.getStyleClass().add("page");
        VBox.setVgrow(cards, Priority.ALWAYS);
        root.setLeft(new RailView(model, chooser).node());
        root.setCenter(new StackPane(page, empty(model, page)));
        root.setId("train-page");
        model.pictureProperty().addListener((property, old, now) -> show(now));
        show(model.pictureProperty().get());
    }

    /// Says that the results are those of an earlier sample.
    private static Banner outOfDate(TrainViewModel model) {
        var notice = new SimpleObjectProperty<Optional<Notice>>(model.outOfDate());
        model.outOfDateProperty()
                .addListener((property, old, now) -> notice.set(model.outOfDate()));
        var banner = new Banner(notice, model::trainAgain, _ -> {});
        banner.setId("out-of-date");
        return banner;
    }

    /// A training is drawn once there is one; while a survey is chosen whose noise it is to have,
    /// that stands there.
    private static BooleanBinding shown(TrainViewModel model) {
        return Bindings.createBooleanBinding(
                () ->
                        model.pictureProperty().get().isPresent()
                                && model.setup().noise().stateProperty().get().isEmpty(),
                model.pictureProperty(),
                model.setup().noise().stateProperty());
    }

    /// What is drawn of a training; nothing as long as there is none.
    private GridPane cards(TrainViewModel model) {
        var left = new VBox(12, loss.node(), new SampleCard(model).node());
        VBox.setVgrow(loss.node(), Priority.ALWAYS);
        var cards = new GridPane();
        cards.setHgap(12);
        cards.visibleProperty().bind(shown(model));
        cards.add(left, 0, 0);
        cards.add(performance.node(), 1, 0);
        var losses = new ColumnConstraints();
        losses.setPercentWidth(LOSS_SHARE);
        var masses = new ColumnConstraints();
        masses.setPercentWidth(100 - LOSS_SHARE);
        cards.getColumnConstraints().addAll(losses, masses);
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setFillHeight(true);
        cards.getRowConstraints().add(row);
        return cards;
    }

    /// What stands there as long as no table is open.
    private static Node empty(TrainViewModel model, Node page) {
        var empty =
                new EmptyState(
                        Material2RoundMZ.TIMELAPSE,
                        "No table yet. Drop one here, or train on the synthetic catalogue.");
        empty.visibleProperty().bind(model.projectProperty().map(Optional::isEmpty));
        page.visibleProperty().bind(empty.visibleProperty().not());
        return empty;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        loss.dress(theme);
        performance.dress(theme);
    }

    private void show(Optional<Picture> now) {
        now.ifPresent(picture -> {
            loss.show(picture);
            performance.show(picture);
            past.show(picture);
        });
    }
}

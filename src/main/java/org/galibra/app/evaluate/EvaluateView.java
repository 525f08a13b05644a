package org.galibra.app.evaluate;

import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.PageView;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Banner;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;

/// The Evaluate page.
public final class EvaluateView implements PageView {
    private static final double FIGURE_SHARE = 62;

    private final EvaluateViewModel model;
    private final BorderPane root = new BorderPane();
    private final FigureCard figure;
    private final ResidualsCard residuals;
    private final AgainstCard against;
    private final PassportPane passport;
    private final SimpleObjectProperty<Optional<Notice>> outOfDate =
            new SimpleObjectProperty<>(Optional.empty());

    public EvaluateView(EvaluateViewModel model, Chooser chooser) {
        this.model = model;
        figure = new FigureCard(model);
        residuals = new ResidualsCard(model);
        against = new AgainstCard(model);
        passport = new PassportPane(model);
        var page =
                new VBox(
                        new Banner(outOfDate, () -> {}, _ -> {}),
                        new Banner(model.noticeProperty(), () -> {}, _ -> {}),
                        faces(model),
                        new SelectionStrip(model, chooser),
                        shown(model, chooser));
        page.getStyleClass().add("page");
        VBox.setVgrow(page.getChildren().getLast(), Priority.ALWAYS);
        Node empty = empty();
        page.visibleProperty().bind(model.pictureProperty().map(Optional::isPresent));
        empty.visibleProperty().bind(page.visibleProperty().not());
        root.setCenter(new StackPane(page, empty));
        root.setId("evaluate-page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.pictureProperty().addListener((property, old, now) -> now.ifPresent(this::show));
        model.pictureProperty().get().ifPresent(this::show);
    }

    private static Segmented<Face> faces(EvaluateViewModel model) {
        var faces = new Segmented<Face>("What the page shows");
        faces.setId("faces");
        for (Face face : Face.values()) {
            faces.with(face, face.label(), face.tooltip());
            faces.button(face).setId("face-" + face.name().toLowerCase(Locale.ROOT));
        }
        faces.valueProperty().bindBidirectional(model.faceProperty());
        return faces;
    }

    private StackPane shown(EvaluateViewModel model, Chooser chooser) {
        var pages = new EnumMap<Face, Node>(Face.class);
        pages.put(Face.RESIDUALS, cards());
        pages.put(Face.METRICS, new ScoresCard(model.scores(), chooser).node());
        pages.forEach(
                (face, node) -> node.visibleProperty().bind(model.faceProperty().isEqualTo(face)));
        return new StackPane(pages.values().toArray(Node[]::new));
    }

    private GridPane cards() {
        var cards = new GridPane();
        cards.setHgap(12);
        cards.setVgap(12);
        cards.add(figure.node(), 0, 0, 2, 1);
        cards.add(residuals.node(), 0, 1);
        cards.add(against.node(), 1, 1);
        for (int i = 0; i < 2; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(50);
            cards.getColumnConstraints().add(column);
        }
        for (double share : new double[] {FIGURE_SHARE, 100 - FIGURE_SHARE}) {
            var row = new RowConstraints();
            row.setPercentHeight(share);
            row.setFillHeight(true);
            cards.getRowConstraints().add(row);
        }
        return cards;
    }

    private static Node empty() {
        var words = new Label("Nothing trained yet. Press Space.");
        var box = new VBox(Icons.of(Material2RoundAL.ASSESSMENT, 32, "muted-icon"), words);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /// With a passport open, ← and → go from outlier to outlier, unless a chart has the focus.
    private void key(KeyEvent event) {
        boolean elsewhere =
                event.getTarget() instanceof ChartPane<?> || model.chosenProperty().get().isEmpty();
        if (elsewhere) {
            return;
        }
        if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            model.nextOutlier(event.getCode() == KeyCode.RIGHT ? 1 : -1);
            event.consume();
        }
    }

    private void show(Picture now) {
        figure.show(now);
        residuals.show(now);
        against.show(now);
        now.passport().ifPresent(passport::show);
        root.setRight(now.passport().isPresent() ? passport : null);
        outOfDate.set(
                now.judgement().trained().outOfDate()
                        ? Optional.of(
                                Notice.warning(
                                        "The sample changed after training. Results show the old"
                                                + " network; Train again on the Train page."))
                        : Optional.empty());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        figure.dress(theme);
        residuals.dress(theme);
        against.dress(theme);
    }
}

package org.galibra.app.evaluate;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
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
import org.galibra.app.chart.Marking;
import org.galibra.app.control.Banner;
import org.galibra.app.control.EmptyState;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Roomy;
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
    private final RowConstraints upper = new RowConstraints();
    private final RowConstraints lower = new RowConstraints();
    private final ObservableValue<Boolean> room = Roomy.around(root);
    private final MassesCard masses;
    private final LearningCards learning;
    private final SimpleObjectProperty<Optional<Notice>> outOfDate =
            new SimpleObjectProperty<>(Optional.empty());

    public EvaluateView(EvaluateViewModel model, Marking marking, Chooser chooser) {
        this.model = model;
        figure = new FigureCard(model);
        residuals = new ResidualsCard(model);
        against = new AgainstCard(model, chooser);
        passport = new PassportPane(model, marking, chooser);
        masses = new MassesCard(model, chooser);
        learning = new LearningCards(model.learning(), chooser);
        var page =
                new VBox(
                        new Banner(outOfDate, () -> {}, _ -> {}),
                        new Banner(model.noticeProperty(), () -> {}, _ -> {}),
                        faces(model),
                        new SelectionStrip(model, chooser),
                        shown(model, chooser));
        page.getStyleClass().add("page");
        VBox.setVgrow(page.getChildren().getLast(), Priority.ALWAYS);
        var empty =
                new EmptyState(Material2RoundAL.ASSESSMENT, "Nothing trained yet. Press Space.");
        page.visibleProperty().bind(model.pictureProperty().map(Optional::isPresent));
        empty.visibleProperty().bind(page.visibleProperty().not());
        root.setCenter(new StackPane(page, empty));
        root.setId("evaluate-page");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.pictureProperty().addListener((property, old, now) -> now.ifPresent(this::show));
        model.pictureProperty().get().ifPresent(this::show);
        model.besideProperty().subscribe(beside -> beside.ifPresent(this::showBeside));
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
        pages.put(Face.MASSES, masses.node());
        pages.put(Face.LEARNING, learning.node());
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
        cards.getRowConstraints().addAll(upper, lower);
        room.subscribe(_ -> makeRoom());
        return cards;
    }

    /// In a narrow window an open passport leaves room for Fig. 3 alone.
    private void makeRoom() {
        boolean roomy = room.getValue() || root.getRight() == null;
        for (Node node : new Node[] {residuals.node(), against.node()}) {
            node.setVisible(roomy);
            node.setManaged(roomy);
        }
        upper.setPercentHeight(roomy ? FIGURE_SHARE : 100);
        lower.setPercentHeight(roomy ? 100 - FIGURE_SHARE : 0);
        figure.showKey(roomy);
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
        now.passport().ifPresent(passport::show);
        root.setRight(now.passport().isPresent() ? passport : null);
        makeRoom();
        outOfDate.set(
                now.judgement().trained().outOfDate()
                        ? Optional.of(
                                Notice.warning(
                                        "The sample changed after training. Results show the old"
                                                + " network; Train again on the Train page."))
                        : Optional.empty());
    }

    private void showBeside(Picture now) {
        residuals.show(now);
        against.show(now);
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
        passport.dress(theme);
        masses.dress(theme);
        learning.dress(theme);
    }
}

package org.galibra.app.figures;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Rail;
import org.galibra.figure.export.Proof;
import org.galibra.study.FigureName;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.EnumMap;
import java.util.Map;

/// The gallery: a small picture of every figure, and whether it is older than the network.
final class GalleryView {
    private static final double WIDTH = 168;
    private static final double HEIGHT = 84;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final FiguresViewModel model;
    private final ScrollPane scroll;
    private final Map<FigureName, Button> buttons = new EnumMap<>(FigureName.class);
    private final Map<FigureName, ImageView> pictures = new EnumMap<>(FigureName.class);
    private final Map<FigureName, StackPane> marks = new EnumMap<>(FigureName.class);
    private final Map<FigureName, Age> ages = new EnumMap<>(FigureName.class);

    /// How a figure stands to the network at hand.
    private enum Age {
        NONE,
        OLDER,
        NEWEST
    }

    GalleryView(FiguresViewModel model) {
        this.model = model;
        var rail = new Rail();
        rail.getStyleClass().add("gallery-rail");
        var head = new Label("FIGURES");
        head.getStyleClass().add("section-head");
        var redraw = new Button("Redraw");
        redraw.setId("figures-redraw");
        redraw.getStyleClass().add("link");
        redraw.setTooltip(new Tooltip("Draws all figures of the newest network"));
        redraw.setOnAction(event -> model.redraw());
        redraw.visibleProperty().bind(model.olderProperty());
        var top = new HBox(head, Card.space(), redraw);
        top.setAlignment(Pos.CENTER_LEFT);
        rail.getChildren().add(top);
        for (FigureName name : Gallery.ALL) {
            rail.getChildren().add(button(name));
        }
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        model.thumbsProperty().addListener((property, old, now) -> now.forEach(this::picture));
        model.chosenProperty().addListener((property, old, now) -> select());
        model.galleryProperty().addListener((property, old, now) -> mark());
        model.trainedProperty().addListener((property, old, now) -> mark());
        select();
    }

    Node node() {
        return scroll;
    }

    private Button button(FigureName name) {
        var picture = new ImageView();
        pictures.put(name, picture);
        var frame = new StackPane(picture);
        frame.getStyleClass().add("thumb");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        frame.setClip(new Rectangle(WIDTH, HEIGHT));
        var words = new Label(name.label());
        words.getStyleClass().add("small");
        var mark = new StackPane();
        marks.put(name, mark);
        var line = new HBox(4, words, Card.space(), mark);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxWidth(WIDTH);
        var button = new Button("", new VBox(4, frame, line));
        button.setId("figure-" + name);
        button.setAccessibleText(name.label() + ": " + name.title());
        button.setTooltip(new Tooltip(name.title()));
        button.getStyleClass().add("gallery-figure");
        button.setOnAction(event -> model.chosenProperty().set(name));
        buttons.put(name, button);
        return button;
    }

    /// The upper part of a figure, as wide as its place.
    private void picture(FigureName name, Proof proof) {
        Image image = Pixels.of(proof);
        ImageView view = pictures.get(name);
        double shown = Math.min(image.getHeight(), HEIGHT / WIDTH * image.getWidth());
        view.setImage(image);
        view.setViewport(new Rectangle2D(0, 0, image.getWidth(), shown));
        view.setFitWidth(WIDTH);
        view.setPreserveRatio(true);
        view.setSmooth(true);
    }

    private void select() {
        buttons.forEach((name, button) ->
                button.pseudoClassStateChanged(SELECTED, name == model.chosenProperty().get()));
    }

    /// While a training goes on this is asked 25 times a second, and seldom has anything to do.
    private void mark() {
        boolean drawn = model.canExport();
        marks.forEach((name, mark) -> {
            Age now = !drawn ? Age.NONE : model.isOlder(name) ? Age.OLDER : Age.NEWEST;
            if (ages.put(name, now) != now) {
                mark(mark, now);
            }
        });
    }

    private static void mark(StackPane mark, Age age) {
        switch (age) {
            case NONE -> mark.getChildren().clear();
            case OLDER ->
                    mark(mark, Material2RoundMZ.UPDATE, "warn-icon", "Older than the network");
            case NEWEST -> mark(mark, Material2RoundAL.CHECK, "good-icon", "Of the newest network");
        }
    }

    private static void mark(StackPane mark, Ikon icon, String style, String words) {
        mark.getChildren().setAll(Icons.of(icon, 16, style));
        Tooltip.install(mark, new Tooltip(words));
    }
}

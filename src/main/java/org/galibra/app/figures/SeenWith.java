package org.galibra.app.figures;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Rail;
import org.galibra.figure.export.ColourVision;
import org.galibra.figure.export.Proof;

import java.util.EnumMap;
import java.util.Map;

/// The figure in view as others see it; one of these is how the proof is shown.
final class SeenWith {
    private static final double SIDE = 44;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final VBox section;
    private final Map<ColourVision, ImageView> pictures = new EnumMap<>(ColourVision.class);
    private final Map<ColourVision, Button> buttons = new EnumMap<>(ColourVision.class);

    SeenWith(FiguresViewModel model) {
        var row = new HBox(2);
        for (ColourVision vision : ColourVision.values()) {
            var picture = new ImageView();
            pictures.put(vision, picture);
            picture.setFitWidth(SIDE);
            picture.setFitHeight(SIDE);
            var words = new Label(vision.label());
            words.getStyleClass().add("tiny");
            var box = new VBox(2, picture, words);
            box.setAlignment(Pos.CENTER);
            var button = new Button("", box);
            button.setId("seen-" + vision.label());
            button.setAccessibleText("Seen with " + vision.label());
            button.setTooltip(
                    new Tooltip(
                            vision.label()
                                    + " vision, by Machado et al. (2009); grey by luminance"));
            button.getStyleClass().addAll("gallery-figure", "seen-with");
            button.setOnAction(event ->
                    model.lookProperty().set(model.lookProperty().get().withVision(vision)));
            buttons.put(vision, button);
            row.getChildren().add(button);
        }
        section = Rail.section("SEEN WITH", null, row);
        model.seenProperty().addListener((property, old, now) -> now.forEach(this::show));
        model.lookProperty().addListener((property, old, now) -> select(now));
        select(model.lookProperty().get());
    }

    Node node() {
        return section;
    }

    private void show(ColourVision vision, Proof proof) {
        Image image = Pixels.of(proof);
        ImageView view = pictures.get(vision);
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setImage(image);
        view.setViewport(new Rectangle2D(0, 0, side, side));
    }

    private void select(Look look) {
        buttons.forEach((vision, button) ->
                button.pseudoClassStateChanged(SELECTED, vision == look.vision()));
    }
}

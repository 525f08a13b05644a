package org.galibra.app.figures;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;

import java.util.Locale;

/// The figure on its page, in mm, with its caption below.
final class ProofView {
    private static final double MARGIN = 24;
    private static final double DIMMED = 0.6;

    private final FiguresViewModel model;
    private final Card card;
    private final Ruler ruler = new Ruler();
    private final ImageView picture = new ImageView();
    private final Label caption = new Label();
    private final VBox paper = new VBox(8, picture, caption);

    ProofView(FiguresViewModel model) {
        this.model = model;
        var zoom =
                new Segmented<Zoom>("Size of the proof")
                        .with(Zoom.TRUE_SIZE, "True size", "As large as on paper (96 px per inch)")
                        .with(Zoom.DOUBLE, "200 %", "Twice as large as on paper")
                        .with(Zoom.FIT, "Fit", "As large as fits here");
        zoom.setId("figures-zoom");
        zoom.valueProperty()
                .addListener((property, old, now) ->
                        model.lookProperty().set(model.lookProperty().get().withZoom(now)));
        card = new Card("Proof", zoom);
        picture.setId("proof");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        caption.setId("proof-caption");
        caption.getStyleClass().add("proof-caption");
        paper.getStyleClass().add("paper");
        paper.setOnMouseClicked(event -> paper.setOpacity(1));
        var sheet = new VBox(4, ruler, paper);
        sheet.setAlignment(Pos.TOP_LEFT);
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        var around = new VBox(sheet);
        around.setAlignment(Pos.TOP_CENTER);
        around.getStyleClass().add("proof-around");
        var scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.getStyleClass().add("proof-scroll");
        scroll.viewportBoundsProperty()
                .addListener((property, old, now) ->
                        model.room(
                                now.getWidth() - 2 * MARGIN - 4,
                                now.getHeight() - 2 * MARGIN - 110));
        card.show(scroll);
        model.sheetProperty().addListener((property, old, now) -> now.ifPresent(this::show));
        show(model.lookProperty().get());
    }

    Node node() {
        return card;
    }

    /// In the dark a proof is dimmed until a person clicks it.
    void dress(Theme theme) {
        paper.setOpacity(theme == Theme.DARK ? DIMMED : 1);
    }

    private void show(Look look) {
        card.subtitle().setText(look.print().page().words());
    }

    private void show(Sheet now) {
        double scale = now.proof().pixelsPerMillimetre();
        double width = now.page().widthMillimetres();
        double across = now.page().sheet().widthMillimetres();
        picture.setImage(Pixels.of(now.proof()));
        ruler.show(across, width, scale);
        paper.setMinWidth(across * scale);
        paper.setMaxWidth(across * scale);
        caption.setMaxWidth(width * scale);
        caption.setPrefWidth(width * scale);
        caption.setStyle(
                String.format(
                        Locale.ROOT, "-fx-font-size: %.1fpx;", Math.max(7, 8 * 25.4 / 72 * scale)));
        retell();
        double high = now.proof().height() / scale;
        card.subtitle()
                .setText(
                        String.format(
                                Locale.ROOT,
                                "%s · %.1f × %.1f mm",
                                now.page().words(),
                                width,
                                high));
        picture.setAccessibleText(
                model.figureNow().map(figure -> figure.alternativeText()).orElse(""));
    }

    /// Takes the caption's words anew.
    void retell() {
        caption.setText(
                model.figureNow()
                        .map(figure ->
                                model.chosenProperty().get().label() + ". " + figure.caption())
                        .orElse(""));
    }
}

package org.galibra.app.figures;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Icons;
import org.galibra.app.control.Rail;
import org.galibra.study.DrawnFigure;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The caption of the figure in view, which a person may reword, and where the figure comes from.
final class WordsSection {
    private final FiguresViewModel model;
    private final TextArea caption = new TextArea();
    private final GridPane provenance = new GridPane();
    private final Button again = new Button("From the run");
    private final VBox node;
    private boolean showing;

    /// @param reworded hears that a person changed the words
    WordsSection(FiguresViewModel model, Runnable reworded) {
        this.model = model;
        caption.setWrapText(true);
        caption.setPrefRowCount(7);
        caption.setId("figures-caption");
        caption.getStyleClass().add("caption-field");
        caption.textProperty()
                .addListener((property, old, now) -> {
                    if (!showing) {
                        model.caption(now);
                        tellWhose();
                        reworded.run();
                    }
                });
        var copy = new Button("Copy", Icons.of(Material2RoundAL.CONTENT_COPY, 14, "link-icon"));
        copy.setId("figures-copy");
        copy.getStyleClass().add("link");
        copy.setTooltip(new Tooltip("Copies the caption"));
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(caption.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        again.getStyleClass().add("link");
        again.managedProperty().bind(again.visibleProperty());
        copy.setMinWidth(Region.USE_PREF_SIZE);
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip("Takes the caption that the run writes"));
        again.setOnAction(event -> {
            model.caption("");
            show();
            reworded.run();
        });
        provenance.getStyleClass().add("provenance");
        node =
                new VBox(
                        16,
                        Rail.section("CAPTION", new HBox(8, again, copy), caption),
                        Rail.section("PROVENANCE", null, provenance));
        model.galleryProperty().addListener((property, old, now) -> show());
        model.chosenProperty().addListener((property, old, now) -> show());
        show();
    }

    Node node() {
        return node;
    }

    private void show() {
        showing = true;
        try {
            caption.setText(model.figureNow().map(DrawnFigure::caption).orElse(""));
        } finally {
            showing = false;
        }
        tellWhose();
        provenance.getChildren().clear();
        model.figureNow().ifPresent(this::provenance);
    }

    private void tellWhose() {
        again.setVisible(model.hasOwnCaption());
    }

    private void provenance(DrawnFigure figure) {
        int row = 0;
        for (var entry : figure.provenance().entrySet()) {
            boolean source = entry.getKey().equals("Source");
            String[] parts =
                    source ? entry.getValue().split("; ", -1) : new String[] {entry.getValue()};
            for (String part : parts) {
                int blank = part.indexOf(' ');
                var key =
                        new Label(source && blank > 0 ? part.substring(0, blank) : entry.getKey());
                key.setMinWidth(Region.USE_PREF_SIZE);
                key.getStyleClass().addAll("tiny", "muted");
                String value = source && blank > 0 ? part.substring(blank + 1) : part;
                var words = new Label(brief(value));
                words.getStyleClass().add("tiny");
                words.setWrapText(true);
                words.setTooltip(new Tooltip(value));
                provenance.addRow(row++, key, words);
            }
        }
    }

    /// A checksum's beginning and end say enough; the tooltip has it whole.
    private static String brief(String value) {
        return value.replaceAll("\\b([0-9a-f]{6})[0-9a-f]{52}([0-9a-f]{6})\\b", "$1…$2");
    }
}

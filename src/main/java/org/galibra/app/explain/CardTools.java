package org.galibra.app.explain;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.galibra.app.control.Icons;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.function.Supplier;

/// The small buttons at the right end of a card's header.
final class CardTools {
    private CardTools() {}

    /// Puts the numbers behind a figure on the clipboard, as tab-separated lines.
    static Button copy(String id, Supplier<String> values) {
        Button copy = button(id, Material2RoundAL.CONTENT_COPY, "Copy values");
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(values.get());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    /// Saves the figure, or the numbers behind it, where a person says.
    static Button export(String id, Runnable save) {
        Button export =
                button(
                        id,
                        Material2RoundAL.GET_APP,
                        "Export: PDF, SVG or PNG, or the numbers as a table");
        export.setOnAction(event -> save.run());
        return export;
    }

    /// Shows the card alone, or all cards again.
    static Button enlarge(String id, Runnable turn) {
        Button enlarge = button(id, Material2RoundAL.ASPECT_RATIO, "This figure alone, or all");
        enlarge.setOnAction(event -> turn.run());
        return enlarge;
    }

    private static Button button(String id, Ikon icon, String tooltip) {
        var button = new Button("", Icons.of(icon, 16, "muted-icon"));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setMinWidth(28);
        return button;
    }
}

package org.galibra.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;
import java.util.function.Consumer;

/// Shows a notice as long as there is one.
public final class Banner extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final Label place = new Label();
    private final Label text = new Label();
    private final Button fix = new Button();
    private final ComboBox<String> choices = new ComboBox<>();

    /// A banner over `notice`; its cross empties the property, its button runs `mend`, and what is
    /// chosen goes to `choose`.
    public Banner(ObjectProperty<Optional<Notice>> notice, Runnable mend, Consumer<String> choose) {
        super(12);
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("banner-place");
        place.managedProperty().bind(place.textProperty().isNotEmpty());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("banner-text");
        var words = new VBox(place, text);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        fix.getStyleClass().add("fix");
        fix.setMinWidth(Region.USE_PREF_SIZE);
        fix.setOnAction(event -> mend.run());
        choices.setId("notice-choices");
        choices.setOnAction(event -> {
            if (choices.getValue() != null) {
                choose.accept(choices.getValue());
            }
        });
        var close = new Button("", Icons.of(Material2RoundAL.CLOSE, 16, "muted-icon"));
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Dismiss");
        close.setTooltip(new Tooltip("Dismiss"));
        close.setOnAction(event -> notice.set(Optional.empty()));
        var warning = Icons.of(Material2RoundMZ.WARNING, 20, "banner-icon");
        getChildren().addAll(warning, words, fix, choices, close);
        notice.addListener((property, old, now) -> show(now));
        show(notice.get());
    }

    private void show(Optional<Notice> notice) {
        setVisible(notice.isPresent());
        setManaged(notice.isPresent());
        notice.ifPresent(now -> {
            pseudoClassStateChanged(ERROR, now.tone() == Notice.Tone.ERROR);
            place.setText(now.place());
            text.setText(now.text());
            fix.setText(now.fix().orElse(""));
            boolean chosen = !now.choices().isEmpty();
            fix.setVisible(now.fix().isPresent() && !chosen);
            fix.setManaged(fix.isVisible());
            choices.setVisible(chosen);
            choices.setManaged(chosen);
            choices.setPromptText(now.fix().orElse(""));
            choices.getItems().setAll(now.choices());
            choices.setValue(null);
            setAccessibleText((now.place() + " " + now.text()).strip());
        });
    }
}

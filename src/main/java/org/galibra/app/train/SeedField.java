package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.galibra.app.control.Icons;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.concurrent.ThreadLocalRandom;

/// The seed of everything, and dice for another.
final class SeedField extends HBox {
    private final Setup setup;
    private final TextField field = new TextField();
    private boolean showing;

    SeedField(Setup setup) {
        super(4);
        this.setup = setup;
        field.setId("seed");
        field.setTextFormatter(
                new TextFormatter<>(
                        change -> change.getControlNewText().matches("\\d{0,9}") ? change : null));
        // Every digit counts: a key such as that of Reset may come before the field loses the
        // focus.
        field.textProperty()
                .addListener((property, old, now) -> {
                    if (!showing && !now.isEmpty()) {
                        choose(Long.parseLong(now));
                    }
                });
        field.setTooltip(new Tooltip("Of sample, split, initial values and batches"));
        field.setAccessibleText("Seed");
        field.setPrefWidth(92);
        HBox.setHgrow(field, Priority.ALWAYS);
        var dice = new Button("", Icons.of(Material2RoundAL.CASINO, 16, "muted-icon"));
        dice.getStyleClass().add("quiet");
        dice.setTooltip(new Tooltip("Another seed"));
        dice.setAccessibleText("Another seed");
        dice.setOnAction(event -> choose(ThreadLocalRandom.current().nextLong(1, 1000)));
        getChildren().addAll(field, dice);
        setAlignment(Pos.CENTER_LEFT);
        Fields.follow(setup, recipe -> show(recipe.seed()));
    }

    private void choose(long seed) {
        setup.choose("seed", recipe -> recipe.withSeed(seed));
    }

    private void show(long seed) {
        String words = Long.toString(seed);
        if (!field.getText().equals(words)) {
            showing = true;
            field.setText(words);
            showing = false;
        }
    }
}

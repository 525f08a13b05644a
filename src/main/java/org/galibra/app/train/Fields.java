package org.galibra.app.train;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.galibra.app.control.Card;
import org.galibra.app.control.Pick;
import org.galibra.study.Recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the sections of the rail are made of.
final class Fields {
    private Fields() {}

    /// A box for a line of the recipe. A value that is not among those offered is offered too.
    ///
    /// @param what is picked, as menus name it
    /// @param part the recipe's value
    /// @param with the recipe with another
    static <T> Pick<T> pick(
            Setup setup,
            String id,
            String what,
            List<T> offered,
            Function<T, String> words,
            Function<Recipe, T> part,
            BiFunction<Recipe, T, Recipe> with) {
        var box =
                new Pick<>(
                                words,
                                (T picked) ->
                                        setup.choose(what, recipe -> with.apply(recipe, picked)))
                        .called(id, what);
        follow(
                setup,
                recipe -> {
                    T now = part.apply(recipe);
                    var all = new ArrayList<>(offered);
                    if (!all.contains(now)) {
                        all.add(now);
                    }
                    box.show(all, now);
                });
        return box;
    }

    /// Shows the recipe now, and whenever it changes.
    static void follow(Setup setup, Consumer<Recipe> show) {
        setup.wantedProperty().subscribe(now -> now.ifPresent(show));
    }

    /// Says that a choice of `part` waits for Reset.
    static Label pending(Setup setup, Function<Recipe, Object> part) {
        BooleanBinding waiting = setup.waitingFor(part);
        var label = new Label("acts on Reset");
        label.getStyleClass().add("pending");
        label.setTooltip(new Tooltip("Press Reset to begin again with this setting"));
        label.visibleProperty().bind(waiting);
        label.managedProperty().bind(waiting);
        return label;
    }

    /// Words at the left, perhaps something beside them, a value at the right.
    static HBox headed(Label words, Node beside, Node value) {
        words.getStyleClass().add("field-label");
        var line = new HBox(6, words);
        if (beside != null) {
            line.getChildren().add(beside);
        }
        line.getChildren().addAll(Card.space(), value);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// The value of a slider, above it.
    static Label value() {
        var value = new Label();
        value.getStyleClass().add("field-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        return value;
    }
}

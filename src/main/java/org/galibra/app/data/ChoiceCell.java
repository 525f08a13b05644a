package org.galibra.app.data;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.galibra.app.control.Pick;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// A cell in which one of a few values is chosen.
///
/// @param <T> what is chosen
final class ChoiceCell<T> extends TableCell<ColumnLine, ColumnLine> {
    private static final PseudoClass CHECK = PseudoClass.getPseudoClass("check");

    private final Pick<T> box;
    private final String name;
    private final Function<ColumnLine, T> value;
    private final Function<ColumnLine, List<T>> choices;
    private final Function<T, String> words;

    /// A cell for what `name` says.
    ///
    /// @param value what a line has chosen
    /// @param choices what it may choose; without any, the value stands there as plain text
    /// @param choose what a person's choice does
    ChoiceCell(
            String name,
            Function<ColumnLine, T> value,
            Function<ColumnLine, List<T>> choices,
            Function<T, String> words,
            BiConsumer<ColumnLine, T> choose) {
        this.name = name;
        this.value = value;
        this.choices = choices;
        this.words = words;
        box =
                new Pick<>(
                        words,
                        now -> {
                            ColumnLine line = getItem();
                            if (line != null && !now.equals(value.apply(line))) {
                                choose.accept(line, now);
                            }
                        });
        box.getStyleClass().add("cell-choice");
        box.setMaxWidth(Double.MAX_VALUE);
    }

    @Override
    protected void updateItem(ColumnLine line, boolean empty) {
        super.updateItem(line, empty);
        boolean none = empty || line == null;
        List<T> offered = none ? List.of() : choices.apply(line);
        setContentDisplay(ContentDisplay.CENTER);
        if (none) {
            setText("");
            setGraphic(null);
            return;
        }
        if (offered.isEmpty()) {
            setText(words.apply(value.apply(line)));
            setGraphic(null);
            return;
        }
        box.show(offered, value.apply(line));
        box.called(name + "-of-" + line.name(), name + " of " + line.name());
        box.pseudoClassStateChanged(CHECK, line.state() == ColumnLine.State.CHECK);
        setText("");
        setGraphic(box);
    }
}

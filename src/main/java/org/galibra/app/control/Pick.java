package org.galibra.app.control;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A box in which one of a few values is picked. What is shown in it and what a person picks are
/// two things: only the second is reported.
///
/// @param <T> what is picked
public final class Pick<T> extends ComboBox<T> {
    private boolean showing;

    /// An empty box.
    ///
    /// @param words what is read of a value
    /// @param picked hears what a person picks
    public Pick(Function<T, String> words, Consumer<T> picked) {
        setVisibleRowCount(16);
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T one) {
                        return one == null ? "" : words.apply(one);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("the box is not editable");
                    }
                });
        valueProperty()
                .addListener((property, old, now) -> {
                    if (!showing && now != null) {
                        picked.accept(now);
                    }
                });
    }

    /// The same box with an id for tests and styles, and a name for those who do not see it.
    public Pick<T> called(String id, String name) {
        setId(id);
        setAccessibleText(name);
        return this;
    }

    /// Shows what may be picked and what is; null where nothing is.
    public void show(List<T> offered, T value) {
        showing = true;
        try {
            if (!getItems().equals(offered)) {
                getItems().setAll(offered);
            }
            setValue(value);
        } finally {
            showing = false;
        }
    }
}

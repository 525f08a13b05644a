package org.galibra.app.apply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Undoing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The choice in force, with the way back and forth between all that it has been.
final class Choices implements Undoing {
    private static final int LONGEST = 500;

    private final ReadOnlyObjectWrapper<Choice> now = new ReadOnlyObjectWrapper<>(Choice.FIRST);
    private final ReadOnlyObjectWrapper<Optional<String>> undoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Choice> before = new ArrayDeque<>();
    private final Deque<Choice> after = new ArrayDeque<>();

    Choice now() {
        return now.get();
    }

    ReadOnlyObjectProperty<Choice> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /// Chooses otherwise, as one step; an equal choice is none.
    void change(UnaryOperator<Choice> change) {
        Choice next = change.apply(now.get());
        if (!next.equals(now.get())) {
            before.push(now.get());
            if (before.size() > LONGEST) {
                before.removeLast();
            }
            after.clear();
            go(next);
        }
    }

    @Override
    public void undo() {
        if (!before.isEmpty()) {
            after.push(now.get());
            go(before.pop());
        }
    }

    @Override
    public void redo() {
        if (!after.isEmpty()) {
            before.push(now.get());
            go(after.pop());
        }
    }

    private void go(Choice to) {
        undoable.set(Optional.ofNullable(before.peek()).map(from -> what(from, to)));
        redoable.set(Optional.ofNullable(after.peek()).map(next -> what(to, next)));
        now.set(to);
    }

    /// What differs between two choices, as menus name it.
    private static String what(Choice from, Choice to) {
        if (!from.table().equals(to.table())) {
            boolean joined =
                    from.table().isPresent()
                            && to.table()
                                    .filter(other -> other.path().equals(from.table().get().path()))
                                    .isPresent();
            return joined ? "join" : "survey";
        }
        return from.mapping().equals(to.mapping()) ? "settings" : "columns";
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}

package org.galibra.app.apply;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/// The choice in force, with the way back and forth between all that it has been.
final class Choices {
    private static final int LONGEST = 500;

    private final ReadOnlyObjectWrapper<Choice> now = new ReadOnlyObjectWrapper<>(Choice.FIRST);
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
            now.set(next);
        }
    }

    /// Takes the last step back, if there is one.
    void undo() {
        if (!before.isEmpty()) {
            after.push(now.get());
            now.set(before.pop());
        }
    }

    /// Takes the step again that was taken back last.
    void redo() {
        if (!after.isEmpty()) {
            before.push(now.get());
            now.set(after.pop());
        }
    }
}

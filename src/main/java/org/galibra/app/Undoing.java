package org.galibra.app;

import javafx.beans.value.ObservableValue;

import java.util.Optional;

/// Steps that a person made and can take back, and those taken back that can be made again. Keys,
/// menu and buttons ask the page in view for its own.
public interface Undoing {
    /// Takes the last step back, if there is one.
    void undo();

    /// Takes the step again that was undone last, if nothing was changed since.
    void redo();

    /// What [#undo] would take back: a noun such as `redshift cut`.
    ObservableValue<Optional<String>> undoableProperty();

    /// What [#redo] would do again.
    ObservableValue<Optional<String>> redoableProperty();
}

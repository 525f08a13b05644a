package org.galibra.app;

import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for files and folders; by itself it asks nobody, and nothing is chosen.
public interface Chooser {
    /// Asks nobody.
    Chooser NOBODY = new Chooser() {};

    /// A table to open; empty if nobody chose one.
    default Optional<Path> table() {
        return Optional.empty();
    }

    /// A folder to save a run in; empty if nobody chose one.
    default Optional<Path> folder() {
        return Optional.empty();
    }

    /// A mapping to read; empty if nobody chose one.
    default Optional<Path> mapping() {
        return Optional.empty();
    }

    /// A file to save a mapping in; empty if nobody chose one.
    default Optional<Path> mappingToSave() {
        return Optional.empty();
    }

    /// A folder for figures; empty if nobody chose one.
    ///
    /// @param last where figures went last
    default Optional<Path> figures(Optional<Path> last) {
        return folder();
    }

    /// A file to save a table in, whose name's end chooses the format; empty if nobody chose one.
    default Optional<Path> tableToSave(String proposed) {
        return Optional.empty();
    }

    /// A file to save a table of results in, which may also be one for a paper; empty if nobody
    /// chose one.
    default Optional<Path> scoresToSave(String proposed) {
        return tableToSave(proposed);
    }

    /// A file to save a figure or the numbers behind it in; empty if nobody chose one.
    default Optional<Path> figureToSave(String proposed) {
        return tableToSave(proposed);
    }

    /// A model to open: a `model.json` or a calibrated one; empty if nobody chose one.
    default Optional<Path> model() {
        return Optional.empty();
    }

    /// A file to save a calibrated model in; empty if nobody chose one.
    default Optional<Path> modelToSave(String proposed) {
        return Optional.empty();
    }

    /// Asks with the system's own windows.
    static Chooser over(Stage stage) {
        return new SystemChooser(stage);
    }
}

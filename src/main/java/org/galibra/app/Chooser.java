package org.galibra.app;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for files and folders.
public interface Chooser {
    /// A table to open; empty if nobody chose one.
    Optional<Path> table();

    /// A folder to save a run in; empty if nobody chose one.
    Optional<Path> folder();

    /// Asks with the system's own windows.
    static Chooser over(Stage stage) {
        return new Chooser() {
            @Override
            public Optional<Path> table() {
                var chooser = new FileChooser();
                chooser.setTitle("Open a table");
                chooser.getExtensionFilters()
                        .addAll(
                                new FileChooser.ExtensionFilter(
                                        "Tables",
                                        "*.fits",
                                        "*.fits.gz",
                                        "*.fit",
                                        "*.vot",
                                        "*.vot.gz",
                                        "*.votable",
                                        "*.xml",
                                        "*.ecsv",
                                        "*.ecsv.gz",
                                        "*.csv",
                                        "*.csv.gz",
                                        "*.tsv",
                                        "*.txt",
                                        "*.dat",
                                        "*.cat"),
                                new FileChooser.ExtensionFilter("All files", "*"));
                return Optional.ofNullable(chooser.showOpenDialog(stage)).map(f -> f.toPath());
            }

            @Override
            public Optional<Path> folder() {
                var chooser = new DirectoryChooser();
                chooser.setTitle("Save the run in a folder");
                return Optional.ofNullable(chooser.showDialog(stage)).map(f -> f.toPath());
            }
        };
    }
}

package org.galibra.app;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks with the system's own windows, over a stage.
final class SystemChooser implements Chooser {
    private final Stage stage;

    SystemChooser(Stage stage) {
        this.stage = stage;
    }

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
    public Optional<Path> mapping() {
        return Optional.ofNullable(mappings("Load a mapping").showOpenDialog(stage))
                .map(file -> file.toPath());
    }

    @Override
    public Optional<Path> mappingToSave() {
        FileChooser chooser = mappings("Save the mapping");
        chooser.setInitialFileName("mapping.yaml");
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(file -> file.toPath());
    }

    @Override
    public Optional<Path> tableToSave(String proposed) {
        FileChooser chooser = tables("Save a table of galaxies", proposed);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(f -> f.toPath());
    }

    @Override
    public Optional<Path> scoresToSave(String proposed) {
        FileChooser chooser = tables("Save a table of results", proposed);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("LaTeX (booktabs)", "*.tex"));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(f -> f.toPath());
    }

    @Override
    public Optional<Path> figureToSave(String proposed) {
        FileChooser chooser = tables("Save a figure", proposed);
        chooser.getExtensionFilters()
                .addAll(
                        0,
                        List.of(
                                new FileChooser.ExtensionFilter("PDF", "*.pdf"),
                                new FileChooser.ExtensionFilter("SVG", "*.svg"),
                                new FileChooser.ExtensionFilter("PNG", "*.png")));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(f -> f.toPath());
    }

    private static FileChooser tables(String title, String proposed) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(proposed);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("ECSV", "*.ecsv"),
                        new FileChooser.ExtensionFilter("FITS", "*.fits"),
                        new FileChooser.ExtensionFilter("VOTable", "*.vot"),
                        new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return chooser;
    }

    @Override
    public Optional<Path> model() {
        return Optional.ofNullable(models("Open a model").showOpenDialog(stage))
                .map(file -> file.toPath());
    }

    @Override
    public Optional<Path> modelToSave(String proposed) {
        FileChooser chooser = models("Save the calibrated model");
        chooser.setInitialFileName(proposed);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(file -> file.toPath());
    }

    private static FileChooser models(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Models", "*.json"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    private static FileChooser mappings(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Mappings", "*.yaml", "*.yml"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        return chooser;
    }

    @Override
    public Optional<Path> figures(Optional<Path> last) {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Export figures to a folder");
        last.filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showDialog(stage)).map(f -> f.toPath());
    }

    @Override
    public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle("Save the run in a folder");
        return Optional.ofNullable(chooser.showDialog(stage)).map(f -> f.toPath());
    }
}

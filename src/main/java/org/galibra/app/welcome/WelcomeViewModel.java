package org.galibra.app.welcome;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;

import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.Workbench;
import org.galibra.app.control.Numbers;
import org.galibra.app.train.TrainViewModel;
import org.galibra.sample.Sample;
import org.galibra.table.Column;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What the Start page shows and does.
public final class WelcomeViewModel {
    private final Workbench bench;
    private final TrainViewModel training;

    /// The page of a bench; its button trains on the Train page.
    public WelcomeViewModel(Workbench bench, TrainViewModel training) {
        this.bench = bench;
        this.training = training;
    }

    /// The open table, if there is one.
    public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return bench.projectProperty();
    }

    /// Whether a table is being opened.
    public ReadOnlyBooleanProperty loadingProperty() {
        return bench.loadingProperty();
    }

    /// The tables opened lately.
    public ObservableList<Path> recent() {
        return bench.recent();
    }

    public void open(Path table) {
        bench.open(List.of(table));
    }

    public void openSynthetic() {
        bench.openSynthetic();
    }

    public void forgetRecent() {
        bench.forgetRecent();
    }

    /// Goes to the Train page and trains.
    public void train() {
        if (bench.projectProperty().get().isPresent()) {
            bench.pageProperty().set(Page.TRAIN);
            training.train();
        }
    }

    /// What the table is, in a few words.
    public static String description(Project project) {
        long rows = project.table().rows();
        if (project.isOwn()) {
            return Numbers.count(rows)
                    + " made-up galaxies, computed by Galibra from a simple recipe for stars, dust"
                    + " and age. Use them to learn, not to publish.";
        }
        return (project.isSynthetic() ? "Made-up galaxies, to learn with, not to publish: " : "")
                + Numbers.counted(rows, "galaxy", "galaxies")
                + " and "
                + Numbers.counted(project.table().columns().size(), "column", "columns")
                + ", read from "
                + project.table().source().format()
                + ".";
    }

    /// What the network will be trained on, one sentence each.
    public static List<String> facts(Project project) {
        var experiment = project.experiment();
        Sample sample = experiment.sample();
        int magnitudes = sample.features().magnitudes().size();
        int colours = sample.features().colours().size();
        double[] masses = sample.training().masses();
        double least = java.util.Arrays.stream(masses).min().orElse(Double.NaN);
        double largest = java.util.Arrays.stream(masses).max().orElse(Double.NaN);
        return List.of(
                Numbers.counted(magnitudes, "magnitude", "magnitudes")
                        + " and "
                        + Numbers.counted(colours, "colour", "colours"),
                "log₁₀(M★/M☉) from "
                        + Numbers.decimals(least, 1)
                        + " to "
                        + Numbers.decimals(largest, 1),
                Numbers.count(sample.training().count())
                        + " galaxies to train on, "
                        + Numbers.count(sample.validation().count())
                        + " held out, "
                        + Numbers.count(sample.test().count())
                        + " sealed as test set");
    }

    /// What a person should know before training, one sentence each.
    public static List<String> notes(Project project) {
        return project.experiment().notes().stream().map(WelcomeViewModel::sentence).toList();
    }

    private static String sentence(String note) {
        if (note.isEmpty()) {
            return note;
        }
        String capital = note.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        return capital + note.substring(1) + (note.endsWith(".") ? "" : ".");
    }

    /// The names of the columns that are neither mass nor band nor identifier.
    public static List<String> unused(Project project) {
        var catalogue = project.experiment().catalogue();
        var used = new HashSet<String>();
        used.add(catalogue.target().name());
        catalogue.identifier().ifPresent(column -> used.add(column.name()));
        catalogue.bands().values().forEach(column -> used.add(column.name()));
        return catalogue.table().columns().stream()
                .map(Column::name)
                .filter(name -> !used.contains(name))
                .toList();
    }
}

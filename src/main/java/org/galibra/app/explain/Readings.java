package org.galibra.app.explain;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Errand;
import org.galibra.app.Workbench;
import org.galibra.app.control.Status;
import org.galibra.figure.SensitivityPlan;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.DrawnFigure;
import org.galibra.study.Ensemble;
import org.galibra.study.Measures;
import org.galibra.study.Member;
import org.galibra.study.Reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What takes longer than a redraw and is computed when it is asked for: the importance of bands
/// and neurons, and networks of other seeds. One at a time; each can be cancelled.
public final class Readings {
    /// As many networks as a range over seeds needs to mean something.
    static final int SEEDS = SensitivityPlan.ENOUGH_NETWORKS;

    private final Workbench bench;
    private final Runnable changed;
    private final Errand reading;
    private final Errand writing;
    private final ReadOnlyObjectWrapper<Optional<Measures>> measures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<TrainedModel> others = List.of();

    /// Readings of the trainings of a bench.
    ///
    /// @param changed hears when there are networks of other seeds
    Readings(Workbench bench, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
        writing = new Errand(bench, bench.noticeProperty(), "writing", "Nothing was written");
        reading =
                new Errand(
                        bench,
                        bench.noticeProperty(),
                        "reading a network",
                        "What was read before is kept");
    }

    /// Another training: what was read is no longer of it.
    void forget() {
        if (reading.busyProperty().get()) {
            reading.cancel();
        }
        measures.set(Optional.empty());
        others = List.of();
    }

    /// Computes every measure of importance of the network as it stands.
    public void measure() {
        bench.trainedProperty()
                .get()
                .filter(_ -> !reading.busyProperty().get())
                .ifPresent(trained -> {
                    List<TrainedModel> seeds = others;
                    reading.run(
                            "Measuring importance",
                            (stop, progress) -> {
                                Judges judges = Judges.of(trained);
                                TrainedModel model = trained.model();
                                var models = new ArrayList<>(List.of(model));
                                models.addAll(seeds);
                                return Measures.of(
                                        models,
                                        judges.whole(),
                                        judges.words(),
                                        Reading.REPEATS,
                                        trained.experiment().recipe().seed(),
                                        stop,
                                        progress);
                            },
                            now -> {
                                measures.set(Optional.of(now));
                                return Status.of(Status.Tone.DONE, "Importance measured", "");
                            });
                });
    }

    /// Trains networks that differ from the page's by their seed alone.
    public void trainSeeds() {
        bench.trainedProperty()
                .get()
                .filter(_ -> !reading.busyProperty().get())
                .ifPresent(trained -> {
                    reading.run(
                            "Training other seeds",
                            (stop, progress) ->
                                    Ensemble.train(trained.experiment(), SEEDS, stop, progress)
                                            .members()
                                            .stream()
                                            // The first has the page's own seed.
                                            .skip(1)
                                            .map(Member::model)
                                            .toList(),
                            now -> {
                                others = now;
                                changed.run();
                                return Status.of(Status.Tone.DONE, "Other seeds trained", "");
                            });
                });
    }

    /// Writes a figure, or the numbers behind it, by the end of the file's name.
    void export(DrawnFigure figure, Path file) {
        writing.run(
                "Writing " + file.getFileName(),
                (stop, progress) -> figure.save(file, bench.settings().print(), progress, stop),
                files ->
                        Status.of(
                                Status.Tone.DONE, file.getFileName() + " written", figure.title()));
    }

    /// The measures of importance, once they have been computed for this training.
    public ReadOnlyObjectProperty<Optional<Measures>> measuresProperty() {
        return measures.getReadOnlyProperty();
    }

    /// Networks of other seeds; none until they have been trained.
    public List<TrainedModel> others() {
        return others;
    }

    /// Whether something is being computed.
    public ReadOnlyBooleanProperty busyProperty() {
        return reading.busyProperty();
    }
}

package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.study.Experiment;
import org.galibra.study.WarmStart;

import java.nio.file.Path;
import java.util.Optional;

/// What a training begins with: weights drawn from the seed, or those of a model that was trained
/// before. A model that does not serve the recipe is refused, and the recipe stays as it is.
public final class Beginning {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Errand opening;

    /// @param notice says why a model cannot be begun with
    Beginning(Workbench bench, ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.notice = notice;
        this.opening =
                new Errand(
                        bench,
                        notice,
                        "opening a model to begin with",
                        "The beginning is as before");
    }

    /// Begins with a model, on Reset.
    public void with(Path model) {
        Optional<Project> project = bench.projectProperty().get();
        if (project.isEmpty()) {
            return;
        }
        Experiment experiment = project.get().experiment();
        opening.run(
                "Reading " + model.getFileName(),
                (_, _) -> {
                    WarmStart read = WarmStart.of(model);
                    experiment.requireServing(read);
                    return read;
                },
                read -> {
                    choose(Optional.of(read));
                    return Status.of(
                            Status.Tone.DONE,
                            model.getFileName() + " read",
                            "the training begins with it on Reset");
                });
    }

    /// Begins with drawn weights, on Reset.
    public void drawn() {
        opening.cancel();
        choose(Optional.empty());
    }

    private void choose(Optional<WarmStart> wanted) {
        notice.set(Optional.empty());
        bench.history().change(Page.TRAIN, "beginning", recipe -> recipe.withWarmStart(wanted));
    }
}

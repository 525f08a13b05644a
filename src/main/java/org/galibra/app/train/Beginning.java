package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;

import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.study.Experiment;
import org.galibra.study.WarmStart;

import java.nio.file.Path;
import java.util.Optional;

/// What a training begins with: weights drawn from the seed, or those of a model that was trained
/// before. A model that does not serve the recipe is refused, and the recipe stays as it is.
public final class Beginning {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Slot opening = new Slot("opening a model to begin with");

    /// @param notice says why a model cannot be begun with
    Beginning(Workbench bench, ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.notice = notice;
    }

    /// Begins with a model, on Reset.
    public void with(Path model) {
        Optional<Project> project = bench.projectProperty().get();
        if (project.isEmpty()) {
            return;
        }
        Experiment experiment = project.get().experiment();
        bench.work()
                .latest(
                        opening,
                        _ -> {
                            WarmStart read = WarmStart.of(model);
                            experiment.requireServing(read);
                            return read;
                        },
                        (Ending<WarmStart> ending) -> {
                            switch (ending) {
                                case Ending.Done<WarmStart>(var read) -> choose(Optional.of(read));
                                case Ending.Refused<WarmStart>(var problem) ->
                                        notice.set(Optional.of(Notice.of(problem)));
                                case Ending.Failed<WarmStart>(var fault) -> bench.fault(fault);
                                case Ending.Cancelled<WarmStart> _ -> {}
                            }
                        });
    }

    /// Begins with drawn weights, on Reset.
    public void drawn() {
        bench.work().cancel(opening);
        choose(Optional.empty());
    }

    private void choose(Optional<WarmStart> wanted) {
        notice.set(Optional.empty());
        bench.history().change(Page.TRAIN, "beginning", recipe -> recipe.withWarmStart(wanted));
    }
}

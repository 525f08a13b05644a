package org.galibra.app.explain;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Job;
import org.galibra.app.work.Slot;
import org.galibra.figure.SensitivityPlan;
import org.galibra.model.Contributions;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.Ensemble;
import org.galibra.study.Member;
import org.galibra.study.Reading;
import org.galibra.work.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// What takes longer than a redraw and is computed when it is asked for: the importance of bands
/// and neurons, and networks of other seeds. One at a time; each can be cancelled.
public final class Readings {
    /// As many networks as a range over seeds needs to mean something.
    static final int SEEDS = SensitivityPlan.ENOUGH_NETWORKS;

    private final Workbench bench;
    private final Runnable changed;
    private final Slot slot = new Slot("reading a network");
    private final ReadOnlyObjectWrapper<Optional<Measures>> measures =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<TrainedModel> others = List.of();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// Readings of the trainings of a bench.
    ///
    /// @param changed hears when there are networks of other seeds
    Readings(Workbench bench, Runnable changed) {
        this.bench = bench;
        this.changed = changed;
    }

    /// Another training: what was read is no longer of it.
    void forget() {
        if (busy.get()) {
            bench.work().cancel(slot);
        }
        measures.set(Optional.empty());
        others = List.of();
    }

    /// Computes every measure of importance of the network as it stands.
    public void measure() {
        bench.trainedProperty()
                .get()
                .filter(_ -> !busy.get())
                .ifPresent(trained -> {
                    List<TrainedModel> seeds = others;
                    Progress progress = bench.progress();
                    run(
                            "Measuring importance",
                            stop -> {
                                Judges judges = Judges.of(trained);
                                TrainedModel model = trained.model();
                                var models = new ArrayList<>(List.of(model));
                                models.addAll(seeds);
                                return new Measures(
                                        trained.step(),
                                        judges.words(),
                                        Reading.of(
                                                models,
                                                judges.whole(),
                                                Reading.REPEATS,
                                                trained.experiment().recipe().seed(),
                                                stop,
                                                progress),
                                        spreads(model, judges));
                            },
                            now -> measures.set(Optional.of(now)),
                            "Importance measured");
                });
    }

    /// The spread of each neuron of a network's one hidden layer, in dex.
    private static List<Double> spreads(TrainedModel model, Judges judges) {
        if (model.network().architecture().layers() > 2) {
            return List.of();
        }
        double dex = model.scaling().targetMaximum() - model.scaling().targetMinimum();
        double[] spreads =
                Contributions.spread(model.network(), model.scaling().features(judges.features()));
        return Arrays.stream(spreads).map(spread -> dex * spread).boxed().toList();
    }

    /// Trains networks that differ from the page's by their seed alone.
    public void trainSeeds() {
        bench.trainedProperty()
                .get()
                .filter(_ -> !busy.get())
                .ifPresent(trained -> {
                    Progress progress = bench.progress();
                    run(
                            "Training other seeds",
                            stop ->
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
                            },
                            "Other seeds trained");
                });
    }

    private <T> void run(String what, Job<T> job, Consumer<T> then, String done) {
        busy.set(true);
        bench.begin(Status.working(what, 0, 0), () -> bench.work().cancel(slot));
        bench.work()
                .latest(
                        slot,
                        stop -> {
                            try {
                                return job.run(stop);
                            } catch (CancellationException e) {
                                if (stop.isStopped()) {
                                    return null;
                                }
                                throw e;
                            }
                        },
                        (Ending<T> ending) -> {
                            busy.set(false);
                            ended(ending, what, then, done);
                        });
    }

    private <T> void ended(Ending<T> ending, String what, Consumer<T> then, String done) {
        switch (ending) {
            case Ending.Done<T>(T value) -> {
                then.accept(value);
                bench.end(Status.of(Status.Tone.DONE, done, ""));
            }
            case Ending.Cancelled<T> _ ->
                    bench.end(Status.of(Status.Tone.QUIET, "Cancelled", what + " was given up"));
            case Ending.Refused<T>(var problem) -> {
                bench.noticeProperty().set(Optional.of(Notice.of(problem)));
                bench.end(Status.of(Status.Tone.ATTENTION, what + " failed", ""));
            }
            case Ending.Failed<T>(var fault) -> {
                bench.fault(fault);
                bench.end(Status.of(Status.Tone.ATTENTION, what + " failed", ""));
            }
        }
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
        return busy.getReadOnlyProperty();
    }
}

package org.galibra.app.train;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.study.Experiment;
import org.galibra.study.Run;
import org.galibra.study.RunFolder;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What becomes of a training: its network is judged by the test set, its run is saved.
final class Results {
    private final Workbench bench;
    private final ObjectProperty<Optional<Notice>> notice;
    private final Slot opening = new Slot("opening the test set");
    private final Slot saving = new Slot("saving");
    private final ReadOnlyObjectWrapper<Optional<Run>> opened =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Results of the trainings of a bench; what goes wrong is said in `notice`.
    Results(Workbench bench, ObjectProperty<Optional<Notice>> notice) {
        this.bench = bench;
        this.notice = notice;
    }

    /// The run whose test set was opened.
    ReadOnlyObjectProperty<Optional<Run>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Another training begins, and its test set is sealed.
    void forget() {
        bench.work().cancel(opening);
        opened.set(Optional.empty());
    }

    /// Judges the network of a training that has ended.
    ///
    /// @param then what is done with the opened run
    void open(Experiment prepared, Frame frame, Consumer<Run> then) {
        bench.begin(
                Status.working("Opening the test set", 0, 0), () -> bench.work().cancel(opening));
        bench.work()
                .latest(
                        opening,
                        stop -> sealed(prepared, frame).opened(),
                        (Ending<Run> ending) -> {
                            if (ending instanceof Ending.Done<Run>(var run)) {
                                opened.set(Optional.of(run));
                                then.accept(run);
                                bench.end(
                                        Status.of(
                                                Status.Tone.DONE,
                                                "Test set opened",
                                                "Reset begins a new training"));
                            } else {
                                ended(ending, "The test set stays sealed");
                            }
                        });
    }

    /// Writes the run as it stands to a folder, as the command line does: the test set only if it
    /// has been opened. It takes a moment, and half a run is no use: it cannot be cancelled.
    void save(Experiment prepared, Frame frame, Path folder) {
        Optional<Run> judged = opened.get();
        bench.begin(Status.brief("Saving the run"), () -> {});
        bench.work()
                .latest(
                        saving,
                        stop -> {
                            RunFolder.write(
                                    folder, judged.orElseGet(() -> sealed(prepared, frame)));
                            return folder;
                        },
                        (Ending<Path> ending) -> {
                            if (ending instanceof Ending.Done<Path>(var written)) {
                                String what =
                                        judged.isPresent()
                                                ? "Run saved"
                                                : "Run saved; the test set stays sealed";
                                bench.end(Status.of(Status.Tone.DONE, what, written.toString()));
                            } else {
                                ended(ending, "The run was not saved");
                            }
                        });
    }

    private static Run sealed(Experiment prepared, Frame frame) {
        return Run.sealed(prepared, frame.plan(), frame.standing(), frame.seconds());
    }

    private void ended(Ending<?> ending, String what) {
        switch (ending) {
            case Ending.Refused<?>(var problem) -> notice.set(Optional.of(Notice.of(problem)));
            case Ending.Failed<?>(var fault) -> bench.fault(fault);
            default -> {}
        }
        bench.end(Status.of(Status.Tone.ATTENTION, what, ""));
    }
}

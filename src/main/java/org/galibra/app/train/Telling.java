package org.galibra.app.train;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.galibra.app.Trained;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.study.Run;

import java.util.Optional;

/// Tells the later pages how the training stands, and whether it is of another sample than is
/// wanted.
final class Telling {
    private final Workbench bench;
    private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();

    Telling(Workbench bench) {
        this.bench = bench;
    }

    /// Tells of a session.
    ///
    /// @param frame its newest; empty until its first picture is there
    /// @param opened the run whose test set was opened
    void tell(Optional<Session> session, Optional<Frame> frame, Optional<Run> opened) {
        Optional<Frame> results = frame.filter(now -> now.step() > 0);
        outOfDate.set(results.isPresent() && session.filter(this::isOfAnotherSample).isPresent());
        bench.trainedProperty()
                .set(session.flatMap(at -> results.map(now -> trained(at, now, opened))));
    }

    /// Results are out of date as soon as another sample is wanted than that which made them.
    private boolean isOfAnotherSample(Session session) {
        return bench.history()
                .recipeProperty()
                .get()
                .filter(wanted -> !session.experiment().hasSampleOf(wanted))
                .isPresent();
    }

    private Trained trained(Session at, Frame frame, Optional<Run> opened) {
        return new Trained(
                at.experiment(),
                frame.step(),
                frame.network(),
                frame.plan(),
                frame.standing(),
                frame.ended(),
                frame.seconds(),
                opened,
                outOfDate.get());
    }

    /// Whether results show a network of an older sample.
    ReadOnlyBooleanProperty outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    /// What is said as long as they do.
    Optional<Notice> outOfDate() {
        return outOfDate.get()
                ? Optional.of(
                        Notice.warning(
                                        "The sample changed after training. Results show the old"
                                                + " network.")
                                .fixedBy("Train again"))
                : Optional.empty();
    }
}

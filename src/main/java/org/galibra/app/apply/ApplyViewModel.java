package org.galibra.app.apply;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Trained;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Job;
import org.galibra.app.work.Slot;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.study.Joining;
import org.galibra.study.TableReference;
import org.galibra.study.survey.Application;
import org.galibra.study.survey.Scales;
import org.galibra.study.survey.Survey;
import org.galibra.study.survey.SurveyPlan;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.galibra.work.TimeLeft;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What the Apply page shows and does.
public final class ApplyViewModel {
    private final Workbench bench;
    private final Slot working = new Slot("survey");
    private final Consumer<Status> statuses;
    private final ReadOnlyObjectWrapper<SurveyPlan> plan =
            new ReadOnlyObjectWrapper<>(SurveyPlan.DEFAULT);
    private final Deque<SurveyPlan> before = new ArrayDeque<>();
    private final Deque<SurveyPlan> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Scales>> saved =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Opened>> survey =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Weighed>> weighed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper outOfDate = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());

    /// A survey's table, with what can be said of it before it is weighed.
    ///
    /// @param reference where it is
    /// @param table its rows
    /// @param warnings what model and table mean differently, and what is not known
    /// @param problem why the network cannot weigh it yet, if so
    public record Opened(
            TableReference reference,
            Table table,
            List<String> warnings,
            Optional<Problem> problem) {
        public Opened {
            warnings = List.copyOf(warnings);
        }
    }

    public ApplyViewModel(Workbench bench) {
        this.bench = bench;
        statuses = bench.work().conflate(org.galibra.app.work.Work.NUMBERS, now -> now, this::say);
        bench.trainedProperty().addListener((property, old, now) -> retrained(old, now));
    }

    private void retrained(Optional<Trained> old, Optional<Trained> now) {
        if (saved.get().isPresent() || now.isEmpty()) {
            return;
        }
        outOfDate.set(weighed.get().isPresent());
        boolean same = old.isPresent() && old.get().isOfSameTraining(now.get());
        if (!same && !busy.get()) {
            survey.get().ifPresent(opened -> check(opened.reference(), opened.table()));
        }
    }

    /// Opens a survey's table and says what the network would make of it.
    public void open(Path file) {
        read(new TableReference(file.toAbsolutePath().toString(), ""));
    }

    /// Joins another table by the first column that both have under one name.
    public void join(Path file) {
        Optional<Opened> open = survey.get();
        if (open.isEmpty()) {
            return;
        }
        Path other = file.toAbsolutePath();
        run(
                "Joining " + other.getFileName(),
                (stop, progress) -> {
                    Table joined = new TableReference(other.toString(), "").open(progress, stop);
                    String key = key(open.get().table(), joined);
                    var joins = new ArrayList<>(open.get().reference().joins());
                    joins.add(new Joining(other.toString(), "", key, key));
                    return opened(open.get().reference().withJoins(joins), progress, stop);
                },
                this::took);
    }

    private static String key(Table table, Table other) throws GalibraException {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> other.column(name).isPresent())
                .findFirst()
                .orElseThrow(() ->
                        Problem.of("no column of it has the name of one of " + table.name())
                                .inFile(other.name())
                                .remedy(
                                        "Join the tables on the Data page, which asks for both"
                                                + " keys")
                                .exception());
    }

    private void read(TableReference reference) {
        run(
                "Reading " + Path.of(reference.path()).getFileName(),
                (stop, progress) -> opened(reference, progress, stop),
                this::took);
    }

    private Opened opened(TableReference reference, Progress progress, StopSignal stop)
            throws GalibraException {
        return checked(reference, reference.open(progress, stop));
    }

    private void check(TableReference reference, Table table) {
        run("Reading columns", (stop, progress) -> checked(reference, table), this::took);
    }

    private Opened checked(TableReference reference, Table table) {
        Optional<Scales> other = saved.get();
        Optional<Trained> newest = bench.trainedProperty().get();
        if (other.isEmpty() && newest.isEmpty()) {
            return new Opened(reference, table, List.of(), Optional.empty());
        }
        try {
            var model = other.isPresent() ? other.get().model() : newest.get().model();
            Survey read = Survey.read(model, table, mapping(), plan.get().siblings());
            var warnings = new ArrayList<>(read.agreement().differences());
            warnings.addAll(read.agreement().doubts());
            return new Opened(reference, table, warnings, Optional.empty());
        } catch (GalibraException e) {
            return new Opened(reference, table, List.of(), Optional.of(e.problem()));
        }
    }

    private static ColumnMapping mapping() {
        return ColumnMapping.RECOGNISED;
    }

    private void took(Opened now) {
        survey.set(Optional.of(now));
        outOfDate.set(weighed.get().isPresent());
        bench.end(
                Status.of(
                        now.problem().isPresent() ? Status.Tone.ATTENTION : Status.Tone.DONE,
                        now.table().name() + " opened",
                        Numbers.counted(now.table().rows(), "galaxy", "galaxies")));
    }

    /// Weighs with the run of a folder rather than with the newest network.
    public void useRun(Path folder) {
        run(
                "Reading the run",
                (stop, progress) -> Scales.open(folder, progress, stop),
                scales -> {
                    saved.set(Optional.of(scales));
                    outOfDate.set(weighed.get().isPresent());
                    bench.end(Status.of(Status.Tone.DONE, "Run opened", folder.toString()));
                    survey.get().ifPresent(open -> check(open.reference(), open.table()));
                });
    }

    /// Weighs with the newest network of the window again.
    public void useNewest() {
        saved.set(Optional.empty());
        outOfDate.set(weighed.get().isPresent());
        survey.get().ifPresent(open -> check(open.reference(), open.table()));
    }

    /// Whether there is a network and a survey that it can weigh.
    public boolean canWeigh() {
        boolean network = saved.get().isPresent() || bench.trainedProperty().get().isPresent();
        return network
                && !busy.get()
                && survey.get().filter(open -> open.problem().isEmpty()).isPresent();
    }

    /// Weighs every galaxy of the survey.
    public void weigh() {
        if (!canWeigh()) {
            return;
        }
        Table table = survey.get().orElseThrow().table();
        Optional<Scales> other = saved.get();
        Optional<Trained> newest = bench.trainedProperty().get();
        SurveyPlan how = plan.get();
        run(
                "Weighing galaxies",
                (stop, progress) -> {
                    Scales scales = other.orElseGet(() -> Scales.of(newest.orElseThrow().run()));
                    Survey read = Survey.read(scales.model(), table, mapping(), how.siblings());
                    return Weighed.of(Application.of(scales, read, how, progress, stop));
                },
                now -> {
                    weighed.set(Optional.of(now));
                    outOfDate.set(false);
                    var tally = now.application().summary().tally();
                    bench.end(
                            Status.of(
                                    Status.Tone.DONE,
                                    Numbers.counted(tally.inside(), "galaxy", "galaxies")
                                            + " weighed",
                                    Numbers.count(tally.rows() - tally.inside())
                                            + " set apart, each with its reason"));
                });
    }

    /// Writes every row of the result, with its reason; the format is the file's ending.
    public void export(Path file) {
        weighed.get()
                .ifPresent(now ->
                        run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    Table table = now.application().table();
                                    TableFiles.write(file, table, progress, stop);
                                    return table.rows();
                                },
                                rows ->
                                        bench.end(
                                                Status.of(
                                                        Status.Tone.DONE,
                                                        "Wrote " + file.getFileName(),
                                                        Numbers.counted(rows, "row", "rows")))));
    }

    /// Changes how the survey is weighed, as one step that can be taken back.
    public void change(UnaryOperator<SurveyPlan> change) {
        SurveyPlan now = change.apply(plan.get());
        if (!now.equals(plan.get())) {
            before.push(plan.get());
            after.clear();
            set(now);
        }
    }

    /// Takes the last change of the plan back.
    public void undo() {
        if (!before.isEmpty()) {
            after.push(plan.get());
            set(before.pop());
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        if (!after.isEmpty()) {
            before.push(plan.get());
            set(after.pop());
        }
    }

    private void set(SurveyPlan now) {
        boolean siblings = now.siblings() != plan.get().siblings();
        plan.set(now);
        outOfDate.set(weighed.get().isPresent());
        if (siblings) {
            survey.get().ifPresent(open -> check(open.reference(), open.table()));
        }
    }

    /// Work that says how far it is.
    @FunctionalInterface
    private interface Told<T> {
        T run(StopSignal stop, Progress progress) throws GalibraException;
    }

    private <T> void run(String what, Told<T> told, Consumer<T> done) {
        notice.set(Optional.empty());
        busy.set(true);
        bench.begin(Status.working(what, 0, 0), () -> bench.work().cancel(working));
        var left = new TimeLeft();
        Progress progress =
                (at, share, total) ->
                        statuses.accept(
                                Status.working(at, share, total)
                                        .with(left.words(at, share, total)));
        Job<T> job =
                stop -> {
                    try {
                        return told.run(stop, progress);
                    } catch (CancellationException e) {
                        if (stop.isStopped()) {
                            return null;
                        }
                        throw e;
                    }
                };
        bench.work().latest(working, job, ending -> ended(ending, done));
    }

    private void say(Status now) {
        if (busy.get()) {
            bench.begin(now, () -> bench.work().cancel(working));
        }
    }

    private <T> void ended(Ending<T> ending, Consumer<T> done) {
        busy.set(false);
        switch (ending) {
            case Ending.Done<T>(T value) -> done.accept(value);
            case Ending.Refused<T>(var problem) -> {
                notice.set(Optional.of(Notice.of(problem)));
                bench.end(Status.of(Status.Tone.ATTENTION, "Nothing was changed", ""));
            }
            case Ending.Cancelled<T> _ ->
                    bench.end(Status.of(Status.Tone.QUIET, "Cancelled", "What you had is kept"));
            case Ending.Failed<T>(var fault) -> {
                bench.fault(fault);
                bench.end(Status.of(Status.Tone.ATTENTION, "Nothing was changed", ""));
            }
        }
    }

    public ReadOnlyObjectProperty<SurveyPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// The newest network of the window.
    public ObjectProperty<Optional<Trained>> trainedProperty() {
        return bench.trainedProperty();
    }

    /// A saved run that weighs instead of the newest network.
    public ReadOnlyObjectProperty<Optional<Scales>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Opened>> surveyProperty() {
        return survey.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Weighed>> weighedProperty() {
        return weighed.getReadOnlyProperty();
    }

    /// Changes whenever a survey has been weighed.
    public ReadOnlyObjectProperty<?> stampProperty() {
        return weighed.getReadOnlyProperty();
    }

    /// Whether a survey has been weighed.
    public boolean hasResult() {
        return weighed.get().isPresent();
    }

    /// Whether the result is of another network, survey or plan than those shown.
    public ReadOnlyBooleanProperty outOfDateProperty() {
        return outOfDate.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong last.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }
}

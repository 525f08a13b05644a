package org.galibra.app;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.control.Theme;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Job;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// What the pages share: the open table, the page in view, what the status bar says. Lives on the
/// screen's thread.
public final class Workbench {
    private static final long SEED = 1;
    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    /// Whose the status bar is.
    private enum Attention {
        NONE,
        WORK,
        LAST_WORD
    }

    private final Work work;
    private final Settings settings;
    private final TableReference synthetic;
    private final Slot opening = new Slot("opening");
    private final ReadOnlyObjectWrapper<Optional<Project>> project =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Status> status =
            new ReadOnlyObjectWrapper<>(Status.of(Status.Tone.QUIET, "Ready", ""));
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final Consumer<Status> statuses;
    private final RecipeHistory history;
    private final Preparation preparation;
    private final Slot reading = new Slot("reading the last word");
    private Attention attention = Attention.NONE;
    private Runnable cancelling = () -> {};
    private Optional<Table> undecided = Optional.empty();

    /// A workbench without a table.
    ///
    /// @param synthetic the catalogue that [#openSynthetic] makes
    public Workbench(Work work, Settings settings, TableReference synthetic) {
        this.work = work;
        this.settings = settings;
        this.synthetic = synthetic;
        this.statuses = work.conflate(Work.NUMBERS, now -> now, status::set);
        this.history = new RecipeHistory(work);
        this.preparation = new Preparation(work, history, project, this::fault);
        theme.set(settings.theme());
        theme.addListener((property, old, now) -> settings.theme(now));
        recent.setAll(settings.recent());
    }

    /// Opens the table in one of these files, such as those dropped on the window: the first. What
    /// was open stays until the new table has been read whole and a sample drawn from it.
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst().toAbsolutePath();
        open(
                "Reading " + file.getFileName(),
                stop -> prepared(TableFiles.read(file, progress(), stop), ColumnMapping.RECOGNISED),
                () -> {
                    settings.opened(file);
                    recent.setAll(settings.recent());
                });
    }

    /// Opens the table that was read last but in which no mass was recognised, with the mass in
    /// this column.
    public void openWithTarget(String column) {
        undecided.ifPresent(table ->
                open(
                        "Reading " + table.name(),
                        stop -> prepared(table, ColumnMapping.RECOGNISED.withTarget(column)),
                        () -> {}));
    }

    private static Attempt prepared(Table table, ColumnMapping mapping) {
        try {
            Recipe recipe = Recipe.on(TableReference.to(table.source()), SEED);
            var experiment = Experiment.prepare(table, recipe.withMapping(mapping));
            return new Attempt(table, Optional.of(Project.of(table, experiment)), Optional.empty());
        } catch (GalibraException e) {
            return new Attempt(table, Optional.empty(), Optional.of(e.problem()));
        }
    }

    /// What came of a table that was read: a project, or what stands in its way.
    private record Attempt(Table table, Optional<Project> project, Optional<Problem> problem) {}

    /// Makes the synthetic catalogue and opens it.
    public void openSynthetic() {
        open(
                "Making the synthetic catalogue",
                stop -> {
                    Table table = synthetic.open(progress(), stop);
                    Recipe recipe = Recipe.demonstration(synthetic, SEED);
                    var made = Project.of(table, Experiment.prepare(table, recipe));
                    return new Attempt(table, Optional.of(made), Optional.empty());
                },
                () -> {});
    }

    private void open(String what, Job<Attempt> job, Runnable opened) {
        notice.set(Optional.empty());
        loading.set(true);
        begin(Status.working(what, 0, 0), () -> work.cancel(opening));
        work.latest(opening, uncancelled(job), ending -> opened(ending, opened));
    }

    /// Readers answer a stop signal with an exception; nobody waits for what they would return.
    private static Job<Attempt> uncancelled(Job<Attempt> job) {
        return stop -> {
            try {
                return job.run(stop);
            } catch (CancellationException e) {
                if (stop.isStopped()) {
                    return null;
                }
                throw e;
            }
        };
    }

    private void opened(Ending<Attempt> ending, Runnable opened) {
        loading.set(false);
        switch (ending) {
            case Ending.Done<Attempt>(Attempt attempt) -> {
                attempt.project().ifPresent(now -> opened(now, opened));
                attempt.problem().ifPresent(problem -> refused(problem, attempt.table()));
            }
            case Ending.Refused<Attempt>(var problem) -> refused(Notice.of(problem));
            case Ending.Cancelled<Attempt> _ ->
                    end(Status.of(Status.Tone.QUIET, "Cancelled", kept()));
            case Ending.Failed<Attempt>(var fault) -> {
                fault(fault);
                end(Status.of(Status.Tone.ATTENTION, "Nothing was loaded", kept()));
            }
        }
    }

    private void opened(Project now, Runnable opened) {
        undecided = Optional.empty();
        opened.run();
        page.set(Page.START);
        preparation.open(now);
        end(
                Status.of(
                        Status.Tone.DONE,
                        now.name() + " loaded",
                        Numbers.counted(now.table().rows(), "galaxy", "galaxies")
                                + "; next is Train"));
    }

    /// A table whose mass nobody recognised can still be opened once a person names the column.
    private void refused(Problem problem, Table table) {
        boolean choose = Catalogue.recognisedTarget(table).isEmpty();
        undecided = choose ? Optional.of(table) : Optional.empty();
        Notice refusal = Notice.of(problem);
        refused(choose ? refusal.with("Mass column", Catalogue.possibleTargets(table)) : refusal);
    }

    private void refused(Notice refusal) {
        notice.set(Optional.of(refusal));
        end(Status.of(Status.Tone.ATTENTION, "Nothing was loaded", kept()));
    }

    private String kept() {
        return project.get().map(open -> open.name() + " is still open").orElse("");
    }

    private Progress progress() {
        return (what, done, total) -> statuses.accept(Status.working(what, done, total));
    }

    /// Logs a fault of the program and says that there was one.
    public void fault(Throwable fault) {
        System.getLogger("org.galibra.app")
                .log(System.Logger.Level.ERROR, "a fault of the program", fault);
        notice.set(Optional.of(Notice.of(fault)));
    }

    /// A piece of work has begun: the status bar is its own until it ends.
    ///
    /// @param cancel what Cancel in the status bar does
    public void begin(Status begun, Runnable cancel) {
        attention = Attention.WORK;
        cancelling = cancel;
        statuses.accept(begun);
    }

    /// The piece of work has ended. What it says last stands long enough to be read.
    public void end(Status last) {
        attention = Attention.LAST_WORD;
        cancelling = () -> {};
        statuses.accept(last);
        work.debounce(
                reading,
                LAST_WORD,
                () -> {
                    if (attention == Attention.LAST_WORD) {
                        attention = Attention.NONE;
                    }
                });
    }

    /// News of what goes on beside the pieces of work, as a training does.
    ///
    /// @param cancel what Cancel in the status bar does
    public void say(Status now, Runnable cancel) {
        if (attention != Attention.WORK) {
            attention = Attention.NONE;
            report(now, cancel);
        }
    }

    /// What goes on beside the pieces of work still does.
    ///
    /// @param cancel what Cancel in the status bar does
    public void report(Status now, Runnable cancel) {
        if (attention == Attention.NONE) {
            cancelling = cancel;
            statuses.accept(now);
        }
    }

    /// Cancels what goes on, if something does.
    public void cancel() {
        cancelling.run();
    }

    public void toggleTheme() {
        theme.set(theme.get().other());
    }

    public void forgetRecent() {
        settings.forgetRecent();
        recent.clear();
    }

    public Work work() {
        return work;
    }

    public Settings settings() {
        return settings;
    }

    /// The recipe that the pages change. Every change of it is prepared in the background; the
    /// project then holds the new experiment.
    public RecipeHistory history() {
        return history;
    }

    /// Whether the project's experiment is still that of an earlier recipe, and work goes on.
    public ReadOnlyBooleanProperty preparingProperty() {
        return preparation.behindProperty();
    }

    /// Why the recipe that is wanted makes no experiment; the project is that of an earlier one.
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return preparation.refusalProperty();
    }

    /// The open table and the newest experiment made of it, if there is one.
    public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /// Whether a table is being opened.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What the window has to say above its page.
    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The tables opened lately, the last one first.
    public ObservableList<Path> recent() {
        return recent;
    }
}

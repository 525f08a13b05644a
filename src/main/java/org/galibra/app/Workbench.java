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
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.SourceRecord;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.TimeLeft;

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
    private static final String BAND_ORDER = "band-order";
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
    private final ObjectProperty<Optional<Trained>> trained =
            new SimpleObjectProperty<>(Optional.empty());
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
    private Optional<Path> asked = Optional.empty();

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
    /// was open stays until the new table has been read whole. A table of which no sample can be
    /// drawn yet opens on the Data page, where a person says what its columns mean.
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst().toAbsolutePath();
        asked = Optional.of(file);
        open(
                "Reading " + file.getFileName(),
                stop -> {
                    Table table = new TableReference(file.toString(), "").open(progress(), stop);
                    return attempted(table, Recipe.on(TableReference.to(table.source()), SEED));
                },
                () -> {
                    settings.opened(file);
                    recent.setAll(settings.recent());
                });
    }

    /// Makes the synthetic catalogue and opens it.
    public void openSynthetic() {
        open(
                "Making the synthetic catalogue",
                stop ->
                        attempted(
                                synthetic.open(progress(), stop),
                                Recipe.demonstration(synthetic, SEED)),
                () -> {});
    }

    /// What came of a table that was read: a project, or what stands in its way.
    private record Attempt(
            Table table, Recipe recipe, Optional<Project> project, Optional<Problem> problem) {}

    private static Attempt attempted(Table table, Recipe recipe) {
        try {
            var made = Project.of(table, Experiment.prepare(table, recipe));
            return new Attempt(table, recipe, Optional.of(made), Optional.empty());
        } catch (GalibraException e) {
            return new Attempt(table, recipe, Optional.empty(), Optional.of(e.problem()));
        }
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
                opened.run();
                opened(attempt);
            }
            case Ending.Refused<Attempt>(var problem) -> refused(asking(problem));
            case Ending.Cancelled<Attempt> _ ->
                    end(Status.of(Status.Tone.QUIET, "Cancelled", kept()));
            case Ending.Failed<Attempt>(var fault) -> {
                fault(fault);
                end(Status.of(Status.Tone.ATTENTION, "Nothing was loaded", kept()));
            }
        }
    }

    private void opened(Attempt attempt) {
        preparation.open(attempt.table(), attempt.recipe(), attempt.project(), attempt.problem());
        String galaxies = Numbers.counted(attempt.table().rows(), "galaxy", "galaxies");
        if (attempt.table().source().sample().isPresent()) {
            String sentence = SourceRecord.sentences(attempt.table()).getFirst();
            notice.set(Optional.of(Notice.warning(Notice.sentence(sentence).strip())));
        }
        attempt.project()
                .ifPresentOrElse(
                        now -> {
                            page.set(Page.START);
                            end(
                                    Status.of(
                                            Status.Tone.DONE,
                                            now.name() + " loaded",
                                            galaxies + "; next is Train"));
                        },
                        () -> {
                            page.set(Page.DATA);
                            end(
                                    Status.of(
                                            Status.Tone.ATTENTION,
                                            attempt.table().name() + " loaded",
                                            galaxies + "; its columns need your attention"));
                        });
    }

    /// SHARK's files of magnitudes do not always name their bands: then a person does.
    private Notice asking(Problem problem) {
        Notice refusal = Notice.of(problem);
        boolean unnamed = asked.isPresent() && problem.remedy().contains("--" + BAND_ORDER);
        return unnamed
                ? refusal.with(
                        "Band order", List.of(BandOrder.SHARK_20.name(), BandOrder.SHARK_28.name()))
                : refusal;
    }

    /// Opens the file that was refused last because nothing names its bands, in this order of
    /// bands.
    public void openInOrder(String order) {
        asked.ifPresent(file -> {
            String joint = file.toString().contains("#") ? "&" : "#";
            open(List.of(Path.of(file + joint + BAND_ORDER + "=" + order)));
        });
    }

    private void refused(Notice refusal) {
        notice.set(Optional.of(refusal));
        end(Status.of(Status.Tone.ATTENTION, "Nothing was loaded", kept()));
    }

    private String kept() {
        return tableProperty().get().map(open -> open.name() + " is still open").orElse("");
    }

    /// Tells the status bar how far a piece of work has come, for the thread that does it.
    public Progress progress() {
        var left = new TimeLeft();
        return (what, done, total) ->
                statuses.accept(
                        Status.working(what, done, total).with(left.words(what, done, total)));
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

    /// Takes a table that was made of the open one by joining another to it, as one step.
    ///
    /// @param what is joined, as the menu names it
    public void join(String what, Table joined) {
        TableReference reference = TableReference.to(joined.source());
        preparation.keep(reference, joined);
        history.change(Page.DATA, what, recipe -> recipe.withTable(reference));
    }

    /// The open table, as it was read and joined, whether or not an experiment can be made of it.
    public ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return preparation.tableProperty();
    }

    /// The open table and the newest experiment made of it, if there is one.
    public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /// The newest training as it stands, once it has taken a step: the Train page says it, the
    /// later pages listen.
    public ObjectProperty<Optional<Trained>> trainedProperty() {
        return trained;
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

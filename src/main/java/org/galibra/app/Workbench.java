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
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.study.SourceRecord;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.work.Problem;
import org.galibra.work.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the pages share: the open table, the page in view, what the status bar says. Lives on the
/// screen's thread.
public final class Workbench {
    private static final String BAND_ORDER = "band-order";

    private final Work work;
    private final Settings settings;
    private final TableReference synthetic;
    private final Slot opening = new Slot("opening");
    private final ReadOnlyObjectWrapper<Optional<Project>> project =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Trained>> trained =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObservableList<Subset> subsets = FXCollections.observableArrayList();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.START);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DatasetOffer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final Attention attention;
    private final RecipeHistory history;
    private final Preparation preparation;
    private Optional<Path> asked = Optional.empty();

    /// A workbench without a table.
    ///
    /// @param synthetic the catalogue that [#openSynthetic] makes
    public Workbench(Work work, Settings settings, TableReference synthetic) {
        this.work = work;
        this.settings = settings;
        this.synthetic = synthetic;
        this.attention = new Attention(work);
        this.history = new RecipeHistory(work);
        this.preparation = new Preparation(work, history, project, attention, this::fault);
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
                (stop, progress) -> Opening.read(file, progress, stop),
                () -> {
                    settings.opened(file);
                    recent.setAll(settings.recent());
                });
    }

    /// Makes the synthetic catalogue and opens it.
    public void openSynthetic() {
        open(
                "Making the synthetic catalogue",
                (stop, progress) -> Opening.make(synthetic, progress, stop),
                () -> {});
    }

    /// Shows what the file of the open table holds, to choose other datasets of it.
    ///
    /// @param file an HDF5 file
    /// @param chosen the paths of the datasets that are open
    public void offer(Path file, List<String> chosen) {
        open(
                "Looking into " + file.getFileName(),
                (_, _) -> Opening.choice(file, chosen),
                () -> {});
    }

    /// Leaves what is open as it is.
    public void withdrawOffer() {
        offer.set(Optional.empty());
    }

    /// The file out of which a person is to choose datasets, if there is one.
    public ReadOnlyObjectProperty<Optional<DatasetOffer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    private void open(String what, Errand.Task<Opening> task, Runnable opened) {
        notice.set(Optional.empty());
        offer.set(Optional.empty());
        loading.set(true);
        begin(Status.working(what, 0, 0), () -> work.cancel(opening));
        Progress progress = progress();
        work.latest(opening, stop -> task.run(stop, progress), ending -> opened(ending, opened));
    }

    private void opened(Ending<Opening> ending, Runnable opened) {
        loading.set(false);
        switch (ending) {
            case Ending.Done<Opening>(Opening.Attempt attempt) -> {
                opened.run();
                opened(attempt);
            }
            case Ending.Done<Opening>(Opening.Choice(DatasetOffer choice)) -> {
                offer.set(Optional.of(choice));
                page.set(Page.DATA);
                end(
                        Status.of(
                                Status.Tone.ATTENTION,
                                "Choose datasets of " + choice.file().getFileName(),
                                kept()));
            }
            case Ending.Refused<Opening>(var problem) -> refused(asking(problem));
            case Ending.Cancelled<Opening> _ ->
                    end(Status.of(Status.Tone.QUIET, "Cancelled", kept()));
            case Ending.Failed<Opening>(var fault) -> {
                fault(fault);
                end(Status.of(Status.Tone.ATTENTION, "Nothing was loaded", kept()));
            }
        }
    }

    private void opened(Opening.Attempt attempt) {
        forgetGalaxies();
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

    /// Tells the status bar how far the piece of work has come that has begun last, for the thread
    /// that does it.
    public Progress progress() {
        return attention.progress();
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
        attention.begin(begun, cancel);
    }

    /// The piece of work has ended. What it says last stands long enough to be read.
    public void end(Status last) {
        attention.end(last);
    }

    /// News of what goes on beside the pieces of work, as a training does.
    ///
    /// @param cancel what Cancel in the status bar does
    public void say(Status now, Runnable cancel) {
        attention.say(now, cancel);
    }

    /// What goes on beside the pieces of work still does.
    ///
    /// @param cancel what Cancel in the status bar does
    public void report(Status now, Runnable cancel) {
        attention.report(now, cancel);
    }

    /// Cancels what goes on, if something does.
    public void cancel() {
        attention.cancel();
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
        forgetGalaxies();
        TableReference reference = TableReference.to(joined.source());
        preparation.keep(reference, joined);
        history.change(Page.DATA, what, recipe -> recipe.withTable(reference));
    }

    /// Keeps a survey that a recipe is soon to name, so that it need not be read again.
    public void keep(TableReference survey, Table opened) {
        preparation.keep(survey, opened);
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

    /// The galaxies selected in all charts.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The subsets that a person has named, in that order.
    public ObservableList<Subset> subsets() {
        return subsets;
    }

    /// Names the selected galaxies; a subset of that name is replaced.
    public void name(String subset) {
        subsets.removeIf(known -> known.name().equals(subset));
        subsets.add(new Subset(subset, selection.get()));
    }

    /// Rows of another table are other galaxies.
    private void forgetGalaxies() {
        selection.set(Selection.NONE);
        subsets.clear();
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
        return attention.statusProperty();
    }

    /// The tables opened lately, the last one first.
    public ObservableList<Path> recent() {
        return recent;
    }
}

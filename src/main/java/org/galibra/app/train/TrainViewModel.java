package org.galibra.app.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Project;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.figure.PerformanceSpec;
import org.galibra.model.TrainingOutcome;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.Run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// What the Train page shows and does. Lives on the screen's thread; the training itself lives in
/// the loop of its session, and is spoken to by commands only.
public final class TrainViewModel {
    private static final Pace FIRST_PACE = new Pace(1000);

    private final Workbench bench;
    private final Work work;
    private final LongSupplier nanoTime;
    private final Slot preparing = new Slot("preparing");
    private final Setup setup = new Setup();
    private final Consumer<Request> requests;
    private final Consumer<Picture> numbers;

    private final ReadOnlyObjectWrapper<TrainState> state =
            new ReadOnlyObjectWrapper<>(TrainState.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Experiment>> experiment =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Picture>> readings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final Results results;
    private final Progressing progressing;
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(FIRST_PACE);
    private final DoubleProperty rate = new SimpleDoubleProperty(Progressing.SOUND_RATE);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.TRAINING);
    private final ObjectProperty<Double> binDex =
            new SimpleObjectProperty<>(PerformanceSpec.SCREEN_BIN_DEX);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(true);

    private final IntegerProperty lossColumns = new SimpleIntegerProperty(500);

    private Optional<Project> project = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private boolean openWhenEnded;

    /// Read by the loop's thread, which asks for the pictures of its frames.
    private volatile Look look;

    private record Request(Planner planner, Frame frame, Look look) {}

    private record Planned(Planner planner, Picture picture) {}

    /// The page of a bench; it prepares a training as soon as a table is open.
    public TrainViewModel(Workbench bench) {
        this(bench, System::nanoTime);
    }

    TrainViewModel(Workbench bench, LongSupplier nanoTime) {
        this.bench = bench;
        this.nanoTime = nanoTime;
        this.work = bench.work();
        this.results = new Results(bench, notice);
        this.progressing = new Progressing(bench, notice, this::pause);
        this.requests = work.conflate(Work.REDRAW, TrainViewModel::plan, this::show);
        this.numbers =
                work.conflate(Work.NUMBERS, now -> now, now -> readings.set(Optional.of(now)));
        bench.projectProperty().addListener((property, old, now) -> take(now));
        pace.addListener((property, old, now) -> command(live -> live.pace(now)));
        rate.addListener((property, old, now) -> command(live -> live.rate(now.doubleValue())));
        shown.addListener(property -> look());
        binDex.addListener(property -> look());
        logarithmic.addListener(property -> look());
        lossColumns.addListener(property -> look());
        look();
        take(bench.projectProperty().get());
    }

    private void take(Optional<Project> now) {
        project = now;
        now.ifPresent(open -> {
            rate.set(open.experiment().recipe().training().rateAfter(0));
            begin(open.experiment());
        });
    }

    private void begin(Experiment prepared) {
        leave();
        setup.show(prepared.recipe());
        experiment.set(Optional.of(prepared));
        var planner = new Planner(prepared);
        var live =
                new LiveTraining(
                        prepared.begin(),
                        pace.get(),
                        nanoTime,
                        frame -> requests.accept(new Request(planner, frame, look)));
        session =
                Optional.of(
                        new Session(
                                prepared,
                                planner,
                                live,
                                work.loop("training", live, bench::fault)));
        command(LiveTraining::tell);
    }

    /// Ends the session at hand; nothing more is heard of it.
    private void leave() {
        session.ifPresent(old -> old.loop().end());
        session = Optional.empty();
        work.cancel(preparing);
        openWhenEnded = false;
        results.forget();
        notice.set(Optional.empty());
        if (shown.get() == Shown.TEST) {
            shown.set(Shown.TRAINING);
        }
    }

    private void command(Consumer<LiveTraining> command) {
        session.ifPresent(at -> at.loop().post(() -> command.accept(at.live())));
    }

    private void look() {
        look = new Look(shown.get(), binDex.get(), logarithmic.get(), lossColumns.get());
        if (session.isPresent() && picture.get().isPresent()) {
            Frame last = picture.get().get().frame();
            requests.accept(new Request(session.get().planner(), last, look));
        }
    }

    private static Planned plan(Request request) {
        return new Planned(
                request.planner(), request.planner().picture(request.frame(), request.look()));
    }

    private void show(Planned planned) {
        if (session.filter(at -> at.planner() == planned.planner()).isEmpty()) {
            return;
        }
        Picture now = planned.picture();
        picture.set(Optional.of(now));
        numbers.accept(now);
        TrainState before = state.get();
        state.set(now.frame().state());
        progressing.report(before, now.frame());
        if (openWhenEnded && now.frame().ended()) {
            openWhenEnded = false;
            results.open(experiment.get().orElseThrow(), now.frame(), this::opened);
        }
    }

    private void opened(Run run) {
        session.ifPresent(at -> at.planner().open(run));
        shown.set(Shown.TEST);
        look();
    }

    /// Trains, or pauses.
    public void toggle() {
        command(LiveTraining::toggle);
    }

    /// Trains at the pace chosen.
    public void train() {
        command(LiveTraining::start);
    }

    public void pause() {
        command(LiveTraining::pause);
    }

    /// Takes one step.
    public void step() {
        command(LiveTraining::step);
    }

    /// Begins again with the choices as they stand. A new sample is drawn only if they ask for one.
    public void reset() {
        if (project.isEmpty()) {
            return;
        }
        Recipe recipe = setup.choices().applied(project.get().experiment().recipe(), rate.get());
        Optional<Experiment> before = experiment.get();
        leave();
        if (before.isPresent() && sameSample(before.get().recipe(), recipe)) {
            Experiment same = before.get();
            begin(
                    new Experiment(
                            recipe,
                            same.catalogue(),
                            same.sample(),
                            same.training(),
                            same.validation()));
            return;
        }
        state.set(TrainState.PREPARING);
        bench.begin(Status.working("Drawing the sample", 0, 0), this::keepSample);
        work.latest(
                preparing,
                stop -> Experiment.prepare(project.get().table(), recipe),
                this::prepared);
    }

    /// Gives up drawing and goes back to the sample at hand.
    private void keepSample() {
        work.cancel(preparing);
        bench.end(Status.of(Status.Tone.QUIET, "Cancelled", "The sample is as before"));
        experiment.get().ifPresentOrElse(this::begin, () -> state.set(TrainState.EMPTY));
    }

    private static boolean sameSample(Recipe one, Recipe other) {
        return one.seed() == other.seed()
                && one.features().equals(other.features())
                && one.sample().equals(other.sample());
    }

    private void prepared(Ending<Experiment> ending) {
        switch (ending) {
            case Ending.Done<Experiment>(var now) -> {
                bench.end(Status.of(Status.Tone.DONE, "Sample drawn", "Ready to train"));
                begin(now);
            }
            case Ending.Refused<Experiment>(var problem) -> {
                refused("No sample was drawn");
                notice.set(Optional.of(Notice.of(problem)));
            }
            case Ending.Cancelled<Experiment> _ -> {}
            case Ending.Failed<Experiment>(var fault) -> {
                refused("No sample was drawn");
                bench.fault(fault);
            }
        }
    }

    private void refused(String what) {
        experiment.set(Optional.empty());
        picture.set(Optional.empty());
        readings.set(Optional.empty());
        state.set(TrainState.EMPTY);
        bench.end(Status.of(Status.Tone.ATTENTION, what, "Change a setting, then Reset"));
    }

    /// What the button of the notice does: the gentler learning rate that it names, and a reset.
    public void mend() {
        divergence().ifPresent(diverged -> rate.set(Progressing.gentlerRate(diverged)));
        reset();
    }

    /// Whether the training has ended in divergence.
    public boolean hasDiverged() {
        return divergence().isPresent();
    }

    private Optional<TrainingOutcome.Diverged> divergence() {
        return picture.get()
                .map(now -> now.frame().standing())
                .filter(TrainingOutcome.Diverged.class::isInstance)
                .map(TrainingOutcome.Diverged.class::cast);
    }

    /// Opens the test set, once: the training ends where it is, and its network is judged.
    public void openTest() {
        if (canOpenTest()) {
            openWhenEnded = true;
            command(LiveTraining::finish);
        }
    }

    /// Whether there is something to judge and the test set is still sealed.
    public boolean canOpenTest() {
        return results.openedProperty().get().isEmpty()
                && picture.get().map(now -> now.frame().step() > 0).orElse(false);
    }

    /// Whether there is a run to save.
    public boolean canSave() {
        return picture.get().map(now -> now.frame().step() > 0).orElse(false);
    }

    /// Writes the run as it stands to a folder, as the command line does: the test set only if it
    /// has been opened.
    public void save(Path folder) {
        if (!canSave()) {
            return;
        }
        results.save(experiment.get().orElseThrow(), picture.get().orElseThrow().frame(), folder);
    }

    public void faster() {
        pace.set(pace.get().faster());
    }

    public void slower() {
        pace.set(pace.get().slower());
    }

    public Setup setup() {
        return setup;
    }

    /// The open table, if there is one.
    public ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return bench.projectProperty();
    }

    public ReadOnlyObjectProperty<TrainState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is trained on what, once a sample is drawn.
    public ReadOnlyObjectProperty<Optional<Experiment>> experimentProperty() {
        return experiment.getReadOnlyProperty();
    }

    /// The newest picture, for the charts.
    public ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// A recent picture, for numbers: changed slowly enough to read.
    public ReadOnlyObjectProperty<Optional<Picture>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// The run whose test set was opened.
    public ReadOnlyObjectProperty<Optional<Run>> openedProperty() {
        return results.openedProperty();
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    public ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /// The learning rate η; acts from the next step.
    public DoubleProperty rateProperty() {
        return rate;
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public ObjectProperty<Double> binDexProperty() {
        return binDex;
    }

    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// The width of the loss chart, in px.
    public IntegerProperty lossColumnsProperty() {
        return lossColumns;
    }
}

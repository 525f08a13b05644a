package org.galibra.app.train;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.RecipeHistory;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.work.Clocks;
import org.galibra.app.work.Work;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.Run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the Train page shows and does. Lives on the screen's thread; the training itself lives in
/// the loop of its session, and is spoken to by commands only.
public final class TrainViewModel {
    private static final Pace FIRST_PACE = new Pace(1000);

    private final Workbench bench;
    private final Clocks clocks;
    private final Setup setup;
    private final WeightColumns weightColumns;
    private final Consumer<PictureRequest> requests;
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
    private final LiveRate rate;
    private final Looking looking;
    private final TimeMachine timeMachine;
    private final Brushing brushing;
    private final Renewal renewal;
    private final Telling telling;

    private Optional<Session> session = Optional.empty();
    private Planner pictured;
    private boolean openWhenEnded;

    /// Read by the loop's thread, which asks for the pictures of its frames.
    private volatile Look look;

    /// Whether the page is in view; read by the loop's thread as well.
    private volatile boolean seen;

    /// The page of a bench; it prepares a training as soon as a table is open.
    public TrainViewModel(Workbench bench) {
        this(bench, Clocks.SYSTEM);
    }

    public TrainViewModel(Workbench bench, Clocks clocks) {
        this.bench = bench;
        this.clocks = clocks;
        this.looking = new Looking(bench.selectionProperty(), this::look);
        this.timeMachine = new TimeMachine(looking, picture);
        this.brushing = new Brushing(bench, picture);
        RecipeHistory history = bench.history();
        this.setup = new Setup(bench, notice);
        this.weightColumns = new WeightColumns(bench.projectProperty());
        this.results = new Results(bench, notice);
        this.telling = new Telling(bench);
        this.renewal =
                new Renewal(
                        bench,
                        notice,
                        this::begin,
                        () -> state.set(TrainState.PREPARING),
                        this::stayed);
        this.rate = new LiveRate(history, now -> command(live -> live.rate(now)));
        this.progressing = new Progressing(bench, notice, this::pause);
        this.requests = bench.work().conflate(Work.REDRAW, PictureRequest::planned, this::show);
        this.numbers =
                bench.work()
                        .conflate(Work.NUMBERS, now -> now, now -> readings.set(Optional.of(now)));
        history.recipeProperty().addListener((property, old, now) -> now.ifPresent(this::follow));
        bench.projectProperty().addListener((property, old, now) -> take(old, now));
        pace.addListener((property, old, now) -> command(live -> live.pace(now)));
        bench.pageProperty()
                .subscribe(page -> {
                    seen = page == Page.TRAIN;
                    look();
                });
        take(Optional.empty(), bench.projectProperty().get());
    }

    /// A table was opened, or the recipe's newest experiment is there. What was trained stays until
    /// a person begins anew; where nothing was, the newest sample is the one to train on.
    private void take(Optional<Project> before, Optional<Project> now) {
        now.ifPresent(project -> {
            boolean opened = before.filter(project::isOfSameOpening).isEmpty();
            boolean fresh = state.get() == TrainState.READY && bench.history().page() != Page.TRAIN;
            if (opened || renewal.isWaiting() || fresh) {
                begin(project.experiment());
            }
            tell();
        });
        if (now.isEmpty() && session.isPresent()) {
            // The table at hand makes no experiment yet, and that before it is no longer open.
            leave();
            experiment.set(Optional.empty());
            picture.set(Optional.empty());
            readings.set(Optional.empty());
            state.set(TrainState.EMPTY);
            tell();
        }
    }

    private void begin(Experiment prepared) {
        boolean train = renewal.end();
        leave();
        setup.begin(prepared.recipe());
        rate.show(prepared.recipe().training(), true);
        experiment.set(Optional.of(prepared));
        var planner = new Planner(prepared);
        var live =
                new LiveTraining(
                        prepared.begin(),
                        pace.get(),
                        clocks,
                        frame -> requests.accept(new PictureRequest(planner, frame, look, seen)));
        session =
                Optional.of(
                        new Session(
                                prepared,
                                planner,
                                live,
                                bench.work().loop("training", live, bench::fault)));
        command(LiveTraining::tell);
        if (train) {
            train();
        }
    }

    /// The recipe has changed, here or on another page.
    private void follow(Recipe recipe) {
        rate.show(recipe.training(), setup.isLearningAs(recipe));
        tell();
    }

    /// Tells the later pages of the session at hand only, whose first picture is still to come
    /// after a reset.
    private void tell() {
        telling.tell(
                session,
                picture.get().filter(now -> isOfSession(pictured)).map(Picture::frame),
                results.openedProperty().get());
    }

    private boolean isOfSession(Planner planner) {
        return session.filter(at -> at.planner() == planner).isPresent();
    }

    /// Ends the session at hand; nothing more is heard of it.
    private void leave() {
        session.ifPresent(old -> old.loop().end());
        session = Optional.empty();
        renewal.end();
        openWhenEnded = false;
        results.forget();
        notice.set(Optional.empty());
        looking.forget();
    }

    private void command(Consumer<LiveTraining> command) {
        session.ifPresent(at -> at.loop().post(() -> command.accept(at.live())));
    }

    private void look() {
        look = looking.look();
        if (session.isPresent() && picture.get().isPresent()) {
            Frame last = picture.get().get().frame();
            requests.accept(new PictureRequest(session.get().planner(), last, look, true));
        }
    }

    private void show(PictureRequest.Planned planned) {
        if (!isOfSession(planned.planner())) {
            return;
        }
        Picture now = planned.picture();
        pictured = planned.planner();
        picture.set(Optional.of(now));
        numbers.accept(now);
        tell();
        TrainState before = state.get();
        if (!renewal.isWaiting()) {
            state.set(now.frame().state());
        }
        progressing.report(before, now.frame());
        if (openWhenEnded && now.frame().ended()) {
            openWhenEnded = false;
            results.open(experiment.get().orElseThrow(), now.frame(), this::opened);
        }
    }

    private void opened(Run run) {
        session.ifPresent(at -> at.planner().open(run));
        tell();
        looking.shownProperty().set(Shown.TEST);
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

    /// Begins again with the recipe as it stands: at once, or as soon as its sample is drawn.
    public void reset() {
        renewal.reset();
    }

    /// Begins again and trains.
    public void trainAgain() {
        renewal.trainAgain();
    }

    private void stayed() {
        state.set(picture.get().map(now -> now.frame().state()).orElse(TrainState.EMPTY));
    }

    /// Goes on from the network that is looked back at, with the learning rate chosen now; what
    /// came after it is forgotten.
    public void continueFromHere() {
        if (canContinueFromHere()) {
            long step = picture.get().orElseThrow().step();
            double eta = rate.property().get();
            command(live -> live.goBackTo(step, eta));
            timeMachine.live();
        }
    }

    /// Whether an earlier network is looked at, and no test set has been opened since.
    public boolean canContinueFromHere() {
        return picture.get().map(Picture::isPast).orElse(false)
                && results.openedProperty().get().isEmpty()
                && !openWhenEnded;
    }

    /// What the button of the notice does: the gentler learning rate that it names, and a reset.
    public void mend() {
        picture.get()
                .flatMap(now -> now.frame().divergence())
                .ifPresent(diverged -> rate.property().set(Progressing.gentlerRate(diverged)));
        reset();
    }

    /// Whether the training has ended in divergence.
    public boolean hasDiverged() {
        return picture.get().flatMap(now -> now.frame().divergence()).isPresent();
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
        return results.openedProperty().get().isEmpty() && canSave();
    }

    /// Whether there is a run to save.
    public boolean canSave() {
        return picture.get().map(now -> now.frame().step() > 0).orElse(false);
    }

    /// Writes the run as it stands to a folder, as the command line does: the test set only if it
    /// has been opened.
    public void save(Path folder) {
        if (canSave()) {
            Frame frame = picture.get().orElseThrow().frame();
            results.save(experiment.get().orElseThrow(), frame, folder);
        }
    }

    public void faster() {
        pace.set(pace.get().faster());
    }

    public void slower() {
        pace.set(pace.get().slower());
    }

    /// The columns by which galaxies can be weighted.
    WeightColumns weightColumns() {
        return weightColumns;
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

    /// Whether the sample has changed after training, so that results show an old network.
    public ReadOnlyBooleanProperty outOfDateProperty() {
        return telling.outOfDateProperty();
    }

    /// What is said as long as the results are out of date.
    Optional<Notice> outOfDate() {
        return telling.outOfDate();
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    public ObjectProperty<Pace> paceProperty() {
        return pace;
    }

    /// The learning rate η; acts from the next step.
    public DoubleProperty rateProperty() {
        return rate.property();
    }

    /// Looks back at earlier moments.
    public TimeMachine timeMachine() {
        return timeMachine;
    }

    /// Selects galaxies in the charts.
    Brushing brushing() {
        return brushing;
    }

    /// How the training is looked at.
    public Looking looking() {
        return looking;
    }
}

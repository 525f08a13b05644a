package org.galibra.app.evaluate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

import org.galibra.app.Errand;
import org.galibra.app.Page;
import org.galibra.app.Selection;
import org.galibra.app.Subset;
import org.galibra.app.Trained;
import org.galibra.app.Workbench;
import org.galibra.app.chart.Brush;
import org.galibra.app.chart.Picked;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Work;
import org.galibra.catalogue.Catalogue;
import org.galibra.figure.Binning;
import org.galibra.figure.PerformanceSpec;
import org.galibra.study.DrawnFigure;
import org.galibra.study.EvaluationFigures;
import org.galibra.study.SubsetTable;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What the Evaluate page shows and does. Every moment of the newest training is judged and planned
/// away from the screen as long as the page is in view.
public final class EvaluateViewModel {
    private final Workbench bench;
    private final Runnable openTest;
    private final Consumer<Request> requests;
    private final Errand exporting;
    private final ScoresViewModel scores;
    private final MassesViewModel masses;
    private final LearningViewModel learning;
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Picture>> beside =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<Picture> calmly;
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Double> binDex =
            new SimpleObjectProperty<>(PerformanceSpec.SCREEN_BIN_DEX);
    private final ObjectProperty<Binning> binning = new SimpleObjectProperty<>(Binning.BY_TRUTH);
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(Face.RESIDUALS);
    private final ObjectProperty<Optional<Quantity>> against =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<OptionalInt> chosen =
            new SimpleObjectProperty<>(OptionalInt.empty());

    private record Request(Trained trained, Look look) {}

    /// The page of a bench.
    ///
    /// @param openTest opens the test set of the training at hand
    public EvaluateViewModel(Workbench bench, Runnable openTest) {
        this.bench = bench;
        this.openTest = openTest;
        exporting = new Errand(bench, notice, "exporting a subset", "Nothing was written");
        scores = new ScoresViewModel(bench, picture.getReadOnlyProperty(), notice);
        masses = new MassesViewModel(bench, picture.getReadOnlyProperty(), notice);
        learning = new LearningViewModel(bench, picture.getReadOnlyProperty(), notice);
        var inView = bench.pageProperty().isEqualTo(Page.EVALUATE);
        scores.shownProperty().bind(face.isEqualTo(Face.METRICS).and(inView));
        masses.shownProperty().bind(face.isEqualTo(Face.MASSES).and(inView));
        var planner = new Planner();
        requests =
                bench.work()
                        .conflate(
                                Work.REDRAW,
                                request -> planner.picture(request.trained(), request.look()),
                                this::show);
        calmly =
                bench.work()
                        .conflate(Work.NUMBERS, now -> now, now -> beside.set(Optional.of(now)));
        bench.trainedProperty().addListener(property -> plan());
        bench.selectionProperty().addListener(property -> plan());
        bench.pageProperty().addListener(property -> plan());
        binDex.addListener(property -> plan());
        binning.addListener(property -> plan());
        against.addListener(property -> plan());
        chosen.addListener(property -> plan());
        plan();
    }

    /// A page that nobody sees is not drawn.
    private void plan() {
        Optional<Trained> now = bench.trainedProperty().get();
        if (now.isEmpty()) {
            picture.set(Optional.empty());
        } else if (bench.pageProperty().get() == Page.EVALUATE) {
            requests.accept(new Request(now.get(), look()));
        }
    }

    private Look look() {
        return new Look(
                binDex.get(),
                binning.get(),
                against.get(),
                bench.selectionProperty().get(),
                chosen.get());
    }

    private void show(Picture now) {
        if (bench.trainedProperty().get().isPresent()) {
            picture.set(Optional.of(now));
            calmly.accept(now);
        }
    }

    /// Galaxies of a chart are brushed over.
    ///
    /// @param set the place of the set in the figure; of charts of one set, any
    void brush(Places.Chart chart, int set, Brush brush) {
        picture.get()
                .ifPresent(now -> {
                    Selection brushed = Places.brushed(now, chart, set, brush);
                    Selection before = bench.selectionProperty().get();
                    select(
                            switch (brush.mode()) {
                                case SELECT -> brushed;
                                case ADD -> before.plus(brushed);
                                case REMOVE -> before.minus(brushed);
                            });
                });
    }

    /// The galaxy nearest to a click is chosen, and selected with those that were.
    void pick(Places.Chart chart, int set, Picked picked) {
        picture.get()
                .ifPresent(now -> Places.picked(now, chart, set, picked).ifPresent(this::choose));
    }

    private void choose(int row) {
        chosen.set(OptionalInt.of(row));
    }

    /// Closes the passport.
    public void close() {
        chosen.set(OptionalInt.empty());
    }

    /// Opens the passport of the next galaxy by the size of its residual, in the selection or,
    /// where nothing is selected, in the judged set.
    ///
    /// @param steps 1 for the next smaller residual, −1 for the next larger
    public void nextOutlier(int steps) {
        picture.get()
                .ifPresent(now -> {
                    int[] order = Places.outliers(now, bench.selectionProperty().get());
                    if (order.length == 0) {
                        return;
                    }
                    int at = -1;
                    for (int i = 0; i < order.length && chosen.get().isPresent(); i++) {
                        at = order[i] == chosen.get().getAsInt() ? i : at;
                    }
                    int next = at < 0 ? 0 : Math.floorMod(at + steps, order.length);
                    choose(order[next]);
                });
    }

    private void select(Selection now) {
        bench.selectionProperty().set(now);
    }

    public void clear() {
        select(Selection.NONE);
    }

    /// Selects the galaxies of the figure that are not selected, in the place of those that are.
    public void invert() {
        picture.get()
                .ifPresent(now -> {
                    Selection all = Selection.NONE;
                    for (Judged set : now.judgement().sets()) {
                        all = all.plus(Selection.of(set.rows()));
                    }
                    select(all.minus(bench.selectionProperty().get()));
                });
    }

    /// Leaves the selected galaxies out of the recipe, by their identifiers; the way back is undo.
    public void exclude() {
        Selection selected = bench.selectionProperty().get();
        bench.projectProperty()
                .get()
                .filter(_ -> !selected.isEmpty())
                .ifPresent(project -> {
                    Catalogue catalogue = project.experiment().catalogue();
                    List<String> names =
                            Arrays.stream(selected.rows()).mapToObj(catalogue::identifier).toList();
                    bench.history()
                            .change(
                                    Page.EVALUATE,
                                    "exclusion of "
                                            + Numbers.counted(
                                                    selected.count(), "galaxy", "galaxies"),
                                    recipe -> {
                                        var excluded = new TreeSet<>(recipe.sample().excluded());
                                        excluded.addAll(names);
                                        return recipe.withSample(
                                                recipe.sample().withExcluded(excluded));
                                    });
                    clear();
                });
    }

    /// Gives the selected galaxies a name.
    public void name(String subset) {
        if (!subset.isBlank() && !bench.selectionProperty().get().isEmpty()) {
            bench.name(subset.strip());
        }
    }

    /// Selects the galaxies of a named subset.
    public void select(Subset subset) {
        select(subset.galaxies());
    }

    public ObservableList<Subset> subsets() {
        return bench.subsets();
    }

    /// Writes the selected galaxies as a table: what the catalogue and the network say of each. The
    /// end of the file's name chooses the format.
    public void export(Path file) {
        int[] rows = bench.selectionProperty().get().rows();
        Optional<Picture> shown = picture.get();
        if (rows.length == 0 || shown.isEmpty()) {
            return;
        }
        Judgement judgement = shown.get().judgement();
        String name = file.getFileName().toString().replaceAll("\\.[^.]*$", "");
        exporting.run(
                "Writing " + file.getFileName(),
                (stop, progress) -> {
                    Table table =
                            SubsetTable.of(
                                    name,
                                    judgement.trained().experiment(),
                                    rows,
                                    judgement.model(),
                                    judgement.isOpened());
                    TableFiles.write(file, table, progress, stop);
                    return rows.length;
                },
                count ->
                        Status.of(
                                Status.Tone.DONE,
                                Numbers.counted(count, "galaxy", "galaxies") + " written",
                                file.toString()));
    }

    /// Writes the figure of the chosen galaxy, or the numbers behind it, by the end of the file's
    /// name.
    public void exportPassport(Path file) {
        picture.get()
                .flatMap(now ->
                        now.passport()
                                .map(passport ->
                                        EvaluationFigures.passport(
                                                passport.figure(),
                                                passport.set(),
                                                now.judgement().trained().experiment(),
                                                now.judgement().model())))
                .ifPresent(figure -> export(figure, file));
    }

    /// Writes the residuals against the other quantity, as a figure or as numbers.
    public void exportAgainst(Path file) {
        picture.get()
                .map(now ->
                        EvaluationFigures.against(
                                now.against(),
                                now.judgement().trained().experiment(),
                                now.judgement().model()))
                .ifPresent(figure -> export(figure, file));
    }

    private void export(DrawnFigure figure, Path file) {
        exporting.run(
                "Writing " + file.getFileName(),
                (stop, progress) -> figure.save(file, bench.settings().print(), progress, stop),
                _ -> Status.of(Status.Tone.DONE, file.getFileName() + " written", figure.title()));
    }

    /// Opens the test set, once: the training ends where it is, and its network is judged.
    public void openTest() {
        openTest.run();
    }

    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// The pictures for what stands beside Fig. 3, which follows a training at the pace of numbers.
    ReadOnlyObjectProperty<Optional<Picture>> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    /// From which side the judgement is shown.
    public ObjectProperty<Face> faceProperty() {
        return face;
    }

    /// The metrics with their ranges.
    public ScoresViewModel scores() {
        return scores;
    }

    /// The mass function.
    public MassesViewModel masses() {
        return masses;
    }

    /// Learning curve and cross-validation.
    public LearningViewModel learning() {
        return learning;
    }

    /// Whether the newest picture shows the opened test set.
    public ObservableValue<Boolean> shownOpenedProperty() {
        return picture.map(now -> now.filter(at -> at.judgement().isOpened()).isPresent());
    }

    /// The step of the training that the newest picture shows; 0 before the first.
    public ObservableValue<Long> shownStepProperty() {
        return picture.map(now -> now.map(at -> at.judgement().trained().step()).orElse(0L));
    }

    /// Whether the newest picture holds a passport.
    public ObservableValue<Boolean> shownPassportProperty() {
        return picture.map(now -> now.flatMap(Picture::passport).isPresent());
    }

    public ObjectProperty<Optional<Notice>> noticeProperty() {
        return notice;
    }

    public ObjectProperty<Selection> selectionProperty() {
        return bench.selectionProperty();
    }

    public ObjectProperty<Double> binDexProperty() {
        return binDex;
    }

    public ObjectProperty<Binning> binningProperty() {
        return binning;
    }

    ObjectProperty<Optional<Quantity>> againstProperty() {
        return against;
    }

    /// The row of the galaxy whose passport is open.
    public ObjectProperty<OptionalInt> chosenProperty() {
        return chosen;
    }
}

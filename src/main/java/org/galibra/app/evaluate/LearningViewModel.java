package org.galibra.app.evaluate;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Errand;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Work;
import org.galibra.figure.LearningCurvePlan;
import org.galibra.study.CrossValidation;
import org.galibra.study.DrawnFigure;
import org.galibra.study.EvaluationFigures;
import org.galibra.study.Experiment;
import org.galibra.study.LearningCurve;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What retraining tells of the recipe: a learning curve and a cross-validation, each on demand,
/// drawn as far as it has come.
public final class LearningViewModel {
    public static final int SEEDS = 5;
    public static final int MOST_SEEDS = 50;
    public static final int FOLDS = 10;
    public static final int MOST_FOLDS = 100;

    private final ReadOnlyObjectProperty<Optional<Picture>> picture;
    private final Workbench bench;
    private final Errand learning;
    private final Errand folding;
    private final Errand writing;
    private final Consumer<Curve> curves;
    private final Consumer<Folds> parts;
    private final ObjectProperty<Integer> seeds = new SimpleObjectProperty<>(SEEDS);
    private final ObjectProperty<Integer> turns = new SimpleObjectProperty<>(FOLDS);
    private final ReadOnlyObjectWrapper<Optional<Curve>> curve =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Folds>> folds =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A learning curve as far as it has come.
    ///
    /// @param judgement of the training whose recipe it is
    /// @param sizes the numbers of galaxies that are tried
    /// @param result its points
    /// @param plan its figure
    record Curve(
            Judgement judgement,
            List<Integer> sizes,
            LearningCurve result,
            LearningCurvePlan plan) {
        static Curve of(Judgement judgement, List<Integer> sizes, LearningCurve result) {
            var plan = LearningCurvePlan.of(result.spec(sizes));
            return new Curve(judgement, sizes, result, plan);
        }
    }

    /// A cross-validation as far as it has come.
    ///
    /// @param judgement of the training whose recipe it is
    /// @param turns the folds that are tried
    /// @param done those that are done, in the order in which they were until all are
    /// @param result once all are done
    record Folds(
            Judgement judgement,
            int turns,
            List<CrossValidation.Fold> done,
            Optional<CrossValidation> result) {
        Folds {
            done = List.copyOf(done);
        }
    }

    LearningViewModel(
            Workbench bench,
            ReadOnlyObjectProperty<Optional<Picture>> picture,
            ObjectProperty<Optional<Notice>> notice) {
        this.picture = picture;
        this.bench = bench;
        learning = new Errand(bench, notice, "learning curve", "What was drawn is kept");
        folding = new Errand(bench, notice, "cross-validation", "What was shown is kept");
        writing = new Errand(bench, notice, "writing what was learnt", "Nothing was written");
        curves =
                bench.work()
                        .conflate(
                                Work.REDRAW,
                                now -> now,
                                now -> curve.set(own(now, now.judgement())));
        parts =
                bench.work()
                        .conflate(
                                Work.REDRAW,
                                now -> now,
                                now -> folds.set(own(now, now.judgement())));
        picture.addListener((property, old, now) -> forget(now));
    }

    /// What belongs to another training is forgotten.
    private void forget(Optional<Picture> now) {
        if (curve.get().filter(at -> isForeign(at.judgement(), now)).isPresent()) {
            learning.cancel();
            curve.set(Optional.empty());
        }
        if (folds.get().filter(at -> isForeign(at.judgement(), now)).isPresent()) {
            folding.cancel();
            folds.set(Optional.empty());
        }
    }

    private <T> Optional<T> own(T result, Judgement judgement) {
        return isForeign(judgement, picture.get()) ? Optional.empty() : Optional.of(result);
    }

    private static boolean isForeign(Judgement judgement, Optional<Picture> now) {
        return now.filter(at -> at.judgement().trained().isOfSameTraining(judgement.trained()))
                .isEmpty();
    }

    /// Trains on more and more galaxies.
    public void learn() {
        Optional<Judgement> now = picture.get().map(Picture::judgement);
        if (now.isEmpty()) {
            return;
        }
        Judgement judgement = now.get();
        Experiment experiment = judgement.trained().experiment();
        boolean opened = judgement.isOpened();
        int each = seeds.get();
        curve.set(Optional.empty());
        learning.run(
                "Learning curve",
                (stop, progress) -> {
                    List<Integer> sizes =
                            LearningCurve.sizes(LearningCurve.available(experiment, opened));
                    LearningCurve whole =
                            LearningCurve.of(
                                    experiment,
                                    opened,
                                    sizes,
                                    each,
                                    part -> curves.accept(Curve.of(judgement, sizes, part)),
                                    stop,
                                    progress);
                    return Curve.of(judgement, sizes, whole);
                },
                whole -> {
                    curves.accept(whole);
                    return Status.of(
                            Status.Tone.DONE,
                            "Learning curve done",
                            Numbers.count(whole.result().points().size())
                                    + " networks, judged on "
                                    + Numbers.count(whole.result().judges())
                                    + " "
                                    + whole.result().judged()
                                    + " galaxies");
                });
    }

    public void cancelLearning() {
        learning.cancel();
    }

    /// Validates in folds of the training side.
    public void fold() {
        Optional<Judgement> now = picture.get().map(Picture::judgement);
        if (now.isEmpty()) {
            return;
        }
        Judgement judgement = now.get();
        int count = turns.get();
        folds.set(Optional.empty());
        folding.run(
                "Cross-validating",
                (stop, progress) -> {
                    CrossValidation whole =
                            CrossValidation.of(
                                    judgement.trained().experiment(),
                                    count,
                                    done ->
                                            parts.accept(
                                                    new Folds(
                                                            judgement,
                                                            count,
                                                            done,
                                                            Optional.empty())),
                                    stop,
                                    progress);
                    return new Folds(judgement, count, whole.folds(), Optional.of(whole));
                },
                whole -> {
                    parts.accept(whole);
                    return Status.of(Status.Tone.DONE, count + " folds validated", "");
                });
    }

    public void cancelFolding() {
        folding.cancel();
    }

    /// Writes the networks of the learning curve as a table, or its figure, by the end of the
    /// file's name.
    public void exportCurve(Path file) {
        curve.get()
                .ifPresent(now ->
                        writing.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    var experiment = now.judgement().trained().experiment();
                                    var model = now.judgement().model();
                                    if (DrawnFigure.isDrawn(file)) {
                                        EvaluationFigures.learningCurve(
                                                        now.plan(), experiment, model)
                                                .save(
                                                        file,
                                                        bench.settings().print(),
                                                        progress,
                                                        stop);
                                    } else {
                                        TableFiles.write(
                                                file,
                                                now.result().table(experiment, model),
                                                progress,
                                                stop);
                                    }
                                    return file;
                                },
                                LearningViewModel::written));
    }

    /// Writes the folds, once all are done.
    public void exportFolds(Path file) {
        folds.get()
                .filter(now -> now.result().isPresent())
                .ifPresent(now ->
                        writing.run(
                                "Writing " + file.getFileName(),
                                (stop, progress) -> {
                                    var experiment = now.judgement().trained().experiment();
                                    Table table =
                                            now.result()
                                                    .get()
                                                    .table(experiment, now.judgement().model());
                                    TableFiles.write(file, table, progress, stop);
                                    return file;
                                },
                                LearningViewModel::written));
    }

    private static Status written(Path file) {
        return Status.of(Status.Tone.DONE, file.getFileName() + " written", file.toString());
    }

    ReadOnlyObjectProperty<Optional<Curve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Folds>> foldsProperty() {
        return folds.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty learningProperty() {
        return learning.busyProperty();
    }

    public ReadOnlyBooleanProperty foldingProperty() {
        return folding.busyProperty();
    }

    /// Networks for each number of galaxies.
    public ObjectProperty<Integer> seedsProperty() {
        return seeds;
    }

    /// How many folds.
    public ObjectProperty<Integer> turnsProperty() {
        return turns;
    }
}

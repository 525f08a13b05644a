package org.galibra.app.sample;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.RecipeHistory;
import org.galibra.app.Refusal;
import org.galibra.app.Selection;
import org.galibra.app.Workbench;
import org.galibra.app.chart.Brush;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Status;
import org.galibra.app.work.Work;
import org.galibra.catalogue.Catalogue;
import org.galibra.sample.Cut;
import org.galibra.sample.Galaxies;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the Sample page shows and does. Every verb changes the recipe; the picture follows as soon
/// as the sample of the newest recipe is drawn and planned.
public final class SampleViewModel {
    private final Workbench bench;
    private final RecipeHistory history;
    private final Consumer<Request> requests;
    private final ReadOnlyObjectWrapper<Optional<SamplePicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> mistake =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<String> asked = List.of();
    private SamplePlanner planner = new SamplePlanner();

    private record Request(
            SamplePlanner planner,
            Experiment experiment,
            List<String> asked,
            Selection selection) {}

    private record Planned(SamplePlanner planner, SamplePicture picture) {}

    /// The page of a bench.
    public SampleViewModel(Workbench bench) {
        this.bench = bench;
        this.history = bench.history();
        this.requests =
                bench.work()
                        .conflate(
                                Work.REDRAW,
                                request ->
                                        new Planned(
                                                request.planner(),
                                                request.planner()
                                                        .picture(
                                                                request.experiment(),
                                                                request.asked(),
                                                                request.selection())),
                                this::show);
        bench.tableProperty().addListener((property, old, now) -> beginAnew());
        bench.projectProperty().addListener((property, old, now) -> plan());
        bench.selectionProperty().addListener((property, old, now) -> plan());
        bench.refusalProperty().addListener((property, old, now) -> judge(now));
        // A page that nobody sees is not drawn.
        bench.pageProperty().addListener((property, old, now) -> plan());
        plan();
    }

    private void beginAnew() {
        planner = new SamplePlanner();
        asked = List.of();
        picture.set(Optional.empty());
        mistake.set(Optional.empty());
    }

    private void plan() {
        if (bench.pageProperty().get() != Page.SAMPLE) {
            return;
        }
        bench.projectProperty()
                .get()
                .ifPresent(now ->
                        requests.accept(
                                new Request(
                                        planner,
                                        now.experiment(),
                                        asked,
                                        bench.selectionProperty().get())));
    }

    private void show(Planned planned) {
        if (planned.planner() != planner) {
            return;
        }
        picture.set(Optional.of(planned.picture()));
        Fall fall = planned.picture().fall();
        bench.report(
                Status.of(
                        Status.Tone.DONE,
                        "Sample ready",
                        "%s from %s"
                                .formatted(
                                        Numbers.counted(fall.drawn(), "galaxy", "galaxies"),
                                        Numbers.count(fall.steps().getFirst().galaxies()))),
                () -> {});
    }

    /// The status bar does not call ready what cannot be drawn.
    private void judge(Optional<Refusal> refusal) {
        if (refusal.isEmpty()) {
            plan();
        } else if (refusal.get().page() == Page.SAMPLE) {
            bench.say(
                    Status.of(
                            Status.Tone.ATTENTION,
                            "This sample cannot be drawn",
                            "the one before is kept"),
                    () -> {});
        }
    }

    private void change(String what, UnaryOperator<SamplePlan> edit) {
        history.change(Page.SAMPLE, what, recipe -> recipe.withSample(edit.apply(recipe.sample())));
    }

    /// Moves the ends of the cut on a column; an end that stands at an end of the axis cuts
    /// nothing.
    void cut(CutPicture at, double from, double to) {
        CutAxis axis = at.axis();
        double low = from <= axis.from() ? Double.NEGATIVE_INFINITY : from;
        double high = to >= axis.to() ? Double.POSITIVE_INFINITY : to;
        if (low > high) {
            return;
        }
        // At both ends of its axis a slider cuts nothing, and stays all the same.
        keep(at.line().column());
        change(at.line().what(), plan -> Edits.cut(plan, at.line(), low, high));
    }

    private void keep(String column) {
        if (!asked.contains(column)) {
            asked = Stream.concat(asked.stream(), Stream.of(column)).toList();
        }
    }

    /// A slider is taken hold of: until it is let go, its changes are one step.
    void hold() {
        history.hold();
    }

    void release() {
        history.release();
    }

    /// Adds a cut that is written down. One that is not understood, or names no column of numbers,
    /// is said and not taken.
    ///
    /// @return whether it was taken
    boolean add(String expression) {
        return take(
                expression,
                cut -> change("cut " + cut.expression(), plan -> Edits.with(plan, cut)));
    }

    /// Puts a cut that is written down in the place of another.
    ///
    /// @return whether it was taken
    boolean replace(Cut old, String expression) {
        return take(
                expression,
                cut ->
                        change(
                                "cut " + cut.expression(),
                                plan -> {
                                    var cuts = new ArrayList<>(plan.cuts());
                                    cuts.replaceAll(each -> each.equals(old) ? cut : each);
                                    return plan.withCuts(cuts);
                                }));
    }

    private boolean take(String expression, Consumer<Cut> taken) {
        Optional<Table> table =
                bench.projectProperty().get().map(now -> now.experiment().catalogue().table());
        if (table.isEmpty()) {
            return false;
        }
        try {
            Cut cut = Cut.parse(expression);
            for (String column : cut.columns()) {
                Catalogue.numeric(table.get(), column);
            }
            mistake.set(Optional.empty());
            taken.accept(cut);
            return true;
        } catch (GalibraException e) {
            mistake.set(Optional.of(e.problem()));
            return false;
        }
    }

    /// Forgets what was wrong with the expression, since it is being written anew.
    void correct() {
        mistake.set(Optional.empty());
    }

    void remove(Cut cut) {
        asked = asked.stream().filter(column -> !cut.columns().contains(column)).toList();
        change("cut " + cut.expression(), plan -> Edits.without(plan, cut));
    }

    /// Shows a slider for a column that is not cut yet.
    void ask(String column) {
        keep(column);
        plan();
    }

    /// The columns of numbers that have no slider.
    List<String> offered() {
        List<String> shown =
                picture.get().stream()
                        .flatMap(now -> now.cuts().stream())
                        .map(cut -> cut.line().column())
                        .toList();
        return bench.projectProperty().get().stream()
                .flatMap(now ->
                        Catalogue.possibleTargets(now.experiment().catalogue().table()).stream())
                .filter(name -> !shown.contains(name) && name.indexOf('`') < 0)
                .toList();
    }

    void trim(double lower, double upper) {
        change("tails", plan -> plan.withTrim(new Trim(lower, upper)));
    }

    /// Gives a feature limits of its own; empty ones give it its tails back.
    void limit(String feature, OptionalDouble lower, OptionalDouble upper) {
        change("limits of " + feature, plan -> Edits.limits(plan, feature, lower, upper));
    }

    void uniform(boolean uniform) {
        change("uniform drawing", plan -> plan.withUniform(uniform, plan.uniformQuantile()));
    }

    void binDex(double width) {
        change("bin width", plan -> plan.withBinDex(width));
    }

    void quantile(double quantile) {
        change("galaxies per bin", plan -> plan.withUniform(true, quantile));
    }

    void perBin(int galaxies) {
        change("galaxies per bin", plan -> plan.withPerBin(galaxies));
    }

    void split(Split split) {
        change("split", plan -> plan.withSplit(split));
    }

    void validationShare(double share) {
        change("validation share", plan -> plan.withValidationShare(share));
    }

    void seed(long seed) {
        history.change(Page.SAMPLE, "seed", recipe -> recipe.withSeed(seed));
    }

    /// The values of the paper, on those of its columns that the table has.
    void elson2025() {
        bench.projectProperty()
                .get()
                .ifPresent(now ->
                        change(
                                "Elson 2025 values",
                                plan ->
                                        Edits.elson2025(
                                                plan,
                                                now.experiment().catalogue(),
                                                now.table().rows())));
    }

    void undo() {
        history.undo();
    }

    void openSynthetic() {
        bench.openSynthetic();
    }

    /// The recipe as it is wanted: what the controls show.
    ReadOnlyObjectProperty<Optional<Recipe>> recipeProperty() {
        return history.recipeProperty();
    }

    ReadOnlyObjectProperty<Optional<Project>> projectProperty() {
        return bench.projectProperty();
    }

    /// Whether a table is being opened.
    ReadOnlyBooleanProperty loadingProperty() {
        return bench.loadingProperty();
    }

    /// Galaxies of the full sample are brushed over in a panel of Fig. 2: the first shows masses,
    /// the others the features in their order.
    void brush(Brush brush) {
        picture.get()
                .ifPresent(now -> {
                    Galaxies full = now.full();
                    double[] values =
                            brush.panel() == 0
                                    ? full.masses()
                                    : full.features().column(brush.panel() - 1);
                    int[] rows = full.rows();
                    int[] brushed =
                            IntStream.range(0, rows.length)
                                    .filter(i -> brush.xs().contains(values[i]))
                                    .map(i -> rows[i])
                                    .toArray();
                    Selection before = bench.selectionProperty().get();
                    bench.selectionProperty()
                            .set(before.after(brush.mode(), Selection.of(brushed)));
                });
    }

    /// The newest picture.
    public ReadOnlyObjectProperty<Optional<SamplePicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Why no sample can be drawn as wanted; the picture is that of an earlier one.
    ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return bench.refusalProperty();
    }

    /// What is wrong with the expression that was written last.
    ReadOnlyObjectProperty<Optional<Problem>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }
}

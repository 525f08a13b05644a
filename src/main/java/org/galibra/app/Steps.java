package org.galibra.app;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

import org.galibra.app.apply.ApplyViewModel;
import org.galibra.app.figures.FiguresViewModel;
import org.galibra.app.train.TrainViewModel;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/// How far each page's step has come, for the header.
final class Steps {
    private final Workbench bench;
    private final TrainViewModel training;
    private final ApplyViewModel survey;
    private final FiguresViewModel figures;

    /// Kept here: nobody else holds on to a binding that is only listened to.
    private final Map<Page, ObjectBinding<StepState>> states = new EnumMap<>(Page.class);

    Steps(
            Workbench bench,
            TrainViewModel training,
            ApplyViewModel survey,
            FiguresViewModel figures) {
        this.bench = bench;
        this.training = training;
        this.survey = survey;
        this.figures = figures;
        for (Page page : Page.values()) {
            states.put(page, binding(page));
        }
    }

    /// The state of a page's step. A change never takes results away: it marks them out of date.
    ObjectBinding<StepState> of(Page page) {
        return states.get(page);
    }

    private ObjectBinding<StepState> binding(Page page) {
        return switch (page) {
            case START -> Bindings.createObjectBinding(this::table, bench.tableProperty());
            case DATA ->
                    Bindings.createObjectBinding(
                            this::columns, bench.tableProperty(), bench.projectProperty());
            case SAMPLE ->
                    Bindings.createObjectBinding(
                            this::sample, bench.projectProperty(), bench.refusalProperty());
            case TRAIN ->
                    Bindings.createObjectBinding(
                            this::training, training.stateProperty(), training.outOfDateProperty());
            case EVALUATE ->
                    Bindings.createObjectBinding(this::evaluation, bench.trainedProperty());
            case EXPLAIN ->
                    Bindings.createObjectBinding(this::explanation, bench.trainedProperty());
            case APPLY ->
                    Bindings.createObjectBinding(
                            this::survey, survey.stampProperty(), survey.outOfDateProperty());
            case FIGURES ->
                    Bindings.createObjectBinding(
                            this::figures, figures.olderProperty(), figures.drawnProperty());
        };
    }

    private StepState table() {
        return bench.tableProperty().get().isPresent() ? StepState.DONE : StepState.NOT_YET;
    }

    private StepState survey() {
        if (!survey.hasResult()) {
            return StepState.NOT_YET;
        }
        return survey.outOfDateProperty().get() ? StepState.OUT_OF_DATE : StepState.DONE;
    }

    private StepState columns() {
        boolean understood = bench.projectProperty().get().isPresent();
        return table() == StepState.DONE && !understood ? StepState.ATTENTION : table();
    }

    private StepState sample() {
        boolean refused =
                bench.refusalProperty().get().filter(why -> why.page() != Page.DATA).isPresent();
        boolean drawn = bench.projectProperty().get().isPresent();
        return refused ? StepState.ATTENTION : drawn ? StepState.DONE : StepState.NOT_YET;
    }

    /// Done once the test set has judged the network; until then the validation galaxies stand in.
    private StepState evaluation() {
        return read(now -> now.opened().isPresent());
    }

    /// A network that has ended its training is there to be read.
    private StepState explanation() {
        return read(Trained::ended);
    }

    private StepState read(Predicate<Trained> done) {
        return bench.trainedProperty()
                .get()
                .filter(done)
                .map(now -> now.outOfDate() ? StepState.OUT_OF_DATE : StepState.DONE)
                .orElse(StepState.NOT_YET);
    }

    private StepState figures() {
        if (!figures.drawnProperty().get()) {
            return StepState.NOT_YET;
        }
        return figures.olderProperty().get() ? StepState.OUT_OF_DATE : StepState.DONE;
    }

    private StepState training() {
        if (training.outOfDateProperty().get()) {
            return StepState.OUT_OF_DATE;
        }
        return switch (training.stateProperty().get()) {
            case RUNNING -> StepState.RUNNING;
            case ENDED -> training.hasDiverged() ? StepState.ATTENTION : StepState.DONE;
            default -> StepState.NOT_YET;
        };
    }
}

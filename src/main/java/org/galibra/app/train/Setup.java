package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Page;
import org.galibra.app.RecipeHistory;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;
import org.galibra.study.Preset;
import org.galibra.study.Recipe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// What a person chooses at the side of the page: lines of the recipe as it is wanted, beside that
/// which the training at hand was begun with.
public final class Setup {
    private final RecipeHistory history;
    private final Beginning beginning;
    private final NoiseDraft noise;
    private final ObjectProperty<Optional<Recipe>> acting =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanBinding waiting;

    /// @param notice says why what was asked for cannot be had
    Setup(Workbench bench, ObjectProperty<Optional<Notice>> notice) {
        this.history = bench.history();
        this.beginning = new Beginning(bench, notice);
        this.noise = new NoiseDraft(bench, notice);
        this.waiting = waitingFor(Setup::actsOnReset);
    }

    /// A training begins with what a recipe states.
    void begin(Recipe recipe) {
        acting.set(Optional.of(recipe));
    }

    /// What the training begins with.
    public Beginning beginning() {
        return beginning;
    }

    /// The survey whose errors the network is to learn with, while it is chosen.
    NoiseDraft noise() {
        return noise;
    }

    /// Changes the recipe.
    ///
    /// @param what is chosen, as menus name it
    public void choose(String what, UnaryOperator<Recipe> change) {
        history.change(Page.TRAIN, what, change);
    }

    /// Takes network and plan of a preset, at the seed that there is.
    public void take(Preset preset) {
        choose(
                "preset",
                recipe ->
                        recipe.withLayers(preset.layers())
                                .withTraining(preset.plan(recipe.training().seed())));
    }

    /// The preset that a recipe follows, the learning rate and the number of steps apart.
    static Optional<Preset> preset(Recipe recipe) {
        return Arrays.stream(Preset.values())
                .filter(each -> way(recipe).equals(way(each.layers(), each.plan(recipe.seed()))))
                .findFirst();
    }

    private static List<Object> way(Recipe recipe) {
        return way(recipe.layers(), recipe.training());
    }

    private static List<Object> way(HiddenLayers layers, TrainingPlan plan) {
        return List.of(
                layers,
                plan.cost(),
                plan.optimiser(),
                plan.schedule(),
                plan.drawing(),
                plan.batch(),
                plan.polish());
    }

    /// All of a recipe that this page chooses but the learning rate, which acts at once.
    private static Object actsOnReset(Recipe recipe) {
        return List.of(
                recipe.features(),
                recipe.layers(),
                recipe.weights(),
                recipe.noise(),
                recipe.training().withRate(0, 1),
                recipe.seed(),
                recipe.warmStart(),
                recipe.sample().validationShare());
    }

    /// Whether the training at hand learns in the way of a recipe, so that a rate means the same.
    boolean isLearningAs(Recipe recipe) {
        return acting.get()
                .map(Recipe::training)
                .filter(plan -> plan.optimiser().equals(recipe.training().optimiser()))
                .filter(plan -> plan.schedule() == recipe.training().schedule())
                .isPresent();
    }

    /// Whether a part of the recipe waits for Reset.
    BooleanBinding waitingFor(Function<Recipe, Object> part) {
        return Bindings.createBooleanBinding(
                () ->
                        acting.get().isPresent()
                                && wanted().isPresent()
                                && !part.apply(wanted().get())
                                        .equals(part.apply(acting.get().get())),
                history.recipeProperty(),
                acting);
    }

    /// Whether any choice waits for Reset.
    public BooleanBinding waiting() {
        return waiting;
    }

    /// The recipe as it is wanted.
    public Optional<Recipe> wanted() {
        return history.recipeProperty().get();
    }

    public ReadOnlyObjectProperty<Optional<Recipe>> wantedProperty() {
        return history.recipeProperty();
    }

    /// The recipe that the training at hand was begun with.
    public ObjectProperty<Optional<Recipe>> actingProperty() {
        return acting;
    }
}

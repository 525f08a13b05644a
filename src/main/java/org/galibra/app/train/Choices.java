package org.galibra.app.train;

import org.galibra.model.RateChange;
import org.galibra.model.TrainingPlan;
import org.galibra.study.Features;
import org.galibra.study.Recipe;

import java.util.List;

/// What a person chooses at the side of the Train page and what acts on Reset. The learning rate,
/// which acts at once, is not among it.
///
/// @param preset the name of the feature set
/// @param hidden hidden neurons
/// @param batch galaxies a step
/// @param seed of sample, split, initial values and batches
/// @param uniform whether the sample is drawn uniformly in mass
/// @param heldOut the share of the training galaxies held out for validation
/// @param earlyStopping whether to stop after `patience` steps without gain
/// @param patience in steps
/// @param atMost steps after which training ends
public record Choices(
        String preset,
        int hidden,
        int batch,
        long seed,
        boolean uniform,
        double heldOut,
        boolean earlyStopping,
        long patience,
        long atMost) {
    /// The choices that a recipe states.
    public static Choices of(Recipe recipe) {
        TrainingPlan plan = recipe.training();
        return new Choices(
                recipe.features().name(),
                recipe.hidden(),
                plan.batch(),
                recipe.seed(),
                recipe.sample().uniform(),
                recipe.sample().validationShare(),
                plan.earlyStopping(),
                plan.patience(),
                plan.maximumSteps());
    }

    /// `recipe` with these choices, and `rate` as its learning rate, in the place of its own.
    public Recipe applied(Recipe recipe, double rate) {
        var plan =
                new TrainingPlan(
                        List.of(new RateChange(0, rate)),
                        batch,
                        atMost,
                        earlyStopping,
                        patience,
                        seed,
                        recipe.training().validationInterval());
        var sample =
                recipe.sample()
                        .withUniform(uniform, recipe.sample().uniformQuantile())
                        .withValidationShare(heldOut);
        return new Recipe(
                recipe.table(),
                recipe.mapping(),
                Features.preset(preset),
                sample,
                hidden,
                plan,
                seed);
    }
}

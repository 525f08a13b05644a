package org.galibra.app.train;

import org.galibra.model.TrainingPlan;
import org.galibra.study.Features;
import org.galibra.study.Recipe;

/// What a person chooses at the side of the Train page and what acts on Reset. The learning rate,
/// which acts at once, is not among it.
///
/// @param preset the name of the feature set
/// @param hidden hidden neurons
/// @param batch galaxies a step
/// @param seed of sample, split, initial values and batches
/// @param heldOut the share of the training galaxies held out for validation
/// @param earlyStopping whether to stop after `patience` steps without gain
/// @param patience in steps
/// @param atMost steps after which training ends
public record Choices(
        String preset,
        int hidden,
        int batch,
        long seed,
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
                recipe.sample().validationShare(),
                plan.earlyStopping(),
                plan.patience(),
                plan.maximumSteps());
    }

    /// `recipe` with these choices in the place of its own. A feature set that no preset names
    /// stays as it is.
    public Recipe applied(Recipe recipe) {
        TrainingPlan plan = recipe.training();
        Recipe chosen =
                preset.equals(recipe.features().name())
                        ? recipe
                        : recipe.withFeatures(Features.preset(preset));
        if (hidden != recipe.hidden()) {
            chosen = chosen.withHidden(hidden);
        }
        return chosen.withSample(recipe.sample().withValidationShare(heldOut))
                .withTraining(
                        plan.withBatches(plan.drawing(), batch)
                                .withSteps(atMost, earlyStopping)
                                .withPatience(patience, plan.validationInterval()))
                .withSeed(seed);
    }
}

package org.galibra.study;

import org.galibra.evaluation.Baselines;
import org.galibra.evaluation.Metrics;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A recipe that was carried out: the trained model and what it makes of each set of galaxies. The
/// test set is sealed at first; [#opened] is the deliberate act that opens it.
///
/// @param experiment what was prepared
/// @param recipe what was done: the experiment's recipe with the learning rates that really acted
/// @param outcome how training ended
/// @param seconds wall time spent training, s
/// @param model the trained model
/// @param training the training galaxies
/// @param validation the validation galaxies
/// @param test the test galaxies, once opened
/// @param natural every galaxy of the test side, neither trimmed nor drawn, once opened
/// @param baselines other methods on the same training galaxies, scored on the test galaxies once
///   these are opened, until then on the validation galaxies
/// @param ensemble networks of other seeds, where the recipe asks for them
/// @param crossValidation of the training side, where the recipe asks for it
public record Run(
        Experiment experiment,
        Recipe recipe,
        TrainingOutcome outcome,
        double seconds,
        TrainedModel model,
        Weighed training,
        Weighed validation,
        Optional<Weighed> test,
        Optional<Weighed> natural,
        Map<String, Metrics> baselines,
        Optional<Ensemble> ensemble,
        Optional<CrossValidation> crossValidation) {
    public Run {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
    }

    /// A run whose test set is still sealed.
    ///
    /// @param plan the plan as it was carried out, live changes of rate included
    public static Run sealed(
            Experiment experiment, TrainingPlan plan, TrainingOutcome outcome, double seconds) {
        Recipe recipe = experiment.recipe().withTraining(plan);
        Sample sample = experiment.sample();
        var model =
                new TrainedModel(
                        sample.features(),
                        sample.scaling(),
                        outcome.network(),
                        experiment.provenance(recipe, outcome, recipe.seed(), true));
        return new Run(
                experiment,
                recipe,
                outcome,
                seconds,
                model,
                Weighed.of("training", sample.training(), model),
                Weighed.of("validation", sample.validation(), model),
                Optional.empty(),
                Optional.empty(),
                baselines(sample, sample.validation()),
                Optional.empty(),
                Optional.empty());
    }

    /// The same run with what the recipe's replication made.
    public Run replicated(Optional<Ensemble> otherSeeds, Optional<CrossValidation> crossValidated) {
        return new Run(
                experiment,
                recipe,
                outcome,
                seconds,
                model,
                training,
                validation,
                test,
                natural,
                baselines,
                otherSeeds,
                crossValidated);
    }

    /// The same run with its test set opened.
    public Run opened() {
        Sample sample = experiment.sample();
        return new Run(
                experiment,
                recipe,
                outcome,
                seconds,
                model,
                training,
                validation,
                Optional.of(Weighed.of("test", sample.test(), model)),
                Optional.of(Weighed.of("natural", sample.natural(), model)),
                baselines(sample, sample.test()),
                ensemble,
                crossValidation);
    }

    /// The test galaxies with the noise of the survey that the training galaxies were given; empty
    /// without noise, or while they are sealed.
    public Optional<Weighed> noisyTest() {
        return test.flatMap(set -> experiment.asTheSurveySees(set.galaxies()))
                .map(seen -> Weighed.of("noisyTest", test.orElseThrow().galaxies(), seen, model));
    }

    /// The recipe's checksum, as the model and the figures carry it.
    public String recipeSha256() {
        return model.provenance().recipeSha256();
    }

    /// `finished`, `stopped-early`, `cancelled` or `diverged`.
    public String outcomeName() {
        return outcomeName(outcome);
    }

    /// The same of any training.
    static String outcomeName(TrainingOutcome outcome) {
        return switch (outcome) {
            case TrainingOutcome.Finished _ -> "finished";
            case TrainingOutcome.StoppedEarly _ -> "stopped-early";
            case TrainingOutcome.Cancelled _ -> "cancelled";
            case TrainingOutcome.Diverged _ -> "diverged";
        };
    }

    private static Map<String, Metrics> baselines(Sample sample, Galaxies judged) {
        return Baselines.of(
                sample.features(),
                sample.training().features(),
                sample.training().masses(),
                judged.features(),
                judged.masses());
    }
}

package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Meaning;
import org.galibra.model.Architecture;
import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Schedule;
import org.galibra.model.Training;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.trained.Provenance;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.sample.SampleDraw;
import org.galibra.table.Table;
import org.galibra.work.Checksum;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// A recipe applied to its table: the sample is drawn and scaled, and training can begin.
///
/// @param recipe what to do
/// @param catalogue the galaxies
/// @param sample the sample drawn from them
/// @param training the training galaxies as the network sees them
/// @param validation the validation galaxies as the network sees them
/// @param beginning the model that training begins with, whose scaling is then that of the sample
/// @param noise of a survey, which both are given
public record Experiment(
        Recipe recipe,
        Catalogue catalogue,
        Sample sample,
        Examples training,
        Examples validation,
        Optional<TrainedModel> beginning,
        Optional<TrainingNoise> noise) {
    /// Prepares the experiment of a recipe on a table that is already open.
    ///
    /// @throws GalibraException if the table cannot serve the recipe, saying what would help
    public static Experiment prepare(Table table, Recipe recipe) throws GalibraException {
        return prepare(table, recipe, Surveys.FILES);
    }

    /// The same, with surveys from where they are.
    ///
    /// @throws GalibraException if the table cannot serve the recipe, saying what would help
    public static Experiment prepare(Table table, Recipe recipe, Surveys surveys)
            throws GalibraException {
        Meaning meaning = Meaning.of(table, recipe.mapping(), bands(recipe), Conventions.ALL);
        return drawn(Catalogue.of(meaning), recipe, Optional.empty(), surveys);
    }

    /// The experiment of another recipe on the same table. What the change does not touch is kept:
    /// the catalogue, and perhaps the sample too.
    ///
    /// @param table the table as it was read
    /// @throws GalibraException if the table cannot serve the recipe, saying what would help
    public Experiment changed(Table table, Recipe other, Surveys surveys) throws GalibraException {
        if (hasSampleOf(other)) {
            if (other.weights().equals(recipe.weights())
                    && other.noise().equals(recipe.noise())
                    && other.warmStart().equals(recipe.warmStart())) {
                trainable(other, catalogue, sample);
                if (beginning.isPresent()) {
                    int inputs = sample.features().size();
                    other.warmStart()
                            .orElseThrow()
                            .serve(beginning.get(), sample.features(), architecture(other, inputs));
                }
                return new Experiment(
                        other, catalogue, sample, training, validation, beginning, noise);
            }
            return of(
                    other,
                    catalogue,
                    beginning.isEmpty() ? sample : sample.withOwnScaling(),
                    noise,
                    surveys);
        }
        boolean same =
                other.mapping().equals(recipe.mapping()) && bands(other).equals(bands(recipe));
        return same ? drawn(catalogue, other, noise, surveys) : prepare(table, other, surveys);
    }

    /// Whether another recipe draws this very sample.
    public boolean hasSampleOf(Recipe other) {
        return other.table().equals(recipe.table())
                && other.mapping().equals(recipe.mapping())
                && other.features().equals(recipe.features())
                && other.sample().equals(recipe.sample())
                && other.seed() == recipe.seed();
    }

    private static List<Band> bands(Recipe recipe) {
        return Band.knownWith(recipe.features().bands());
    }

    /// @param known noise that may serve again
    private static Experiment drawn(
            Catalogue catalogue, Recipe recipe, Optional<TrainingNoise> known, Surveys surveys)
            throws GalibraException {
        Sample sample =
                SampleDraw.draw(catalogue, recipe.features(), recipe.sample(), recipe.seed());
        return of(recipe, catalogue, sample, known, surveys);
    }

    private static Experiment of(
            Recipe recipe,
            Catalogue catalogue,
            Sample drawn,
            Optional<TrainingNoise> known,
            Surveys surveys)
            throws GalibraException {
        trainable(recipe, catalogue, drawn);
        Optional<TrainedModel> beginning = beginning(recipe, drawn);
        Sample sample = beginning.map(TrainedModel::scaling).map(drawn::withScaling).orElse(drawn);
        Examples training = weighted(recipe, catalogue, sample, sample.training());
        Examples validation = weighted(recipe, catalogue, sample, sample.validation());
        if (recipe.noise().isEmpty()) {
            return new Experiment(
                    recipe, catalogue, sample, training, validation, beginning, Optional.empty());
        }
        List<Band> bands = sample.features().bands();
        TrainingNoise noise =
                known.isPresent() && known.get().serves(recipe.noise().get(), bands)
                        ? known.get()
                        : told(recipe.noise().get(), bands, surveys);
        Recipe settled = recipe.withNoise(Optional.of(noise.table()));
        return new Experiment(
                settled,
                catalogue,
                sample,
                noise.learning(training, view(settled, catalogue, sample, sample.training())),
                noise.watching(validation, view(settled, catalogue, sample, sample.validation())),
                beginning,
                Optional.of(noise));
    }

    private static TrainingNoise told(NoiseTable survey, List<Band> bands, Surveys surveys)
            throws GalibraException {
        return survey.told(surveys.open(survey.table()), bands, new StopSignal());
    }

    /// Whether the experiment of another recipe needs no table to be read or drawn from anew.
    public boolean isAtHandFor(Recipe other) {
        boolean quiet = other.noise().isEmpty() || other.noise().equals(recipe.noise());
        return hasSampleOf(other) && quiet;
    }

    private static TrainingNoise.View view(
            Recipe recipe, Catalogue catalogue, Sample sample, Galaxies galaxies) {
        return new TrainingNoise.View(
                catalogue, galaxies.rows(), sample.features(), sample.scaling(), recipe.seed());
    }

    /// Galaxies that train a network of this experiment, with the survey's noise if it has any.
    Examples learning(Examples galaxies, TrainingNoise.View view) {
        return noise.isPresent() ? noise.get().learning(galaxies, view) : galaxies;
    }

    /// The same of galaxies that watch it.
    Examples watching(Examples galaxies, TrainingNoise.View view) {
        return noise.isPresent() ? noise.get().watching(galaxies, view) : galaxies;
    }

    /// Galaxies of the sample as the noise's survey would see them, n × d, in mag; empty without
    /// noise.
    public Optional<Matrix> asTheSurveySees(Galaxies galaxies) {
        return noise.map(of -> of.judged(view(recipe, catalogue, sample, galaxies)));
    }

    private static Optional<TrainedModel> beginning(Recipe recipe, Sample sample)
            throws GalibraException {
        if (recipe.warmStart().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                recipe.warmStart()
                        .get()
                        .open(sample.features(), architecture(recipe, sample.features().size())));
    }

    private static Examples weighted(
            Recipe recipe, Catalogue catalogue, Sample sample, Galaxies galaxies)
            throws GalibraException {
        return recipe.weights().weigh(sample.scaled(galaxies), catalogue, galaxies.rows());
    }

    private static void trainable(Recipe recipe, Catalogue catalogue, Sample sample)
            throws GalibraException {
        if (recipe.training().earlyStopping() && sample.validation().count() == 0) {
            throw Problem.of(
                            "there are too few training galaxies to hold any out for early"
                                    + " stopping")
                    .inFile(catalogue.table().name())
                    .remedy("Train without early stopping, or on more galaxies")
                    .exception();
        }
        TrainingPlan plan = recipe.training();
        if (plan.schedule() == Schedule.PLATEAU && sample.validation().count() == 0) {
            throw Problem.of("there are no validation galaxies to tell a plateau by")
                    .inFile(catalogue.table().name())
                    .remedy("Hold some training galaxies out, or choose the schedule cosine")
                    .exception();
        }
        if (plan.cost() == Cost.ERROR_WEIGHTED && recipe.weights().truthError().isEmpty()) {
            throw Problem.of("the loss error-weighted needs the errors of the masses")
                    .inFile(catalogue.table().name())
                    .remedy(
                            "Say which column holds them, in dex (on the command line:"
                                    + " --truth-error COLUMN), or choose the loss absolute")
                    .exception();
        }
        int parameters = architecture(recipe, sample.features().size()).parameterCount();
        if (plan.polish() > 0 && parameters > Training.MOST_POLISHED) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "a network of %,d weights is too large for a polish, which"
                                            + " takes up to %,d",
                                    parameters,
                                    Training.MOST_POLISHED))
                    .inFile(catalogue.table().name())
                    .remedy("Train without it: --polish 0")
                    .exception();
        }
    }

    /// Checks that training can begin with a model.
    ///
    /// @throws GalibraException if it cannot, saying why
    public void requireServing(WarmStart model) throws GalibraException {
        model.open(sample.features(), architecture(recipe, sample.features().size()));
    }

    /// The network before the first step: that of the model it begins with, else one drawn from the
    /// recipe's seed.
    public Network start() {
        return beginning
                .map(TrainedModel::network)
                .orElseGet(() -> start(sample.features().size(), recipe.seed()));
    }

    /// The network that a lesson begins with.
    Network start(Member.Lesson lesson) {
        return beginning
                .filter(_ -> lesson.warm())
                .map(TrainedModel::network)
                .orElseGet(() -> start(lesson.features().size(), lesson.seed()));
    }

    /// The recipe's network for another number of features, drawn from another seed.
    Network start(int inputs, long seed) {
        return Network.initial(architecture(recipe, inputs), seed);
    }

    private static Architecture architecture(Recipe recipe, int inputs) {
        return Architecture.of(inputs, recipe.layers(), 1, recipe.training().cost());
    }

    /// Where a network of this experiment comes from.
    ///
    /// @param done the recipe as it was carried out
    /// @param seed of its initial values and batches
    /// @param warm whether it began with [#beginning]
    Provenance provenance(Recipe done, TrainingOutcome outcome, long seed, boolean warm) {
        return new Provenance(
                Version.current(),
                Checksum.of(RecipeFile.write(done)),
                catalogue.table().name(),
                catalogue.table().source().sha256(),
                catalogue.synthetic().isPresent(),
                seed,
                outcome.networkStep(),
                Run.outcomeName(outcome),
                Kernel.chosen().label(),
                catalogue.massCard(),
                catalogue.frame(),
                catalogue.meaning().standInNotes(),
                Stream.concat(recipe.weights().sentences().stream(), noiseSentence()).toList(),
                beginning
                        .filter(_ -> warm)
                        .map(model -> recipe.warmStart().orElseThrow().words(model))
                        .orElse(""));
    }

    /// A network of a training that goes on, as a model.
    ///
    /// @param plan the plan as it was carried out so far
    /// @param standing how the training would end if it ended now
    /// @param network as it stands, and `step` of the training
    public TrainedModel modelAt(
            TrainingPlan plan, TrainingOutcome standing, Network network, long step) {
        Recipe done = recipe.withTraining(plan);
        return new TrainedModel(
                sample.features(),
                sample.scaling(),
                network,
                provenance(done, standing, done.seed(), true).atStep(step));
    }

    /// A training of this experiment, at step 0.
    public Training begin() {
        return Training.begin(start(), training, validation, recipe.training());
    }

    /// Trains the recipe's network on some of the features alone, on the very galaxies of the
    /// sample: a sibling for galaxies that lack the others.
    ///
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public TrainedModel sibling(FeatureSubset kept, StopSignal stop, Progress progress) {
        List<Member> members =
                Member.trained(
                        this,
                        List.of(kept.lesson(this, recipe.seed())),
                        "Training a network on " + kept.features().size() + " features",
                        stop,
                        progress);
        if (stop.isStopped()) {
            throw new CancellationException("training a sibling");
        }
        return members.getFirst().model();
    }

    /// What a person should know before training, one sentence each.
    public List<String> notes() {
        return Stream.of(
                        SourceRecord.sentences(catalogue.table()),
                        catalogue.notes(),
                        sample.notes(),
                        recipe.weights().sentences(),
                        noiseSentence().toList(),
                        beginning
                                .map(model -> new BeginningNotes(model, this).sentences())
                                .orElse(List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private Stream<String> noiseSentence() {
        return noise.map(TrainingNoise::sentence).stream();
    }
}

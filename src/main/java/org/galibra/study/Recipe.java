package org.galibra.study;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Cut;
import org.galibra.sample.GalaxyWeights;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything scientific about a run: what the window saves and the command line repeats.
///
/// @param table which table
/// @param mapping what a person said about its columns
/// @param features the features asked for; those that the table's bands do not allow are left out
/// @param sample how the sample is drawn
/// @param weights how much each galaxy counts while the network trains
/// @param noise the survey whose errors the training galaxies are given
/// @param layers the hidden layers of the network
/// @param training how the network is trained
/// @param seed governs sampling, split, initial values and batches
/// @param replication how often the network is trained, to see what is chance
/// @param warmStart the model that the training begins with, or none: a network drawn from the seed
public record Recipe(
        TableReference table,
        ColumnMapping mapping,
        FeatureSet features,
        SamplePlan sample,
        GalaxyWeights weights,
        Optional<NoiseTable> noise,
        HiddenLayers layers,
        TrainingPlan training,
        long seed,
        Replication replication,
        Optional<WarmStart> warmStart) {
    /// A recipe that trains once, on galaxies that count the same.
    public Recipe(
            TableReference table,
            ColumnMapping mapping,
            FeatureSet features,
            SamplePlan sample,
            HiddenLayers layers,
            TrainingPlan training,
            long seed) {
        this(
                table,
                mapping,
                features,
                sample,
                GalaxyWeights.EQUAL,
                Optional.empty(),
                layers,
                training,
                seed,
                Replication.ONCE,
                Optional.empty());
    }

    /// The defaults on any table: 29 features, no cuts.
    public static Recipe on(TableReference table, long seed) {
        return new Recipe(
                table,
                ColumnMapping.RECOGNISED,
                Features.preset("elson-2025"),
                SamplePlan.DEFAULT,
                HiddenLayers.ELSON_2025,
                TrainingPlan.elson2025(seed),
                seed);
    }

    /// E25's cuts, numbers and network on a synthetic catalogue.
    public static Recipe demonstration(TableReference table, long seed) {
        var cuts = new ArrayList<Cut>();
        try {
            for (String cut :
                    List.of("z_obs<0.3", "0.15<=bulge_to_total<=0.65", "8<=logMstar<=11")) {
                cuts.add(Cut.parse(cut));
            }
        } catch (GalibraException e) {
            throw new AssertionError("the paper's cuts are well formed", e);
        }
        Recipe recipe = on(table, seed);
        return recipe.withSample(
                recipe.sample().withCuts(cuts).withSplit(new Split.Counts(8213, 3520)));
    }

    /// What the columns of a table mean under this recipe's mapping, the bands of its features
    /// among those that are looked for.
    ///
    /// @param opened the table, as it was read
    /// @throws GalibraException if the mapping names what the table does not have
    public Meaning meaning(Table opened) throws GalibraException {
        return Meaning.of(opened, mapping, Band.knownWith(features.bands()), Conventions.ALL);
    }

    public Recipe withTable(TableReference other) {
        return with(draft -> draft.table = other);
    }

    public Recipe withMapping(ColumnMapping other) {
        return with(draft -> draft.mapping = other);
    }

    public Recipe withFeatures(FeatureSet other) {
        return with(draft -> draft.features = other);
    }

    public Recipe withSample(SamplePlan other) {
        return with(draft -> draft.sample = other);
    }

    public Recipe withWeights(GalaxyWeights other) {
        return with(draft -> draft.weights = other);
    }

    public Recipe withNoise(Optional<NoiseTable> other) {
        return with(draft -> draft.noise = other);
    }

    public Recipe withLayers(HiddenLayers other) {
        return with(draft -> draft.layers = other);
    }

    /// The neurons of the hidden layer; of several, of the one next to the inputs.
    public int hidden() {
        return layers.neurons().getFirst();
    }

    /// One hidden layer of so many neurons, with the activation that there is.
    public Recipe withHidden(int neurons) {
        return withLayers(new HiddenLayers(List.of(neurons), layers.activation()));
    }

    public Recipe withTraining(TrainingPlan other) {
        return with(draft -> draft.training = other);
    }

    /// Another seed of everything.
    public Recipe withSeed(long other) {
        return with(draft -> {
            draft.training = training.withSeed(other);
            draft.seed = other;
        });
    }

    public Recipe withReplication(Replication other) {
        return with(draft -> draft.replication = other);
    }

    public Recipe withWarmStart(Optional<WarmStart> other) {
        return with(draft -> draft.warmStart = other);
    }

    private Recipe with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.recipe();
    }

    /// A recipe while one of its parts is replaced: the only place that lists them all.
    private static final class Draft {
        private TableReference table;
        private ColumnMapping mapping;
        private FeatureSet features;
        private SamplePlan sample;
        private GalaxyWeights weights;
        private Optional<NoiseTable> noise;
        private HiddenLayers layers;
        private TrainingPlan training;
        private long seed;
        private Replication replication;
        private Optional<WarmStart> warmStart;

        Draft(Recipe recipe) {
            table = recipe.table;
            mapping = recipe.mapping;
            features = recipe.features;
            sample = recipe.sample;
            weights = recipe.weights;
            noise = recipe.noise;
            layers = recipe.layers;
            training = recipe.training;
            seed = recipe.seed;
            replication = recipe.replication;
            warmStart = recipe.warmStart;
        }

        Recipe recipe() {
            return new Recipe(
                    table,
                    mapping,
                    features,
                    sample,
                    weights,
                    noise,
                    layers,
                    training,
                    seed,
                    replication,
                    warmStart);
        }
    }
}

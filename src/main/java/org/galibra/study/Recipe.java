package org.galibra.study;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.model.TrainingPlan;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Cut;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Everything scientific about a run: what the window saves and the command line repeats.
///
/// @param table which table
/// @param mapping what a person said about its columns
/// @param features the features asked for; those that the table's bands do not allow are left out
/// @param sample how the sample is drawn
/// @param hidden hidden sigmoid neurons, 1 … 10,000
/// @param training how the network is trained
/// @param seed governs sampling, split, initial values and batches
/// @param replication how often the network is trained, to see what is chance
public record Recipe(
        TableReference table,
        ColumnMapping mapping,
        FeatureSet features,
        SamplePlan sample,
        int hidden,
        TrainingPlan training,
        long seed,
        Replication replication) {
    /// E25's network: 15 hidden neurons.
    public static final int ELSON_2025_HIDDEN = 15;

    /// More hidden neurons than this are surely a slip.
    private static final int MOST_HIDDEN = 10_000;

    public Recipe {
        if (hidden < 1 || hidden > MOST_HIDDEN) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "hidden neurons: from 1 to %,d, not %,d",
                            MOST_HIDDEN,
                            hidden));
        }
    }

    /// A recipe that trains once.
    public Recipe(
            TableReference table,
            ColumnMapping mapping,
            FeatureSet features,
            SamplePlan sample,
            int hidden,
            TrainingPlan training,
            long seed) {
        this(table, mapping, features, sample, hidden, training, seed, Replication.ONCE);
    }

    /// The defaults on any table: 29 features, no cuts.
    public static Recipe on(TableReference table, long seed) {
        return new Recipe(
                table,
                ColumnMapping.RECOGNISED,
                Features.preset("elson-2025"),
                SamplePlan.DEFAULT,
                ELSON_2025_HIDDEN,
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
        return new Recipe(other, mapping, features, sample, hidden, training, seed, replication);
    }

    public Recipe withMapping(ColumnMapping other) {
        return new Recipe(table, other, features, sample, hidden, training, seed, replication);
    }

    public Recipe withFeatures(FeatureSet other) {
        return new Recipe(table, mapping, other, sample, hidden, training, seed, replication);
    }

    public Recipe withSample(SamplePlan other) {
        return new Recipe(table, mapping, features, other, hidden, training, seed, replication);
    }

    public Recipe withHidden(int other) {
        return new Recipe(table, mapping, features, sample, other, training, seed, replication);
    }

    public Recipe withTraining(TrainingPlan other) {
        return new Recipe(table, mapping, features, sample, hidden, other, seed, replication);
    }

    public Recipe withReplication(Replication other) {
        return new Recipe(table, mapping, features, sample, hidden, training, seed, other);
    }
}

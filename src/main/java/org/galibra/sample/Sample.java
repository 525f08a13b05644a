package org.galibra.sample;

import org.galibra.model.Examples;
import org.galibra.model.Scaling;
import org.galibra.photometry.FeatureSet;

import java.util.List;

/// A sample ready to train on.
///
/// @param features the features in use: those asked for that the table's bands allow
/// @param training the galaxies that train
/// @param validation the galaxies held out of training to watch it
/// @param test the galaxies of the sealed test set, trimmed and drawn like the training galaxies
/// @param natural every galaxy of the test side that passes the cuts, neither trimmed nor drawn
/// @param scaling fitted on `training` alone
/// @param limits the values of each feature between which galaxies were kept
/// @param perBin galaxies drawn from each bin of mass for training, where it held so many; 0 where
///   they were not drawn uniformly
/// @param stages what each step left, in order
/// @param notes what a person should know, one sentence each
public record Sample(
        FeatureSet features,
        Galaxies training,
        Galaxies validation,
        Galaxies test,
        Galaxies natural,
        Scaling scaling,
        List<Limits> limits,
        int perBin,
        List<Stage> stages,
        List<String> notes) {
    public Sample {
        limits = List.copyOf(limits);
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
    }

    /// The same galaxies under another scaling: that of a model which training begins with.
    public Sample withScaling(Scaling other) {
        return new Sample(
                features,
                training,
                validation,
                test,
                natural,
                other,
                limits,
                perBin,
                stages,
                notes);
    }

    /// The same galaxies under the scaling that is fitted on those that train.
    public Sample withOwnScaling() {
        return withScaling(Scaling.fit(training.features(), training.masses()));
    }

    /// A set of this sample's galaxies as the network sees them: scaled.
    public Examples scaled(Galaxies galaxies) {
        return new Examples(
                scaling.features(galaxies.features()), scaling.targets(galaxies.masses()));
    }
}

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
/// @param stages what each step left, in order
/// @param notes what a person should know, one sentence each
public record Sample(
        FeatureSet features,
        Galaxies training,
        Galaxies validation,
        Galaxies test,
        Galaxies natural,
        Scaling scaling,
        List<Stage> stages,
        List<String> notes) {
    public Sample {
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
    }

    /// A set of this sample's galaxies as the network sees them: scaled.
    public Examples scaled(Galaxies galaxies) {
        return new Examples(
                scaling.features(galaxies.features()), scaling.targets(galaxies.masses()));
    }
}

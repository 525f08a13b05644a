package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.Examples;
import org.galibra.model.Network;
import org.galibra.model.Training;
import org.galibra.photometry.Band;
import org.galibra.sample.Sample;
import org.galibra.sample.SampleDraw;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.List;
import java.util.stream.Stream;

/// A recipe applied to its table: the sample is drawn and scaled, and training can begin.
///
/// @param recipe what to do
/// @param catalogue the galaxies
/// @param sample the sample drawn from them
/// @param training the training galaxies as the network sees them
/// @param validation the validation galaxies as the network sees them
public record Experiment(
        Recipe recipe, Catalogue catalogue, Sample sample, Examples training, Examples validation) {
    /// Prepares the experiment of a recipe on a table that is already open.
    ///
    /// @throws GalibraException if the table cannot serve the recipe, saying what would help
    public static Experiment prepare(Table table, Recipe recipe) throws GalibraException {
        List<Band> bands = Band.knownWith(recipe.features().bands());
        Catalogue catalogue = Catalogue.of(table, recipe.mapping(), bands);
        Sample sample =
                SampleDraw.draw(catalogue, recipe.features(), recipe.sample(), recipe.seed());
        if (recipe.training().earlyStopping() && sample.validation().count() == 0) {
            throw Problem.of(
                            "there are too few training galaxies to hold any out for early"
                                    + " stopping")
                    .inFile(table.name())
                    .remedy("Train without early stopping, or on more galaxies")
                    .exception();
        }
        return new Experiment(
                recipe,
                catalogue,
                sample,
                sample.scaled(sample.training()),
                sample.scaled(sample.validation()));
    }

    /// The network before the first step, drawn from the recipe's seed.
    public Network start() {
        return Network.initial(sample.features().size(), recipe.hidden(), recipe.seed());
    }

    /// A training of this experiment, at step 0.
    public Training begin() {
        return Training.begin(start(), training, validation, recipe.training());
    }

    /// What a person should know before training, one sentence each.
    public List<String> notes() {
        return Stream.concat(catalogue.notes().stream(), sample.notes().stream()).toList();
    }
}

package org.galibra.study;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SyntheticCatalogue;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.model.Trainer;
import org.galibra.sample.Cut;
import org.galibra.table.Join;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.List;
import java.util.Optional;

/// A simulation and a survey as in Elson (2026), synthetic and small: what a network learns from,
/// and what it weighs.
public final class Elson2026 {
    /// How the survey is read: with the distances that it was made with.
    public static final ColumnMapping MAPPING =
            ColumnMapping.RECOGNISED.withCosmology(Optional.of(SyntheticCatalogue.COSMOLOGY));

    private static final StopSignal STOP = new StopSignal();

    private Elson2026() {}

    /// A run on the simulation, opened on its test set.
    public static Run run(int galaxies, int steps) throws GalibraException {
        Table simulation = SyntheticCatalogue.make(galaxies, 1, Progress.UNWATCHED, STOP);
        Recipe recipe = Recipe.on(TableReference.synthetic(galaxies, 1), 1);
        recipe =
                recipe.withFeatures(Features.of("elson-2026"))
                        .withSample(
                                recipe.sample().withCuts(List.of(Cut.parse("7.8<=logMstar<=11.3"))))
                        .withTraining(recipe.training().withSteps(steps, false));
        Experiment experiment = Experiment.prepare(simulation, recipe);
        var outcome =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        recipe.training(),
                        STOP,
                        _ -> {});
        return Run.sealed(experiment, recipe.training(), outcome, 0).opened();
    }

    /// The survey: its fluxes, not joined yet, and its masses.
    public static SyntheticSurvey observed(int galaxies) {
        return SyntheticSurvey.make(galaxies, 7, ObservedLight.REST, Progress.UNWATCHED, STOP);
    }

    /// The survey as one table.
    public static Table survey(int galaxies) throws GalibraException {
        SyntheticSurvey observed = observed(galaxies);
        return Join.of(observed.fluxes(), "CATAID", observed.masses(), "CATAID");
    }
}

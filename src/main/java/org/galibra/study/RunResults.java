package org.galibra.study;

import org.galibra.figure.SampleSeries;
import org.galibra.model.History;
import org.galibra.model.trained.TrainedModel;

import java.util.List;
import java.util.Optional;

/// What the figures of a run are drawn from: the same whether the run has just ended or is read
/// back from its folder.
///
/// @param model the trained model, with its provenance
/// @param sets the training galaxies, and those on which the run is judged: the test galaxies once
///   these are opened, until then the validation galaxies
/// @param history the losses
/// @param bestStep the step of the lowest validation loss; negative where nothing was validated
/// @param batch galaxies in a step
/// @param tablePath where the table was
/// @param synthetic what made the table, if it was computed rather than observed
public record RunResults(
        TrainedModel model,
        List<SampleSeries> sets,
        History history,
        long bestStep,
        int batch,
        String tablePath,
        Optional<String> synthetic) {
    public RunResults {
        sets = List.copyOf(sets);
    }

    /// The results of a run.
    static RunResults of(Run run) {
        boolean validated = run.validation().galaxies().count() > 0;
        return new RunResults(
                run.model(),
                List.of(series(run.training()), series(run.test().orElseGet(run::validation))),
                run.outcome().history(),
                validated ? run.outcome().bestStep() : -1,
                run.recipe().training().batch(),
                run.experiment().catalogue().table().source().path(),
                run.experiment().catalogue().synthetic());
    }

    private static SampleSeries series(Weighed set) {
        return SampleSeries.stating(
                set.name(), set.galaxies().masses(), set.predicted(), set.metrics());
    }
}

package org.galibra.study;

import org.galibra.figure.SampleSeries;
import org.galibra.model.History;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the figures of a run are drawn from: the same whether the run has just ended or is read
/// back from its folder.
///
/// @param model the trained model, with its provenance
/// @param otherSeeds the other models of its ensemble, if it has one
/// @param sets the training galaxies, and those on which the run is judged: the test galaxies once
///   these are opened, until then the validation galaxies
/// @param experiment the experiment, where the table is at hand
/// @param history the losses
/// @param bestStep the step of the lowest validation loss; negative where nothing was validated
/// @param recipe what was done
/// @param tablePath where the table was
/// @param synthetic what made the table, if it was computed rather than observed
public record RunResults(
        TrainedModel model,
        List<TrainedModel> otherSeeds,
        List<SampleSeries> sets,
        Optional<Experiment> experiment,
        History history,
        long bestStep,
        Recipe recipe,
        String tablePath,
        Optional<String> synthetic) {
    private static final String TEST = "test";
    private static final String VALIDATION = "validation";

    public RunResults {
        otherSeeds = List.copyOf(otherSeeds);
        sets = List.copyOf(sets);
    }

    /// The results of a run.
    public static RunResults of(Run run) {
        boolean validated = run.validation().galaxies().count() > 0;
        return new RunResults(
                run.model(),
                run.ensemble()
                        .map(ensemble ->
                                ensemble.members().stream().skip(1).map(Member::model).toList())
                        .orElse(List.of()),
                List.of(series(run.training()), series(run.test().orElseGet(run::validation))),
                Optional.of(run.experiment()),
                run.outcome().history(),
                validated ? run.outcome().bestStep() : -1,
                run.recipe(),
                run.experiment().catalogue().table().source().path(),
                run.experiment().catalogue().synthetic());
    }

    /// The same with the experiment, prepared anew from the table.
    RunResults with(Experiment prepared) {
        return new RunResults(
                model,
                otherSeeds,
                sets,
                Optional.of(prepared),
                history,
                bestStep,
                recipe,
                tablePath,
                synthetic);
    }

    /// The model and those of the other seeds.
    public List<TrainedModel> models() {
        return Stream.concat(Stream.of(model), otherSeeds.stream()).toList();
    }

    /// The galaxies that judge the network: the test galaxies where these are opened, otherwise the
    /// validation galaxies, and the training galaxies where there are none of those.
    ///
    /// @throws IllegalStateException if the table is not at hand
    public Galaxies judges() {
        Sample sample = experiment.map(Experiment::sample).orElseThrow();
        return switch (judging()) {
            case TEST -> sample.test();
            case VALIDATION -> sample.validation();
            default -> sample.training();
        };
    }

    /// What these are called: `test`, `validation` or `training`.
    public String judging() {
        SampleSeries last = sets.getLast();
        return last.name().equals(VALIDATION) && last.size() == 0 ? "training" : last.name();
    }

    /// Such as `821 validation galaxies`.
    public String judgesInWords() {
        String what = judging() + " galax";
        int count = judges().count();
        return String.format(Locale.ROOT, "%,d %s", count, what + (count == 1 ? "y" : "ies"));
    }

    /// Where all this comes from, in a line.
    String source() {
        var from = model.provenance();
        return "recipe sha256 "
                + from.recipeSha256()
                + "; table "
                + from.table()
                + (from.tableSha256().isEmpty()
                        ? " (" + tablePath + ")"
                        : " sha256 " + from.tableSha256())
                + "; seed "
                + from.seed()
                + "; network of step "
                + from.steps();
    }

    private static SampleSeries series(Weighed set) {
        return SampleSeries.stating(
                set.name(), set.galaxies().masses(), set.predicted(), set.metrics());
    }
}

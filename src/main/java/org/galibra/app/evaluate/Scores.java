package org.galibra.app.evaluate;

import org.galibra.evaluation.Metrics;
import org.galibra.figure.SampleSeries;
import org.galibra.study.Comparison;
import org.galibra.study.Run;
import org.galibra.study.Weighed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The metrics of a judgement with their ranges, and what other methods reach on the same galaxies.
///
/// @param judgement whose metrics they are
/// @param sets the network's own, a row for each set of galaxies
/// @param others the other methods, once they have been judged
/// @param networks whether networks of other seeds and fewer features are among them
record Scores(Judgement judgement, Comparison sets, Optional<Comparison> others, boolean networks) {
    /// The metrics of a judgement: no work for the screen's thread.
    static Scores of(Judgement judgement) {
        int features = judgement.trained().experiment().sample().features().size();
        return new Scores(
                judgement,
                Comparison.ofSets(series(judgement), judgement.judged().name(), features),
                Optional.empty(),
                false);
    }

    /// Once the test set is opened also the validation galaxies, and those of the test side as they
    /// are in nature.
    private static List<SampleSeries> series(Judgement judgement) {
        if (judgement.trained().opened().isEmpty()) {
            return Stream.concat(judgement.sets().stream().map(Judged::series), noisy(judgement))
                    .toList();
        }
        Run run = judgement.trained().opened().get();
        return Stream.of(
                        Stream.of(Stream.of(run.training(), run.validation()), run.test().stream())
                                .flatMap(set -> set)
                                .map(Scores::series),
                        noisy(judgement),
                        run.natural().stream().map(Scores::series))
                .flatMap(set -> set)
                .toList();
    }

    /// The judged galaxies once more, with the noise of the survey that the network learned with.
    private static Stream<SampleSeries> noisy(Judgement judgement) {
        Judged judged = judgement.judged();
        return judgement.trained().experiment().asTheSurveySees(judged.galaxies()).stream()
                .map(light -> noisy(judged, judgement.model().predict(light)));
    }

    private static SampleSeries noisy(Judged judged, double[] predicted) {
        double[] truth = judged.galaxies().masses();
        return SampleSeries.stating(
                judged.name() + Comparison.WITH_NOISE,
                truth,
                predicted,
                Metrics.of(truth, predicted));
    }

    private static SampleSeries series(Weighed set) {
        return SampleSeries.stating(
                set.name(), set.galaxies().masses(), set.predicted(), set.metrics());
    }

    Scores with(Comparison methods, boolean withNetworks) {
        return new Scores(judgement, sets, Optional.of(methods), withNetworks);
    }

    /// The same methods beside the metrics of another judgement, where its galaxies are theirs.
    Scores beside(Optional<Scores> before) {
        return before.filter(scores -> scores.others().isPresent() && isOfSameGalaxies(scores))
                .map(scores -> with(scores.others().get(), scores.networks()))
                .orElse(this);
    }

    private boolean isOfSameGalaxies(Scores other) {
        return judgement.isOpened() == other.judgement.isOpened()
                && judgement.trained().isOfSameTraining(other.judgement.trained());
    }

    /// All rows.
    Comparison all() {
        return others.map(sets::and).orElse(sets);
    }
}

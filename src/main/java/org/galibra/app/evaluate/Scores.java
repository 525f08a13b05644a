package org.galibra.app.evaluate;

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
            return judgement.sets().stream().map(Judged::series).toList();
        }
        Run run = judgement.trained().opened().get();
        return Stream.of(
                        Stream.of(run.training(), run.validation()),
                        run.test().stream(),
                        run.natural().stream())
                .flatMap(set -> set)
                .map(Scores::series)
                .toList();
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

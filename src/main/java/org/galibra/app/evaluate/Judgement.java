package org.galibra.app.evaluate;

import org.galibra.app.Trained;
import org.galibra.model.trained.TrainedModel;
import org.galibra.study.Run;

import java.util.List;

/// How well the network of a moment weighs galaxies.
///
/// @param trained the moment
/// @param model the network with its scaling: the one that the training keeps, once it has ended
/// @param sets the training galaxies, and the test galaxies once they are opened; until then the
///   validation galaxies in their place
record Judgement(Trained trained, TrainedModel model, List<Judged> sets) {
    Judgement {
        sets = List.copyOf(sets);
    }

    /// Weighs the galaxies: no work for the screen's thread.
    static Judgement of(Trained trained) {
        if (trained.opened().isPresent()) {
            Run run = trained.opened().get();
            return new Judgement(
                    trained,
                    run.model(),
                    List.of(Judged.of(run.training()), Judged.of(run.test().orElseThrow())));
        }
        TrainedModel model = trained.model();
        var sample = trained.experiment().sample();
        return new Judgement(
                trained,
                model,
                List.of(
                        Judged.of("training", sample.training(), model),
                        Judged.of("validation", sample.validation(), model)));
    }

    /// The set on which the network is judged: test, or validation while that is sealed.
    Judged judged() {
        return sets.getLast();
    }

    boolean isOpened() {
        return trained.opened().isPresent();
    }
}

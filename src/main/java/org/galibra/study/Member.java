package org.galibra.study;

import org.galibra.model.Examples;
import org.galibra.model.Scaling;
import org.galibra.model.Trainer;
import org.galibra.model.TrainingEvent;
import org.galibra.model.TrainingOutcome;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.FeatureSet;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// One of several networks that an experiment trains.
///
/// @param seed of its initial values and batches
/// @param outcome how its training ended
/// @param model the trained model
public record Member(long seed, TrainingOutcome outcome, TrainedModel model) {
    /// What one of them learns from.
    ///
    /// @param features what the columns are
    /// @param scaling fitted on the galaxies that train, or on a set that holds no others
    /// @param training scaled
    /// @param validation scaled
    /// @param seed of initial values and batches
    /// @param warm whether it begins as the experiment does, perhaps with a model; else, and where
    ///   it must judge galaxies that such a model may have seen, with a network drawn from the seed
    record Lesson(
            FeatureSet features,
            Scaling scaling,
            Examples training,
            Examples validation,
            long seed,
            boolean warm) {
        Lesson(
                FeatureSet features,
                Scaling scaling,
                Examples training,
                Examples validation,
                long seed) {
            this(features, scaling, training, validation, seed, false);
        }
    }

    /// Trains a network on each lesson by the experiment's recipe, as many at a time as there are
    /// cores. Each is the same as if it were trained alone, whatever the number of threads. Once
    /// `stop` is set, each ends with what it has.
    ///
    /// @param what is being done, for whoever watches
    /// @return the networks, in the order of the lessons
    static List<Member> trained(
            Experiment experiment,
            List<Lesson> lessons,
            String what,
            StopSignal stop,
            Progress progress) {
        return trained(experiment, lessons, what, stop, progress, (place, member) -> {});
    }

    /// Hears of each network as soon as it is trained, on the thread that trained it.
    @FunctionalInterface
    interface Listener {
        /// A network is trained.
        ///
        /// @param place of its lesson
        void trained(int place, Member member);
    }

    /// The same, while somebody listens. A network that was stopped is not told of.
    static List<Member> trained(
            Experiment experiment,
            List<Lesson> lessons,
            String what,
            StopSignal stop,
            Progress progress,
            Listener listener) {
        var members = new Member[lessons.size()];
        var steps = new Steps(what, lessons.size(), experiment.recipe(), progress);
        Parallel.blocks(
                members.length,
                1,
                (from, to) -> {
                    for (int k = from; k < to; k++) {
                        int place = k;
                        members[k] =
                                trained(
                                        experiment,
                                        lessons.get(k),
                                        stop,
                                        step -> steps.reached(place, step));
                        steps.ended(k);
                        if (!stop.isStopped()) {
                            listener.trained(k, members[k]);
                        }
                    }
                });
        return List.of(members);
    }

    /// Hears of the steps of one training.
    @FunctionalInterface
    private interface StepListener {
        void reached(long step);
    }

    private static Member trained(
            Experiment experiment, Lesson lesson, StopSignal stop, StepListener listener) {
        TrainingOutcome outcome =
                Trainer.train(
                        experiment.start(lesson),
                        lesson.training(),
                        lesson.validation(),
                        experiment.recipe().training().withSeed(lesson.seed()),
                        stop,
                        event -> {
                            if (event instanceof TrainingEvent.StepsDone) {
                                listener.reached(event.step());
                            }
                        });
        var model =
                new TrainedModel(
                        lesson.features(),
                        lesson.scaling(),
                        outcome.network(),
                        experiment.provenance(
                                experiment.recipe(), outcome, lesson.seed(), lesson.warm()));
        return new Member(lesson.seed(), outcome, model);
    }

    /// The steps of all together; a network that stops early counts as having come to its end.
    private static final class Steps {
        private final String what;
        private final long[] steps;
        private final boolean[] ended;
        private final long maximum;
        private final Progress progress;

        Steps(String what, int trainings, Recipe recipe, Progress progress) {
            this.what = what;
            this.steps = new long[trainings];
            this.ended = new boolean[trainings];
            this.maximum = Math.max(1, recipe.training().maximumSteps());
            this.progress = progress;
        }

        synchronized void reached(int place, long step) {
            steps[place] = step;
            report();
        }

        synchronized void ended(int place) {
            steps[place] = maximum;
            ended[place] = true;
            report();
        }

        private void report() {
            int done = 0;
            for (boolean one : ended) {
                done += one ? 1 : 0;
            }
            progress.at(
                    String.format(Locale.ROOT, "%s, %,d of %,d trained", what, done, ended.length),
                    Arrays.stream(steps).sum(),
                    maximum * ended.length);
        }
    }
}

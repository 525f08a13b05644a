package org.galibra.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.SmallTable;
import org.galibra.app.Trained;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Trainer;
import org.galibra.study.Comparison;
import org.galibra.study.Experiment;
import org.galibra.study.NoiseTable;
import org.galibra.study.Recipe;
import org.galibra.study.Run;
import org.galibra.study.TableReference;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A network that learned with the noise of a survey is judged with and without it.
class ScoresWithNoiseTest {
    @TempDir private Path folder;

    private Experiment experiment;
    private Run sealed;

    @BeforeEach
    void train() throws Exception {
        var reference = new TableReference(SmallTable.write(folder).toString(), "");
        Recipe recipe = Recipe.on(reference, 1);
        recipe =
                recipe.withNoise(Optional.of(NoiseTable.of(TableReference.SYNTHETIC_SURVEY)))
                        .withTraining(recipe.training().withSteps(300, false));
        var stop = new StopSignal();
        experiment = Experiment.prepare(reference.open(Progress.UNWATCHED, stop), recipe);
        var outcome =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        recipe.training(),
                        stop,
                        _ -> {});
        sealed = Run.sealed(experiment, recipe.training(), outcome, 0);
    }

    private Comparison scores(Optional<Run> opened) {
        var trained =
                new Trained(
                        experiment,
                        300,
                        sealed.outcome().network(),
                        sealed.recipe().training(),
                        sealed.outcome(),
                        true,
                        0,
                        opened,
                        false);
        return Scores.of(Judgement.of(trained)).sets();
    }

    private static List<String> judged(Comparison scores) {
        return scores.rows().stream().map(Comparison.Row::judged).toList();
    }

    @Test
    void whileTheTestIsSealedTheValidationGalaxiesJudgeBoth() {
        Comparison scores = scores(Optional.empty());
        assertThat(judged(scores))
                .containsExactly("training", "validation", "validation with the survey's noise");
        Metrics noisy = scores.rows().getLast().metrics();
        assertThat(noisy.n()).isEqualTo(scores.rows().get(1).metrics().n());
        assertThat(noisy).isNotEqualTo(scores.rows().get(1).metrics());
    }

    @Test
    void openedItIsTheRunsOwnNoisyTest() {
        Run run = sealed.opened();
        Comparison scores = scores(Optional.of(run));
        assertThat(judged(scores))
                .containsExactly(
                        "training",
                        "validation",
                        "test",
                        "test with the survey's noise",
                        "natural");
        assertThat(scores.rows().get(3).metrics())
                .isEqualTo(run.noisyTest().orElseThrow().metrics());
    }
}

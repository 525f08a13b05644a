package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.sample.SamplePlan;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

class ExperimentTest {
    private static final TableReference REFERENCE = TableReference.synthetic(400, 3);
    private static final Recipe RECIPE = Recipe.on(REFERENCE, 5);

    private static Table table() throws GalibraException {
        return REFERENCE.open(Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void aTrainingBeginsAtStepZeroOnTheTrainingGalaxies() throws Exception {
        Experiment experiment = Experiment.prepare(table(), RECIPE);
        assertThat(experiment.training().size()).isEqualTo(experiment.sample().training().count());
        assertThat(experiment.validation().size())
                .isEqualTo(experiment.sample().validation().count());
        assertThat(experiment.begin().step()).isZero();
        assertThat(experiment.start().inputs()).isEqualTo(29);
        assertThat(experiment.start()).isEqualTo(experiment.start());
    }

    @Test
    void theTrainingGalaxiesFillTheUnitCube() throws Exception {
        Experiment experiment = Experiment.prepare(table(), RECIPE);
        for (int feature = 0; feature < 29; feature++) {
            double[] values = experiment.training().features().column(feature);
            Arrays.sort(values);
            assertThat(values).startsWith(0).endsWith(1);
        }
    }

    @Test
    void earlyStoppingNeedsGalaxiesToWatch() throws Exception {
        Table table = table();
        SamplePlan unwatched = RECIPE.sample().withValidationShare(0);
        assertThatThrownBy(() -> Experiment.prepare(table, RECIPE.withSample(unwatched)))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("early stopping");
        Recipe toTheEnd =
                RECIPE.withSample(unwatched).withTraining(RECIPE.training().withSteps(10, false));
        assertThat(Experiment.prepare(table, toTheEnd).validation().size()).isZero();
    }
}

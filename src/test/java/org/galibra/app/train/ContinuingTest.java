package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.model.kernel.Cost;
import org.galibra.study.Recipe;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;

/// Going on from an earlier network, and weights of galaxies, on the Train page.
class ContinuingTest extends StepByStep {
    /// The small table with a weight, a mass error, and a name column of text.
    @Override
    Path table() throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(super.table())) {
            int row = lines.size();
            lines.add(
                    line + (row == 0 ? ",w,logMstar_err" : "," + row % 3 + ",0." + (1 + row % 5)));
        }
        return Files.write(folder.resolve("weighted.csv"), lines);
    }

    private void trainAndPause(int turns) {
        trainFor(turns);
        model.pause();
    }

    @Test
    void trainingGoesOnFromTheNetworkLookedAtAtTheRateChosenNow() {
        assertThat(model.canContinueFromHere()).isFalse();
        trainAndPause(100);
        long before = picture().frame().step();
        model.timeMachine().look(2.0);
        long back = picture().step();
        assertThat(back).isBetween(1L, before - 1);
        assertThat(model.canContinueFromHere()).isTrue();
        model.rateProperty().set(0.1);
        model.continueFromHere();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        assertThat(model.looking().backProperty().get()).isEqualTo(OptionalLong.empty());
        assertThat(picture().frame().step()).isEqualTo(back);
        assertThat(picture().frame().snapshots().getLast().step()).isEqualTo(back);
        work.turns(20);
        model.pause();
        assertThat(picture().frame().step()).isGreaterThan(back);
        var rates = picture().frame().plan().rates();
        assertThat(rates.getLast().step()).isEqualTo(back);
        assertThat(rates.getLast().rate()).isEqualTo(0.1);
    }

    @Test
    void onceTheTestSetIsOpenNoTrainingGoesOn() {
        trainAndPause(100);
        model.openTest();
        work.turns(2);
        assertThat(model.openedProperty().get()).isPresent();
        model.timeMachine().look(2.0);
        assertThat(model.canContinueFromHere()).isFalse();
        long step = picture().frame().step();
        model.continueFromHere();
        work.turns(5);
        assertThat(picture().frame().step()).isEqualTo(step);
    }

    @Test
    void weightsAndErrorsAreOfferedTakenAndUndone() {
        assertThat(model.weightColumns().weights()).containsExactly("w", "logMstar_err");
        assertThat(model.weightColumns().errors()).containsExactly("logMstar_err", "w");
        model.setup()
                .choose(
                        "galaxy weights",
                        recipe ->
                                recipe.withWeights(recipe.weights().withColumn(Optional.of("w"))));
        assertThat(model.setup().waiting().get()).isTrue();
        model.reset();
        assertThat(model.setup().waiting().get()).isFalse();
        double effective =
                model.experimentProperty()
                        .get()
                        .orElseThrow()
                        .training()
                        .effectiveSize(Cost.QUADRATIC);
        int n = picture().training().n();
        assertThat(effective).isBetween(0.5 * n, 0.7 * n);

        model.setup()
                .choose(
                        "loss",
                        recipe -> model.weightColumns().withCost(recipe, Cost.ERROR_WEIGHTED));
        assertThat(wanted().weights().truthError()).contains("logMstar_err");
        model.reset();
        trainAndPause(10);
        assertThat(picture().frame().plan().cost()).isEqualTo(Cost.ERROR_WEIGHTED);
        bench.history().undo();
        assertThat(wanted().weights().truthError()).isEmpty();
        bench.history().undo();
        assertThat(wanted().weights().column()).isEmpty();
    }

    private Recipe wanted() {
        return model.setup().wanted().orElseThrow();
    }
}

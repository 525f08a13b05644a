package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.control.Status;
import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Activation;
import org.galibra.study.Features;
import org.galibra.study.Preset;
import org.junit.jupiter.api.Test;

class TrainViewModelTest extends StepByStep {
    @Test
    void anOpenTableIsReadyToTrainAndItsPictureIsThere() {
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.READY);
        assertThat(picture().frame().step()).isZero();
        assertThat(picture().training().n()).isGreaterThan(50);
        assertThat(picture().validation().n()).isPositive();
    }

    @Test
    void trainingLowersTheLossAndPausingStopsIt() {
        double before = picture().validation().rms();
        trainFor(200);
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        model.pause();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
        long step = picture().frame().step();
        assertThat(step).isPositive();
        assertThat(picture().validation().rms()).isLessThan(before);
        work.turns(10);
        assertThat(picture().frame().step()).isEqualTo(step);
    }

    @Test
    void nothingIsPlannedWhileAnotherPageIsInViewButThatPageHearsOfEveryMoment() {
        trainFor(20);
        bench.pageProperty().set(Page.EVALUATE);
        var shown = picture().performance();
        work.turns(20);
        assertThat(bench.trainedProperty().get().orElseThrow().step())
                .isEqualTo(picture().frame().step())
                .isGreaterThan(30);
        assertThat(picture().performance()).isSameAs(shown);
        bench.pageProperty().set(Page.TRAIN);
        assertThat(picture().performance()).isNotEqualTo(shown);
    }

    @Test
    void aTrainingThatEndsOutOfViewIsPlannedToItsEnd() {
        trainFor(20);
        bench.pageProperty().set(Page.EVALUATE);
        trainToTheEnd();
        assertThat(picture().loss().spec().history().steps()).isEqualTo(picture().frame().step());
    }

    @Test
    void oneStepIsOneStep() {
        model.step();
        model.step();
        assertThat(picture().frame().step()).isEqualTo(2);
        assertThat(picture().frame().passes()).isEqualTo(2.0 * 50 / picture().training().n());
    }

    @Test
    void resetBeginsAgainFromTheSameNetwork() {
        var first = picture().frame().network().parameters();
        trainFor(50);
        model.reset();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.READY);
        assertThat(picture().frame().step()).isZero();
        assertThat(picture().frame().network().parameters()).containsExactly(first);
    }

    @Test
    void aChoiceWaitsForResetAndThenActs() {
        model.setup().choose("hidden neurons", recipe -> recipe.withHidden(4));
        assertThat(model.setup().waiting().get()).isTrue();
        assertThat(picture().frame().network().hidden()).isEqualTo(15);
        model.reset();
        assertThat(model.setup().waiting().get()).isFalse();
        assertThat(picture().frame().network().hidden()).isEqualTo(4);
    }

    @Test
    void theLearningRateActsAtOnceAndIsRecorded() {
        trainFor(3);
        model.rateProperty().set(0.1);
        model.step();
        assertThat(picture().frame().plan().rates()).hasSize(2);
        assertThat(picture().frame().plan().rates().getLast().rate()).isEqualTo(0.1);
        assertThat(model.setup().waiting().get()).isFalse();
    }

    @Test
    void theMagnitudesAloneAreFewerFeatures() {
        assertThat(picture().frame().network().inputs()).isEqualTo(10);
        model.setup()
                .choose(
                        "features",
                        recipe -> recipe.withFeatures(Features.preset("elson-2025-magnitudes")));
        model.reset();
        assertThat(picture().frame().network().inputs()).isEqualTo(5);
    }

    @Test
    void earlyStoppingEndsTheTrainingAndSaysSo() {
        model.setup()
                .choose(
                        "patience",
                        recipe ->
                                recipe.withTraining(
                                        recipe.training()
                                                .withPatience(
                                                        500,
                                                        recipe.training().validationInterval())));
        model.reset();
        trainToTheEnd();
        Status status = bench.statusProperty().get();
        assertThat(status.text()).startsWith("Stopped early at step ");
        assertThat(status.detail()).contains("no gain for 500 steps");
    }

    @Test
    void divergenceIsAnOutcomeWithAdviceAndAWayOut() {
        model.rateProperty().set(5000);
        trainToTheEnd();
        var notice = model.noticeProperty().get().orElseThrow();
        assertThat(notice.text()).contains("Try a smaller learning rate");
        assertThat(notice.fix()).contains("Set η to 0.25");
        model.mend();
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.rateProperty().get()).isEqualTo(0.25);
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.READY);
    }

    @Test
    void cancellingPauses() {
        trainFor(5);
        bench.cancel();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
    }

    @Test
    void onceItHasEndedTheNumbersAreThoseOfTheNetworkThatIsKept() {
        model.setup()
                .choose(
                        "patience",
                        recipe ->
                                recipe.withTraining(
                                        recipe.training()
                                                .withPatience(
                                                        500,
                                                        recipe.training().validationInterval())));
        model.reset();
        trainToTheEnd();
        var standing = picture().frame().standing();
        assertThat(standing.networkStep()).isLessThan(picture().frame().step());
        assertThat(picture().frame().network().parameters())
                .containsExactly(standing.network().parameters());
    }

    @Test
    void undoTakesAChoiceOfThisPageBack() {
        model.setup().choose("hidden neurons", recipe -> recipe.withHidden(4));
        model.rateProperty().set(0.5);
        bench.history().undo();
        assertThat(model.rateProperty().get()).isEqualTo(0.25);
        assertThat(model.setup().waiting().get()).isTrue();
        bench.history().undo();
        assertThat(model.setup().wanted().orElseThrow().hidden()).isEqualTo(15);
        assertThat(model.setup().waiting().get()).isFalse();
    }

    @Test
    void laterPagesSeeTheTrainingFromItsFirstStepUntilItsReset() {
        assertThat(bench.trainedProperty().get()).isEmpty();
        trainFor(200);
        model.pause();
        var trained = bench.trainedProperty().get().orElseThrow();
        assertThat(trained.step()).isEqualTo(picture().frame().step());
        assertThat(trained.network()).isEqualTo(picture().frame().network());
        assertThat(trained.opened()).isEmpty();

        model.openTest();
        work.turns(10);
        assertThat(bench.trainedProperty().get().orElseThrow().opened()).isPresent();
        assertThat(bench.trainedProperty().get().orElseThrow().isOfSameTraining(trained)).isTrue();

        model.reset();
        assertThat(bench.trainedProperty().get()).isEmpty();
    }

    @Test
    void aPresetIsTakenWholeAndActsOnResetItsRateToo() {
        trainFor(10);
        model.setup().take(Preset.BEST);
        model.step();
        assertThat(picture().frame().plan().rates()).hasSize(1);
        assertThat(model.setup().waiting().get()).isTrue();
        model.reset();
        assertThat(picture().frame().plan()).isEqualTo(TrainingPlan.best(1));
        assertThat(Setup.preset(model.setup().wanted().orElseThrow())).contains(Preset.BEST);

        bench.history().undo();
        assertThat(Setup.preset(model.setup().wanted().orElseThrow())).contains(Preset.FAITHFUL);
    }

    @Test
    void aNetworkOfSeveralLayersIsTrained() {
        model.setup()
                .choose(
                        "hidden neurons",
                        recipe ->
                                recipe.withLayers(
                                        HiddenLayers.parse("4-3", Activation.TANH).orElseThrow()));
        model.reset();
        trainFor(50);
        assertThat(picture().frame().network().architecture().widths())
                .containsExactly(10, 4, 3, 1);
        assertThat(picture().diagnostics().gradientNorm()).isPositive();
    }
}

package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.control.Status;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.evaluation.Metrics;
import org.galibra.figure.PerformanceSpec;
import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Activation;
import org.galibra.sample.Split;
import org.galibra.sample.Trim;
import org.galibra.study.Features;
import org.galibra.study.Preset;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TrainViewModelTest {
    @TempDir Path folder;

    private final CurrentThreadWork work = new CurrentThreadWork();
    private final Workbench bench =
            new Workbench(work, Settings.none(), TableReference.synthetic(100, 1));
    private final TrainViewModel model = new TrainViewModel(bench, this::clock);
    private long now;

    @BeforeEach
    void openATable() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(bench.noticeProperty().get()).isEmpty();
        model.paceProperty().set(Pace.UNLIMITED);
    }

    /// Every look at the clock takes a millisecond, so that a turn is one step.
    private long clock() {
        now += 1_000_000;
        return now;
    }

    private Picture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private void trainFor(int turns) {
        model.train();
        work.turns(turns);
    }

    /// Turns until the training has ended, at most as many as any training here needs.
    private void trainToTheEnd() {
        model.train();
        for (int i = 0; i < 100_000 && model.stateProperty().get() != TrainState.ENDED; i++) {
            work.turn();
        }
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.ENDED);
    }

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
    void anotherSeedDrawsAnotherSample() {
        double[] before =
                model.experimentProperty().get().orElseThrow().sample().training().masses();
        model.setup().choose("seed", recipe -> recipe.withSeed(99));
        model.reset();
        assertThat(model.experimentProperty().get().orElseThrow().sample().training().masses())
                .isNotEqualTo(before);
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
    void lookingAtValidationGalaxiesInFinerBinsChangesThePictureWithoutTraining() {
        model.looking().shownProperty().set(Shown.VALIDATION);
        model.looking().binDexProperty().set(PerformanceSpec.PAPER_BIN_DEX);
        model.looking().logarithmicProperty().set(false);
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("validation");
        assertThat(picture().performance().spec().binWidthDex()).isEqualTo(0.0125);
        assertThat(picture().loss().spec().logarithmic()).isFalse();
        assertThat(picture().frame().step()).isZero();
    }

    @Test
    void theTestSetStaysSealedUntilItIsOpened() {
        trainFor(100);
        model.looking().shownProperty().set(Shown.TEST);
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("training");
        assertThat(model.openedProperty().get()).isEmpty();

        model.openTest();
        var run = model.openedProperty().get().orElseThrow();
        assertThat(run.test().orElseThrow().metrics().rms()).isPositive();
        assertThat(run.natural()).isPresent();
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("test");
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.ENDED);
    }

    @Test
    void theTestSetOpensOnceAndNotBeforeTraining() {
        assertThat(model.canOpenTest()).isFalse();
        trainFor(20);
        model.pause();
        assertThat(model.canOpenTest()).isTrue();
        model.openTest();
        assertThat(model.canOpenTest()).isFalse();
    }

    @Test
    void resetSealsTheTestSetAgain() {
        trainFor(20);
        model.openTest();
        assertThat(model.openedProperty().get()).isPresent();

        model.reset();
        assertThat(model.openedProperty().get()).isEmpty();
        model.looking().shownProperty().set(Shown.TEST);
        assertThat(picture().performance().columns().getFirst().name()).isEqualTo("training");
    }

    @Test
    void aSavedRunIsTheFolderOfTheCommandLine() {
        trainFor(100);
        model.pause();
        Path run = folder.resolve("run");
        model.save(run);
        assertThat(model.noticeProperty().get()).isEmpty();
        for (String file :
                List.of(
                        "recipe.yaml",
                        "run.json",
                        "model.json",
                        "predictions.csv",
                        "loss.csv",
                        "figures/performance.png")) {
            assertThat(run.resolve(file)).exists();
        }
        assertThat(bench.statusProperty().get().text())
                .isEqualTo("Run saved; the test set stays sealed");
    }

    @Test
    void aSealedTestSetIsNotSaved() throws IOException {
        trainFor(100);
        model.save(folder.resolve("run"));
        assertThat(Files.readString(folder.resolve("run/predictions.csv")))
                .contains(",training,")
                .doesNotContain(",test,");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTheTrainingIsKept() throws IOException {
        trainFor(20);
        model.pause();
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        model.save(file);
        assertThat(model.noticeProperty().get()).isPresent();
        assertThat(picture().frame().step()).isPositive();
        assertThat(bench.statusProperty().get().text()).isEqualTo("The run was not saved");
    }

    @Test
    void cancellingPauses() {
        trainFor(5);
        bench.cancel();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
    }

    @Test
    void aTrainingCanStillBeCancelledAfterItsRunWasSaved() {
        trainFor(50);
        model.save(folder.resolve("run"));
        work.turns(50);
        assertThat(bench.statusProperty().get().text()).startsWith("Run saved");
        work.elapse();
        work.turns(50);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Training");
        bench.cancel();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
    }

    @Test
    void anotherTableIsTrainedFromItsOwnBeginning() throws IOException {
        trainFor(50);
        model.rateProperty().set(2);
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.READY);
        assertThat(picture().frame().step()).isZero();
        assertThat(model.rateProperty().get()).isEqualTo(0.25);
        assertThat(picture().frame().plan().rates()).hasSize(1);
    }

    @Test
    void aRefusedTableLeavesTheTrainingAlone() throws IOException {
        trainFor(50);
        long step = picture().frame().step();
        bench.open(List.of(Files.writeString(folder.resolve("ragged.csv"), "logMstar,u\n9\n")));
        assertThat(bench.noticeProperty().get()).isPresent();
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        work.turns(10);
        assertThat(picture().frame().step()).isGreaterThan(step);
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

    private void drawLess() {
        bench.history()
                .change(
                        Page.START,
                        "tails",
                        recipe -> recipe.withSample(recipe.sample().withTrim(new Trim(2, 98))));
    }

    @Test
    void anotherSampleMarksResultsOutOfDateAndClearsNothing() {
        trainFor(100);
        model.pause();
        var before = picture();
        drawLess();
        assertThat(model.outOfDateProperty().get()).isTrue();
        assertThat(picture().frame()).isEqualTo(before.frame());
        bench.history().undo();
        assertThat(model.outOfDateProperty().get()).as("the old sample is back").isFalse();
        bench.history().redo();

        model.trainAgain();
        assertThat(model.outOfDateProperty().get()).isFalse();
        work.turns(10);
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.RUNNING);
        assertThat(picture().training().n()).isLessThan(before.training().n());
    }

    @Test
    void beforeTrainingTheNewestSampleIsTheOneToTrainOn() {
        int before = picture().training().n();
        drawLess();
        assertThat(model.outOfDateProperty().get()).isFalse();
        assertThat(picture().training().n()).isLessThan(before);
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
    void aSampleThatCannotBeDrawnLeavesTheTrainingAsItIs() {
        trainFor(100);
        model.pause();
        var before = picture();
        bench.history()
                .change(
                        Page.START,
                        "split",
                        recipe ->
                                recipe.withSample(
                                        recipe.sample().withSplit(new Split.Counts(5000, 5000))));
        model.reset();
        assertThat(model.noticeProperty().get().orElseThrow().text()).contains("10,000");
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.PAUSED);
        assertThat(picture()).isSameAs(before);
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

    @Test
    void lookingBackShowsTheNetworkOfThenWhileTheTrainingGoesOn() {
        trainFor(400);
        long now = picture().frame().step();
        double rms = picture().training().rms();
        assertThat(picture().isPast()).isFalse();

        model.timeMachine().look(0);
        work.turns(20);
        Moment first = picture().moments().getFirst();
        assertThat(picture().isPast()).isTrue();
        assertThat(picture().step()).isEqualTo(first.step()).isLessThan(now);
        assertThat(picture().training().rms()).isGreaterThan(rms);
        assertThat(picture().frame().step()).isGreaterThan(now);

        model.timeMachine().later();
        assertThat(picture().step()).isGreaterThan(first.step());
        model.timeMachine().earlier();
        assertThat(picture().step()).isEqualTo(first.step());

        model.timeMachine().live();
        assertThat(picture().step()).isEqualTo(picture().frame().step());
        assertThat(picture().training().rms()).isLessThan(0.5 * first(model).rms());
    }

    private Metrics first(TrainViewModel at) {
        at.timeMachine().look(0);
        Metrics metrics = picture().training();
        at.timeMachine().live();
        return metrics;
    }

    @Test
    void everyPlaceOfTheTimeMachineLeadsToItsStepAndBack() {
        trainFor(700);
        model.pause();
        TimeMachine machine = model.timeMachine();
        for (Moment moment : machine.moments()) {
            double place = machine.place(moment.step());
            machine.look(place);
            assertThat(picture().step()).isEqualTo(moment.step());
        }
        assertThat(machine.place(machine.now())).isEqualTo(machine.moments().size());
        for (double place = 0; place <= machine.moments().size(); place += 0.37) {
            machine.look(place);
            assertThat(picture().step()).isLessThanOrEqualTo(machine.now());
        }
        model.reset();
        assertThat(picture().isPast()).isFalse();
        assertThat(machine.moments()).isEmpty();
    }
}

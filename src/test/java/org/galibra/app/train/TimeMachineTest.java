package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Metrics;
import org.galibra.figure.PerformanceSpec;
import org.junit.jupiter.api.Test;

/// Looking at a training, and back at its earlier networks.
class TimeMachineTest extends StepByStep {
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

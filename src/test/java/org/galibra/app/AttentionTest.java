package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.control.Status;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.app.work.SlowWork;
import org.galibra.app.work.Work;
import org.galibra.work.Progress;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private static final Status READING = Status.working("Reading a.fits", 0, 0);
    private static final Status CANCELLED = Status.of(Status.Tone.QUIET, "Cancelled", "");

    private final Attention attention = new Attention(new CurrentThreadWork());

    private String words() {
        return attention.statusProperty().get().text();
    }

    @Test
    void workTellsHowFarItHasComeUntilItsLastWord() {
        attention.begin(READING, () -> {});
        Progress progress = attention.progress();
        progress.at("Reading rows", 1, 4);
        assertThat(words()).isEqualTo("Reading rows");

        attention.end(CANCELLED);
        progress.at("Reading rows", 2, 4);
        assertThat(words()).isEqualTo("Cancelled");
    }

    @Test
    void nothingIsHeardOfTheWorkWhoseBarAnotherHasTaken() {
        attention.begin(READING, () -> {});
        Progress older = attention.progress();
        attention.begin(Status.working("Reading b.fits", 0, 0), () -> {});
        older.at("Reading rows", 3, 4);
        assertThat(words()).isEqualTo("Reading b.fits");

        attention.progress().at("Reading rows", 1, 4);
        assertThat(words()).isEqualTo("Reading rows");
    }

    @Test
    void whatGoesOnBesideIsHeardOnceTheLastWordHasStoodLongEnough() {
        var work = new CurrentThreadWork();
        var waiting = new Attention(work);
        waiting.begin(READING, () -> {});
        waiting.report(Status.brief("Training"), () -> {});
        assertThat(waiting.statusProperty().get().text()).isEqualTo("Reading a.fits");

        waiting.end(CANCELLED);
        waiting.report(Status.brief("Training"), () -> {});
        assertThat(waiting.statusProperty().get().text()).isEqualTo("Cancelled");

        work.elapse();
        waiting.report(Status.brief("Training"), () -> {});
        assertThat(waiting.statusProperty().get().text()).isEqualTo("Training");
    }

    @Test
    void whatWasOnItsWayWhenTheWorkEndedDoesNotReplaceItsLastWord() {
        var slow = new SlowWork(Work.NUMBERS);
        var waiting = new Attention(slow);
        waiting.begin(READING, () -> {});
        waiting.progress().at("Reading rows", 1, 4);
        waiting.end(CANCELLED);
        slow.next();
        assertThat(waiting.statusProperty().get()).isEqualTo(CANCELLED);
    }

    @Test
    void whatComesTooLateTakesNobodysPlaceOnTheWay() {
        var slow = new SlowWork(Work.NUMBERS);
        var waiting = new Attention(slow);
        waiting.begin(READING, () -> {});
        Progress late = waiting.progress();
        waiting.end(CANCELLED);
        late.at("Reading rows", 2, 4);
        assertThat(slow.waiting()).isZero();
    }
}

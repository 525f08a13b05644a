package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;

class TimeLeftTest {
    private final AtomicLong clock = new AtomicLong(7);
    private final TimeLeft left = new TimeLeft(clock::get);

    private String after(double seconds, String what, long done, long total) {
        clock.addAndGet(Math.round(seconds * 1e9));
        return left.words(what, done, total);
    }

    @Test
    void thePaceSoFarTellsTheTimeLeft() {
        assertThat(after(0, "Reading", 0, 1000)).isEmpty();
        assertThat(after(0.5, "Reading", 100, 1000)).isEmpty();
        assertThat(after(1.5, "Reading", 200, 1000)).isEqualTo("8 s left");
        assertThat(after(18, "Reading", 210, 1000)).isEqualTo("76 s left");
        assertThat(after(80, "Reading", 250, 1000)).isEqualTo("5 min left");
        assertThat(after(1, "Reading", 1000, 1000)).isEmpty();
    }

    @Test
    void otherWorkBeginsAnewAndAnUnknownTotalSaysNothing() {
        assertThat(after(0, "Reading a", 0, 1000)).isEmpty();
        assertThat(after(100, "Reading b", 500, 1000)).isEmpty();
        assertThat(after(2, "Reading b", 600, 1000)).isEqualTo("8 s left");
        assertThat(after(2, "Reading b", 100, 1000)).isEmpty();
        assertThat(after(2, "Reading b", 700, 0)).isEmpty();
    }
}

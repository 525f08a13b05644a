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
    void thePaceTellsTheTimeLeft() {
        assertThat(after(0, "Reading", 0, 1000)).isEmpty();
        assertThat(after(0.5, "Reading", 50, 1000)).isEmpty();
        assertThat(after(1.5, "Reading", 200, 1000)).isEqualTo("8 s left");
        assertThat(after(6, "Reading", 800, 1000)).isEqualTo("2 s left");
        assertThat(after(1, "Reading", 1000, 1000)).isEmpty();
        assertThat(after(0, "Fitting", 0, 1000)).isEmpty();
        assertThat(after(60, "Fitting", 210, 1000)).isEqualTo("4 min left");
    }

    @Test
    void aSlowBeginningIsForgottenAndSoIsAFastOne() {
        assertThat(after(0, "Reading", 0, 1000)).isEmpty();
        // Ten seconds for the first hundredth, then a second for each.
        assertThat(after(10, "Reading", 10, 1000)).isEqualTo("17 min left");
        for (int second = 1; second < 15; second++) {
            after(1, "Reading", 10 + 10L * second, 1000);
        }
        assertThat(after(1, "Reading", 160, 1000)).isEqualTo("84 s left");

        assertThat(after(0, "Joining", 0, 1000)).isEmpty();
        assertThat(after(1, "Joining", 500, 1000)).isEqualTo("1 s left");
        assertThat(after(1, "Joining", 510, 1000)).isEqualTo("49 s left");
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

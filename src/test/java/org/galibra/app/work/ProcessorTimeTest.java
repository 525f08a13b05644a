package org.galibra.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;

class ProcessorTimeTest {
    private static final ProcessorTime NOTHING = new ProcessorTime(0, 0, 0, 0);

    @Test
    void threadsAreToldApartByWhatTheyDoForAWindow() {
        ProcessorTime taken =
                NOTHING.with("JavaFX Application Thread", 1)
                        .with("QuantumRenderer-0", 2)
                        .with("work-3", 3)
                        .with("ForkJoinPool.commonPool-worker-1", 4)
                        .with("training", 5);
        assertThat(taken).isEqualTo(new ProcessorTime(1, 2, 7, 5));
        assertThat(taken.shown()).isEqualTo(10);
        assertThat(taken.since(NOTHING, 20)).isEqualTo(new ProcessorTime(0.05, 0.1, 0.35, 0.25));
        assertThat(taken.since(NOTHING, 20).words()).startsWith("showing it takes 0.50 of a core");
    }

    @Test
    void workOfAThreadOfOursIsCountedAsPlanning() throws Exception {
        var counted = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        double[] sum = {0};
        ProcessorTime before = ProcessorTime.now();
        Thread busy =
                Thread.ofPlatform()
                        .daemon()
                        .name(ScreenWork.THREADS + "busy")
                        .start(() -> {
                            for (int i = 0; i < 20_000_000; i++) {
                                sum[0] += Math.sin(i);
                            }
                            done.countDown();
                            try {
                                counted.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        done.await();
        ProcessorTime after = ProcessorTime.now();
        counted.countDown();
        busy.join();
        assertThat(after.planning() - before.planning()).isGreaterThan(0.02);
        assertThat(after.painting()).isCloseTo(before.painting(), within(5.0));
    }
}

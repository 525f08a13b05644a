package org.galibra.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;

import org.galibra.work.Problem;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class ScreenWorkTest {
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final ScreenWork work = new ScreenWork(times::add);
    private final Slot slot = new Slot("test");

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(work::close);
    }

    private static <T> T within(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aJobRunsAwayFromTheScreenAndItsEndingOnIt(FxRobot robot) throws Exception {
        var away = new CompletableFuture<Boolean>();
        var on = new CompletableFuture<Boolean>();
        robot.interact(() ->
                work.latest(
                        slot,
                        stop -> away.complete(!Platform.isFxApplicationThread()),
                        ending -> on.complete(Platform.isFxApplicationThread())));
        assertThat(within(away)).isTrue();
        assertThat(within(on)).isTrue();
        assertThat(times).isNotEmpty();
    }

    @Test
    void aNewerRequestStopsTheOlderOfWhichNothingIsHeard(FxRobot robot) throws Exception {
        var begun = new CompletableFuture<StopSignal>();
        var goOn = new CountDownLatch(1);
        var heard = new CopyOnWriteArrayList<Ending<String>>();
        var done = new CompletableFuture<Boolean>();
        robot.interact(() ->
                work.latest(
                        slot,
                        stop -> {
                            begun.complete(stop);
                            awaitQuietly(goOn);
                            return "old";
                        },
                        heard::add));
        StopSignal old = within(begun);
        robot.interact(() ->
                work.latest(
                        slot,
                        stop -> "new",
                        (Ending<String> ending) -> {
                            heard.add(ending);
                            goOn.countDown();
                            done.complete(true);
                        }));
        assertThat(old.isStopped()).isTrue();
        within(done);
        assertThat(heard).containsExactly(new Ending.Done<>("new"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void badInputEndsAsRefusedAndAFaultAsFailed(FxRobot robot) throws Exception {
        var refused = new CompletableFuture<Ending<String>>();
        var failed = new CompletableFuture<Ending<String>>();
        Problem problem = Problem.of("the table is empty");
        var fault = new IllegalStateException("broken");
        robot.interact(() -> {
            work.latest(
                    slot,
                    stop -> {
                        throw problem.exception();
                    },
                    refused::complete);
            work.latest(
                    new Slot("other"),
                    stop -> {
                        throw fault;
                    },
                    failed::complete);
        });
        assertThat(within(refused)).isEqualTo(new Ending.Refused<String>(problem));
        assertThat(within(failed)).isEqualTo(new Ending.Failed<String>(fault));
    }

    @Test
    void cancellingIsAnEnding(FxRobot robot) throws Exception {
        var ended = new CompletableFuture<Ending<String>>();
        var goOn = new CountDownLatch(1);
        robot.interact(() -> {
            work.latest(
                    slot,
                    stop -> {
                        awaitQuietly(goOn);
                        return "late";
                    },
                    ended::complete);
            work.cancel(slot);
        });
        assertThat(within(ended)).isEqualTo(new Ending.Cancelled<String>());
        goOn.countDown();
    }

    @Test
    void ofManyEditsOnlyTheLastOneActs(FxRobot robot) throws Exception {
        var acted = new CopyOnWriteArrayList<Integer>();
        var done = new CompletableFuture<Boolean>();
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                int edit = i;
                work.debounce(
                        slot,
                        Duration.ofMillis(20),
                        () -> {
                            acted.add(edit);
                            done.complete(true);
                        });
            }
        });
        within(done);
        assertThat(acted).containsExactly(4);
    }

    @Test
    void aLoopRunsOnAThreadOfItsOwnUntilItIsEnded(FxRobot robot) throws Exception {
        var ran = new CompletableFuture<Boolean>();
        robot.interact(() -> {
            Loop loop = work.loop("test", () -> Turn.UNTIL_TOLD, fault -> {});
            loop.post(() -> ran.complete(!Platform.isFxApplicationThread()));
        });
        assertThat(within(ran)).isTrue();
    }
}

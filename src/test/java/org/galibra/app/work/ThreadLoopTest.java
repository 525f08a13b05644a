package org.galibra.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class ThreadLoopTest {
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    private ThreadLoop start(Turn turn) {
        var loop = new ThreadLoop(turn, fault::set, at -> ended.countDown());
        Thread.ofPlatform().daemon().start(loop);
        return loop;
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void commandsRunInOrderOnOneThreadBetweenTurns() throws Exception {
        List<String> heard = new ArrayList<>();
        var done = new CompletableFuture<List<String>>();
        ThreadLoop loop = start(() -> Turn.UNTIL_TOLD);
        loop.post(() -> heard.add("first"));
        loop.post(() -> heard.add("second"));
        loop.post(() -> done.complete(List.copyOf(heard)));
        assertThat(done.get(5, TimeUnit.SECONDS)).containsExactly("first", "second");
        loop.end();
        awaitEnd();
    }

    @Test
    void aWaitingLoopTakesNoTurnUntilItIsTold() throws Exception {
        var turns = new AtomicInteger();
        ThreadLoop loop =
                start(() -> {
                    turns.incrementAndGet();
                    return Turn.UNTIL_TOLD;
                });
        var told = new CompletableFuture<Integer>();
        loop.post(() -> told.complete(turns.get()));
        assertThat(told.get(5, TimeUnit.SECONDS)).isEqualTo(1);
        loop.end();
        awaitEnd();
    }

    @Test
    void aBusyLoopObeysAtOnce() throws Exception {
        ThreadLoop loop = start(() -> 0);
        var told = new CompletableFuture<Boolean>();
        loop.post(() -> told.complete(true));
        assertThat(told.get(5, TimeUnit.SECONDS)).isTrue();
        loop.end();
        awaitEnd();
        assertThat(fault.get()).isNull();
    }

    @Test
    void aFaultEndsTheLoopAndIsHeard() throws Exception {
        ThreadLoop loop = start(() -> Turn.UNTIL_TOLD);
        var thrown = new IllegalStateException("broken");
        loop.post(() -> {
            throw thrown;
        });
        awaitEnd();
        assertThat(fault.get()).isSameAs(thrown);
    }
}

package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class InTurnTest {
    @Test
    void resultsComeInTheOrderOfThePiecesWhicheverIsMadeFirst() throws Exception {
        var second = new CountDownLatch(1);
        try (var pieces = new InTurn<Integer>()) {
            pieces.add(() -> {
                if (Runtime.getRuntime().availableProcessors() > 1) {
                    second.await();
                }
                return 1;
            });
            pieces.add(() -> {
                second.countDown();
                return 2;
            });
            assertThat(pieces.take()).isEqualTo(1);
            assertThat(pieces.take()).isEqualTo(2);
            assertThat(pieces.isEmpty()).isTrue();
        }
    }

    @Test
    void notMorePiecesAreUnderWayThanTheTakerLets() throws Exception {
        var begun = new AtomicInteger();
        var taken = new ArrayList<Integer>();
        int ahead = 0;
        try (var pieces = new InTurn<Integer>()) {
            for (int i = 0; i < 200; i++) {
                int piece = i;
                pieces.add(() -> {
                    begun.incrementAndGet();
                    return piece;
                });
                if (pieces.isFull()) {
                    taken.add(pieces.take());
                }
                ahead = Math.max(ahead, i + 1 - taken.size());
            }
            while (!pieces.isEmpty()) {
                taken.add(pieces.take());
            }
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
        assertThat(begun).hasValue(200);
        assertThat(ahead).as("pieces ahead of the taker").isLessThanOrEqualTo(9);
    }

    @Test
    void whatAPieceThrowsIsThrownToWhoTakesIt() {
        GalibraException refusal = Problem.of("no").exception();
        var failure = new IllegalArgumentException("wrong");
        try (var pieces = new InTurn<Integer>()) {
            pieces.add(() -> {
                throw refusal;
            });
            pieces.add(() -> {
                throw failure;
            });
            assertThatThrownBy(pieces::take).isSameAs(refusal);
            assertThatThrownBy(pieces::take).isSameAs(failure);
        }
    }

    @Test
    void piecesThatWereNotBegunAreGivenUp() throws InterruptedException {
        var open = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var pieces = new InTurn<Integer>();
        for (int i = 0; i < 50; i++) {
            pieces.add(() -> {
                begun.incrementAndGet();
                open.await();
                return 0;
            });
        }
        Thread closer = Thread.ofPlatform().start(pieces::close);
        while (begun.get() == 0) {
            Thread.onSpinWait();
        }
        // Closing waits for the pieces under way alone, so they must be let go after it began.
        while (closer.getState() == Thread.State.RUNNABLE
                || closer.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }
        open.countDown();
        closer.join();
        assertThat(begun.get()).as("pieces begun").isLessThanOrEqualTo(8);
    }
}

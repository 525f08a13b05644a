package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class AheadTest {
    @Test
    void piecesComeInTheOrderInWhichTheyWereMade() {
        var made = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        try (var ahead = new Ahead<>(made::getAndIncrement)) {
            for (int i = 0; i < 1000; i++) {
                taken.add(ahead.take());
            }
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        assertThat(made).as("one ahead, no more").hasValue(1001);
    }

    @Test
    void theNextPieceIsMadeWhileOneIsWorkedOn() throws InterruptedException {
        var second = new CountDownLatch(2);
        try (var ahead =
                new Ahead<>(() -> {
                    second.countDown();
                    return second.getCount();
                })) {
            ahead.take();
            second.await();
        }
        assertThat(second.getCount()).isZero();
    }

    @Test
    void theMakersExceptionArrivesAfterThePiecesBeforeIt() {
        var made = new AtomicInteger();
        try (var ahead =
                new Ahead<>(() -> {
                    if (made.incrementAndGet() == 3) {
                        throw new IllegalStateException("piece 3");
                    }
                    return made.get();
                })) {
            assertThat(ahead.take()).isEqualTo(1);
            assertThat(ahead.take()).isEqualTo(2);
            assertThatThrownBy(ahead::take).hasMessage("piece 3");
        }
    }

    @Test
    void closingWaitsForThePieceUnderWay() throws InterruptedException {
        var done = new AtomicInteger();
        var begun = new CountDownLatch(1);
        try (var _ =
                new Ahead<>(() -> {
                    begun.countDown();
                    return done.incrementAndGet();
                })) {
            begun.await();
        }
        assertThat(done).hasValue(1);
    }
}

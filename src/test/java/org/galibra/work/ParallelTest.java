package org.galibra.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

class ParallelTest {
    @ParameterizedTest
    @CsvSource({"0, 4", "1, 4", "3, 4", "4, 4", "5, 4", "1000, 1", "1000, 7", "10, 2147483647"})
    void everyRowIsWorkedOnOnce(int count, int size) {
        var visits = new int[count];
        Parallel.blocks(
                count,
                size,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        visits[row]++;
                    }
                });
        assertThat(visits).containsOnly(count == 0 ? new int[0] : new int[] {1});
    }

    @Test
    void theBlocksAreTheSameOnAnyMachine() {
        Set<String> blocks = new ConcurrentSkipListSet<>();
        Parallel.blocks(10, 4, (from, to) -> blocks.add(from + "–" + to));
        assertThat(blocks).containsExactlyInAnyOrder("0–4", "4–8", "8–10");
    }

    @Test
    void theExceptionOfABlockArrivesHere() {
        assertThatThrownBy(() ->
                        Parallel.blocks(
                                100,
                                1,
                                (from, _) -> {
                                    if (from == 41) {
                                        throw new IllegalStateException("row 41");
                                    }
                                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row 41");
    }

    @Test
    void negativeCountsAndEmptyBlocksAreRefused() {
        assertThatThrownBy(() -> Parallel.blocks(-1, 1, (_, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Parallel.blocks(1, 0, (_, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

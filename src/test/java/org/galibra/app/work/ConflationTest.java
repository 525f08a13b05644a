package org.galibra.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

class ConflationTest {
    private final LinkedBlockingQueue<Runnable> pool = new LinkedBlockingQueue<>();
    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final List<Integer> painted = new ArrayList<>();

    private Conflation<Integer, Integer> conflation(Function<Integer, Integer> plan) {
        return new Conflation<>(Duration.ZERO, plan, painted::add, pool::add, screen::add);
    }

    private void plan() throws InterruptedException {
        Runnable task = pool.poll(5, TimeUnit.SECONDS);
        assertThat(task).as("something to plan").isNotNull();
        task.run();
    }

    @Test
    void onlyTheNewestOfManyValuesIsPlannedAndPainted() throws Exception {
        var planned = new ArrayList<Integer>();
        var values =
                conflation(value -> {
                    planned.add(value);
                    return 10 * value;
                });
        values.accept(1);
        values.accept(2);
        values.accept(3);
        plan();
        screen.remove().run();
        assertThat(planned).containsExactly(3);
        assertThat(painted).containsExactly(30);
    }

    @Test
    void neverMoreThanOnePaintingWaits() throws Exception {
        var values = conflation(value -> value);
        values.accept(1);
        plan();
        values.accept(2);
        values.accept(3);
        assertThat(screen).hasSize(1);
        assertThat(pool.poll(50, TimeUnit.MILLISECONDS)).isNull();
        screen.remove().run();
        plan();
        screen.remove().run();
        assertThat(painted).containsExactly(1, 3);
    }

    @Test
    void aValueAfterAPauseIsPaintedToo() throws Exception {
        var values = conflation(value -> value);
        values.accept(1);
        plan();
        screen.remove().run();
        // Nothing came meanwhile: the stream rests.
        plan();
        assertThat(screen).isEmpty();
        values.accept(2);
        plan();
        screen.remove().run();
        assertThat(painted).containsExactly(1, 2);
    }

    @Test
    void aFaultOfThePlanIsThrownOnTheScreenAndTheStreamGoesOn() throws Exception {
        var values =
                conflation(value -> {
                    if (value == 1) {
                        throw new IllegalStateException("broken");
                    }
                    return value;
                });
        values.accept(1);
        plan();
        assertThatThrownBy(() -> screen.remove().run()).hasMessage("broken");
        values.accept(2);
        plan();
        screen.remove().run();
        assertThat(painted).containsExactly(2);
    }
}

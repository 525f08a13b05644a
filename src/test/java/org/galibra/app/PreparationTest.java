package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.work.CurrentThreadWork;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Job;
import org.galibra.app.work.Loop;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Turn;
import org.galibra.app.work.Work;
import org.galibra.sample.Trim;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

/// Samples that take their time to be drawn while the recipe changes further.
class PreparationTest {
    @TempDir Path folder;

    private final Queue<Runnable> drawing = new ArrayDeque<>();
    private final Workbench bench =
            new Workbench(new Slow(), Settings.none(), TableReference.synthetic(100, 1));

    /// Work of which what is drawn waits until it is let through.
    private final class Slow implements Work {
        private final Work quick = new CurrentThreadWork();

        @Override
        public <T, R> Consumer<T> conflate(
                Duration interval, Function<T, R> plan, Consumer<R> paint) {
            return interval.equals(REDRAW)
                    ? value -> drawing.add(() -> paint.accept(plan.apply(value)))
                    : quick.conflate(interval, plan, paint);
        }

        @Override
        public <T> void latest(Slot slot, Job<T> job, Consumer<Ending<T>> ending) {
            quick.latest(slot, job, ending);
        }

        @Override
        public void cancel(Slot slot) {
            quick.cancel(slot);
        }

        @Override
        public void debounce(Slot slot, Duration quiet, Runnable action) {
            quick.debounce(slot, quiet, action);
        }

        @Override
        public Loop loop(String name, Turn turn, Consumer<Throwable> fault) {
            return quick.loop(name, turn, fault);
        }

        @Override
        public void close() {
            quick.close();
        }
    }

    @BeforeEach
    void openATable() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(bench.noticeProperty().get()).isEmpty();
    }

    private void trim(double lower) {
        bench.history()
                .change(
                        Page.SAMPLE,
                        "tails of " + lower,
                        recipe ->
                                recipe.withSample(
                                        recipe.sample().withTrim(new Trim(lower, 100 - lower))));
    }

    private Recipe wanted() {
        return bench.history().recipeProperty().get().orElseThrow();
    }

    private Recipe drawn() {
        return bench.projectProperty().get().orElseThrow().experiment().recipe();
    }

    @Test
    void anOlderSampleIsShownOnlyWhileANewerOneIsWaitedFor() {
        trim(2);
        Recipe older = wanted();
        trim(4);
        drawing.remove().run();
        assertThat(drawn()).isEqualTo(older);
        assertThat(bench.preparingProperty().get()).isTrue();
        drawing.remove().run();
        assertThat(drawn()).isEqualTo(wanted()).isNotEqualTo(older);
        assertThat(bench.preparingProperty().get()).isFalse();
    }

    @Test
    void aSampleThatCameTooLateDoesNotReplaceTheOneThatIsWantedAgain() {
        Recipe first = wanted();
        trim(2);
        bench.history().undo();
        assertThat(bench.preparingProperty().get()).isFalse();
        drawing.remove().run();
        assertThat(drawn()).isEqualTo(wanted()).isEqualTo(first);
        assertThat(bench.preparingProperty().get()).isFalse();
    }
}

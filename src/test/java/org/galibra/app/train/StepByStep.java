package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.work.Clocks;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A Train page on which a turn of the training is one step, and a small table is open.
abstract class StepByStep {
    @TempDir Path folder;

    final CurrentThreadWork work = new CurrentThreadWork();
    final Workbench bench = new Workbench(work, Settings.none(), TableReference.synthetic(100, 1));
    final TrainViewModel model = new TrainViewModel(bench, Clocks.of(this::clock));
    private long now;

    @BeforeEach
    void openATable() throws IOException {
        bench.open(List.of(table()));
        assertThat(bench.noticeProperty().get()).isEmpty();
        bench.pageProperty().set(Page.TRAIN);
        model.paceProperty().set(Pace.UNLIMITED);
    }

    /// Writes the table that is open.
    Path table() throws IOException {
        return SmallTable.write(folder);
    }

    /// Every look at the clock takes a millisecond, so that a turn is one step.
    private long clock() {
        now += 1_000_000;
        return now;
    }

    final Picture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    final void trainFor(int turns) {
        model.train();
        work.turns(turns);
    }

    /// Turns until the training has ended, at most as many as any training here needs.
    final void trainToTheEnd() {
        model.train();
        for (int i = 0; i < 100_000 && model.stateProperty().get() != TrainState.ENDED; i++) {
            work.turn();
        }
        assertThat(model.stateProperty().get()).isEqualTo(TrainState.ENDED);
    }
}

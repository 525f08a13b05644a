package org.galibra.app.explain;

import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.train.Pace;
import org.galibra.app.train.TrainViewModel;
import org.galibra.app.work.Clocks;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The Explain page's model on a small table, trained turn by turn.
abstract class ReadOfATraining {
    @TempDir Path folder;

    final CurrentThreadWork work = new CurrentThreadWork();
    final Workbench bench = new Workbench(work, Settings.none(), TableReference.synthetic(100, 1));
    final TrainViewModel training = new TrainViewModel(bench, Clocks.of(this::clock));
    final ExplainViewModel model = new ExplainViewModel(bench);
    private long now;

    @BeforeEach
    void openATable() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        training.paceProperty().set(Pace.UNLIMITED);
    }

    /// Every look at the clock takes a millisecond, so that a turn is one step.
    private long clock() {
        now += 1_000_000;
        return now;
    }

    void train(int turns) {
        training.train();
        work.turns(turns);
        training.pause();
    }

    ExplainPicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }
}

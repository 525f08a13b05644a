package org.galibra;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.train.Pace;
import org.galibra.app.train.TrainState;
import org.galibra.app.train.TrainViewModel;
import org.galibra.app.work.Clocks;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.cli.Printed;
import org.galibra.model.Network;
import org.galibra.model.trained.ModelFile;
import org.galibra.study.Ensemble;
import org.galibra.study.Experiment;
import org.galibra.study.Recipe;
import org.galibra.study.RecipeFile;
import org.galibra.study.SavedMappings;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Same seed, same kernel, same bits: in the window and on the command line, by one thread and by
/// two.
class SameBitsTest {
    @TempDir Path folder;

    private final CurrentThreadWork work = new CurrentThreadWork();
    private final Workbench bench =
            new Workbench(work, Settings.none(), TableReference.synthetic(100, 1));
    private final TrainViewModel page = new TrainViewModel(bench, Clocks.of(this::clock));
    private long now;

    /// Every look takes a millisecond: the window trains in turns of one step.
    private long clock() {
        now += 1_000_000;
        return now;
    }

    @BeforeEach
    void trainInTheWindow() throws Exception {
        bench.open(List.of(SmallTable.write(folder)));
        page.setup()
                .choose(
                        "steps",
                        recipe -> recipe.withTraining(recipe.training().withSteps(1_500, true)));
        page.reset();
        page.paceProperty().set(Pace.UNLIMITED);
        page.train();
        for (int turn = 0; turn < 5_000 && page.stateProperty().get() != TrainState.ENDED; turn++) {
            work.turn();
        }
        assertThat(page.stateProperty().get()).isEqualTo(TrainState.ENDED);
        page.openTest();
        work.turns(2);
        page.save(folder.resolve("window"));
    }

    @Test
    void theCommandLineTrainsTheNetworkOfTheWindow() throws Exception {
        for (String run : new String[] {"first", "second"}) {
            var printed =
                    Printed.by(
                            SavedMappings.none(),
                            "train",
                            "--recipe",
                            folder.resolve("window/recipe.yaml").toString(),
                            "--out",
                            folder.resolve(run).toString());
            assertThat(printed.code()).as(printed.err()).isZero();
            assertThat(network(run).parameters()).containsExactly(network("window").parameters());
            assertThat(folder.resolve(run).resolve("model.json"))
                    .hasSameBinaryContentAs(folder.resolve("window/model.json"));
        }
        assertThat(network("window").parameters())
                .isNotEqualTo(page.experimentProperty().get().orElseThrow().start().parameters());
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABitOfAnEnsemble() throws Exception {
        Recipe recipe = RecipeFile.read(folder.resolve("window/recipe.yaml"));
        var stop = new StopSignal();
        Table table = recipe.table().open(Progress.UNWATCHED, stop);
        Experiment experiment = Experiment.prepare(table, recipe);
        var ensembles = new ArrayList<Ensemble>();
        for (int threads = 1; threads <= 2; threads++) {
            Parallel.within(
                    threads,
                    () -> ensembles.add(Ensemble.train(experiment, 4, stop, Progress.UNWATCHED)));
        }
        for (int member = 0; member < 4; member++) {
            double[] alone = parameters(ensembles.getFirst(), member);
            assertThat(parameters(ensembles.getLast(), member)).containsExactly(alone);
        }
        assertThat(parameters(ensembles.getFirst(), 0))
                .containsExactly(network("window").parameters())
                .isNotEqualTo(parameters(ensembles.getFirst(), 1));
    }

    private static double[] parameters(Ensemble ensemble, int member) {
        return ensemble.members().get(member).model().network().parameters();
    }

    private Network network(String run) throws Exception {
        return ModelFile.read(folder.resolve(run).resolve("model.json")).network();
    }
}

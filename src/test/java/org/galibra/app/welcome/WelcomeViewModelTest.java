package org.galibra.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.Project;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.train.TrainState;
import org.galibra.app.train.TrainViewModel;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class WelcomeViewModelTest {
    @TempDir Path folder;

    private final Workbench bench =
            new Workbench(
                    new CurrentThreadWork(), Settings.none(), TableReference.synthetic(100, 1));
    private final TrainViewModel training = new TrainViewModel(bench);
    private final WelcomeViewModel model = new WelcomeViewModel(bench, training);

    private Project open() throws IOException {
        model.open(SmallTable.write(folder));
        return model.projectProperty().get().orElseThrow();
    }

    @Test
    void theMassAndEveryBandAreShownWithTheirColumnsOrAsAbsent() throws IOException {
        var lines = open().recognised();
        assertThat(lines).hasSize(16);
        assertThat(lines.getFirst().column()).isEqualTo("logMstar");
        assertThat(lines.stream().filter(Recognised::found).map(Recognised::column))
                .containsExactly("logMstar", "M_g", "M_r", "M_i", "M_Ks", "M_W1");
        assertThat(lines.getFirst().least()).isBetween(8.0, 8.1);
        assertThat(lines.getFirst().largest()).isBetween(10.9, 11.0);
    }

    @Test
    void whatIsLeftOutIsSaidBeforeTraining() throws IOException {
        assertThat(WelcomeViewModel.notes(open()))
                .anySatisfy(note -> assertThat(note).contains("FUV").contains("left out"));
    }

    @Test
    void columnsWithoutUseAreNamed() throws IOException {
        assertThat(WelcomeViewModel.unused(open())).isEmpty();
    }

    @Test
    void theTestSetIsCountedAndCalledSealed() throws IOException {
        assertThat(WelcomeViewModel.facts(open()))
                .anySatisfy(fact -> assertThat(fact).contains("sealed as test set"));
    }

    @Test
    void trainGoesToTheTrainPageAndTrains() throws IOException {
        open();
        model.train();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.TRAIN);
        assertThat(training.stateProperty().get()).isEqualTo(TrainState.RUNNING);
    }

    @Test
    void withoutATableTrainDoesNothing() {
        model.train();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.START);
        assertThat(training.stateProperty().get()).isEqualTo(TrainState.EMPTY);
    }

    @Test
    void aFileOfMadeUpGalaxiesIsCalledSynthetic() throws IOException {
        Path table = SmallTable.write(folder);
        Path made = folder.resolve("made.csv");
        Files.writeString(made, "# synthetic: made by a test\n" + Files.readString(table));
        model.open(made);
        Project project = model.projectProperty().get().orElseThrow();
        assertThat(project.isSynthetic()).isTrue();
        assertThat(project.name()).isEqualTo("made.csv");
        assertThat(WelcomeViewModel.description(project)).startsWith("Made-up galaxies");
    }
}

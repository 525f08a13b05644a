package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.work.SlowWork;
import org.galibra.app.work.Work;
import org.galibra.sample.Trim;
import org.galibra.study.Recipe;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Samples that take their time to be drawn while the recipe changes further.
class PreparationTest {
    @TempDir Path folder;

    private final SlowWork drawing = new SlowWork(Work.REDRAW);
    private final Workbench bench =
            new Workbench(drawing, Settings.none(), TableReference.synthetic(100, 1));

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
        drawing.next();
        assertThat(drawn()).isEqualTo(older);
        assertThat(bench.preparingProperty().get()).isTrue();
        drawing.next();
        assertThat(drawn()).isEqualTo(wanted()).isNotEqualTo(older);
        assertThat(bench.preparingProperty().get()).isFalse();
    }

    @Test
    void aSampleThatCameTooLateDoesNotReplaceTheOneThatIsWantedAgain() {
        Recipe first = wanted();
        trim(2);
        bench.history().undo();
        assertThat(bench.preparingProperty().get()).isFalse();
        drawing.next();
        assertThat(drawn()).isEqualTo(wanted()).isEqualTo(first);
        assertThat(bench.preparingProperty().get()).isFalse();
    }
}

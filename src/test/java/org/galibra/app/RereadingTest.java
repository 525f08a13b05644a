package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.control.Status;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.study.TableReference;
import org.galibra.table.Table;
import org.galibra.table.io.hdf5.BandOrder;
import org.galibra.table.io.hdf5.SharkChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A recipe that is about another table has it read: with its progress in the status bar, and until
/// it is cancelled.
class RereadingTest {
    private static final Path MODEL =
            Path.of("src/test/resources/org/galibra/table/io/hdf5/model").toAbsolutePath();
    private static final SharkChoices DISK =
            SharkChoices.DEFAULT
                    .withOrder(BandOrder.SHARK_28)
                    .withComponent(SharkChoices.Component.DISK)
                    .withDust(false)
                    .withApparent(true);

    private final Workbench bench =
            new Workbench(
                    new CurrentThreadWork(), Settings.none(), TableReference.synthetic(100, 1));
    private final List<Status> said = new ArrayList<>();

    @BeforeEach
    void openTheModel() {
        bench.open(List.of(Path.of(MODEL + "#band-order=shark-28")));
        bench.statusProperty().addListener((property, old, now) -> said.add(now));
    }

    private Table table() {
        return bench.tableProperty().get().orElseThrow();
    }

    private void read(SharkChoices choices) {
        bench.history()
                .change(
                        Page.DATA,
                        choices.toString(),
                        recipe ->
                                recipe.withTable(recipe.table().at(choices.of(MODEL).toString())));
    }

    @Test
    void readingShowsHowFarItHasComeAndCanBeCancelled() {
        read(DISK);
        assertThat(table().column("m_u")).isPresent();
        assertThat(said.getFirst().text()).isEqualTo("Reading model");
        assertThat(said.getFirst().cancellable()).isTrue();
        assertThat(said.stream().mapToDouble(Status::share))
                .anyMatch(share -> share > 0 && share < 1)
                .contains(1.0);
        assertThat(said.getLast().text()).isEqualTo("model loaded");
        assertThat(said.getLast().detail()).isEqualTo("14 galaxies");
    }

    @Test
    void cancelTakesTheChangeBackAndRedoReadsAgain() {
        Table before = table();
        cancelAsSoonAsReadingBegins();
        read(DISK);
        assertThat(table()).isSameAs(before);
        assertThat(bench.history().recipeProperty().get().orElseThrow().table().path())
                .endsWith("component=total&dust=yes&magnitudes=absolute");
        assertThat(said.getLast().text()).isEqualTo("Cancelled");
        assertThat(bench.preparingProperty().get()).isFalse();
        bench.history().redo();
        assertThat(table().column("m_u")).isPresent();
    }

    private void cancelAsSoonAsReadingBegins() {
        var once = new ArrayList<>(List.of(true));
        bench.statusProperty()
                .addListener((property, old, now) -> {
                    if (now.text().startsWith("Reading") && !once.isEmpty()) {
                        once.clear();
                        bench.cancel();
                    }
                });
    }

    @Test
    void whatWasReadLatelyIsNotReadAgain() {
        Table before = table();
        read(DISK);
        said.clear();
        bench.history().undo();
        assertThat(table()).isSameAs(before);
        assertThat(said).isEmpty();
    }

    @Test
    void aCancelledUndoIsRedone() {
        SharkChoices total = DISK.withComponent(SharkChoices.Component.TOTAL);
        read(DISK);
        read(total);
        read(DISK.withDust(true).withApparent(false));
        bench.history().undo();
        Table before = table();
        // The table of the first change has been forgotten meanwhile.
        cancelAsSoonAsReadingBegins();
        bench.history().undo();
        assertThat(said.getLast().text()).isEqualTo("Cancelled");
        assertThat(table()).isSameAs(before);
        assertThat(bench.history().recipeProperty().get().orElseThrow().table().path())
                .endsWith("#" + total);
        bench.history().undo();
        assertThat(table().source().path()).endsWith("#" + DISK);
    }
}

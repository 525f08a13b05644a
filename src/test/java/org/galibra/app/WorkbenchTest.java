package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.sample.Cut;
import org.galibra.sample.Sample;
import org.galibra.study.TableReference;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class WorkbenchTest {
    @TempDir Path folder;

    private final Settings settings = Settings.none();
    private final CurrentThreadWork work = new CurrentThreadWork();
    private final Workbench bench = new Workbench(work, settings, TableReference.synthetic(100, 1));

    private Notice notice() {
        return bench.noticeProperty().get().orElseThrow();
    }

    @Test
    void anOpenedTableIsNamedAndRemembered() throws IOException {
        Path table = SmallTable.write(folder);
        bench.open(List.of(table));
        assertThat(bench.projectProperty().get().orElseThrow().name()).isEqualTo("small.csv");
        assertThat(bench.recent()).containsExactly(table.toAbsolutePath());
        assertThat(bench.statusProperty().get().tone()).isEqualTo(Status.Tone.DONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.csv|''|empty",
                "ragged.csv|'id,logMstar,u\n1,9,-17\n2,9\n'|row 2",
            })
    void aBrokenTableIsRefusedWithItsPlaceAndNothingIsLoaded(
            String name, String text, String expected) throws IOException {
        Path good = SmallTable.write(folder);
        bench.open(List.of(good));
        var before = bench.projectProperty().get();
        bench.open(List.of(Files.writeString(folder.resolve(name), text)));
        assertThat(notice().place() + " " + notice().text()).contains(name).contains(expected);
        assertThat(bench.projectProperty().get()).isSameAs(before);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Nothing was loaded");
        assertThat(bench.statusProperty().get().detail()).contains("small.csv is still open");
        assertThat(bench.recent()).containsExactly(good.toAbsolutePath());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "massless.csv|'id,u\n1,-17\n'|mass",
                "bandless.csv|'id,logMstar\n1,9\n'|band",
                "text.csv|'logMstar,u\n9,bright\n'|bright",
                "few.csv|'logMstar,u\n9,-17\n9.5,-18\n'|50",
            })
    void aTableOfWhichNoSampleCanBeDrawnOpensOnTheDataPageThatSaysWhy(
            String name, String text, String expected) throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        Path table = Files.writeString(folder.resolve(name), text);
        bench.open(List.of(table));
        assertThat(bench.tableProperty().get().orElseThrow().name()).isEqualTo(name);
        assertThat(bench.projectProperty().get()).isEmpty();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.DATA);
        assertThat(bench.refusalProperty().get().orElseThrow().problem().oneLine())
                .contains(name)
                .contains(expected);
        assertThat(bench.noticeProperty().get()).isEmpty();
        assertThat(bench.recent().getFirst()).isEqualTo(table.toAbsolutePath());
    }

    @Test
    void aChangeOfTheMappingMakesTheProjectOfATableThatHadNone() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("unnamed.csv"),
                        Files.readString(SmallTable.write(folder)).replace("logMstar", "weight"));
        bench.open(List.of(table));
        assertThat(bench.projectProperty().get()).isEmpty();
        bench.history()
                .change(
                        Page.DATA,
                        "stellar mass",
                        recipe -> recipe.withMapping(recipe.mapping().withTarget("weight")));
        assertThat(bench.projectProperty().get().orElseThrow().experiment().catalogue().target())
                .isEqualTo(
                        bench.tableProperty().get().orElseThrow().column("weight").orElseThrow());
        assertThat(bench.refusalProperty().get()).isEmpty();
        assertThat(bench.pageProperty().get()).isEqualTo(Page.DATA);
    }

    @Test
    void anAbsentFileIsRefused() {
        bench.open(List.of(folder.resolve("absent.csv")));
        assertThat(notice().text()).contains("There is no such file");
    }

    @Test
    void theNextTableTakesTheMessageAway() throws IOException {
        bench.open(List.of(folder.resolve("absent.csv")));
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(bench.noticeProperty().get()).isEmpty();
    }

    @Test
    void droppingNothingDoesNothing() {
        bench.open(List.of());
        assertThat(bench.noticeProperty().get()).isEmpty();
        assertThat(bench.projectProperty().get()).isEmpty();
    }

    @Test
    void aThemeIsRemembered() {
        var before = bench.themeProperty().get();
        bench.toggleTheme();
        assertThat(settings.theme()).isEqualTo(before.other());
    }

    @Test
    void theStatusBarBelongsToAPieceOfWorkUntilItsLastWordHasBeenRead() {
        Status training = Status.working("Training", 1, 2);
        var paused = new AtomicInteger();
        bench.begin(Status.brief("Saving"), () -> {});
        bench.report(training, paused::incrementAndGet);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Saving");
        bench.end(Status.of(Status.Tone.DONE, "Saved", ""));
        bench.report(training, paused::incrementAndGet);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Saved");
        work.elapse();
        bench.report(training, paused::incrementAndGet);
        assertThat(bench.statusProperty().get().text()).isEqualTo("Training");
        bench.cancel();
        assertThat(paused).hasValue(1);
    }

    @Test
    void newsNeedNotWaitUntilALastWordHasBeenRead() {
        bench.begin(Status.brief("Saving"), () -> {});
        bench.end(Status.of(Status.Tone.DONE, "Saved", ""));
        bench.say(Status.of(Status.Tone.QUIET, "Paused", ""), () -> {});
        assertThat(bench.statusProperty().get().text()).isEqualTo("Paused");
    }

    private Sample sample() {
        return bench.projectProperty().get().orElseThrow().experiment().sample();
    }

    private void cut(String expression) {
        bench.history()
                .change(
                        Page.START,
                        "cut",
                        recipe -> {
                            try {
                                var cuts = List.of(Cut.parse(expression));
                                return recipe.withSample(recipe.sample().withCuts(cuts));
                            } catch (GalibraException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @Test
    void aChangedRecipeDrawsAnotherSampleAndItsUndoTheFirst() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        Sample before = sample();
        cut("logMstar>9");
        assertThat(sample().stages().get(1).galaxies()).isBetween(300, 500);
        bench.history().undo();
        assertThat(sample().stages()).isEqualTo(before.stages());
        assertThat(sample().training().rows()).containsExactly(before.training().rows());
    }

    @Test
    void aRecipeThatDrawsNoSampleIsSaidAndTheSampleBeforeItStays() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        Sample before = sample();
        cut("logMstar>10.9");
        var refusal = bench.refusalProperty().get().orElseThrow();
        assertThat(refusal.page()).isEqualTo(Page.START);
        assertThat(refusal.problem().reason()).contains("usable galaxies");
        assertThat(sample()).isSameAs(before);
        bench.history().undo();
        assertThat(bench.refusalProperty().get()).isEmpty();
    }

    @Test
    void whatDoesNotTouchTheSampleKeepsIt() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        Sample before = sample();
        bench.history().change(Page.TRAIN, "hidden neurons", recipe -> recipe.withHidden(3));
        assertThat(sample()).isSameAs(before);
        assertThat(bench.projectProperty().get().orElseThrow().experiment().recipe().hidden())
                .isEqualTo(3);
    }
}

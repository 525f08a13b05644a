package org.galibra.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.app.Page;
import org.galibra.app.Settings;
import org.galibra.app.SmallTable;
import org.galibra.app.Workbench;
import org.galibra.app.control.Status;
import org.galibra.app.work.CurrentThreadWork;
import org.galibra.sample.Limits;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Split;
import org.galibra.sample.Stage;
import org.galibra.sample.Trim;
import org.galibra.study.TableReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class SampleViewModelTest {
    @TempDir Path folder;

    private final CurrentThreadWork work = new CurrentThreadWork();
    private final Workbench bench =
            new Workbench(work, Settings.none(), TableReference.synthetic(3000, 1));
    private final SampleViewModel model = new SampleViewModel(bench);

    @BeforeEach
    void openATable() throws IOException {
        bench.open(List.of(SmallTable.write(folder)));
        assertThat(bench.noticeProperty().get()).isEmpty();
        bench.pageProperty().set(Page.SAMPLE);
    }

    private SamplePicture picture() {
        return model.pictureProperty().get().orElseThrow();
    }

    private SamplePlan plan() {
        return model.recipeProperty().get().orElseThrow().sample();
    }

    private CutPicture cut(String column) {
        return picture().cuts().stream()
                .filter(cut -> cut.line().column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private List<String> cuts() {
        return plan().cuts().stream().map(cut -> cut.expression()).toList();
    }

    @Test
    void aCutByItsEndsIsALineOfTheRecipeAndItsCountIsTrue() {
        CutPicture mass = cut("logMstar");
        assertThat(mass.line().title()).isEqualTo("Stellar mass");
        assertThat(mass.kept()).isEqualTo(600);
        model.cut(mass, mass.axis().from(), 10);
        assertThat(cuts()).containsExactly("logMstar<=10");
        model.cut(cut("logMstar"), 8.5, 10);
        assertThat(cuts()).containsExactly("8.5<=logMstar<=10");
        assertThat(cut("logMstar").kept()).isEqualTo(passing(8.5, 10));
        assertThat(cut("logMstar").before()).isEqualTo(600);
        assertThat(cut("logMstar").counts().stream().mapToInt(n -> n).sum()).isEqualTo(600);
    }

    private int passing(double from, double to) {
        var table = bench.projectProperty().get().orElseThrow().table();
        var values = table.column("logMstar").orElseThrow().values();
        int count = 0;
        for (int row = 0; row < values.size(); row++) {
            double mass = Double.parseDouble(values.text(row));
            count += mass >= from && mass <= to ? 1 : 0;
        }
        return count;
    }

    @Test
    void anEndAtTheEndOfTheAxisCutsNothing() {
        CutPicture mass = cut("logMstar");
        model.cut(mass, 9, mass.axis().to());
        assertThat(cuts()).containsExactly("logMstar>=9");
        model.cut(mass, mass.axis().from(), mass.axis().to());
        assertThat(cuts()).isEmpty();
    }

    @Test
    void aWrittenCutIsTakenAndOneThatIsNotUnderstoodIsSaidWithItsPlace() {
        assertThat(model.add("M_g - 1 < 3")).isFalse();
        assertThat(model.mistakeProperty().get().orElseThrow().reason()).contains("at character 5");
        assertThat(cuts()).isEmpty();
        assertThat(model.add("colour > 3")).isFalse();
        assertThat(model.mistakeProperty().get().orElseThrow().column()).isEqualTo("colour");
        assertThat(model.add("M_r < M_g && logMstar > 9")).isTrue();
        assertThat(model.mistakeProperty().get()).isEmpty();
        assertThat(cuts()).containsExactly("M_r < M_g && logMstar > 9");
        assertThat(Edits.expressions(plan(), lines())).hasSize(1);
        model.replace(plan().cuts().getFirst(), "M_r < M_g && logMstar > 8.5");
        assertThat(cuts()).containsExactly("M_r < M_g && logMstar > 8.5");
        model.remove(plan().cuts().getFirst());
        assertThat(cuts()).isEmpty();
    }

    private List<CutLine> lines() {
        return picture().cuts().stream().map(CutPicture::line).toList();
    }

    @Test
    void aWrittenCutOnOneColumnIsShownByItsSlider() {
        assertThat(model.add("M_g<-18")).isTrue();
        assertThat(cut("M_g").kept()).isLessThan(600);
        assertThat(Edits.expressions(plan(), lines())).isEmpty();
    }

    @Test
    void aColumnThatIsAskedForHasASliderBeforeItIsCut() {
        assertThat(model.offered()).contains("M_W1");
        model.ask("M_W1");
        assertThat(cut("M_W1").kept()).isEqualTo(600);
        assertThat(model.offered()).doesNotContain("M_W1", "logMstar");
        assertThat(cuts()).isEmpty();
    }

    @Test
    void tailsAndLimitsAreUndoneOneByOne() {
        Trim before = plan().trim();
        model.trim(2, 98);
        model.limit("g", OptionalDouble.of(-22), OptionalDouble.of(-17));
        assertThat(picture().experiment().sample().limits().getFirst())
                .isEqualTo(new Limits(-22, -17));
        bench.history().undo();
        assertThat(plan().limits()).isEmpty();
        assertThat(plan().trim()).isEqualTo(new Trim(2, 98));
        bench.history().undo();
        assertThat(plan().trim()).isEqualTo(before);
        bench.history().redo();
        assertThat(picture().experiment().recipe().sample().trim()).isEqualTo(new Trim(2, 98));
    }

    @Test
    void theDrawingFollowsItsChoices() {
        model.perBin(6);
        assertThat(picture().experiment().sample().perBin()).isEqualTo(6);
        model.binDex(0.5);
        assertThat(picture().experiment().sample().perBin()).isEqualTo(6);
        assertThat(picture().fall().fit() + picture().fall().validation()).isEqualTo(6 * 6);
        model.quantile(0.25);
        assertThat(plan().perBin()).isEqualTo(OptionalInt.empty());
        model.uniform(false);
        model.split(new Split.Counts(200, 100));
        assertThat(picture().fall().fit() + picture().fall().validation()).isEqualTo(200);
        assertThat(picture().fall().test()).isEqualTo(100);
        model.validationShare(0.25);
        assertThat(picture().fall().validation()).isEqualTo(50);
    }

    @Test
    void theFallCountsEveryStep() {
        model.cut(cut("logMstar"), 8.5, cut("logMstar").axis().to());
        Fall fall = picture().fall();
        assertThat(fall.steps().get(0)).isEqualTo(new Fall.Step("Opened", 600));
        assertThat(fall.steps().get(1).name()).isEqualTo("log M★ ≥ 8.5");
        assertThat(fall.steps().get(1).galaxies()).isEqualTo(cut("logMstar").kept());
        assertThat(fall.steps().getLast().name()).isEqualTo("Uniform in mass");
        assertThat(fall.steps().getLast().galaxies()).isEqualTo(fall.drawn());
        int fit =
                picture().experiment().sample().stages().stream()
                        .filter(stage -> stage.kind() == Stage.Kind.FIT)
                        .mapToInt(Stage::galaxies)
                        .sum();
        assertThat(fall.fit()).isEqualTo(fit);
    }

    @Test
    void aSampleThatCannotBeDrawnLeavesThePictureBefore() {
        SamplePicture before = picture();
        model.split(new Split.Counts(5000, 5000));
        assertThat(model.refusalProperty().get().orElseThrow().problem().reason())
                .contains("10,000");
        assertThat(picture()).isSameAs(before);
        assertThat(bench.statusProperty().get())
                .isEqualTo(
                        Status.of(
                                Status.Tone.ATTENTION,
                                "This sample cannot be drawn",
                                "the one before is kept"));
        model.undo();
        assertThat(model.refusalProperty().get()).isEmpty();
        assertThat(bench.statusProperty().get().text()).isEqualTo("Sample ready");
    }

    @Test
    void aSliderThatIsHeldIsOneStepHoweverLongItRests() {
        CutPicture mass = cut("logMstar");
        model.hold();
        model.cut(mass, 8.2, mass.axis().to());
        work.elapse();
        model.cut(mass, 8.4, mass.axis().to());
        model.release();
        model.cut(mass, 8.6, mass.axis().to());
        bench.history().undo();
        assertThat(cuts()).containsExactly("logMstar>=8.4");
        bench.history().undo();
        assertThat(cuts()).isEmpty();
    }

    @Test
    void theValuesOfThePaperAreThoseOfTheDemonstration() {
        bench.openSynthetic();
        bench.pageProperty().set(Page.SAMPLE);
        model.split(new Split.Share(0.5));
        model.elson2025();
        // Too few galaxies for the paper's numbers: its shares instead.
        assertThat(cuts())
                .containsExactly("z_obs<0.3", "0.15<=bulge_to_total<=0.65", "8<=logMstar<=11");
        assertThat(plan().split()).isEqualTo(new Split.Share(0.7));
        assertThat(picture().cuts().stream().map(cut -> cut.line().title()))
                .containsExactly("Redshift z", "B/T", "Stellar mass");
        assertThat(picture().distributions().spec().full().label()).isEqualTo("all with z < 0.3");
    }

    @Test
    void enoughIsTenGalaxiesForEachParameter() {
        assertThat(Enough.of(7392, 29, List.of(15)).parameters()).isEqualTo(466);
        assertThat(Enough.of(7392, 22, List.of(44, 66, 66, 1)).parameters())
                .isEqualTo(22 * 44 + 44 + 44 * 66 + 66 + 66 * 66 + 66 + 66 + 1 + 1 + 1);
        assertThat(Enough.of(4660, 29, List.of(15)).is()).isTrue();
        assertThat(Enough.of(4659, 29, List.of(15)).is()).isFalse();
        assertThat(Enough.of(4659, 29, List.of(15)).rule()).contains("10.0");
    }

    @Test
    void aPageThatNobodySeesIsNotPlanned() {
        bench.pageProperty().set(Page.TRAIN);
        SamplePicture before = picture();
        model.trim(5, 95);
        assertThat(picture()).isSameAs(before);
        bench.pageProperty().set(Page.SAMPLE);
        assertThat(picture().experiment().recipe().sample().trim()).isEqualTo(new Trim(5, 95));
    }
}

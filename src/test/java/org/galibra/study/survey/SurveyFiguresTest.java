package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.figure.FencePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.study.DrawnFigure;
import org.galibra.study.Elson2026;
import org.galibra.study.Glyphs;
import org.galibra.table.Integers;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The figures of a weighed survey as files, read by others than those who drew them.
class SurveyFiguresTest {
    private static final StopSignal STOP = new StopSignal();
    private static SurveyFigures figures;
    private static Application application;

    @TempDir Path folder;

    @BeforeAll
    static void weigh() throws Exception {
        Scales scales = Scales.of(Elson2026.run(9000, 1500));
        Table joined = Elson2026.survey(2500);
        SurveyPlan plan = SurveyPlan.DEFAULT.withDraws(20);
        Survey survey = Survey.read(scales.model(), joined, Elson2026.MAPPING, plan.siblings());
        application = Application.of(scales, survey, plan, Progress.UNWATCHED, STOP);
        figures = new SurveyFigures(application);
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void noLetterTouchesAnotherOrLeavesThePageOrIsTooSmall(Page page) throws Exception {
        for (SurveyFigure name : SurveyFigure.values()) {
            DrawnFigure figure = figures.draw(name).orElseThrow();
            Path file = folder.resolve(name + ".pdf");
            figure.write(file, Print.on(page), FileFormat.PDF);
            Glyphs read = Glyphs.of(file);
            assertThat(read.all()).as("%s", name).hasSizeGreaterThan(30);
            assertThat(read.touching()).as("%s on %s", name, page).isEmpty();
            assertThat(read.outside()).as("%s on %s", name, page).isEmpty();
            assertThat(read.leastSize()).as("%s on %s", name, page).isGreaterThan(5.99);
        }
    }

    @Test
    void captionWordsAndNumbersStandBesideEachFigure() throws Exception {
        List<Path> files =
                figures.write(
                                folder,
                                Print.on(Page.AANDA).withStyle(FigureStyle.JOURNAL_DARK),
                                List.of(FileFormat.PNG),
                                Progress.UNWATCHED,
                                new StopSignal())
                        .files();
        for (SurveyFigure name : SurveyFigure.values()) {
            DrawnFigure figure = figures.draw(name).orElseThrow();
            Path picture = folder.resolve(name + ".png");
            assertThat(files).contains(picture, folder.resolve(name + ".txt"));
            assertThat(figure.caption())
                    .contains("synthetic, not observed", "2,500 galaxies", figure.plan().summary());
            assertThat(Files.readString(folder.resolve(name + ".txt")))
                    .contains(figure.caption(), figure.alternativeText());
            assertThat(FigureFile.provenance(picture))
                    .containsEntry("Caption", figure.caption())
                    .containsEntry("Description", figure.alternativeText());
            List<Path> tables =
                    files.stream()
                            .filter(file -> file.getFileName().toString().startsWith(name + "-"))
                            .toList();
            assertThat(tables).as("%s", name).isNotEmpty();
            for (Path table : tables) {
                assertThat(read(table).rows()).as("%s", table).isPositive();
            }
        }
    }

    @Test
    void theNumbersAreThoseOfThePlans() throws Exception {
        figures.write(
                folder,
                Print.on(Page.AANDA),
                List.of(FileFormat.SVG),
                Progress.UNWATCHED,
                new StopSignal());
        FencePlan fence = figures.fence();
        Table features = read(folder.resolve("fence-features.ecsv"));
        assertThat(sum(features, "below") + sum(features, "above"))
                .isEqualTo(fence.features().stream().mapToLong(f -> f.outside()).sum());
        SedMassPlan masses = figures.sedMasses(0.025).orElseThrow();
        Table counts = read(folder.resolve("survey-counts.ecsv"));
        assertThat(sum(counts, "galaxies"))
                .isEqualTo(
                        masses.raw().metrics().n()
                                - masses.raw().counts().outside()
                                + masses.corrected().metrics().n()
                                - masses.corrected().counts().outside());
    }

    private static Table read(Path file) throws Exception {
        return TableFiles.read(file, Progress.UNWATCHED, STOP);
    }

    private static long sum(Table table, String name) {
        var counts = (Integers) table.column(name).orElseThrow().values();
        long sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += counts.at(row);
        }
        return sum;
    }
}

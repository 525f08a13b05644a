package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.figure.FencePlan;
import org.galibra.figure.FenceSpec;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.study.DrawnFigure;
import org.galibra.study.Elson2026;
import org.galibra.study.Glyphs;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Table;
import org.galibra.table.Texts;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

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

    private static FenceSpec.Quantity along(Column column) throws Exception {
        Table table = application.survey().catalogue().table();
        var columns = new ArrayList<>(table.columns());
        columns.add(column);
        Survey survey =
                Survey.read(
                        application.scales().model(),
                        new Table(table.name(), columns, table.source(), table.metadata()),
                        application.survey().catalogue().meaning().mapping(),
                        false);
        var typed =
                new Application(
                        application.scales(),
                        survey,
                        application.plan(),
                        application.weighing(),
                        application.reported(),
                        application.summary());
        return new SurveyFigures(typed).along(column.name()).orElseThrow();
    }

    @Test
    void typesOfGalaxiesAreKindsTheCommonestFirst() throws Exception {
        String[] types = new String[2500];
        Arrays.setAll(types, row -> row % 5 == 0 ? "" : row % 5 < 3 ? "spiral" : "elliptical");
        types[7] = "peculiar";
        var quantity = along(Column.of("TYPE", Texts.of(types)));
        assertThat(quantity.kinds())
                .hasSize(4)
                .contains("not stated", "peculiar")
                .startsWith("spiral");
        int weighed = quantity.values().rows();
        FencePlan.Share share = figures.fence().along(quantity).shares().getFirst();
        for (FencePlan.Line line : share.lines()) {
            assertThat(line.points().stream().mapToInt(FencePlan.Point::galaxies).sum())
                    .isEqualTo(weighed);
        }
        assertThat(figures.alongs()).startsWith("nQ").doesNotContain("TYPE");
        assertThat(figures.alongs()).contains("Z");
    }

    @Test
    void manyKindsShareABarAndNamesThatNeverComeAgainAreNone() throws Exception {
        long[] codes = new long[2500];
        Arrays.setAll(codes, row -> row % 11);
        assertThat(along(Column.of("class", Integers.of(codes))).kinds())
                .hasSize(9)
                .endsWith("others");
        String[] names = new String[2500];
        Arrays.setAll(names, row -> "galaxy " + row);
        assertThatThrownBy(() -> along(Column.of("label", Texts.of(names))))
                .isInstanceOf(NoSuchElementException.class);
    }
}

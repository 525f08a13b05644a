package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.figure.ColourMap;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.PngFile;
import org.galibra.figure.export.Print;
import org.galibra.model.Trainer;
import org.galibra.sample.Cut;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Every figure of a run on every page, read by others than those who drew it.
class FiguresOnPaperTest {
    private static final double POINT_MILLIMETRES = 25.4 / 72;
    private static final TableReference TABLE = TableReference.synthetic(9000, 4);
    private static RunResults results;

    @TempDir Path folder;

    @BeforeAll
    static void train() throws Exception {
        Recipe recipe = Recipe.on(TABLE, 3);
        recipe =
                recipe.withSample(
                                recipe.sample()
                                        .withCuts(List.of(Cut.parse("0.05<=bulge_to_total<=0.9"))))
                        .withTraining(recipe.training().withSteps(2400, false));
        Table table = TABLE.open(Progress.UNWATCHED, new StopSignal());
        Experiment experiment = Experiment.prepare(table, recipe);
        var outcome =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        recipe.training(),
                        new StopSignal(),
                        _ -> {});
        var ensemble = Ensemble.train(experiment, 3, new StopSignal(), Progress.UNWATCHED);
        Run run = Run.sealed(experiment, recipe.training(), outcome, 1).opened();
        results = RunResults.of(run.replicated(Optional.of(ensemble), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void noLetterTouchesAnotherOrLeavesThePageOrIsTooSmall(Page page) throws Exception {
        for (FigureName name : FigureName.values()) {
            Path file = folder.resolve(name + ".pdf");
            DrawnFigure figure = RunFigures.draw(name, results);
            figure.write(file, Print.on(page), FileFormat.PDF);
            Glyphs read = Glyphs.of(file);
            assertThat(read.all()).as("%s", name).hasSizeGreaterThan(30);
            assertThat(read.touching()).as("%s on %s", name, page).isEmpty();
            assertThat(read.outside()).as("%s on %s", name, page).isEmpty();
            assertThat(read.allEmbedded()).isTrue();
            assertThat(read.page().getWidth() * POINT_MILLIMETRES)
                    .isCloseTo(page.widthMillimetres(), within(0.1));
            assertThat(read.leastSize()).as("%s", name).isGreaterThan(5.99);
            assertThat(Print.on(page).leastLettersPoints(figure.plan(), figure.note()))
                    .as("%s, as the program measures it", name)
                    .isCloseTo(read.leastSize(), within(0.02));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Page.class,
            names = {"MNRAS_SINGLE", "AANDA_SINGLE", "AAS_SINGLE"})
    void aFigureInAJournalsColumnIsNoHigherThanItsPage(Page page) throws Exception {
        for (FigureName name : FigureName.values()) {
            DrawnFigure figure = RunFigures.draw(name, results);
            double height = Print.on(page).plate(figure.plan(), figure.note()).height();
            assertThat(height * POINT_MILLIMETRES).as("%s", name).isLessThan(240);
        }
    }

    @Test
    void everyPanelOfTheDistributionsHasTwoLabelsAtLeast() throws Exception {
        for (Page page : Page.values()) {
            Path file = folder.resolve("distributions.svg");
            RunFigures.draw(FigureName.DISTRIBUTIONS, results)
                    .write(file, Print.on(page), FileFormat.SVG);
            String svg = Files.readString(file);
            long numbers =
                    Pattern.compile(">−?[0-9]+([.][0-9]+)?</text").matcher(svg).results().count();
            assertThat(numbers).as("%s", page).isGreaterThanOrEqualTo(2 * 30);
        }
    }

    @Test
    void theNumbersBesideAFigureAreThoseOfItsPlan() throws Exception {
        DrawnFigure figure = RunFigures.draw(FigureName.PERFORMANCE, results);
        var plan = (PerformancePlan) figure.plan();
        figure.writeBeside(folder);
        Table counts = read("performance-counts.ecsv");
        long drawn = 0;
        for (int row = 0; row < counts.rows(); row++) {
            drawn += Long.parseLong(counts.column("galaxies").get().values().text(row));
        }
        long planned =
                plan.columns().stream()
                        .mapToLong(column -> column.metrics().n() - column.counts().outside())
                        .sum();
        assertThat(drawn).isEqualTo(planned);
        Table medians = read("performance-medians.ecsv");
        assertThat(medians.column("median").get().values().text(0))
                .isEqualTo(
                        Double.toString(
                                plan.columns()
                                        .getFirst()
                                        .medians()
                                        .occupied()
                                        .getFirst()
                                        .median()));
        assertThat(medians.column("median").get().unit()).isEqualTo("dex");
        for (FigureName name : FigureName.values()) {
            for (Path file : RunFigures.draw(name, results).writeBeside(folder)) {
                if (file.toString().endsWith(".ecsv")) {
                    assertThat(TableFiles.read(file, Progress.UNWATCHED, new StopSignal()).rows())
                            .as("%s", file)
                            .isPositive();
                }
            }
        }
    }

    private Table read(String name) throws Exception {
        return TableFiles.read(folder.resolve(name), Progress.UNWATCHED, new StopSignal());
    }

    @Test
    void aCaptionSaysSampleCutsNumbersMetricsSeedAndPaper() throws Exception {
        DrawnFigure figure = RunFigures.draw(FigureName.PERFORMANCE, results);
        assertThat(figure.caption())
                .contains("synthetic galaxies, not observed", "0.05 ≤ bulge_to_total ≤ 0.9")
                .contains("bins of 0.1 dex", "0.0125 × 0.0125 dex", "seed 3", "2,400 steps")
                .contains("Test: RMS 0.", "After Fig. 3 of Elson (2025)", "29 → 15 → 1");
        figure.writeBeside(folder);
        assertThat(Files.readString(folder.resolve("performance.txt")))
                .contains(figure.caption(), figure.alternativeText(), "recipe sha256");
        for (FileFormat format : FileFormat.values()) {
            Path file = folder.resolve("figure." + format);
            figure.write(file, Print.on(Page.AAS_SINGLE), format);
            assertThat(FigureFile.provenance(file))
                    .containsEntry("Caption", figure.caption())
                    .containsEntry("Description", figure.alternativeText());
        }
    }

    @Test
    void aPngHasTheResolutionAndTheThemeAskedFor() throws Exception {
        Path file = folder.resolve("loss.png");
        var dark = new Print(Page.AANDA_SINGLE, FigureStyle.JOURNAL_DARK, Print.TEXT_POINTS, 600);
        RunFigures.draw(FigureName.LOSS, results).write(file, dark, FileFormat.PNG);
        assertThat(PngFile.dpi(file)).isCloseTo(600, within(0.1));
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth() / 600.0 * 25.4).isCloseTo(88, within(0.1));
        assertThat(image.getRGB(2, 2)).isEqualTo(dark.style().palette().ground().getRGB());
    }

    @Test
    void aColourMapByChoiceIsSeenInCountsAlone() throws Exception {
        DrawnFigure figure = RunFigures.draw(FigureName.PERFORMANCE, results);
        for (ColourMap map : ColourMap.values()) {
            Path file = folder.resolve(map + ".png");
            var print = Print.on(Page.MNRAS_SINGLE);
            figure.write(file, print.withStyle(print.style().withColours(map)), FileFormat.PNG);
            BufferedImage image = ImageIO.read(file.toFile());
            int fullest = map.argb(1);
            // The key ends just below its end.
            assertThat(Arrays.stream(pixels(image)).filter(argb -> near(argb, fullest)).count())
                    .as("%s", map)
                    .isGreaterThan(5);
        }
    }

    private static boolean near(int one, int other) {
        return IntStream.of(0, 8, 16)
                .allMatch(shift -> Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) < 6);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void lettersTooSmallToReadAreWarnedOf() throws Exception {
        var print = Print.on(Page.MNRAS_SINGLE).withTextPoints(6);
        var export =
                new FigureExport(
                        List.of(FigureName.SENSITIVITY, FigureName.LOSS),
                        print,
                        List.of(FileFormat.SVG),
                        0.0125,
                        false,
                        Map.of(FigureName.LOSS, "My own words."));
        var report = export.write(results, folder, Progress.UNWATCHED, new StopSignal());
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("sensitivity are 4.5 pt"));
        assertThat(report.files())
                .containsExactly(folder.resolve("sensitivity.svg"), folder.resolve("loss.svg"));
        assertThat(FigureFile.provenance(folder.resolve("loss.svg")))
                .containsEntry("Caption", "My own words.");
    }
}

package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.SampleSeries;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.export.FigureFile;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Page;
import org.galibra.figure.export.Print;
import org.galibra.model.Trainer;
import org.galibra.table.Table;
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
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every text of every figure, in the order in which it is drawn, against files that a person has
/// read. `-Dgalibra.golden=write` writes them anew.
class FigureTextTest {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");
    private static final Path GOLDEN = Path.of("src/test/resources/org/galibra/study/figures");
    private static RunResults results;

    @TempDir Path folder;

    @BeforeAll
    static void train() throws Exception {
        TableReference reference = TableReference.synthetic(1500, 2);
        Recipe recipe = Recipe.on(reference, 6).withHidden(5);
        recipe = recipe.withTraining(recipe.training().withSteps(1, false));
        Table table = reference.open(Progress.UNWATCHED, new StopSignal());
        Experiment experiment = Experiment.prepare(table, recipe);
        var outcome =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        recipe.training(),
                        new StopSignal(),
                        _ -> {});
        results = RunResults.of(Run.sealed(experiment, recipe.training(), outcome, 1).opened());
    }

    @ParameterizedTest
    @EnumSource(FigureName.class)
    void theTextOfAFigureIsAsItWasRead(FigureName name) throws Exception {
        Path file = folder.resolve(name + ".svg");
        DrawnFigure figure = RunFigures.draw(name, results);
        figure.write(file, Print.on(Page.MNRAS_DOUBLE), FileFormat.SVG);
        String drawn =
                TEXT.matcher(Files.readString(file))
                                .results()
                                .map(match -> match.group(1).strip())
                                .collect(Collectors.joining("\n"))
                        + "\n\n"
                        + figure.caption()
                        + "\n\n"
                        + figure.alternativeText()
                        + "\n";
        Path golden = GOLDEN.resolve(name + ".txt");
        if ("write".equals(System.getProperty("galibra.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, drawn);
        }
        assertThat(golden).exists();
        assertThat(drawn).isEqualTo(Files.readString(golden));
    }

    @Test
    void oneGalaxyAndNoneAreDrawnSensibly() throws Exception {
        var none = SampleSeries.of("test", new double[0], new double[0]);
        var one = SampleSeries.of("training", new double[] {9.3}, new double[] {9.4});
        for (List<SampleSeries> samples : List.of(List.of(one, none), List.of(none))) {
            FigurePlan plan =
                    PerformancePlan.of(
                            new PerformanceSpec(samples, 0.0125, TargetLabel.STELLAR_MASS, ""));
            for (Page page : List.of(Page.MNRAS_SINGLE, Page.SLIDE)) {
                Path file = folder.resolve("few.pdf");
                FigureFile.write(file, plan, Print.on(page), FileFormat.PDF, "", Map.of());
                Glyphs read = Glyphs.of(file);
                assertThat(read.all()).hasSizeGreaterThan(80);
                assertThat(read.touching()).isEmpty();
                assertThat(read.outside()).isEmpty();
            }
        }
    }
}

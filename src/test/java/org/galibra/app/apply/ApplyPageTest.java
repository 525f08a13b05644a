package org.galibra.app.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.galibra.app.Patience.await;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.galibra.app.Page;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Numbers;
import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.survey.Margins;
import org.galibra.figure.export.FigureFile;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A network of the synthetic catalogue weighs a synthetic survey, on the page.
@ExtendWith(ApplicationExtension.class)
class ApplyPageTest extends OpenSurvey {
    @Start
    void openTheWindow(Stage first) {
        open(first);
    }

    @Stop
    void closeTheWindow() {
        close();
    }

    @Test
    void everyGalaxyIsWeighedByTheNewestNetworkOrSetApart(FxRobot robot) {
        trainAndTurnToThePage(robot);
        assertThat(robot.lookup("#weigh").queryAs(Button.class).isDisabled()).isTrue();
        openAndJoin(robot);
        assertThat(words(robot, "#apply-network")).contains("elson-2026-uv 24-15-1");
        assertThat(words(robot, "#apply-warnings")).startsWith("5 differences");
        assertThat(said(robot)).contains("Cosmology of the magnitudes", "67.51 km/s/Mpc");
        assertThat(words(robot, "#weigh")).isEqualTo("Weigh 1,500 galaxies");
        var tally = weigh(robot).application().summary().tally();
        assertThat(robot.lookup("#coverage").query().getParent().isVisible()).isFalse();
        robot.clickOn("Coverage");
        assertThat(robot.lookup("#coverage").query().getParent().isVisible()).isTrue();

        long apart = tally.reasons().values().stream().mapToLong(Long::longValue).sum();
        assertThat(tally.rows()).isEqualTo(GALAXIES);
        assertThat(tally.inside()).isBetween(GALAXIES / 10L, GALAXIES - 1L);
        assertThat(tally.inside() + apart).isEqualTo(GALAXIES);
        assertThat(words(robot, "#apply-summary"))
                .startsWith("Inside " + Numbers.count(tally.inside()) + " of 1,500");
        assertThat(words(robot, "#fence-inside")).startsWith(Numbers.count(tally.inside()));
        for (String id : List.of("#sed-raw", "#sed-corrected", "#coverage")) {
            assertThat(robot.lookup(id).query().isVisible()).as(id).isTrue();
        }
        ChartPane<?> raw = robot.lookup("#sed-raw").queryAs(ChartPane.class);
        assertThat(raw.plane()).isPresent();
    }

    @Test
    void theResultIsWrittenInEveryFormatWithWhatIsChosen(FxRobot robot) throws Exception {
        openAll(robot);
        Weighed now = weigh(robot);
        Table fluxes = TableFiles.read(files.fluxes(), Progress.UNWATCHED, new StopSignal());
        double[] masses = now.application().reported().masses();
        robot.clickOn("#result-include");
        robot.clickOn("Intervals");
        for (String format : List.of("FITS", "VOTable", "ECSV", "CSV")) {
            robot.clickOn(format);
            robot.clickOn("#apply-export");
            String ending = format.equals("VOTable") ? "vot" : format.toLowerCase(Locale.ROOT);
            Path file = folder.resolve("weighed." + ending);
            await(format, () -> Files.exists(file) && !window.survey().busyProperty().get());
            Table read = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
            assertThat(texts(read.columns().getFirst()))
                    .as(format)
                    .containsExactlyElementsOf(texts(fluxes.column("CATAID").orElseThrow()));
            List<String> reasons = texts(read.column("reason").orElseThrow());
            assertThat(reasons).as(format).hasSize(GALAXIES).doesNotContain("");
            assertThat(reasons.stream().filter("inside"::equals).count())
                    .isEqualTo(now.application().summary().tally().inside());
            assertThat(read.column("log10_mstar_low68")).as(format).isEmpty();
            assertThat(read.column("e_photometric")).as(format).isPresent();
            Column mass = read.column("log10_mstar").orElseThrow();
            if (!format.equals("CSV")) {
                assertThat(mass.unit()).as(format).isEqualTo("dex(Msun)");
            }
            assertThat(
                            IntStream.range(0, GALAXIES)
                                    .mapToDouble(row -> Catalogue.number(mass, row))
                                    .toArray())
                    .as(format)
                    .containsExactly(masses);
        }
    }

    @Test
    void theFiguresOfThePaperAndCoverageAreWritten(FxRobot robot) throws Exception {
        openAll(robot);
        weigh(robot);
        robot.clickOn("#apply-figures");
        await("the last figure", () -> Files.exists(folder.resolve("figures/coverage.pdf")));
        await("an end of writing", () -> !window.survey().busyProperty().get());
        for (String name : List.of("fence", "survey", "uncertainty", "coverage")) {
            Path file = folder.resolve("figures").resolve(name + ".pdf");
            assertThat(FigureFile.provenance(file)).as(name).containsKey("Title");
        }
    }

    @Test
    void aCalibratedModelIsSavedAndWeighsAnotherTimeOnTheSameScale(FxRobot robot) {
        openAll(robot);
        Weighed first = weigh(robot);
        assertThat(words(robot, "#sed-correction"))
                .contains("dex cross-fitted in 5 folds", "dex in sample");
        robot.clickOn("#apply-calibrated");
        await("the file", () -> Files.exists(folder.resolve("calibrated.json")));
        await("an end of writing", () -> !window.survey().busyProperty().get());
        robot.clickOn("#apply-model");
        await(
                "the calibrated model",
                () ->
                        window.survey()
                                        .savedProperty()
                                        .get()
                                        .filter(scales -> scales.kept().isPresent())
                                        .isPresent()
                                && !window.survey().busyProperty().get());
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isTrue();
        assertThat(window.survey().savedProperty().get().orElseThrow().kept())
                .isEqualTo(first.application().summary().calibrated().correction());
        Weighed again = weigh(robot);
        assertThat(again.application().weighing().raw())
                .containsExactly(first.application().weighing().raw());
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isFalse();
    }

    @Test
    void priorsKindsAndTheGainOfSiblingsAreToldAndAFeatureHasItsOwnMargin(FxRobot robot) {
        robot.interact(() -> bench.pageProperty().set(Page.APPLY));
        WaitForAsyncUtils.waitForFxEvents();
        openAll(robot);
        Weighed now = weigh(robot);
        assertThat(words(robot, "#siblings-gain"))
                .contains(
                        "siblings would weigh " + Numbers.count(now.gain().galaxies()),
                        "most " + now.gain().sets().getFirst().words());
        robot.clickOn("Prior");
        assertThat(robot.lookup("#prior-table .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("uniform", "baldry-2012", "simulation", "survey, raw", "11.0 to 11.5");
        robot.clickOn("Shares");
        choose(robot, "#fence-along", "nQ");
        await("shares", () -> !window.survey().busyProperty().get());
        assertThat(window.survey().weighedProperty().get().orElseThrow().shares().shares())
                .singleElement()
                .satisfies(share -> assertThat(share.kinds()).containsExactly("4"));

        robot.clickOn("Features");
        assertThat(robot.lookup("#fence-margin").query().isVisible()).isFalse();
        choose(robot, "#fence-feature", "W1");
        robot.doubleClickOn("#fence-margin").write("0.4").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.survey().plan().margins()).isEqualTo(Margins.NONE.with("W1", 0.4));
        assertThat(window.survey().outOfDateProperty().get()).isTrue();
        var wider = weigh(robot).fence().only("W1").features().getFirst();
        assertThat(wider.outside())
                .isLessThan(now.fence().only("W1").features().getFirst().outside());
        robot.clickOn("#undo");
        assertThat(window.survey().plan().margins()).isEqualTo(Margins.NONE);
    }

    @Test
    void aClickOnABarShowsThatFeatureWithItsFence(FxRobot robot) {
        openAll(robot);
        Weighed now = weigh(robot);
        Node counts = robot.lookup("#fence-counts").query();
        var bounds = counts.localToScreen(counts.getBoundsInLocal());
        robot.clickOn(bounds.getMinX() + 200, bounds.getMinY() + 30);
        assertThat(robot.lookup("#fence-distributions").query().isVisible()).isTrue();
        assertThat(robot.lookup("#fence-feature").queryAs(ComboBox.class).getValue())
                .isEqualTo(now.fence().worst().get(1).name());
        robot.clickOn("Shares");
        choose(robot, "#fence-along", "Z");
        await(
                "shares along a column",
                () -> window.survey().weighedProperty().get().orElseThrow().along().equals("Z"));
        assertThat(window.survey().weighedProperty().get().orElseThrow().shares().shares())
                .singleElement()
                .satisfies(share -> assertThat(share.title()).startsWith("Z"));
    }

    @Test
    void aChangeOfThePlanMarksTheResultOutOfDateAndUndoTakesItBack(FxRobot robot) {
        openAll(robot);
        Weighed before = weigh(robot);
        robot.clickOn("#apply-keep");
        assertThat(window.survey().plan().keepFenced()).isTrue();
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isTrue();
        assertThat(window.survey().weighedProperty().get()).containsSame(before);
        undo(robot);
        assertThat(window.survey().plan().keepFenced()).isFalse();
        assertThat(robot.lookup("#apply-stale").query().isVisible()).isFalse();
    }

    @Test
    void galaxiesThatLackABandAreWeighedBySiblingsWithOneClick(FxRobot robot) {
        openAll(robot);
        choose(robot, "#apply-draws", 0);
        Weighed before = weigh(robot);
        assertThat(words(robot, "#siblings-gain")).contains("galaxies lack a band");
        robot.clickOn("#weigh-siblings");
        var tally = newResult(Optional.of(before)).application().summary().tally();
        assertThat(tally.bySiblings()).isPositive();
        assertThat(tally.inside())
                .isEqualTo(before.application().summary().tally().inside() + tally.bySiblings());
        assertThat(words(robot, "#siblings-gain"))
                .startsWith(Numbers.counted(tally.bySiblings(), "galaxy", "galaxies"));
    }

    private static List<String> texts(Column column) {
        return IntStream.range(0, column.values().size()).mapToObj(column.values()::text).toList();
    }
}

package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.TotalError;
import org.galibra.study.Elson2026;
import org.galibra.study.Joining;
import org.galibra.study.TableReference;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// A network of the simulation flavour weighs the survey flavour, whose shift, errors, gaps and
/// sentinels were put in by hand.
class ApplicationTest {
    private static final StopSignal STOP = new StopSignal();
    private static final SurveyPlan PLAN = SurveyPlan.DEFAULT.withDraws(0);

    private static Scales scales;
    private static Table joined;
    private static Application application;

    @TempDir private Path folder;

    @BeforeAll
    static void weigh() throws Exception {
        scales = Scales.of(Elson2026.run(40_000, 6000));
        joined = Elson2026.survey(6000);
        application = applied(joined, PLAN);
    }

    private static Application applied(Table table, SurveyPlan plan) throws GalibraException {
        Survey survey = Survey.read(scales.model(), table, Elson2026.MAPPING, plan.siblings());
        return Application.of(scales, survey, plan, Progress.UNWATCHED, STOP);
    }

    @Test
    void everyRowIsInTheOutputWithOneReason() {
        Table table = application.table();
        Column reasons = table.column("reason").orElseThrow();
        Column masses = table.column("log10_mstar").orElseThrow();
        var tally = application.summary().tally();

        assertThat(table.rows()).isEqualTo(6000);
        assertThat(reasons.values().missing()).isZero();
        assertThat(
                        tally.inside()
                                + tally.reasons().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum())
                .isEqualTo(6000);
        for (int row = 0; row < table.rows(); row++) {
            assertThat(masses.values().isMissing(row))
                    .as("row %d, %s", row, reasons.values().text(row))
                    .isEqualTo(!reasons.values().text(row).equals("inside"));
        }
        assertThat(tally.reasons().keySet()).contains("missing FUV", "not detected FUV");
    }

    @Test
    void theShiftIsSeenAndCorrectedOutOfItsOwnFit() {
        Comparison comparison = application.summary().comparison().orElseThrow();
        var fit = comparison.fit().orElseThrow();

        assertThat(comparison.raw().median()).isCloseTo(0.07, within(0.04));
        assertThat(comparison.raw().scatter()).isCloseTo(0.135, within(0.015));
        assertThat(fit.crossFitted().median()).isCloseTo(0, within(0.015));
        assertThat(fit.crossFitted().rms()).isGreaterThanOrEqualTo(fit.inSample().rms());
        assertThat(comparison.circular().isSuspect()).isFalse();
    }

    @Test
    void coverageHoldsWithinTheSimulationAndIsOnlyShownOnTheSurvey() {
        Calibrated calibrated = application.summary().calibrated();
        Trial own = calibrated.trial(Calibration.SIMULATION, "simulation", false).orElseThrow();
        Trial survey = calibrated.trial(Calibration.SIMULATION, "survey", false).orElseThrow();

        for (int level = 0; level < 2; level++) {
            assertThat(own.share(level)).isCloseTo(Trial.LEVELS.get(level), within(0.02));
            assertThat(survey.share(level)).isLessThan(own.share(level));
        }
        assertThat(calibrated.trial(Calibration.SIMULATION, "survey", true)).isPresent();
    }

    @Test
    void jsonHasTheKeysThatWereAskedFor() {
        var json = application.summary().json();

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "n",
                        "fenced",
                        "raw",
                        "corrected",
                        "uncertainty",
                        "coverage",
                        "distributions");
        assertThat(json.path("corrected").fieldNames())
                .toIterable()
                .containsExactly("median", "scatter", "crossFitted");
        assertThat(json.path("uncertainty").path("photometric").asDouble())
                .isCloseTo(0.035, within(0.02));
        assertThat(json.path("coverage").fieldNames())
                .toIterable()
                .containsExactly("simulation", "survey", "surveyWeighted");
        assertThat(json.path("coverage").path("surveyWeighted").path("0.68").asDouble())
                .as("told, and another number than without weights")
                .isBetween(0.2, 0.9)
                .isNotEqualTo(json.path("coverage").path("survey").path("0.68").asDouble());
        assertThat(json.path("coverage").path("survey").fieldNames())
                .toIterable()
                .containsExactly("0.68", "0.95");
    }

    @Test
    void agreementIsToldOnTheUniformAndOnTheNaturalDistribution() {
        var distributions = application.summary().json().path("distributions");
        assertThat(distributions.fieldNames())
                .toIterable()
                .containsExactly("simulation", "raw", "corrected");
        for (String judged : List.of("simulation", "raw", "corrected")) {
            assertThat(distributions.path(judged).fieldNames())
                    .toIterable()
                    .containsExactly("uniform", "baldry-2012");
        }
        var raw = distributions.path("raw");
        int galaxies = application.summary().comparison().orElseThrow().count();
        assertThat(raw.at("/uniform/n").asInt()).isEqualTo(galaxies);
        assertThat(raw.at("/uniform/effective").asDouble()).isBetween(100.0, 0.95 * galaxies);
        assertThat(raw.at("/baldry-2012/median").asDouble())
                .isNotEqualTo(raw.at("/uniform/median").asDouble());
        assertThat(distributions.at("/simulation/uniform/byPredicted").size())
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void theTotalIsAddedAsThePlanSays() throws Exception {
        Application linear = applied(joined, PLAN.withTotal(TotalError.LINEAR));
        double scatter = linear.summary().calibrated().residualScatter();

        for (int row = 0; row < 200; row++) {
            if (!application.weighing().reason(row).isInside()) {
                continue;
            }
            double light = application.weighing().light()[row];
            double model = application.scales().main().scatter();
            assertThat(application.reported().totals()[row])
                    .isCloseTo(Math.hypot(light, model), within(1e-12));
            assertThat(linear.reported().totals()[row]).isCloseTo(scatter + light, within(1e-12));
        }
    }

    @Test
    void aBandWithoutAColumnIsNamedWithWhatWouldSupplyIt() {
        assertThatThrownBy(() -> applied(without("W1_flux"), PLAN))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("the network needs W1 (WISE)")
                .hasMessageContaining("--map W1=COLUMN")
                .hasMessageContaining("--join FILE:KEY=KEY")
                .hasMessageContaining("--siblings");
    }

    @Test
    void aSiblingWeighsGalaxiesWithoutTheBandWithAnErrorOfItsOwn() throws Exception {
        Application less = applied(some(without("W1_flux"), 800), PLAN.withSiblings(true));
        Tally tally = less.summary().tally();

        assertThat(tally.inside()).isGreaterThan(300).isEqualTo(tally.bySiblings());
        assertThat(less.summary().siblings()).isPositive();
        int row = 0;
        while (!less.weighing().reason(row).isInside()) {
            row++;
        }
        assertThat(less.weighing().inputs(row)).doesNotContain("W1");
        assertThat(less.reported().totals()[row]).isPositive();
        assertThat(less.reported().basis(row)).isEqualTo("within the simulation");
    }

    private static Table some(Table table, int rows) {
        int[] first = IntStream.range(0, rows).toArray();
        return new Table(
                table.name(),
                table.columns().stream().map(each -> each.with(each.values().at(first))).toList(),
                table.source(),
                table.metadata());
    }

    private static Table without(String column) {
        return new Table(
                joined.name(),
                joined.columns().stream().filter(each -> !each.name().startsWith(column)).toList(),
                joined.source(),
                joined.metadata());
    }

    @Test
    void whatSiblingsWouldGainIsWhatTheyThenWeigh() throws Exception {
        SiblingGain gain = application.siblingGain();
        assertThat(gain.sets().getFirst().words()).startsWith("without ");
        assertThat(gain.sets())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.galaxies(), a.galaxies()));
        Application with = applied(joined, PLAN.withSiblings(true));
        for (SiblingGain.On on : gain.sets()) {
            String inputs = Weigher.names(on.bands());
            long weighed =
                    IntStream.range(0, 6000)
                            .filter(row -> with.weighing().inputs(row).equals(inputs))
                            .count();
            assertThat(weighed).as(on.words()).isEqualTo(on.galaxies());
        }
        assertThat(with.summary().siblings()).isEqualTo(gain.sets().size());
        assertThat(with.siblingGain().sets()).isEmpty();
    }

    @Test
    void differencesOfModelAndTableAreSentences() throws Exception {
        Survey survey = Survey.read(scales.model(), joined, ColumnMapping.RECOGNISED, false);

        assertThat(survey.agreement().differences())
                .anyMatch(each ->
                        each.startsWith("cosmology of the magnitudes")
                                && each.contains("--cosmology 67.51:0.3121"))
                .anyMatch(each -> each.startsWith("wavelengths of the magnitudes"));
        assertThat(application.survey().agreement().differences())
                .noneMatch(each -> each.startsWith("cosmology of the magnitudes"));
    }

    @Test
    void aCalibratedModelWeighsAloneAsItDidWithItsRun() throws Exception {
        Path file = folder.resolve("calibrated.json");
        CalibratedFile.write(file, scales, application.summary(), "survey");
        Scales read = Scales.open(file, Progress.UNWATCHED, STOP);
        Table bare =
                new Table(
                        joined.name(),
                        joined.columns().stream()
                                .filter(each -> !each.name().contains("logmstar"))
                                .toList(),
                        joined.source(),
                        joined.metadata());
        Survey survey = Survey.read(read.model(), bare, Elson2026.MAPPING, false);
        Application again = Application.of(read, survey, PLAN, Progress.UNWATCHED, STOP);

        assertThat(survey.catalogue().mass()).isEmpty();
        assertThat(again.reported().masses()).isEqualTo(application.reported().masses());
        assertThat(again.summary().tally().reasons())
                .isEqualTo(application.summary().tally().reasons());

        Files.writeString(file, Files.readString(file).replaceFirst("\"galaxies\" : ", "$01"));
        assertThatThrownBy(() -> Scales.open(file, Progress.UNWATCHED, STOP))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("was changed after it was written");
    }

    @Test
    void streamedInBlocksEveryRowGetsWhatTheWholeTableGave() throws Exception {
        Path in = folder.resolve("survey.fits");
        Path out = folder.resolve("weighed.fits");
        TableFiles.write(in, joined, Progress.UNWATCHED, STOP);
        var streamed =
                new StreamedApplication(scales, PLAN, reference(in), 700, Progress.UNWATCHED, STOP);
        Summary summary = streamed.into(out, Elson2026.MAPPING, _ -> {});
        Table read = TableFiles.read(out, Progress.UNWATCHED, STOP);
        assertThat(summary.json()).isEqualTo(application.summary().json());
        assertSameValues(read, application.table());
    }

    private static TableReference reference(Path file, Joining... joins) {
        return new TableReference(file.toString(), "", List.of(joins));
    }

    private static void assertSameValues(Table read, Table whole) {
        assertThat(read.rows()).isEqualTo(whole.rows());
        for (Column column : whole.columns()) {
            Column other = read.column(column.name()).orElseThrow();
            assertThat(other.unit()).isEqualTo(column.unit());
            assertThat(other.ucd()).isEqualTo(column.ucd());
            for (int row = 0; row < whole.rows(); row++) {
                assertThat(other.values().text(row))
                        .as("%s of row %d", column.name(), row)
                        .isEqualTo(column.values().text(row));
            }
        }
    }

    @Test
    void aStreamThatIsCancelledLeavesNothingBehind() throws Exception {
        Path in = folder.resolve("survey.fits");
        Path out = folder.resolve("weighed.fits");
        TableFiles.write(in, joined, Progress.UNWATCHED, STOP);
        var stop = new StopSignal();
        var streamed =
                new StreamedApplication(
                        scales,
                        PLAN,
                        reference(in),
                        700,
                        (_, done, _) -> {
                            if (done > 3000) {
                                stop.stop();
                            }
                        },
                        stop);

        assertThatThrownBy(() -> streamed.into(out, Elson2026.MAPPING, _ -> {}))
                .isInstanceOf(CancellationException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(in);
        }
    }

    @Test
    void aStreamJoinsItsBlocksAsTheWholeTableIsJoined() throws Exception {
        SyntheticSurvey observed = Elson2026.observed(6000);
        Path light = folder.resolve("light.fits");
        Path masses = folder.resolve("masses.fits");
        Path out = folder.resolve("weighed.fits");
        TableFiles.write(light, observed.fluxes(), Progress.UNWATCHED, STOP);
        TableFiles.write(masses, observed.masses(), Progress.UNWATCHED, STOP);
        var join = new Joining(masses.toString(), "", "CATAID", "CATAID");
        var streamed =
                new StreamedApplication(
                        scales, PLAN, reference(light, join), 700, Progress.UNWATCHED, STOP);
        Summary summary = streamed.into(out, Elson2026.MAPPING, _ -> {});

        assertThat(summary.json()).isEqualTo(application.summary().json());
        assertSameValues(TableFiles.read(out, Progress.UNWATCHED, STOP), application.table());
        assertThat(streamed.joined())
                .containsExactly(
                        "6,000 of 6,000 rows of light.fits have a partner in masses.fits (CATAID ="
                                + " CATAID)");
    }

    @Test
    void aBadValueInALaterBlockIsNamedByItsRowInTheTable() throws Exception {
        Column z = joined.column("Z").orElseThrow();
        double[] redshifts = ((Reals) z.values()).toArray();
        redshifts[4999] = Double.POSITIVE_INFINITY;
        Path in = folder.resolve("survey.fits");
        Path out = folder.resolve("weighed.fits");
        List<Column> columns =
                joined.columns().stream()
                        .map(each -> each.name().equals("Z") ? z.with(Reals.of(redshifts)) : each)
                        .toList();
        TableFiles.write(
                in,
                new Table("survey", columns, joined.source(), joined.metadata()),
                Progress.UNWATCHED,
                STOP);
        var streamed =
                new StreamedApplication(scales, PLAN, reference(in), 700, Progress.UNWATCHED, STOP);

        assertThatThrownBy(() -> streamed.into(out, Elson2026.MAPPING, _ -> {}))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("survey.fits", "Z", "5,000", "infinite");
        assertThat(out).doesNotExist();
    }
}

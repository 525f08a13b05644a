package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.synthetic.ObservedLight;
import org.galibra.catalogue.synthetic.SyntheticCatalogue;
import org.galibra.catalogue.synthetic.SyntheticSurvey;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Trainer;
import org.galibra.model.TrainingOutcome;
import org.galibra.table.Join;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Networks that learn with the errors of the synthetic survey.
class TrainingNoiseTest {
    private static final StopSignal STOP = new StopSignal();

    @TempDir private static Path folder;

    private static Table simulation;
    private static NoiseTable survey;
    private static Recipe plain;
    private static Experiment quiet;
    private static Experiment noisy;

    @BeforeAll
    static void prepare() throws Exception {
        simulation = SyntheticCatalogue.make(6000, 1, Progress.UNWATCHED, STOP);
        var observed = SyntheticSurvey.make(2000, 7, ObservedLight.REST, Progress.UNWATCHED, STOP);
        Path file = folder.resolve("survey.fits");
        TableFiles.write(
                file,
                Join.of(observed.fluxes(), "CATAID", observed.masses(), "CATAID"),
                Progress.UNWATCHED,
                STOP);
        survey = NoiseTable.of(new TableReference(file.toString(), ""));
        plain = Recipe.on(TableReference.synthetic(6000, 1), 1);
        plain =
                plain.withFeatures(Features.of("elson-2026"))
                        .withTraining(plain.training().withSteps(600, false));
        quiet = Experiment.prepare(simulation, plain);
        noisy = Experiment.prepare(simulation, plain.withNoise(Optional.of(survey)));
    }

    private static TrainingOutcome trained(Experiment experiment) {
        return Trainer.train(
                experiment.start(),
                experiment.training(),
                experiment.validation(),
                experiment.recipe().training(),
                STOP,
                _ -> {});
    }

    private static Run run(Experiment experiment) {
        return Run.sealed(experiment, experiment.recipe().training(), trained(experiment), 0)
                .opened();
    }

    @Test
    void theSampleItsScalingAndEveryTestGalaxyAreThoseWithoutNoise() {
        assertThat(noisy.sample().scaling()).isEqualTo(quiet.sample().scaling());
        assertThat(noisy.sample().test().features()).isEqualTo(quiet.sample().test().features());
        assertThat(noisy.sample().test().rows()).isEqualTo(quiet.sample().test().rows());
        assertThat(noisy.sample().natural().features())
                .isEqualTo(quiet.sample().natural().features());
        assertThat(noisy.training().size()).isEqualTo(quiet.training().size());
        assertThat(noisy.training().targets()).isEqualTo(quiet.training().targets());
        assertThat(noisy.validation().targets()).isEqualTo(quiet.validation().targets());
        assertThat(noisy.validation().features()).isNotEqualTo(quiet.validation().features());
    }

    @Test
    void whatTrainsIsTheLightOfTheTrainingGalaxiesAlone() {
        // Were the rows of other galaxies drawn, their light would not be near.
        var seen = noisy.asTheSurveySees(quiet.sample().training()).orElseThrow();
        var light = quiet.sample().training().features();
        int kBand = quiet.sample().features().names().indexOf("Ks");
        double[] off = new double[seen.rows()];
        for (int row = 0; row < off.length; row++) {
            off[row] = Math.abs(seen.at(row, kBand) - light.at(row, kBand));
        }
        Arrays.sort(off);
        assertThat(off[off.length / 2]).isBetween(0.005, 0.2);
        int[] training = quiet.sample().training().rows();
        int[] test = quiet.sample().test().rows();
        assertThat(test).doesNotContain(training);
    }

    @Test
    void aSeedRepeatsItselfBitForBitAndAnotherDrawsOtherNoise() throws Exception {
        TrainingOutcome first = trained(noisy);
        Experiment again = Experiment.prepare(simulation, noisy.recipe());
        assertThat(trained(again)).isEqualTo(first);
        assertThat(first.network()).isNotEqualTo(trained(quiet).network());
        assertThat(noisy.asTheSurveySees(quiet.sample().test()))
                .isEqualTo(again.asTheSurveySees(quiet.sample().test()));
    }

    @Test
    void withoutANoiseTableNothingChanges() throws Exception {
        Experiment back = noisy.changed(simulation, plain, Surveys.FILES);
        assertThat(back.noise()).isEmpty();
        assertThat(trained(back)).isEqualTo(trained(quiet));
        assertThat(RecipeFile.write(plain)).doesNotContain("noise");
        assertThat(RunRecord.summary(run(quiet)).has("noisyTest")).isFalse();
    }

    @Test
    void theRunTellsTheTestWithAndWithoutNoiseAndWhereTheNoiseComesFrom() throws Exception {
        Run run = run(noisy);
        var test = run.test().orElseThrow();
        assertThat(test.metrics())
                .isEqualTo(
                        Metrics.of(
                                test.galaxies().masses(),
                                run.model().predict(quiet.sample().test().features())));
        var record = RunRecord.whole(run);
        assertThat(record.path("test").path("rms").asDouble()).isEqualTo(test.metrics().rms());
        assertThat(record.path("noisyTest").path("n").asInt()).isEqualTo(test.galaxies().count());
        assertThat(record.path("noisyTest").path("rms").asDouble())
                .isGreaterThan(test.metrics().rms());
        assertThat(record.path("noise").path("table").path("sha256").asText()).hasSize(64);
        var ultraviolet = record.path("noise").path("bands").path("FUV");
        assertThat(ultraviolet.path("telling").asInt()).isBetween(900, 1900);
        assertThat(ultraviolet.path("notObserved").asInt()).isPositive();
        assertThat(
                        ultraviolet.path("telling").asInt()
                                + ultraviolet.path("tooFaint").asInt()
                                + ultraviolet.path("notDetected").asInt()
                                + ultraviolet.path("notObserved").asInt())
                .isEqualTo(2000);
        assertThat(run.model().provenance().weights())
                .anyMatch(sentence -> sentence.contains("flux errors of survey.fits"));
        Path file = folder.resolve("recipe.yaml");
        Files.writeString(file, RecipeFile.write(run.recipe()));
        assertThat(RecipeFile.read(file)).isEqualTo(run.recipe());
        assertThat(RecipeFile.read(file).noise().orElseThrow().table().sha256()).hasSize(64);
    }

    @Test
    void siblingsAndFoldsLearnWithTheNoiseToo() throws Exception {
        var withoutW1 =
                new FeatureSubset(
                        quiet.sample(),
                        quiet.sample()
                                .features()
                                .restrictedTo(
                                        Set.copyOf(
                                                quiet.sample().features().bands().subList(0, 11))));
        assertThat(noisy.sibling(withoutW1, STOP, Progress.UNWATCHED).network())
                .isNotEqualTo(quiet.sibling(withoutW1, STOP, Progress.UNWATCHED).network())
                .isEqualTo(noisy.sibling(withoutW1, STOP, Progress.UNWATCHED).network());
        var turn = TrainingSide.of(quiet).turns(3).getFirst();
        assertThat(TrainingSide.of(noisy).lesson(turn).validation().features())
                .isNotEqualTo(TrainingSide.of(quiet).lesson(turn).validation().features());
    }

    @Test
    void aSurveyWithoutErrorsIsRefusedByName() throws Exception {
        Path file = folder.resolve("bare.csv");
        TableFiles.write(file, simulation, Progress.UNWATCHED, STOP);
        Recipe recipe =
                plain.withNoise(
                        Optional.of(NoiseTable.of(new TableReference(file.toString(), ""))));
        assertThatThrownBy(() -> Experiment.prepare(simulation, recipe))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("bare.csv")
                .hasMessageContaining("errors of FUV");
    }

    @Test
    void photometricRedshiftsShiftAllBandsOfAGalaxyTogether() throws Exception {
        var spread = new NoiseTable(survey.table(), survey.mapping(), Optional.of("Z"));
        Experiment far = Experiment.prepare(simulation, plain.withNoise(Optional.of(spread)));
        var seen = far.asTheSurveySees(quiet.sample().test()).orElseThrow();
        var light = quiet.sample().test().features();
        double squares = 0;
        for (int row = 0; row < seen.rows(); row++) {
            squares += Math.pow(seen.at(row, 4) - light.at(row, 4), 2);
        }
        // An error as large as the redshift itself: 5/ln 10 = 2.17 mag.
        assertThat(Math.sqrt(squares / seen.rows())).isCloseTo(2.17, within(0.2));
    }
}

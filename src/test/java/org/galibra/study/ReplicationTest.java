package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Metrics;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.model.Trainer;
import org.galibra.model.TrainingOutcome;
import org.galibra.photometry.FeatureSet;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.GalibraException;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

class ReplicationTest {
    private static final TableReference REFERENCE = TableReference.synthetic(400, 3);
    private static final Recipe RECIPE =
            Recipe.on(REFERENCE, 5)
                    .withHidden(4)
                    .withTraining(Recipe.on(REFERENCE, 5).training().withSteps(300, true));

    private Experiment experiment;

    @BeforeEach
    void prepare() throws GalibraException {
        Table table = REFERENCE.open(Progress.UNWATCHED, new StopSignal());
        Recipe all = RECIPE.withSample(RECIPE.sample().withUniform(false, 0.5));
        experiment = Experiment.prepare(table, all);
    }

    private Ensemble ensemble(int seeds, int threads) {
        var trained = new AtomicReference<Ensemble>();
        Parallel.within(
                threads,
                () ->
                        trained.set(
                                Ensemble.train(
                                        experiment, seeds, new StopSignal(), Progress.UNWATCHED)));
        return trained.get();
    }

    @Test
    void theFirstMemberIsTheNetworkOfTheRecipe() {
        TrainingOutcome alone =
                Trainer.train(
                        experiment.start(),
                        experiment.training(),
                        experiment.validation(),
                        experiment.recipe().training(),
                        new StopSignal(),
                        _ -> {});
        Ensemble ensemble = ensemble(3, 2);
        assertThat(ensemble.members().getFirst().model().network()).isEqualTo(alone.network());
        TrainingOutcome third =
                Trainer.train(
                        Network.initial(29, 4, 7),
                        experiment.training(),
                        experiment.validation(),
                        experiment.recipe().training().withSeed(7),
                        new StopSignal(),
                        _ -> {});
        assertThat(ensemble.members().get(2).model().network()).isEqualTo(third.network());
        assertThat(ensemble.members().stream().map(Member::seed)).containsExactly(5L, 6L, 7L);
        assertThat(ensemble.members().stream().map(m -> m.model().network()).distinct()).hasSize(3);
        assertThat(ensemble.members().getLast().model().provenance().seed()).isEqualTo(7);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(ensemble(4, 3).members().stream().map(Member::model))
                .isEqualTo(ensemble(4, 1).members().stream().map(Member::model).toList());
    }

    @Test
    void membersAreJudgedEachAndByTheirMedian() {
        Ensemble ensemble = ensemble(3, 2);
        var galaxies = experiment.sample().validation();
        Ensemble.Judged judged = ensemble.judged(galaxies);
        double[] truth = galaxies.masses();
        double[][] predicted =
                ensemble.members().stream()
                        .map(member -> member.model().predict(galaxies.features()))
                        .toArray(double[][]::new);
        double[] median = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double[] three = {predicted[0][i], predicted[1][i], predicted[2][i]};
            Arrays.sort(three);
            median[i] = three[1];
            // Percentiles 16 and 84 of three: 0.32 of the way from either end to the middle.
            double half = (three[2] - three[0] - 0.32 * (three[2] - three[0])) / 2;
            assertThat(ensemble.predictions(galaxies.features()).scatter()[i])
                    .isCloseTo(half, within(1e-12));
        }
        assertThat(judged.median()).isEqualTo(Metrics.of(truth, median));
        double[] rms = new double[3];
        for (int k = 0; k < 3; k++) {
            assertThat(judged.members().get(k)).isEqualTo(Metrics.of(truth, predicted[k]));
            rms[k] = judged.members().get(k).rms();
        }
        double mean = Arrays.stream(rms).sum() / 3;
        double squares = Arrays.stream(rms).map(r -> (r - mean) * (r - mean)).sum();
        assertThat(judged.scatter().mean().rms()).isCloseTo(mean, within(1e-15));
        assertThat(judged.scatter().deviation().rms())
                .isCloseTo(Math.sqrt(squares / 2), within(1e-15));
    }

    @Test
    void progressReachesItsEndAndAStopEndsEveryMember() {
        List<Long> done = Collections.synchronizedList(new ArrayList<>());
        var stop = new StopSignal();
        Ensemble.train(
                experiment,
                2,
                stop,
                (_, steps, total) -> {
                    assertThat(total).isEqualTo(600);
                    done.add(steps);
                });
        assertThat(done).last().isEqualTo(600L);
        assertThat(done).isSorted();
        stop.stop();
        Ensemble stopped = Ensemble.train(experiment, 3, stop, Progress.UNWATCHED);
        assertThat(stopped.members())
                .hasSize(3)
                .allMatch(member -> member.outcome() instanceof TrainingOutcome.Cancelled);
    }

    @Test
    void everyGalaxyOfTheTrainingSideIsWeighedOnceByANetworkThatHasNotSeenIt() throws Exception {
        TrainingSide side = TrainingSide.of(experiment);
        for (int folds : new int[] {2, 3, 7}) {
            List<TrainingSide.Turn> turns = side.turns(folds);
            var all = new ArrayList<Integer>();
            for (TrainingSide.Turn turn : turns) {
                var seen = new HashSet<Integer>();
                IntStream.of(turn.held()).forEach(all::add);
                for (int[] rows : List.of(turn.learning(), turn.watching(), turn.held())) {
                    for (int row : rows) {
                        assertThat(seen.add(row)).isTrue();
                    }
                }
                assertThat(seen).hasSize(side.count());
                int others = side.count() - turn.held().length;
                assertThat(turn.watching()).hasSize(others / 10);
                assertThat(turn.held().length)
                        .isBetween(side.count() / folds, side.count() / folds + 1);
            }
            assertThat(all).hasSize(side.count()).doesNotHaveDuplicates();
        }
    }

    @Test
    void theScalingOfATurnKnowsItsTrainingGalaxiesAlone() throws Exception {
        TrainingSide side = TrainingSide.of(experiment);
        TrainingSide.Turn turn = side.turns(3).get(1);
        Scaling fitted = Scaling.fit(side.features(turn.learning()), side.masses(turn.learning()));
        assertThat(side.lesson(turn).scaling()).isEqualTo(fitted);
        var validated = CrossValidation.of(experiment, 3, new StopSignal(), Progress.UNWATCHED);
        var fold = validated.folds().get(1);
        assertThat(fold.member().model().scaling()).isEqualTo(fitted);
        double[] predicted = fold.member().model().predict(side.features(turn.held()));
        assertThat(fold.metrics()).isEqualTo(Metrics.of(side.masses(turn.held()), predicted));
        assertThat(fold.trained()).isEqualTo(turn.learning().length);
        assertThat(validated.pooled().n()).isEqualTo(side.count());
        double squares =
                validated.folds().stream()
                        .mapToDouble(f -> f.metrics().n() * Math.pow(f.metrics().rms(), 2))
                        .sum();
        assertThat(validated.pooled().rms())
                .isCloseTo(Math.sqrt(squares / side.count()), within(1e-12));
    }

    @Test
    void rowsOfOneGalaxyShareAFold(@TempDir Path folder) throws Exception {
        var text = new StringBuilder("id,M_g,M_r,logMstar\n");
        for (int row = 0; row < 240; row++) {
            double mass = 8 + (row * 37 % 100) / 40.0;
            text.append(
                    "G%d,%.3f,%.3f,%.4f%n"
                            .formatted(row / 3, -2 * mass - row % 7 * 0.01, -2.1 * mass, mass));
        }
        Path file = Files.writeString(folder.resolve("copies.csv"), text);
        Table table = TableFiles.read(file, Progress.UNWATCHED, new StopSignal());
        Experiment copies = Experiment.prepare(table, experiment.recipe());
        TrainingSide side = TrainingSide.of(copies);
        int[] rows =
                IntStream.concat(
                                IntStream.of(copies.sample().training().rows()),
                                IntStream.of(copies.sample().validation().rows()))
                        .toArray();
        for (TrainingSide.Turn turn : side.turns(4)) {
            var places = new HashMap<String, Set<Integer>>();
            List<int[]> parts = List.of(turn.learning(), turn.watching(), turn.held());
            for (int part = 0; part < 3; part++) {
                for (int row : parts.get(part)) {
                    places.computeIfAbsent(
                                    copies.catalogue().identifier(rows[row]), _ -> new HashSet<>())
                            .add(part);
                }
            }
            assertThat(places.values()).allMatch(found -> found.size() == 1);
            assertThat(places.size()).isLessThan(rows.length / 2);
        }
    }

    @Test
    void moreFoldsThanGalaxiesAreRefused() {
        assertThatThrownBy(() ->
                        CrossValidation.of(experiment, 900, new StopSignal(), Progress.UNWATCHED))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("too few to be cross-validated in 900 folds");
        var stop = new StopSignal();
        stop.stop();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> CrossValidation.of(experiment, 2, stop, Progress.UNWATCHED));
    }

    @Test
    void fewerFeaturesTrainOnTheSameGalaxies() {
        var features = experiment.sample().features();
        var choices = Ablation.choices(features);
        assertThat(choices.keySet())
                .containsExactly(
                        "all features",
                        "magnitudes only",
                        "colours only",
                        "without UV",
                        "without optical",
                        "without NIR",
                        "without MIR");
        assertThat(choices.get("without UV").names())
                .hasSize(25)
                .noneMatch(name -> name.contains("UV"));
        var judged = experiment.sample().validation();
        Ablation ablation =
                Ablation.of(experiment, choices, judged, 2, new StopSignal(), Progress.UNWATCHED);
        assertThat(ablation.rows()).hasSize(7).allMatch(row -> row.bySeed().size() == 2);
        Ensemble.Judged whole = ensemble(2, 2).judged(judged);
        assertThat(ablation.rows().getFirst().bySeed()).isEqualTo(whole.members());
        assertThat(ablation.rows().get(2).scatter().mean().rms())
                .isGreaterThan(ablation.rows().getFirst().scatter().mean().rms());
    }

    @Test
    void aSubsetHasTheColumnsAndTheLimitsOfItsFeatures() {
        var sample = experiment.sample();
        var kept = Ablation.choices(sample.features()).get("without optical");
        var subset = new FeatureSubset(sample, kept);
        var lesson = subset.lesson(experiment, 1);
        assertThat(lesson.scaling())
                .isEqualTo(
                        Scaling.fit(
                                subset.of(sample.training().features()),
                                sample.training().masses()));
        int column = sample.features().names().indexOf("W1−W2");
        int own = kept.names().indexOf("W1−W2");
        assertThat(subset.of(sample.test().features()).column(own))
                .containsExactly(sample.test().features().column(column));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FeatureSubset(sample, new FeatureSet("none", List.of(), List.of())));
    }

    @Test
    void impossibleNumbersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Replication(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replication(1, -2))
                .withMessageContaining("folds: 0, or from 2 to 1,000");
    }
}

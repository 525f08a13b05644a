package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Metrics;
import org.galibra.model.Scaling;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class LearningCurveTest {
    private static final TableReference REFERENCE = TableReference.synthetic(2000, 3);

    private Experiment experiment;

    @BeforeEach
    void prepare() throws GalibraException {
        Recipe recipe =
                Recipe.on(REFERENCE, 5)
                        .withHidden(4)
                        .withTraining(Recipe.on(REFERENCE, 5).training().withSteps(2000, true));
        experiment =
                Experiment.prepare(
                        REFERENCE.open(Progress.UNWATCHED, new StopSignal()),
                        recipe.withSample(recipe.sample().withUniform(false, 0.5)));
    }

    private LearningCurve curve(boolean opened, List<Integer> sizes, int seeds)
            throws GalibraException {
        return LearningCurve.of(
                experiment, opened, sizes, seeds, _ -> {}, new StopSignal(), Progress.UNWATCHED);
    }

    @Test
    void numbersOfGalaxiesDoubleUpToAll() {
        assertThat(LearningCurve.sizes(7392)).containsExactly(100, 200, 400, 800, 1600, 3200, 7392);
        assertThat(LearningCurve.sizes(400)).containsExactly(100, 200, 400);
        assertThat(LearningCurve.sizes(100)).containsExactly(25, 50, 100);
        assertThat(LearningCurve.sizes(210)).containsExactly(52, 104, 210);
    }

    @Test
    void moreGalaxiesTeachMore() throws GalibraException {
        int all = LearningCurve.available(experiment, true);
        LearningCurve curve = curve(true, List.of(50, all), 3);
        assertThat(curve.judged()).isEqualTo("test");
        assertThat(curve.judges()).isEqualTo(experiment.sample().test().count());
        assertThat(curve.galaxies()).hasSize(2).last().isEqualTo(all);
        assertThat(mean(curve, curve.galaxies().getFirst())).isGreaterThan(1.2 * mean(curve, all));
        assertThat(curve.points()).allMatch(at -> at.metrics().n() == curve.judges());
    }

    private static double mean(LearningCurve curve, int galaxies) {
        return Arrays.stream(curve.values(galaxies, MetricName.RMS)).average().orElseThrow();
    }

    @Test
    void noGalaxyThatJudgesTeachesAndDrawsOfOneSeedAreNested() {
        for (boolean opened : new boolean[] {false, true}) {
            TrainingSide side =
                    opened ? TrainingSide.of(experiment) : TrainingSide.ofTraining(experiment);
            var sample = experiment.sample();
            Set<String> judges =
                    identifiers(opened ? sample.test().rows() : sample.validation().rows());
            int[] rows =
                    opened
                            ? IntStream.concat(
                                            Arrays.stream(sample.training().rows()),
                                            Arrays.stream(sample.validation().rows()))
                                    .toArray()
                            : sample.training().rows();
            assertThat(side.count()).isEqualTo(rows.length);
            assertThat(identifiers(rows)).doesNotContainAnyElementsOf(judges);
            for (long seed = 1; seed < 6; seed++) {
                TrainingSide.Turn small = side.drawn(60, seed);
                TrainingSide.Turn large = side.drawn(200, seed);
                assertThat(large.learning()).contains(small.learning());
                assertThat(large.watching()).contains(small.watching());
                assertThat(named(small.learning(), rows))
                        .doesNotContainAnyElementsOf(named(small.watching(), rows));
                int drawn = small.learning().length + small.watching().length;
                assertThat(drawn).isBetween(60, 70);
                assertThat((double) small.watching().length).isCloseTo(0.1 * drawn, within(4.0));
                assertThat(small.learning().length + small.watching().length + small.held().length)
                        .isEqualTo(rows.length);
            }
        }
    }

    private Set<String> named(int[] places, int[] rows) {
        return identifiers(Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    private Set<String> identifiers(int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(experiment.catalogue()::identifier)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void theScalingIsFittedOnTheGalaxiesThatTrainAlone() throws GalibraException {
        TrainingSide side = TrainingSide.of(experiment);
        TrainingSide.Turn turn = side.drawn(60, 7);
        Member.Lesson lesson = side.lesson(turn, 7);
        assertThat(lesson.scaling())
                .isEqualTo(
                        Scaling.fit(side.features(turn.learning()), side.masses(turn.learning())));
        assertThat(lesson.scaling()).isNotEqualTo(experiment.sample().scaling());
    }

    @Test
    void whoListensHearsOfEveryNetworkAndTheSameSeedGivesTheSameCurve() throws GalibraException {
        var heard = new ArrayList<LearningCurve>();
        LearningCurve curve =
                LearningCurve.of(
                        experiment,
                        false,
                        List.of(40, 80),
                        2,
                        heard::add,
                        new StopSignal(),
                        Progress.UNWATCHED);
        assertThat(heard).hasSize(4);
        assertThat(heard.getFirst().points()).hasSize(1);
        assertThat(heard.getLast()).isEqualTo(curve);
        assertThat(curve.judged()).isEqualTo("validation");
        assertThat(curve(false, List.of(40, 80), 2)).isEqualTo(curve);
        Metrics other = curve(false, List.of(40), 1).points().getFirst().metrics();
        assertThat(other).isEqualTo(curve.points().getFirst().metrics());
    }

    @Test
    void aStoppedCurveIsNotReturnedAndATooSmallOneIsRefused() {
        var stop = new StopSignal();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        LearningCurve.of(
                                experiment,
                                false,
                                List.of(40, 80),
                                2,
                                _ -> stop.stop(),
                                stop,
                                Progress.UNWATCHED));
        assertThatThrownBy(() -> curve(false, List.of(2), 1))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("too few");
    }
}

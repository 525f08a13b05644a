package org.galibra.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.survey.CloudFence;
import org.galibra.evaluation.survey.ConformalIntervals;
import org.galibra.evaluation.survey.Coverage;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.evaluation.survey.FirstOrder;
import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.Margins;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.evaluation.survey.MonteCarlo;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.sample.Galaxies;
import org.galibra.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A network trained on the simulation flavour weighs the survey flavour: the whole way of Elson
/// (2026) on galaxies whose shift, errors and gaps are known because they were put in by hand.
class SimulationToSurveyTest {
    private static Run run;
    private static TrainedModel model;
    private static Catalogue survey;
    private static Galaxies inside;
    private static double[] predicted;

    @BeforeAll
    static void trainAndWeigh() throws Exception {
        run = Elson2026.run(60_000, 6000);
        model = run.model();

        Table joined = Elson2026.survey(20_000);
        Recipe reading =
                Recipe.on(TableReference.to(joined.source()), 1).withMapping(Elson2026.MAPPING);
        survey = Catalogue.of(reading.meaning(joined));
        Galaxies complete =
                Galaxies.measured(
                        survey, model.features(), IntStream.range(0, survey.rows()).toArray());
        var fence = FeatureFence.of(model.features().names(), model.scaling(), Margins.NONE);
        int[] rows =
                IntStream.range(0, complete.count())
                        .filter(i -> fence.crossings(complete.features().row(i)).isEmpty())
                        .map(i -> complete.rows()[i])
                        .toArray();
        inside = Galaxies.measured(survey, model.features(), rows);
        predicted = model.predict(inside.features());
    }

    /// The values of the trial that the recipe of the survey quotes, with 24 features and 6000
    /// steps.
    @Test
    void theBuiltInShiftIsSeenAndCorrectedOutOfItsOwnFit() {
        Metrics raw = Metrics.of(inside.masses(), predicted);
        CrossFit fit =
                CrossFit.of(
                        IntStream.of(inside.rows()).mapToObj(survey::identifier).toList(),
                        predicted,
                        inside.masses(),
                        MassCorrection.DEGREE,
                        CrossFit.FOLDS,
                        CrossFit.MOST_GALAXIES,
                        1);

        assertThat(raw.median()).isCloseTo(0.07, within(0.03));
        assertThat(raw.scatter()).isCloseTo(0.135, within(0.012));
        assertThat(fit.crossFitted().median()).isCloseTo(0, within(0.01));
        assertThat(fit.crossFitted().scatter()).isCloseTo(0.131, within(0.012));
        assertThat(fit.crossFitted().rms()).isGreaterThanOrEqualTo(fit.inSample().rms());
    }

    @Test
    void photometricErrorsAreSmallAndFirstOrderAgreesWithMonteCarlo() {
        int[] some = IntStream.range(0, 400).toArray();
        Matrix features = inside.features().select(some);
        List<Band> bands = BandSpace.of(model.features()).bands();
        double[] relative = new double[some.length * bands.size()];
        for (int i = 0; i < some.length; i++) {
            for (int b = 0; b < bands.size(); b++) {
                relative[i * bands.size() + b] =
                        LightErrors.relative(
                                Catalogue.number(
                                        survey.errors().get(bands.get(b)), inside.rows()[i]));
            }
        }
        var errors =
                LightErrors.of(
                        Matrix.owning(some.length, bands.size(), relative),
                        new double[bands.size()],
                        new double[some.length]);
        double[] first = FirstOrder.of(model, features, errors).photometric();
        double[] drawn = MonteCarlo.of(model, features, errors, MonteCarlo.DRAWS, 1, 0).sigma();
        double[] ratios = new double[some.length];
        Arrays.setAll(ratios, i -> first[i] / drawn[i]);

        assertThat(Percentiles.of(first).median()).isCloseTo(0.04, within(0.015));
        assertThat(Percentiles.of(ratios).median()).isCloseTo(1.0, within(0.08));
    }

    /// Half of the held-out test galaxies calibrate, the other half is weighed.
    @Test
    void coverageWithinTheSimulationIsThatAskedFor() {
        Weighed test = run.test().orElseThrow();
        double[] truth = test.galaxies().masses();
        int half = truth.length / 2;
        var order = new ArrayList<>(IntStream.range(0, truth.length).boxed().toList());
        Collections.shuffle(order, new Random(1));
        double[] p = order.stream().mapToDouble(i -> test.predicted()[i]).toArray();
        double[] m = order.stream().mapToDouble(i -> truth[i]).toArray();
        var intervals =
                ConformalIntervals.calibrate(Arrays.copyOf(p, half), Arrays.copyOf(m, half), 5);
        for (double level : new double[] {0.68, 0.95}) {
            Coverage inSimulation =
                    covered(
                            intervals,
                            level,
                            Arrays.copyOfRange(p, half, p.length),
                            Arrays.copyOfRange(m, half, m.length));
            Coverage onSurvey = covered(intervals, level, predicted, inside.masses());

            assertThat(inSimulation.all().value()).isCloseTo(level, within(0.02));
            assertThat(onSurvey.all().value()).isLessThan(level);
        }
    }

    @Test
    void theCloudKeepsMostOfTheSurveyInside() {
        BandSpace space = BandSpace.of(model.features());
        var fence =
                CloudFence.fit(
                        space.magnitudes(run.training().galaxies().features()),
                        space.magnitudes(run.validation().galaxies().features()),
                        CloudFence.TOLERANCE_MAG,
                        CloudFence.PERCENT);
        long outside =
                Arrays.stream(fence.distances(space.magnitudes(inside.features())))
                        .filter(d -> !fence.isInside(d))
                        .count();

        // More than the hundredth of the simulation's own: the shift is there to be seen.
        assertThat((double) outside / inside.count()).isBetween(0.015, 0.15);
    }

    private static Coverage covered(
            ConformalIntervals intervals, double level, double[] p, double[] m) {
        double[] half = Arrays.stream(p).map(x -> intervals.halfWidth(x, level)).toArray();
        return Coverage.of(level, p, half, m, p);
    }
}

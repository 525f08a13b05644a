package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.Histogram;
import org.galibra.evaluation.survey.MassCorrection;
import org.junit.jupiter.api.Test;

import java.util.Optional;

class SedMassPlanTest {
    private static final SedMassPlan PLAN = SedMassPlan.of(SurveyReference.survey());

    @Test
    void itsCurveIsSciPysRobustPolynomial() {
        Polyline curve = PLAN.curve().orElseThrow();
        double[] masses = SurveyReference.values("curve.mass");
        double[] predicted = SurveyReference.values("curve.predicted");
        for (int k = 0; k < masses.length; k++) {
            int point = k * (curve.size() - 1) / (masses.length - 1);
            assertThat(curve.x(point)).isCloseTo(masses[k], within(1e-12));
            assertThat(curve.y(point)).isCloseTo(predicted[k], within(1e-7));
        }
    }

    @Test
    void itsResidualsAreNumpys() {
        double[] ends = SurveyReference.values("residual.percentiles");
        assertThat(PLAN.corrected().p16()).isCloseTo(ends[0], within(1e-12));
        assertThat(PLAN.corrected().p84()).isCloseTo(ends[1], within(1e-12));
        assertThat(PLAN.scatter()).isCloseTo((ends[1] - ends[0]) / 2, within(1e-12));
        Histogram residuals = PLAN.corrected().residuals();
        double[] counts = SurveyReference.values("residual.counts");
        int first = (int) Math.rint((-0.4 - residuals.edge(0)) / 0.05);
        for (int bin = 0; bin < counts.length; bin++) {
            assertThat((double) residuals.count(first + bin)).isEqualTo(counts[bin]);
        }
    }

    @Test
    void bothPanelsShareTheirAxesAndTheirColours() {
        assertThat(PLAN.raw().counts().xs()).isEqualTo(PLAN.corrected().counts().xs());
        assertThat(SedMassLayers.key(PLAN, FigureStyle.JOURNAL).top())
                .isEqualTo(
                        Math.max(
                                PLAN.raw().counts().largest(),
                                PLAN.corrected().counts().largest()));
    }

    @Test
    void theCorrectionIsDrawnAsAFunctionOfThePredictedMass() {
        MassCorrection correction =
                MassCorrection.fit(SurveyReference.PREDICTED, SurveyReference.TRUTH, 1);
        SedMassSpec plain = SurveyReference.survey();
        SedMassPlan plan =
                SedMassPlan.of(
                        new SedMassSpec(
                                plain.raw(),
                                plain.corrected(),
                                3,
                                Optional.of(correction),
                                0.05,
                                plain.target()));
        Polyline applied = plan.applied().orElseThrow();
        for (int point = 0; point < applied.size(); point++) {
            assertThat(applied.x(point)).isEqualTo(correction.correct(applied.y(point)));
        }
    }

    @Test
    void tooFewGalaxiesHaveNoCurve() {
        for (int n = 0; n < 4; n++) {
            double[] masses = new double[n];
            for (int i = 0; i < n; i++) {
                masses[i] = 9 + i;
            }
            SampleSeries few = SampleSeries.of("survey", masses, masses);
            SedMassPlan plan =
                    SedMassPlan.of(
                            new SedMassSpec(
                                    few, few, 3, Optional.empty(), 0.05, SedMassSpec.TARGET));
            assertThat(plan.curve()).isEmpty();
            Drawn.everywhere(plan);
        }
    }

    @Test
    void itsSummarySaysWhatTheFigureStates() {
        assertThat(PLAN.summary())
                .startsWith("600 galaxies with a fitted mass. Raw: median ")
                .contains("Corrected: median ");
    }
}

package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.model.Matrix;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

class UncertaintyPlanTest {
    private static final double[] LIGHT =
            Arrays.stream(SurveyReference.PREDICTED).map(p -> -20 - 2.5 * (p - 9.5)).toArray();
    private static final UncertaintyPlan PLAN =
            UncertaintyPlan.of(spec(SurveyReference.PREDICTED, LIGHT, SurveyReference.sigmas()));

    @Test
    void itsMediansAreNumpys() {
        UncertaintyPlan.Method method = PLAN.methods().getFirst();
        assertThat(method.median())
                .isCloseTo(SurveyReference.values("sigma.median")[0], within(1e-12));
        assertThat(method.medians().occupied()).hasSize(SurveyReference.keys("sigma.bin.").size());
        for (BinnedMedians.Bin bin : method.medians().occupied()) {
            String key = String.format(Locale.ROOT, "sigma.bin.%.1f", bin.centre());
            assertThat(new double[] {bin.n(), bin.p16(), bin.median(), bin.p84()})
                    .as(key)
                    .containsExactly(SurveyReference.values(key), within(1e-12));
        }
    }

    @Test
    void everyGalaxyStandsWithinItsAxes() {
        UncertaintyPlan.Method method = PLAN.methods().getFirst();
        int counted = 0;
        for (int row = 0; row < method.counts().rows(); row++) {
            for (int column = 0; column < method.counts().columns(); column++) {
                counted += method.counts().count(column, row);
            }
        }
        assertThat(counted + method.counts().outside()).isEqualTo(600);
        assertThat(method.counts().outside()).isLessThan(6);
    }

    @Test
    void brightIsUp() {
        Ticks ticks = UncertaintyFigure.magnitudes(PLAN.light());
        assertThat(ticks.range()).isEqualTo(PLAN.light());
        assertThat(ticks.ticks().stream().filter(Ticks.Tick::isMajor).map(Ticks.Tick::label))
                .contains("−20")
                .noneMatch(label -> label.equals("20"));
    }

    @Test
    void galaxiesWithoutAnErrorAreCountedNowhere() {
        double nan = Double.NaN;
        UncertaintyPlan plan =
                UncertaintyPlan.of(
                        spec(
                                new double[] {9, 10, nan},
                                new double[] {-20, nan, -21},
                                new double[] {0.05, nan, 0.06}));
        assertThat(plan.methods().getFirst().n()).isEqualTo(2);
        assertThat(plan.methods().getFirst().counts().largest()).isEqualTo(1);
        assertThat(plan.byLight().largest()).isEqualTo(1);
        Drawn.everywhere(plan);
    }

    @Test
    void ofNoGalaxiesItHasAxes() {
        UncertaintyPlan plan =
                UncertaintyPlan.of(spec(new double[0], new double[0], new double[0]));
        assertThat(plan.mass().from()).isEqualTo(8);
        assertThat(plan.sigma().to()).isEqualTo(0.1);
        Drawn.everywhere(plan);
    }

    @Test
    void refusesErrorsOfOtherGalaxiesAndNoMethod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(new double[3], new double[3], new double[2]));
        Matrix one = SurveyReference.column(new double[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new UncertaintySpec(
                                "all", one, "W1", true, one, List.of(), TargetLabel.STELLAR_MASS));
    }

    static UncertaintyPlan plan() {
        return PLAN;
    }

    private static UncertaintySpec spec(double[] masses, double[] light, double[] sigmas) {
        return new UncertaintySpec(
                "no SED mass",
                SurveyReference.column(masses),
                "W1",
                true,
                SurveyReference.column(light),
                List.of(new UncertaintySpec.Errors("Monte Carlo", SurveyReference.column(sigmas))),
                TargetLabel.STELLAR_MASS);
    }
}

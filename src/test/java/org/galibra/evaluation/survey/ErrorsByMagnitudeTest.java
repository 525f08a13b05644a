package org.galibra.evaluation.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ErrorsByMagnitudeTest {
    /// Galaxy k of magnitude k has the error k: errors tell which galaxies are asked.
    private static ErrorsByMagnitude ranks(int galaxies) {
        double[] ranks = new double[galaxies];
        Arrays.setAll(ranks, k -> k);
        return ErrorsByMagnitude.of(ranks, ranks, Double.MAX_VALUE);
    }

    @Test
    void theGalaxiesAlikeStandHalfBelowAndHalfAbove() {
        ErrorsByMagnitude errors = ranks(1000);
        assertThat(errors.at(500, 0)).isEqualTo(400);
        assertThat(errors.at(500, 0.5)).isEqualTo(500);
        assertThat(errors.at(500, Math.nextDown(1.0))).isEqualTo(599);
        assertThat(errors.at(499.5, 0)).isEqualTo(400);
    }

    @Test
    void beyondTheSurveyStandThoseAtItsEnds() {
        ErrorsByMagnitude errors = ranks(1000);
        assertThat(errors.at(-50, 0)).isZero();
        assertThat(errors.at(-50, Math.nextDown(1.0))).isEqualTo(199);
        assertThat(errors.at(2000, 0)).isEqualTo(800);
        assertThat(errors.at(2000, Math.nextDown(1.0))).isEqualTo(999);
    }

    @Test
    void ofFewGalaxiesAllTell() {
        ErrorsByMagnitude errors = ranks(20);
        assertThat(errors.at(3, 0)).isZero();
        assertThat(errors.at(3, Math.nextDown(1.0))).isEqualTo(19);
    }

    @Test
    void galaxiesWithoutMagnitudeOrWithTooLargeAnErrorTellNothing() {
        double[] magnitudes = {-20, Double.NaN, -19, -18};
        double[] relative = {0.1, 0.2, 0.6, Double.NaN};
        ErrorsByMagnitude errors = ErrorsByMagnitude.of(magnitudes, relative, 0.5);
        assertThat(errors.galaxies()).isEqualTo(1);
        assertThat(errors.at(-18, 0.9)).isEqualTo(0.1);
    }

    @Test
    void aTypicalErrorIsTheMedianOfTheGalaxiesAlikeAtAMagnitude() {
        assertThat(ranks(1000).typical(0.5)).isEqualTo(new ErrorsByMagnitude.Typical(500, 499.5));
        assertThat(ranks(1000).typical(0)).isEqualTo(new ErrorsByMagnitude.Typical(0, 99.5));
    }

    @Test
    void noGalaxyTellsNothing() {
        ErrorsByMagnitude none = ErrorsByMagnitude.of(new double[] {Double.NaN}, new double[1], 1);
        assertThat(none.galaxies()).isZero();
        assertThat(none.typical(0.5).median()).isNaN();
        assertThatThrownBy(() -> new SurveyNoise(List.of(none), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

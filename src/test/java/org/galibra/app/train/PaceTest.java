package org.galibra.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void theScaleRunsFromOneStepASecondToNoLimit() {
        assertThat(Pace.at(0)).isEqualTo(new Pace(1));
        assertThat(Pace.at(3)).isEqualTo(new Pace(1000));
        assertThat(Pace.at(Pace.LARGEST_POSITION)).isEqualTo(Pace.UNLIMITED);
    }

    @Test
    void aPaceIsRoundedToTwoDigits() {
        assertThat(Pace.at(3.1)).isEqualTo(new Pace(1300));
        assertThat(Pace.at(0.5)).isEqualTo(new Pace(3));
    }

    @Test
    void fasterAndSlowerEndAtTheEndsOfTheScale() {
        Pace pace = new Pace(1);
        assertThat(pace.slower()).isEqualTo(pace);
        for (int i = 0; i < 30; i++) {
            assertThat(pace.faster().stepsPerSecond())
                    .isGreaterThanOrEqualTo(pace.stepsPerSecond());
            pace = pace.faster();
        }
        assertThat(pace).isEqualTo(Pace.UNLIMITED);
        assertThat(pace.slower().isUnlimited()).isFalse();
    }

    @Test
    void labelsSayWhatItIs() {
        assertThat(new Pace(1000).label()).isEqualTo("1,000/s");
        assertThat(Pace.UNLIMITED.label()).isEqualTo("max");
    }

    @Test
    void noStepsASecondIsNoPace() {
        assertThatThrownBy(() -> new Pace(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

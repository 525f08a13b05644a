package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TicksTest {
    @Test
    void countsOfFiveDigitsAreLabelledInThousands() {
        Ticks ticks = Ticks.linear(new Range(0, 12_000), 6).inThousands();
        assertThat(ticks.ticks().stream().filter(Ticks.Tick::isMajor).map(Ticks.Tick::label))
                .containsExactly("0", "2", "4", "6", "8", "10", "12");
    }

    @Test
    void standAtRoundNumbersWithTrueMinusSigns() {
        assertThat(labels(Ticks.linear(new Range(-0.4, 0.4), 4)))
                .containsExactly("−0.4", "−0.2", "0.0", "0.2", "0.4");
        assertThat(labels(Ticks.linear(new Range(7.9, 11.1), 6)))
                .containsExactly("8", "9", "10", "11");
        assertThat(labels(Ticks.linear(new Range(7.9, 11.1), 8)))
                .containsExactly("8.0", "8.5", "9.0", "9.5", "10.0", "10.5", "11.0");
        assertThat(labels(Ticks.linear(new Range(0, 20_000), 5)))
                .containsExactly("0", "5,000", "10,000", "15,000", "20,000");
    }

    @Test
    void minorTicksDivideTheDistanceEvenly() {
        var ticks = Ticks.linear(new Range(0, 1), 2).ticks();
        assertThat(ticks).hasSize(11);
        assertThat(ticks.get(1).isMajor()).isFalse();
        assertThat(Ticks.linear(new Range(0, 1), 2).majorOnly().ticks()).hasSize(3);
    }

    @Test
    void onALogarithmicAxisStandAtPowersOfTen() {
        Range range = new Range(Math.log10(2e-4), Math.log10(0.2));
        assertThat(labels(Ticks.logarithmic(range, 5))).containsExactly("10⁻³", "10⁻²", "10⁻¹");
        assertThat(Ticks.logarithmic(range, 5).ticks()).hasSize(28);
    }

    @Test
    void withinADecadeTwoAndFiveAreLabelledToo() {
        Range range = new Range(Math.log10(2e-3), Math.log10(5e-3));
        assertThat(labels(Ticks.logarithmic(range, 5))).containsExactly("2 × 10⁻³", "5 × 10⁻³");
    }

    @Test
    void overManyDecadesSomePowersAreLeftOut() {
        assertThat(labels(Ticks.logarithmic(new Range(-12, 0), 4)))
                .containsExactly("10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "10⁰");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.03, 0.7, 1, 33, 4e7})
    void thereAreAlwaysSomeAndNeverTooMany(double length) {
        for (int most = 2; most < 9; most++) {
            int labels = labels(Ticks.linear(new Range(-0.3 * length, 0.7 * length), most)).size();
            assertThat(labels).isBetween(1, most + 1);
        }
    }

    private static List<String> labels(Ticks ticks) {
        return ticks.majorOnly().ticks().stream().map(Ticks.Tick::label).toList();
    }
}

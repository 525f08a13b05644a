package org.galibra.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MassFunctionTest {
    private static final Bins TENTHS = new Bins(0.1);

    @ParameterizedTest
    @ValueSource(strings = {"truth", "predicted"})
    void agreesWithNumpy(String masses) {
        var function = MassFunction.of(Reference.column(masses), TENTHS, 250);
        for (MassFunction.Bin bin : function.occupied()) {
            String key = "massFunction." + masses + "." + TENTHS.index(bin.centre());
            String[] expected = Reference.text(key).split(" ", 4);
            assertThat(bin.n()).as(key).isEqualTo((int) Double.parseDouble(expected[0]));
            double[] found = {bin.density(), bin.low(), bin.high()};
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i])
                        .as(key)
                        .isCloseTo(Double.parseDouble(expected[i + 1]), within(1e-12));
            }
        }
        assertThat(function.occupied().stream().mapToInt(MassFunction.Bin::n).sum())
                .isEqualTo(Reference.column(masses).length);
    }

    @Test
    void emptyBinsBetweenHaveAnUpperEndAlone() {
        double nan = Double.NaN;
        var function = MassFunction.of(new double[] {9.05, nan, 9.25, 9.27}, TENTHS, 1);
        assertThat(function.occupied()).extracting(MassFunction.Bin::n).containsExactly(1, 0, 2);
        MassFunction.Bin empty = function.occupied().get(1);
        assertThat(empty.low()).isZero();
        // Gehrels (1986), table 1: 1.841 events at 84.13 per cent.
        assertThat(empty.high() * 0.1).isCloseTo(1.841, within(0.03));
        assertThat(function.occupied().getFirst().low() * 0.1).isCloseTo(0.173, within(0.003));
    }

    @Test
    void ofNoGalaxiesHasNoBinsAndAVolumeIsPositive() {
        assertThat(MassFunction.of(new double[0], TENTHS, 1).occupied()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MassFunction.of(new double[] {9}, TENTHS, 0));
    }
}

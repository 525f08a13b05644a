package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
    @Test
    void numbersAreReadAsEveryToolWritesThem() {
        assertThat(Numeral.parse("-17.5")).isEqualTo(-17.5);
        assertThat(Numeral.parse("+1E-3")).isEqualTo(1e-3);
        assertThat(Numeral.parse(".5")).isEqualTo(0.5);
        assertThat(Numeral.parse("Inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Numeral.parse("-INFINITY")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Numeral.parse("1e400")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "faint", "1.5f", "2d", "0x10", "0x1p4", "1,5", "1 000", "1.5D+3"})
    void everythingElseIsNoNumber(String text) {
        assertThatThrownBy(() -> Numeral.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}

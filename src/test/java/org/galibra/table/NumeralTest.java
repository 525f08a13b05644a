package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

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

    @Test
    void everyDecimalIsTheNearestNumber() {
        var random = new Random(1);
        for (int trial = 0; trial < 300_000; trial++) {
            var text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
            int digits = 1 + random.nextInt(21);
            int point = random.nextInt(digits + 3);
            for (int i = 0; i < digits; i++) {
                text.append(i == point ? "." : "").append(random.nextInt(10));
            }
            if (random.nextBoolean()) {
                text.append(random.nextBoolean() ? "e" : "E").append(random.nextInt(50) - 25);
            }
            assertThat(Numeral.parse(text.toString()))
                    .as(text.toString())
                    .isEqualTo(Double.parseDouble(text.toString()));
        }
        for (String text :
                List.of(
                        "-0",
                        "-0.0",
                        "9007199254740993",
                        "9007199254740992",
                        "1e22",
                        "1e23",
                        "5.",
                        "1e-22",
                        "123456789012345678",
                        "+.5e+01",
                        "1e0",
                        "0e99")) {
            assertThat(Numeral.parse(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "faint", "1.5f", "2d", "0x10", "0x1p4", "1,5", "1 000", "1.5D+3", ".", "-", "+",
                "1.2.3", "1e", "e5", "1e+", "-.", "1e5.", "1e 5", "--5"
            })
    void everythingElseIsNoNumber(String text) {
        assertThatThrownBy(() -> Numeral.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}

package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import static java.lang.Double.NaN;

import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;
import java.util.SplittableRandom;

class FormulaTest {
    private static double[] values(String formula, Map<String, double[]> columns, int rows)
            throws GalibraException {
        return Formula.parse(formula).values(columns, rows);
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "2 - 3 - 4, -5",
        "24 / 4 / 2, 3",
        "2 ^ 3 ^ 2, 512",
        "-2 ^ 2, -4",
        "2 ^ -1, 0.5",
        "- - 3, 3",
        "log10(1000), 3",
        "ln(exp(2)), 2",
        "sqrt(2) ^ 2, 2",
        "abs(-3), 3",
        "1.5e3 + .5, 1500.5",
        "pi, 3.141592653589793",
    })
    void arithmeticIsWhatItLooksLike(String formula, double value) throws Exception {
        assertThat(values(formula, Map.of(), 1)[0]).isCloseTo(value, offset(1e-12));
    }

    @Test
    void minAndMaxTakeTwo() throws Exception {
        assertThat(values("min(3, max(1, 2)) + 1", Map.of(), 2)).containsExactly(3, 3);
    }

    @Test
    void columnsGoRowByRowAndConstantsAlong() throws Exception {
        assertThat(
                        values(
                                "log10((disk + `bulge mass`) / h)",
                                Map.of(
                                        "disk", new double[] {1, 50, NaN},
                                        "bulge mass", new double[] {9, 50, 1},
                                        "h", new double[] {0.1}),
                                3))
                .containsExactly(2, 3, NaN);
    }

    @Test
    void whatHasNoValueIsMissing() throws Exception {
        double[] zero = {0, -1};
        assertThat(values("log10(x)", Map.of("x", zero), 2)).containsExactly(NaN, NaN);
        assertThat(values("1 / x", Map.of("x", zero), 2)).containsExactly(NaN, -1);
        assertThat(values("x ^ 0.5", Map.of("x", zero), 2)).containsExactly(0, NaN);
    }

    @Test
    void itsNamesAreKnownInOrder() throws Exception {
        assertThat(Formula.parse("b + log10(a) * b - pi").names()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | ends before it is whole",
                "1 + | ends before it is whole",
                "1 2 | an operator is missing before '2'",
                "(1 | a ')' is missing at its end",
                "1) | an operator is missing before ')'",
                "* 2 | a value is missing before '*'",
                "sin(1) | there is no function sin",
                "min(1) | a ',' is missing before ')'",
                "a # b | # b' is no formula",
                "f() | a value is missing before ')'",
            })
    void whatIsNoFormulaIsNamed(String formula, String message) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("log10((disk + bulge) / h)");
    }

    @Test
    void depthIsBounded() {
        for (String opening : new String[] {"(", "2^", "log10("}) {
            assertThatThrownBy(() -> Formula.parse(opening.repeat(5000) + "1"))
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContaining("deep");
        }
    }

    @Test
    void noTextIsMoreThanRefused() {
        var random = new SplittableRandom(11);
        String letters = "ab1.e+-*/^()`, log10";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                Formula formula = Formula.parse(text.toString());
                assertThat(formula.text()).isEqualTo(text.toString().strip());
            } catch (GalibraException e) {
                assertThat(e.problem().reason()).contains("is not understood");
            }
        }
    }
}

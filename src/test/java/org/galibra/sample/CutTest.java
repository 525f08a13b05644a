package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class CutTest {
    private static final int[] ROWS = {0, 1, 2, 3};

    private static Catalogue catalogue() throws GalibraException {
        return Catalogue.of(
                new Table(
                        "t",
                        List.of(
                                Column.of("M_u", Reals.of(-17, -18, -19, -20)),
                                Column.of("logMstar", Reals.of(8, 9, 10, 11)),
                                Column.of("z_obs", Reals.of(0.1, 0.2, Double.NaN, 0.4)),
                                Column.of("B/T ratio", Reals.of(0, 0.15, 0.65, 1))),
                        new Source("", "", ""),
                        Map.of()),
                ColumnMapping.RECOGNISED,
                Band.KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z_obs<0.3 | 01",
                "z_obs>=.2 | 13",
                "0.15<=`B/T ratio`<=0.65 | 12",
                "logMstar != 9 | 023",
                "logMstar == 9 && z_obs < 1e0 | 1",
                "M_u > -19 && logMstar>8 | 1",
                "8 < logMstar < 11 && z_obs > 0 | 1",
                "z_obs < logMstar | 013",
                "z_obs != 0.1 | 13",
                "-20 <= M_u | 0123",
            })
    void rowsPassWhereEveryComparisonHolds(String expression, String passing) throws Exception {
        int[] rows = Cut.parse(expression).pass(catalogue(), ROWS);
        assertThat(rows).isEqualTo(passing.chars().map(c -> c - '0').toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z_obs",
                "z_obs <",
                "< 0.3",
                "z_obs 0.3",
                "z_obs < 0.3 &&",
                "&& z_obs < 1",
                "z_obs < 0.3 || z_obs > 1",
                "z_obs = 0.3",
                "z_obs << 3",
                "(z_obs < 3)"
            })
    void whatIsNoComparisonIsRefused(String expression) {
        assertThatThrownBy(() -> Cut.parse(expression))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("is not understood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "z_obs < 0.3 % m > 1 | at character 13",
                "z_obs 0.3 | at character 7",
                "z < 1 && && m < 2 | at character 10",
            })
    void whereItIsNotUnderstoodIsSaid(String expression, String where) {
        assertThatThrownBy(() -> Cut.parse(expression)).hasMessageContaining(where);
    }

    @Test
    void itsColumnsAreNamedOnceEach() throws Exception {
        assertThat(Cut.parse("1<b<2 && a<b && `c d`>a").columns()).containsExactly("b", "a", "c d");
    }

    @Test
    void anAbsentColumnIsNamed() throws Exception {
        var cut = Cut.parse("zobs < 0.3");
        assertThatThrownBy(() -> cut.pass(catalogue(), ROWS))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("column zobs");
    }
}

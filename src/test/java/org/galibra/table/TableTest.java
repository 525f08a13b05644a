package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

class TableTest {
    private static Table table(Column... columns) {
        return new Table("t.csv", List.of(columns), new Source("", "", ""), Map.of());
    }

    @Test
    void columnsOfOneTableAreEquallyLongAndDifferInName() {
        var two = Column.of("u", Reals.of(1, 2));
        assertThatThrownBy(() -> table(two, Column.of("g", Reals.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column g has 1 rows, column u has 2");
        assertThatThrownBy(() -> table(two, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two columns are called u");
        assertThatThrownBy(() -> Column.of(" ", Reals.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableWithoutColumnsHasNoRows() {
        assertThat(table().rows()).isZero();
        assertThat(table().column("u")).isEmpty();
    }

    @Test
    void everyKindSaysWhatIsMissing() {
        var second = new BitSet();
        second.set(1);
        for (Values values :
                List.of(
                        Reals.of(1.5, Double.NaN),
                        Integers.of(new long[] {7, 0}, second),
                        Texts.of("a", ""),
                        Flags.of(2, new BitSet(), second))) {
            assertThat(values.size()).isEqualTo(2);
            assertThat(values.isMissing(0)).as(values.type()).isFalse();
            assertThat(values.isMissing(1)).as(values.type()).isTrue();
            assertThat(values.missing()).isEqualTo(1);
            assertThat(values.text(1)).isEmpty();
        }
    }

    @Test
    void aMissingIntegerHasNoValue() {
        var first = new BitSet();
        first.set(0);
        var integers = Integers.of(new long[] {-999}, first);
        assertThatThrownBy(() -> integers.at(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsHandedInOrOutLaterCannotChangeValues() {
        double[] given = {1, 2};
        var reals = Reals.of(given);
        given[0] = 9;
        reals.toArray()[1] = 9;
        assertThat(reals).isEqualTo(Reals.of(1, 2));
    }
}

package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A join block by block against [Join] of the whole.
class HeldJoinTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blocksHaveTheRowsOfTheWholeJoinAndTheSameCounts(long seed) throws Exception {
        var random = new Random(seed);
        int count = 1 + random.nextInt(300);
        String[] keys = new String[count];
        Arrays.setAll(keys, i -> random.nextInt(20) == 0 ? "" : "G" + i);
        String[] others = new String[1 + random.nextInt(300)];
        Arrays.setAll(others, i -> random.nextInt(20) == 0 ? "" : "G" + (2 * i));
        others[0] = "G0";
        keys[0] = "G0";
        Table left = table("left", keys, random);
        Table right = table("right", others, random);

        Table whole = Join.of(left, "key", right, "key");
        var join = new HeldJoin(right, "key", "key");
        int blockRows = 1 + random.nextInt(100);
        for (int first = 0; first < count; first += blockRows) {
            int from = first;
            int[] rows = new int[Math.min(blockRows, count - first)];
            Arrays.setAll(rows, i -> from + i);
            Table block = joined(join, at(left, rows), first);
            assertThat(block.columns().stream().map(Column::name))
                    .containsExactlyElementsOf(whole.columns().stream().map(Column::name).toList());
            for (Column column : whole.columns()) {
                assertThat(block.column(column.name()).orElseThrow().values())
                        .isEqualTo(column.values().at(rows));
            }
        }
        join.check(left);
        assertThat(join.report()).isEqualTo(whole.source().joined().getFirst().report());
        assertThat(joined(join.again(_ -> true), at(left, new int[] {0}), 0).rows()).isEqualTo(1);
    }

    @Test
    void strangersAreRefusedAfterAllBlocksOnly() throws Exception {
        var random = new Random(1);
        Table left = table("left", new String[] {"a", "b"}, random);
        var join = new HeldJoin(table("right", new String[] {"b", "c"}, random), "key", "key");
        Table first = joined(join, at(left, new int[] {0}), 0);
        assertThat(first.columns().getLast().values().missing()).isEqualTo(1);
        assertThatThrownBy(() -> join.check(first))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("no row has a partner in right", "'a'");
        joined(join, at(left, new int[] {1}), 1);
        join.check(first);
    }

    @Test
    void aGalaxyWithSeveralPartnersIsNamedByItsRowInTheWholeTable() throws Exception {
        var random = new Random(1);
        Table left = table("left", new String[] {"a", "b"}, random);
        var join = new HeldJoin(table("right", new String[] {"b", "b"}, random), "key", "key");
        assertThatThrownBy(() -> joined(join, at(left, new int[] {1}), 40_000))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("row 40,001 of left has no single partner");
        assertThatThrownBy(() -> new HeldJoin(left, "key", "Key"))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("Its column is called key");
    }

    private static Table joined(BlockJoin join, Table block, long first) throws GalibraException {
        return join.joined(new BlockJoin.Part(block, first)).getFirst().table();
    }

    private static Table table(String name, String[] keys, Random random) {
        double[] values = random.doubles(keys.length).toArray();
        return new Table(
                name,
                List.of(Column.of("key", Texts.of(keys)), Column.of("value", Reals.owning(values))),
                new Source("", "", ""),
                Map.of());
    }

    private static Table at(Table table, int[] rows) {
        List<Column> columns =
                table.columns().stream().map(each -> each.with(each.values().at(rows))).toList();
        return new Table(table.name(), columns, table.source(), table.metadata());
    }
}

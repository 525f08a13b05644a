package org.galibra.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/// A join of two tables that are read side by side against [Join] of both whole.
class OrderedJoinTest {
    private static final int LARGEST = 400;

    /// A table in blocks.
    private static final class Blocks implements TableRows {
        private final Table table;
        private final int blockRows;
        private final List<String> closed;
        private int reached;

        Blocks(Table table, int blockRows, List<String> closed) {
            this.table = table;
            this.blockRows = blockRows;
            this.closed = closed;
        }

        @Override
        public Optional<Table> next() {
            int from = reached;
            int count = Math.min(blockRows, table.rows() - from);
            reached += blockRows;
            return count <= 0 ? Optional.empty() : Optional.of(some(table, from, count));
        }

        @Override
        public long rows() {
            return table.rows();
        }

        @Override
        public void close() {
            closed.add(table.name());
        }
    }

    private static OrderedJoin join(Table right, int blockRows) throws GalibraException {
        return join(right, blockRows, new ArrayList<>());
    }

    private static OrderedJoin join(Table right, int blockRows, List<String> closed)
            throws GalibraException {
        return new OrderedJoin(
                wanted -> new Blocks(only(right, wanted), blockRows, closed), "key", "key");
    }

    private static Table only(Table table, Predicate<String> wanted) {
        List<Column> columns =
                table.columns().stream().filter(each -> wanted.test(each.name())).toList();
        return new Table(table.name(), columns, table.source(), table.metadata());
    }

    private static Table some(Table table, int from, int count) {
        int[] rows = new int[count];
        Arrays.setAll(rows, i -> from + i);
        List<Column> columns =
                table.columns().stream().map(each -> each.with(each.values().at(rows))).toList();
        return new Table(table.name(), columns, table.source(), table.metadata());
    }

    /// Ascending keys from 0 on, some left out, some missing, and some twice.
    private static Table table(String name, Random random, boolean twice) {
        int count = 1 + random.nextInt(LARGEST);
        long[] keys = new long[count];
        var missing = new BitSet();
        for (int row = 1; row < count; row++) {
            int step = random.nextInt(4);
            keys[row] = keys[row - 1] + (twice ? step : 1 + step);
            missing.set(row, random.nextInt(15) == 0);
        }
        return table(name, Integers.of(keys, missing), random);
    }

    private static Table table(String name, Values keys, Random random) {
        double[] values = random.doubles(keys.size()).toArray();
        return new Table(
                name,
                List.of(
                        Column.of("key", keys),
                        Column.of("value", Reals.owning(values)),
                        Column.of("only in " + name, Reals.owning(values.clone()))),
                new Source("", "", ""),
                Map.of());
    }

    private static List<BlockJoin.Part> all(BlockJoin join, Table left, int blockRows)
            throws GalibraException {
        var parts = new ArrayList<BlockJoin.Part>();
        for (int first = 0; first < left.rows(); first += blockRows) {
            int count = Math.min(blockRows, left.rows() - first);
            parts.addAll(join.joined(new BlockJoin.Part(some(left, first, count), first)));
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void partsHaveTheRowsOfTheWholeJoinAndTheSameCounts(long seed) throws Exception {
        var random = new Random(seed);
        Table left = table("left", random, true);
        Table right = table("right", random, false);
        Table whole = Join.of(left, "key", right, "key");
        BlockJoin join = join(right, 1 + random.nextInt(60));
        int row = 0;
        for (BlockJoin.Part part : all(join, left, 1 + random.nextInt(60))) {
            assertThat(part.first()).isEqualTo(row);
            Table expected = some(whole, row, part.table().rows());
            assertThat(part.table().columns()).isEqualTo(expected.columns());
            row += part.table().rows();
        }
        assertThat(row).isEqualTo(left.rows());
        join.check(left);
        assertThat(join.report()).isEqualTo(whole.source().joined().getFirst().report());
    }

    @Test
    void againItBeginsAnewAndReadsWhatIsWanted() throws Exception {
        var random = new Random(3);
        Table left = table("left", random, true);
        Table right = table("right", random, false);
        var closed = new ArrayList<String>();
        BlockJoin join = join(right, 7, closed);
        all(join, left, 50);
        BlockJoin again = join.again(name -> name.equals("value"));
        assertThat(closed).containsExactly("right");
        List<BlockJoin.Part> parts = all(again, left, 50);
        assertThat(again.report().matched()).isEqualTo(join.report().matched());
        assertThat(parts.getFirst().table().columns().stream().map(Column::name))
                .containsExactly("key", "value", "only in left", "value_right");
    }

    @Test
    void keysOutOfOrderAreRefusedWithTheirRow() throws Exception {
        var random = new Random(1);
        Table up = table("up", Integers.of(1, 2, 3, 4, 5, 6), random);
        Table down = table("down", Integers.of(1, 2, 4, 3, 5, 6), random);
        assertThatThrownBy(() -> all(join(up, 2), down, 3))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("down", "row 4", "3 comes after 4", "Sort both tables");
        assertThatThrownBy(() -> all(join(down, 2), up, 3))
                .isInstanceOf(GalibraException.class)
                .hasMessageContainingAll("down", "row 4", "3 comes after 4");
        var late = join(table("late", Integers.of(1, 2, 9, 8), random), 4);
        all(late, some(up, 0, 2), 2);
        assertThatThrownBy(() -> late.check(up)).hasMessageContainingAll("late", "row 4");
    }

    @Test
    void aGalaxyWithSeveralPartnersIsRefused() throws Exception {
        var random = new Random(1);
        Table left = table("left", Integers.of(1, 3), random);
        Table twice = table("twice", Integers.of(1, 3, 3), random);
        for (int blockRows : new int[] {1, 2, 3}) {
            assertThatThrownBy(
                            () -> {
                                BlockJoin join = join(twice, blockRows);
                                all(join, left, 2);
                                join.check(left);
                            })
                    .isInstanceOf(GalibraException.class)
                    .hasMessageContainingAll("twice", "row 3", "'3' stands in several rows");
        }
        Table unasked = table("unasked", Integers.of(1, 2, 2, 3), random);
        BlockJoin join = join(unasked, 2);
        all(join, left, 2);
        join.check(left);
        assertThat(join.report().matched()).isEqualTo(2);
        assertThat(join.report().right().duplicated()).isEqualTo(1);
    }

    @Test
    void strangersAreRefused() throws Exception {
        var random = new Random(1);
        Table left = table("left", Integers.of(1, 3), random);
        BlockJoin join = join(table("right", Integers.of(2, 4), random), 1);
        all(join, left, 1);
        assertThatThrownBy(() -> join.check(left))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("no row has a partner in right");
    }
}

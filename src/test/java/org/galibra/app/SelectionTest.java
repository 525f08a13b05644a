package org.galibra.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class SelectionTest {
    @Test
    void itsRowsAreCountedOnceAndAscend() {
        Selection selection = Selection.of(7, 3, 7, 0);
        assertThat(selection.rows()).containsExactly(0, 3, 7);
        assertThat(selection.count()).isEqualTo(3);
        assertThat(selection.contains(3)).isTrue();
        assertThat(selection.contains(4)).isFalse();
    }

    @Test
    void itsPlacesAmongGalaxiesAreThoseOfItsRows() {
        assertThat(Selection.of(10, 30).places(new int[] {5, 30, 10, 2})).containsExactly(1, 2);
    }

    @Test
    void addingAndRemovingAreThoseOfSets() {
        var random = new Random(11);
        for (int turn = 0; turn < 100; turn++) {
            int[] first = random.ints(20, 0, 40).toArray();
            int[] second = random.ints(20, 0, 40).toArray();
            var sum = new TreeSet<Integer>();
            Arrays.stream(first).forEach(sum::add);
            var rest = new TreeSet<>(sum);
            Arrays.stream(second).forEach(sum::add);
            Arrays.stream(second).forEach(rest::remove);
            Selection one = Selection.of(first);
            Selection other = Selection.of(second);
            assertThat(one.plus(other).rows()).containsExactly(ints(sum));
            assertThat(one.minus(other).rows()).containsExactly(ints(rest));
            assertThat(one).as("unchanged").isEqualTo(Selection.of(first));
        }
    }

    private static int[] ints(Set<Integer> set) {
        return set.stream().mapToInt(Integer::intValue).toArray();
    }
}

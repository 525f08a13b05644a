package org.galibra.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SentinelNotesTest {
    @Test
    void oneNumberInManyColumnsIsOneSentence() {
        var counts = new LinkedHashMap<String, Map<Double, Long>>();
        for (int i = 1; i <= 9; i++) {
            counts.put("c" + i, Map.of(-999.0, 1000L * i));
        }
        counts.put("u", Map.of(99.0, 1L));

        assertThat(SentinelNotes.of(counts))
                .containsExactly(
                        "45,000 values of −999 in 9 columns are read as missing: c1 1,000, c2"
                                + " 2,000, c3 3,000, c4 4,000, c5 5,000, c6 6,000 and 3 more",
                        "1 value of 99 in u is read as missing");
        assertThat(SentinelNotes.of(Map.of())).isEqualTo(List.of());
    }
}

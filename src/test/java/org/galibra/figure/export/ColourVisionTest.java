package org.galibra.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Properties;
import java.util.Set;

/// Against NumPy, by `vision.py` beside the values.
class ColourVisionTest {
    @Test
    void coloursAreSeenAsNumpySaysByThePublishedMatrices() throws Exception {
        var numpy = new Properties();
        try (var file = ColourVisionTest.class.getResourceAsStream("vision.properties")) {
            numpy.load(file);
        }
        Set<String> keys = numpy.stringPropertyNames();
        assertThat(keys).hasSize(16);
        for (String key : keys) {
            int dot = key.indexOf('.');
            int seen =
                    ColourVision.valueOf(key.substring(0, dot))
                            .seen(0xff000000 | Integer.parseInt(key.substring(dot + 1), 16));
            String[] wanted = numpy.getProperty(key).split(" ", -1);
            for (int i = 0; i < 3; i++) {
                assertThat(seen >> (16 - 8 * i) & 0xff)
                        .as("%s, part %d", key, i)
                        .isCloseTo(Integer.parseInt(wanted[i]), within(1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColourVision.class)
    void whiteGreyAndBlackStayWhatTheyAre(ColourVision vision) {
        for (int grey = 0; grey < 256; grey += 5) {
            int argb = 0xff000000 | grey * 0x010101;
            for (int shift = 0; shift < 24; shift += 8) {
                assertThat(vision.seen(argb) >> shift & 0xff).isCloseTo(grey, within(1));
            }
        }
    }
}

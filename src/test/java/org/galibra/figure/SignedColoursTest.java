package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;

class SignedColoursTest {
    @ParameterizedTest
    @EnumSource(SignedColours.class)
    void zeroIsTheMiddleBlueIsNegativeAndRedPositive(SignedColours colours) {
        Color zero = colours.colour(0, 0.7);
        assertThat(zero.getRed()).isCloseTo(zero.getBlue(), within(12));
        for (double share = 0.2; share <= 1; share += 0.2) {
            Color negative = colours.colour(-0.7 * share, 0.7);
            Color positive = colours.colour(0.7 * share, 0.7);
            assertThat(negative.getBlue() - negative.getRed()).as("%s", share).isPositive();
            assertThat(positive.getRed() - positive.getBlue()).as("%s", share).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(SignedColours.class)
    void theFartherFromZeroTheFartherFromTheGroundOnBothSides(SignedColours colours) {
        for (int sign : new int[] {-1, 1}) {
            double before = 0;
            for (double share = 0.25; share <= 1; share += 0.25) {
                double contrast =
                        Math.abs(
                                luma(colours.colour(sign * share, 1)) - luma(colours.colour(0, 1)));
                assertThat(contrast).as("%s at %s", sign, share).isGreaterThan(before);
                before = contrast;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SignedColours.class)
    void beyondTheLimitIsAsAtTheLimitAndAMarkIsNeverAsPaleAsTheGround(SignedColours colours) {
        assertThat(colours.colour(9, 0.7)).isEqualTo(colours.colour(0.7, 0.7));
        assertThat(colours.mark(1e-9, 1)).isEqualTo(colours.colour(1 / 3.0, 1));
        assertThat(colours.mark(-1e-9, 1)).isEqualTo(colours.colour(-1 / 3.0, 1));
    }

    private static double luma(Color colour) {
        return 0.2126 * colour.getRed() + 0.7152 * colour.getGreen() + 0.0722 * colour.getBlue();
    }
}

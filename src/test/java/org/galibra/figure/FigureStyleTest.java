package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.awt.Color;

class FigureStyleTest {
    @Test
    void journalsHaveTicksInsideOnFourSidesAndNoGrid() {
        var pen = FigureStyle.JOURNAL.pen();
        assertThat(pen.framed()).isTrue();
        assertThat(pen.tickInside()).isPositive();
        assertThat(pen.tickOutside()).isZero();
        assertThat(pen.grid()).isZero();
        assertThat(FigureStyle.JOURNAL.type().title().getSize2D()).isEqualTo(8);
    }

    @Test
    void theScreenHasTicksOutsideAndAGrid() {
        for (FigureStyle style :
                new FigureStyle[] {FigureStyle.SCREEN_LIGHT, FigureStyle.SCREEN_DARK}) {
            assertThat(style.pen().tickOutside()).isEqualTo(4);
            assertThat(style.pen().grid()).isEqualTo(1);
            assertThat(style.type().tick().getFamily()).isEqualTo("Galibra Sans");
        }
    }

    @Test
    void textStandsOutFromItsGround() {
        for (FigureStyle style :
                new FigureStyle[] {
                    FigureStyle.SCREEN_LIGHT, FigureStyle.SCREEN_DARK, FigureStyle.JOURNAL
                }) {
            var palette = style.palette();
            for (Color text :
                    new Color[] {
                        palette.text(),
                        palette.muted(),
                        palette.trainingText(),
                        palette.validation()
                    }) {
                assertThat(contrast(text, palette.ground())).as(style.name()).isGreaterThan(4.5);
            }
        }
    }

    /// The contrast ratio of WCAG 2.
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}

package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

class MathTextTest {
    private static final FigureStyle.Type TYPE = FigureStyle.JOURNAL.type();

    @Test
    void scriptsThatFollowEachOtherStandAboveEachOther() {
        double raised = width("M^{true}");
        assertThat(width("M_{★}^{true}")).isCloseTo(raised, within(1e-6));
        assertThat(width("M^{true}_{★}")).isCloseTo(raised, within(1e-6));
        assertThat(width("M_{true}")).isCloseTo(raised, within(1e-6));
    }

    @Test
    void theLineGoesOnAfterTheLongerScript() {
        assertThat(width("M_{★}^{true}/M")).isGreaterThan(width("M^{true}") + width("/"));
    }

    @Test
    void aMarkWithoutPartnerIsACharacter() {
        assertThat(width("a * b")).isGreaterThan(width("a  b"));
        assertThat(width("log_{10")).isGreaterThan(width("log10"));
        assertThat(width("a_b")).isGreaterThan(width("ab"));
        assertThat(width("")).isZero();
    }

    private static double width(String markup) {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            return MathText.of(markup).width(graphics, TYPE);
        } finally {
            graphics.dispose();
        }
    }
}

package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

class PerformanceFigureTest {
    private static final PerformancePlan TWO =
            PerformancePlan.of(
                    Galaxies.spec(
                            PerformanceSpec.PAPER_BIN_DEX,
                            Galaxies.of("training", 3000, 1),
                            Galaxies.of("validation", 300, 2)));

    @Test
    void twoColumnsFillAJournalPage() {
        assertThat(PerformanceFigure.widthMillimetres(TWO)).isCloseTo(178.5, within(0.1));
    }

    @Test
    void nothingIsCutOffAtTheEdge() {
        BufferedImage image = painted(TWO, 1406, 1342);
        assertThat(inked(image, new Rectangle2D.Double(200, 200, 400, 400))).isTrue();
        assertThat(inked(image, new Rectangle2D.Double(0, 0, 1406, 2))).isFalse();
        assertThat(inked(image, new Rectangle2D.Double(0, 1340, 1406, 2))).isFalse();
        assertThat(inked(image, new Rectangle2D.Double(0, 0, 2, 1342))).isFalse();
        assertThat(inked(image, new Rectangle2D.Double(1404, 0, 2, 1342))).isFalse();
    }

    @Test
    void itPaintsAtAwkwardSizes() {
        for (int[] size : new int[][] {{0, 0}, {1, 1}, {7, 900}, {300, 20}}) {
            painted(TWO, size[0], size[1]);
        }
        assertThat(inked(painted(TWO, 300, 20), new Rectangle2D.Double(0, 0, 300, 20))).isTrue();
    }

    @Test
    void anEmptySampleAndASingleGalaxyArePainted() {
        for (int n = 0; n < 2; n++) {
            var sample = SampleSeries.of("test", new double[n], new double[n]);
            var plan = PerformancePlan.of(Galaxies.spec(0.0125, sample));
            BufferedImage image = painted(plan, 500, 900);
            assertThat(inked(image, new Rectangle2D.Double(0, 0, 500, 900))).isTrue();
        }
    }

    @Test
    void itLeavesTheTransformAsItWas() {
        var image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.translate(3, 4);
        var before = graphics.getTransform();
        PerformanceFigure.paint(
                graphics, new Rectangle2D.Double(0, 0, 40, 40), TWO, FigureStyle.JOURNAL);
        assertThat(graphics.getTransform()).isEqualTo(before);
        graphics.dispose();
    }

    private static BufferedImage painted(PerformancePlan plan, int width, int height) {
        var image =
                new BufferedImage(
                        Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        PerformanceFigure.paint(
                graphics, new Rectangle2D.Double(0, 0, width, height), plan, FigureStyle.JOURNAL);
        graphics.dispose();
        return image;
    }

    private static boolean inked(BufferedImage image, Rectangle2D area) {
        for (int y = (int) area.getY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getX(); x < area.getMaxX(); x++) {
                if (image.getRGB(x, y) != Color.WHITE.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }
}

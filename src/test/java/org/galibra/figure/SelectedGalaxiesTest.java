package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;
import org.junit.jupiter.api.Test;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/// The chosen galaxy of a chart whose axes reach from 0 to 1, 200 × 200 px with 20 px around.
class SelectedGalaxiesTest {
    private static final int PINK = FigureStyle.SCREEN_LIGHT.selected().getRGB();

    private static BufferedImage drawn(double x, double y) {
        var style = FigureStyle.SCREEN_LIGHT;
        var panel =
                new Panel(
                        style,
                        new Panel.Axes("", false, "", false),
                        new RectangleInsets(20, 20, 20, 20));
        panel.mark(Marks.at(new double[0], new double[0]).choosing(x, y));
        Ticks ticks = Ticks.linear(new Range(0, 1), 2);
        panel.show(ticks, ticks, List.of(), List.of());
        var image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        panel.chart().draw(graphics, new Rectangle(240, 240));
        graphics.dispose();
        return image;
    }

    private static Rectangle pink(BufferedImage image) {
        Rectangle found = null;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == PINK) {
                    var here = new Rectangle(x, y, 1, 1);
                    found = found == null ? here : found.union(here);
                }
            }
        }
        assertThat(found).as("something is marked").isNotNull();
        return found;
    }

    @Test
    void aRingStandsAboutItWholeEvenAtTheEdge() {
        for (double x : new double[] {0.5, 1}) {
            Rectangle ring = pink(drawn(x, 0.5));
            assertThat(ring.getCenterX()).isBetween(20 + 200 * x - 1.5, 20 + 200 * x + 1.5);
            assertThat(ring.width).isBetween(19, 23);
            assertThat(ring.height).isBetween(19, 23);
        }
    }

    @Test
    void anArrowheadAtTheEdgePointsToItWhereItLiesBeyondTheAxes() {
        Rectangle right = pink(drawn(7, 0.5));
        assertThat(right.getMaxX()).isBetween(216.0, 221.0);
        assertThat(right.width).isLessThan(14);
        Rectangle below = pink(drawn(0.25, -3));
        assertThat(below.getMaxY()).isBetween(216.0, 221.0);
        assertThat(below.getCenterX()).isBetween(68.0, 72.0);
        Rectangle corner = pink(drawn(-1, 9));
        assertThat(corner.getX()).isBetween(19.0, 23.0);
        assertThat(corner.getY()).isBetween(19.0, 23.0);
    }

    @Test
    void nothingIsMarkedWhereItHasNoPlace() {
        var image = drawn(Double.NaN, 0.5);
        for (int x = 0; x < 240; x++) {
            assertThat(image.getRGB(x, 120)).isNotEqualTo(PINK);
        }
    }
}

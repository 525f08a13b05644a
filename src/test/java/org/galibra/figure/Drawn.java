package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

/// A plate drawn into memory, to see what stands on it.
final class Drawn {
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text");

    private Drawn() {}

    /// Draws a plan at every width of a journal, with nothing cut off at an edge, and, where the
    /// window has a chart for it, in both themes at an ordinary and at an awkward size.
    static void everywhere(FigurePlan plan) {
        for (double width : new double[] {241, 243, 506, 480}) {
            Plate plate = Plate.of(plan, FigureStyle.JOURNAL, width);
            int right = (int) Math.ceil(plate.width());
            int bottom = (int) Math.ceil(plate.height());
            var image = new BufferedImage(right, bottom, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            plate.painting().paint(graphics, new Rectangle2D.Double(0, 0, right, bottom));
            graphics.dispose();
            assertThat(inked(image, 0, 0, right, bottom)).isTrue();
            assertThat(inked(image, 0, 0, right, 1)).as("cut off above").isFalse();
            assertThat(inked(image, 0, bottom - 1, right, 1)).as("cut off below").isFalse();
            assertThat(inked(image, 0, 0, 1, bottom)).as("cut off on the left").isFalse();
            assertThat(inked(image, right - 1, 0, 1, bottom)).as("on the right").isFalse();
        }
        for (FigureStyle style : List.of(FigureStyle.SCREEN_LIGHT, FigureStyle.SCREEN_DARK)) {
            for (JFreeChart chart : charts(plan, style)) {
                for (int[] size : new int[][] {{500, 300}, {7, 900}, {300, 20}}) {
                    chart.createBufferedImage(size[0], size[1]);
                }
            }
        }
    }

    private static List<JFreeChart> charts(FigurePlan plan, FigureStyle style) {
        return switch (plan) {
            case FencePlan fence ->
                    Arrays.stream(FenceChart.Part.values())
                            .map(part -> shown(new FenceChart(style, part), fence))
                            .toList();
            case SedMassPlan survey ->
                    Arrays.stream(SedMassChart.Part.values())
                            .map(part ->
                                    shown(
                                            new SedMassChart(
                                                    style, part, survey.spec().target(), true),
                                            survey))
                            .toList();
            case UncertaintyPlan uncertainty ->
                    Arrays.stream(UncertaintyChart.Part.values())
                            .map(part ->
                                    shown(
                                            new UncertaintyChart(
                                                    style, part, uncertainty.spec().target()),
                                            uncertainty))
                            .toList();
            case CoveragePlan coverage -> List.of(shown(new CoverageChart(style), coverage));
            default -> List.of();
        };
    }

    private static <P extends FigurePlan> JFreeChart shown(ScreenChart<P> chart, P plan) {
        chart.show(plan);
        return chart.chart();
    }

    private static boolean inked(BufferedImage image, int x, int y, int width, int height) {
        return Arrays.stream(image.getRGB(x, y, width, height, null, 0, width))
                .anyMatch(pixel -> pixel != Color.WHITE.getRGB());
    }

    /// Every text of a plate, a line each.
    static String text(Plate plate) {
        try {
            var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
            var graphics = new SVGGraphics2D(document);
            plate.painting()
                    .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
            var writer = new StringWriter();
            graphics.stream(writer, true);
            var text = new StringBuilder();
            Matcher matcher = TEXT.matcher(writer.toString());
            while (matcher.find()) {
                text.append(matcher.group(1).strip().replace("&lt;", "<")).append('\n');
            }
            return text.toString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

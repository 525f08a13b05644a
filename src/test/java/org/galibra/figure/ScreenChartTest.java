package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.galibra.evaluation.Range;
import org.galibra.model.kernel.Cost;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class ScreenChartTest {
    private static final FigureStyle LIGHT = FigureStyle.SCREEN_LIGHT;
    private static final PerformancePlan PLAN =
            PerformancePlan.whileTraining(
                    Galaxies.spec(0.025, Galaxies.of("training", 2000, 1)), Optional.empty());
    private static final PerformancePlan EMPTY =
            PerformancePlan.of(
                    Galaxies.spec(0.025, SampleSeries.of("test", new double[0], new double[0])));

    @Test
    void theTwoPanelsOfTrueValuesStandInLine() {
        var upper = new PredictedAgainstTrueChart(LIGHT, TargetLabel.STELLAR_MASS);
        var strip = new ResidualStripChart(LIGHT, TargetLabel.STELLAR_MASS);
        upper.show(PLAN);
        strip.show(PLAN);
        Rectangle2D above = dataArea(upper.chart(), 450, 380);
        Rectangle2D below = dataArea(strip.chart(), 450, 150);
        assertThat(above.getX()).isEqualTo(below.getX());
        assertThat(above.getMaxX()).isEqualTo(below.getMaxX());
    }

    @Test
    void stripAndHistogramShareTheirAxis() {
        var strip = new ResidualStripChart(LIGHT, TargetLabel.STELLAR_MASS);
        var histogram = new ResidualHistogramChart(LIGHT);
        strip.show(PLAN);
        histogram.show(PLAN);
        Rectangle2D left = dataArea(strip.chart(), 450, 150);
        Rectangle2D right = dataArea(histogram.chart(), 130, 150);
        assertThat(left.getY()).isEqualTo(right.getY());
        assertThat(left.getMaxY()).isEqualTo(right.getMaxY());
    }

    @Test
    void everyChartPaintsAtEverySizeWithAndWithoutGalaxies() {
        for (FigureStyle style : List.of(LIGHT, FigureStyle.SCREEN_DARK, FigureStyle.JOURNAL)) {
            for (PerformancePlan plan : List.of(PLAN, EMPTY)) {
                for (ScreenChart<PerformancePlan> chart : charts(style)) {
                    paintAtAwkwardSizes(chart.chart());
                    chart.show(plan);
                    paintAtAwkwardSizes(chart.chart());
                }
            }
            for (int steps : new int[] {0, 1, 300}) {
                for (boolean logarithmic : new boolean[] {true, false}) {
                    var chart = new LossChart(style, 50, Cost.QUADRATIC);
                    var spec = Trainings.loss(steps, logarithmic);
                    chart.show(LossPlan.of(spec, 200, Optional.empty()));
                    paintAtAwkwardSizes(chart.chart());
                }
            }
        }
    }

    @Test
    void aPlanIsOneChangeToWhoeverListens() {
        for (ScreenChart<PerformancePlan> chart : charts(LIGHT)) {
            var changes = new AtomicInteger();
            chart.chart().addChangeListener(event -> changes.incrementAndGet());
            chart.show(PLAN);
            assertThat(changes).hasValue(1);
        }
    }

    @Test
    void marksLaidOverTheirAxesLookAsThoughPaintedAtOnce() {
        for (boolean strip : new boolean[] {false, true}) {
            ScreenChart<PerformancePlan> whole = panel(strip);
            ScreenChart<PerformancePlan> parted = panel(strip);
            JFreeChart over = parted.over().orElseThrow();
            whole.show(PLAN);
            parted.show(PLAN);
            BufferedImage image = parted.chart().createBufferedImage(450, 380);
            Graphics2D graphics = image.createGraphics();
            over.draw(graphics, new Rectangle2D.Double(0, 0, 450, 380));
            graphics.dispose();
            assertThat(pixels(image))
                    .isEqualTo(pixels(whole.chart().createBufferedImage(450, 380)));
        }
    }

    @Test
    void axesThatStayAreNotDrawnAgainUnderTheirMarks() {
        var chart = new PredictedAgainstTrueChart(LIGHT, TargetLabel.STELLAR_MASS);
        var axes = new AtomicInteger();
        var marks = new AtomicInteger();
        chart.chart().addChangeListener(_ -> axes.incrementAndGet());
        chart.over().orElseThrow().addChangeListener(_ -> marks.incrementAndGet());
        chart.show(PLAN);
        chart.show(PLAN);
        assertThat(axes).hasValue(1);
        assertThat(marks).hasValue(2);
        chart.zoom(Optional.of(new View(new Range(9, 10), new Range(9, 10))));
        chart.show(PLAN);
        assertThat(axes).hasValue(2);
    }

    private static ScreenChart<PerformancePlan> panel(boolean strip) {
        return strip
                ? new ResidualStripChart(LIGHT, TargetLabel.STELLAR_MASS)
                : new PredictedAgainstTrueChart(LIGHT, TargetLabel.STELLAR_MASS);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void galaxiesTakeTheColourOfTheirCountAndEmptyBinsTheGround() {
        var truth = new double[] {8, 9.51, 11};
        var chart = new PredictedAgainstTrueChart(LIGHT, TargetLabel.STELLAR_MASS);
        chart.show(
                PerformancePlan.of(
                        Galaxies.spec(
                                1, SampleSeries.of("test", truth, new double[] {8, 10.4, 11}))));
        BufferedImage image = chart.chart().createBufferedImage(400, 400);
        Rectangle2D area = dataArea(chart.chart(), 400, 400);
        var scale = new Scale(area, new Range(7.9, 11.1), new Range(7.9, 11.1));
        int single = CountBar.of(1, FigureStyle.SCREEN_LIGHT).argb()[1];
        assertThat(image.getRGB((int) scale.x(9.2), (int) scale.y(10.8))).isEqualTo(single);
        assertThat(image.getRGB((int) scale.x(9.3), (int) scale.y(8.4)))
                .isEqualTo(LIGHT.palette().ground().getRGB());
    }

    @Test
    void lightAndDarkDiffer() {
        var light = new ResidualHistogramChart(LIGHT);
        var dark = new ResidualHistogramChart(FigureStyle.SCREEN_DARK);
        light.show(PLAN);
        dark.show(PLAN);
        assertThat(light.chart().createBufferedImage(100, 100).getRGB(1, 1))
                .isNotEqualTo(dark.chart().createBufferedImage(100, 100).getRGB(1, 1));
    }

    private static List<ScreenChart<PerformancePlan>> charts(FigureStyle style) {
        var charts = new ArrayList<ScreenChart<PerformancePlan>>();
        charts.add(new PredictedAgainstTrueChart(style, TargetLabel.STELLAR_MASS));
        charts.add(new ResidualStripChart(style, TargetLabel.STELLAR_MASS));
        charts.add(new ResidualHistogramChart(style));
        charts.add(new CountKeyChart(style));
        return charts;
    }

    private static void paintAtAwkwardSizes(JFreeChart chart) {
        for (int[] size : new int[][] {{0, 0}, {1, 1}, {40, 3}, {90, 200}, {600, 450}}) {
            var image = new BufferedImage(600, 450, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            chart.draw(graphics, new Rectangle2D.Double(0, 0, size[0], size[1]));
            graphics.dispose();
        }
    }

    private static Rectangle2D dataArea(JFreeChart chart, int width, int height) {
        var info = new ChartRenderingInfo();
        chart.createBufferedImage(width, height, info);
        return info.getPlotInfo().getDataArea();
    }
}

package org.galibra.figure;

import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Range;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Measures how long one thread computes to plan and paint 1,000,000 galaxies, in ms; run by hand:
/// its main method, with the test class path.
final class PlanningSpeed {
    private static final int GALAXIES = 1_000_000;
    private static final int ROUNDS = 25;

    private PlanningSpeed() {}

    public static void main(String[] arguments) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        double[] truth = random.doubles(GALAXIES, 8, 11).toArray();
        double[] predicted =
                Arrays.stream(truth).map(mass -> mass + 0.08 * random.nextGaussian()).toArray();
        SampleSeries series = SampleSeries.of("validation", truth, predicted);
        PerformanceSpec spec = Galaxies.spec(PerformanceSpec.SCREEN_BIN_DEX, series);
        var range = new Range(7.8, 11.2);
        report(
                "2-D histogram",
                () -> Histogram2D.of(truth, predicted, spec.bins(), range, range).largest());
        report("whole plan", () -> PerformancePlan.of(spec).columns().size());
        PerformancePlan plan = PerformancePlan.of(spec);
        var chart =
                new PredictedAgainstTrueChart(FigureStyle.SCREEN_LIGHT, TargetLabel.STELLAR_MASS);
        chart.show(plan);
        var image = new BufferedImage(900, 800, BufferedImage.TYPE_INT_ARGB);
        report(
                "repaint, 900 × 800 px",
                () -> {
                    var graphics = image.createGraphics();
                    chart.chart().draw(graphics, new Rectangle(0, 0, 900, 800));
                    graphics.dispose();
                    return image.getWidth();
                });
    }

    /// Something whose result keeps it from being left out.
    private interface Work {
        int run();
    }

    private static void report(String what, Work work) {
        var threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        int sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = threads.getCurrentThreadCpuTime();
            sum += work.run();
            millis[round] = (threads.getCurrentThreadCpuTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: shortest %.1f ms, median %.1f ms (%d)%n",
                what,
                millis[0],
                millis[ROUNDS / 2],
                sum);
    }
}

package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.photometry.FeatureSet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.IntToDoubleFunction;

/// What simpler methods reach on the same galaxies. Each learns from the training galaxies and is
/// judged on the test galaxies; one whose bands are not among the features is left out.
///
/// - `leastSquares`: linear in the same features.
/// - `constantKs`, `constantW1`: one mass-to-light ratio for all, log M = a − 0.4 M_X, with a the
///   median of log M + 0.4 M_X over the training galaxies.
/// - `taylor2011`: log M = 1.15 + 0.70 (g − i) − 0.4 M_i (Taylor et al. 2011, eq. 8, from log M/L_i
///   = −0.68 + 0.70 (g − i) and M☉,i = 4.58); it learns nothing.
/// - `tenNearest`: the mean mass of the ten nearest training galaxies in scaled features.
/// - `meanMass`: the mean mass of the training galaxies for every galaxy, whatever its light.
public final class Baselines {
    private static final int NEIGHBOURS = 10;

    private Baselines() {}

    /// The metrics of each baseline on the test galaxies, by name, in the order above.
    ///
    /// @param features what the columns of the two matrices are
    /// @param trainPhysical n × d features of the training galaxies, in mag; finite
    /// @param trainTruth n true log₁₀(M★/M☉), in dex
    /// @param testPhysical m × d features of the test galaxies, in mag
    /// @param testTruth m true log₁₀(M★/M☉), in dex
    /// @return without training galaxies only what learns nothing
    /// @throws IllegalArgumentException if the shapes do not agree
    public static SequencedMap<String, Metrics> of(
            FeatureSet features,
            Matrix trainPhysical,
            double[] trainTruth,
            Matrix testPhysical,
            double[] testTruth) {
        check(features, testPhysical, testTruth);
        var baselines = new LinkedHashMap<String, Metrics>();
        predictions(features, trainPhysical, trainTruth, testPhysical)
                .forEach(
                        (name, predicted) -> baselines.put(name, Metrics.of(testTruth, predicted)));
        return baselines;
    }

    /// What each baseline predicts for the test galaxies, log₁₀(M★/M☉) in dex: by name, in the
    /// order above, new arrays of m.
    ///
    /// @throws IllegalArgumentException if the shapes do not agree
    public static SequencedMap<String, double[]> predictions(
            FeatureSet features, Matrix trainPhysical, double[] trainTruth, Matrix testPhysical) {
        int tested = testPhysical.rows();
        check(features, trainPhysical, trainTruth);
        check(features, testPhysical, new double[tested]);
        var baselines = new LinkedHashMap<String, double[]>();
        boolean learns = trainTruth.length > 0 && features.size() > 0;
        if (learns) {
            baselines.put(
                    "leastSquares",
                    LeastSquares.fit(trainPhysical, trainTruth).predict(testPhysical));
        }
        for (String band : new String[] {"Ks", "W1"}) {
            int column = column(features, band);
            if (learns && column >= 0) {
                baselines.put(
                        "constant" + band,
                        constantRatio(
                                trainPhysical.column(column),
                                trainTruth,
                                testPhysical.column(column)));
            }
        }
        int g = column(features, "g");
        int i = column(features, "i");
        if (g >= 0 && i >= 0) {
            IntToDoubleFunction taylor =
                    row ->
                            1.15
                                    + 0.70 * (testPhysical.at(row, g) - testPhysical.at(row, i))
                                    - 0.4 * testPhysical.at(row, i);
            double[] predicted = new double[tested];
            Arrays.setAll(predicted, taylor);
            baselines.put("taylor2011", predicted);
        }
        if (learns) {
            var nearest = new NearestGalaxies(NEIGHBOURS, trainPhysical, trainTruth);
            baselines.put("tenNearest", nearest.predict(testPhysical));
            double[] mean = new double[tested];
            Arrays.fill(mean, Arrays.stream(trainTruth).average().orElseThrow());
            baselines.put("meanMass", mean);
        }
        return baselines;
    }

    /// What a straight line through one magnitude predicts for the test galaxies, for each
    /// magnitude among the features: by the band's name, new arrays of m.
    ///
    /// @throws IllegalArgumentException if the shapes do not agree, or nothing trains
    public static SequencedMap<String, double[]> singleBands(
            FeatureSet features, Matrix trainPhysical, double[] trainTruth, Matrix testPhysical) {
        check(features, trainPhysical, trainTruth);
        check(features, testPhysical, new double[testPhysical.rows()]);
        if (trainTruth.length == 0) {
            throw new IllegalArgumentException("no galaxies to fit a line to");
        }
        var lines = new LinkedHashMap<String, double[]>();
        for (int column = 0; column < features.magnitudes().size(); column++) {
            var line = LeastSquares.fit(only(trainPhysical, column), trainTruth);
            lines.put(
                    features.magnitudes().get(column).name(),
                    line.predict(only(testPhysical, column)));
        }
        return lines;
    }

    private static Matrix only(Matrix physical, int column) {
        return Matrix.owning(physical.rows(), 1, physical.column(column));
    }

    private static double[] constantRatio(
            double[] trainMagnitudes, double[] trainTruth, double[] testMagnitudes) {
        double[] constants = new double[trainTruth.length];
        Arrays.setAll(constants, row -> trainTruth[row] + 0.4 * trainMagnitudes[row]);
        double a = Percentiles.of(constants).median();
        double[] predicted = new double[testMagnitudes.length];
        Arrays.setAll(predicted, row -> a - 0.4 * testMagnitudes[row]);
        return predicted;
    }

    /// The column of a band's absolute magnitude, or −1.
    private static int column(FeatureSet features, String band) {
        for (int column = 0; column < features.magnitudes().size(); column++) {
            if (features.magnitudes().get(column).name().equals(band)) {
                return column;
            }
        }
        return -1;
    }

    private static void check(FeatureSet features, Matrix physical, double[] truth) {
        if (physical.columns() != features.size() || physical.rows() != truth.length) {
            throw new IllegalArgumentException(
                    features.size()
                            + " features, matrix "
                            + physical.rows()
                            + " × "
                            + physical.columns()
                            + ", "
                            + truth.length
                            + " true values");
        }
    }
}

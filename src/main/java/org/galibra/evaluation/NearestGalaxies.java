package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.work.Parallel;

import java.util.Arrays;

/// The mean target of the k training galaxies nearest in feature space: Euclidean distance between
/// features scaled to 0 … 1 by the training galaxies' minimum and maximum (a constant feature
/// counts nothing). Brute force, m × n distances; of galaxies at one distance the earlier row wins.
final class NearestGalaxies {
    private static final int BLOCK = 64;

    private final int neighbours;
    private final double[] minima;
    private final double[] scales;
    private final double[] scaled;
    private final double[] targets;

    /// Keeps a scaled copy of n × d features, n ≥ 1, and of n targets in dex.
    NearestGalaxies(int neighbours, Matrix features, double[] targets) {
        int d = features.columns();
        this.neighbours = Math.min(neighbours, features.rows());
        this.minima = new double[d];
        this.scales = new double[d];
        for (int j = 0; j < d; j++) {
            double[] column = features.column(j);
            minima[j] = Arrays.stream(column).min().orElseThrow();
            double length = Arrays.stream(column).max().orElseThrow() - minima[j];
            scales[j] = length > 0 ? 1 / length : 0;
        }
        this.scaled = scaled(features);
        this.targets = targets.clone();
    }

    private double[] scaled(Matrix features) {
        int d = features.columns();
        double[] rows = new double[features.rows() * d];
        for (int i = 0; i < features.rows(); i++) {
            for (int j = 0; j < d; j++) {
                rows[i * d + j] = (features.at(i, j) - minima[j]) * scales[j];
            }
        }
        return rows;
    }

    /// The prediction for each row of m × d features, in dex.
    double[] predict(Matrix features) {
        int m = features.rows();
        double[] points = scaled(features);
        double[] predictions = new double[m];
        Parallel.blocks(
                m,
                BLOCK,
                (from, to) -> {
                    var distances = new double[neighbours];
                    var nearest = new int[neighbours];
                    for (int i = from; i < to; i++) {
                        find(points, i, distances, nearest);
                        double sum = 0;
                        for (int galaxy : nearest) {
                            sum += targets[galaxy];
                        }
                        predictions[i] = sum / neighbours;
                    }
                });
        return predictions;
    }

    /// Fills `nearest` with the rows nearest to point `point`, the nearest first.
    private void find(double[] points, int point, double[] distances, int[] nearest) {
        int d = minima.length;
        int last = neighbours - 1;
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int row = 0; row < targets.length; row++) {
            double squared = 0;
            for (int j = 0; j < d; j++) {
                double difference = points[point * d + j] - scaled[row * d + j];
                squared += difference * difference;
            }
            if (squared < distances[last]) {
                int place = last;
                while (place > 0 && distances[place - 1] > squared) {
                    distances[place] = distances[place - 1];
                    nearest[place] = nearest[place - 1];
                    place--;
                }
                distances[place] = squared;
                nearest[place] = row;
            }
        }
    }
}

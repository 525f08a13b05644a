package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.model.trained.Explanation;
import org.galibra.model.trained.TrainedModel;
import org.galibra.work.Parallel;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// What the differences between the masses of galaxies are made of: each galaxy's predicted mass
/// minus that of the galaxy of the median prediction, shared among the bands by integrated
/// gradients and among the neurons of the last hidden layer by w_j σ_j ([Explanation]). A share
/// counts by its size, |share|, in dex, for over all galaxies the signs cancel.
///
/// @param reference the predicted log10(M★/M☉) of the galaxy that the others differ from, in dex
/// @param galaxies how many galaxies were looked at: all of them, or [#MOST] spread evenly
/// @param bands in their order of first use
/// @param neurons of the last hidden layer, by number; empty where there is none
public record SharedDifferences(
        double reference, int galaxies, List<Share> bands, List<Share> neurons) {
    /// A path is followed for each galaxy; more of them say the same.
    public static final int MOST = 2000;

    private static final int ROWS_PER_TASK = 16;

    public SharedDifferences {
        bands = List.copyOf(bands);
        neurons = List.copyOf(neurons);
    }

    /// The size of the shares of one band or neuron, in dex.
    ///
    /// @param of the band's name, or the neuron's number from 1
    /// @param median of |share| over the galaxies
    /// @param p16 the 16th percentile
    /// @param p84 the 84th percentile
    public record Share(String of, double median, double p16, double p84) {
        private static Share of(String name, double[] sizes) {
            var percentiles = Percentiles.of(sizes);
            return new Share(name, percentiles.median(), percentiles.at(16), percentiles.at(84));
        }
    }

    /// Shares the differences of n ≥ 1 galaxies. Runs on all cores; the bits do not depend on their
    /// number.
    ///
    /// @param physical n × d features, in mag
    /// @throws IllegalArgumentException if there are not d columns, or no galaxy has a prediction
    /// @throws CancellationException if `stop` was set meanwhile
    public static SharedDifferences of(
            TrainedModel model, Matrix physical, StopSignal stop, Progress progress) {
        int median = Explanation.medianGalaxy(model, physical);
        double[] reference = physical.row(median);
        int n = Math.min(MOST, physical.rows());
        int[] rows =
                IntStream.range(0, n).map(k -> (int) ((long) k * physical.rows() / n)).toArray();
        var explained = new Explanation[n];
        var done = new AtomicInteger();
        Parallel.blocks(
                n,
                ROWS_PER_TASK,
                (from, to) -> {
                    if (stop.isStopped()) {
                        throw new CancellationException("sharing differences");
                    }
                    for (int k = from; k < to; k++) {
                        explained[k] = Explanation.of(model, physical.row(rows[k]), reference);
                    }
                    progress.at("Integrating gradients", done.addAndGet(to - from), n);
                });
        double[][] ofBands = new double[n][];
        double[][] ofNeurons = new double[n][];
        for (int k = 0; k < n; k++) {
            ofBands[k] = explained[k].bands();
            ofNeurons[k] = explained[k].neurons();
        }
        var bands = new ArrayList<Share>();
        for (int b = 0; b < ofBands[0].length; b++) {
            bands.add(Share.of(explained[0].bandList().get(b).name(), sizes(ofBands, b)));
        }
        var neurons = new ArrayList<Share>();
        for (int j = 0; j < ofNeurons[0].length; j++) {
            neurons.add(Share.of(Integer.toString(j + 1), sizes(ofNeurons, j)));
        }
        double mass = model.predict(Matrix.of(1, reference.length, reference))[0];
        return new SharedDifferences(mass, n, bands, neurons);
    }

    private static double[] sizes(double[][] shares, int place) {
        double[] sizes = new double[shares.length];
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = Math.abs(shares[k][place]);
        }
        return sizes;
    }
}

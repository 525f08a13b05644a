package org.galibra.model;

import org.galibra.model.kernel.DenseLayers;
import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;

/// Training of a deep network by Adam, epoch by epoch: every galaxy once, in a fresh random order
/// (Surana et al. 2020). In float, by the kernel of this program run; same architecture, galaxies,
/// seed and kernel, same bits. Confined to one thread at a time.
public final class EpochTraining {
    private final Galaxies galaxies;
    private final DenseLayers layers;
    private final Batches order;
    private final int batch;
    private long epochs;

    private EpochTraining(Architecture architecture, Examples training, int batch, long seed) {
        this.galaxies = training.galaxies();
        this.batch = Math.min(batch, training.size());
        this.layers =
                new DenseLayers(
                        Kernel.floating(),
                        architecture.widthArray(),
                        architecture.hidden(),
                        architecture.cost(),
                        this.batch);
        this.layers.load(architecture.initial(seed));
        this.order = new Batches(training.size(), training.size(), seed);
    }

    /// A training before its first epoch.
    ///
    /// @param batch galaxies of one step; the last of an epoch may have fewer
    /// @throws IllegalArgumentException if shapes do not fit, or there are no galaxies
    public static EpochTraining begin(
            Architecture architecture, Examples training, int batch, long seed) {
        if (training.size() == 0
                || batch < 1
                || training.features().columns() != architecture.inputs()) {
            throw new IllegalArgumentException(
                    "%s in batches of %d for %s"
                            .formatted(training.features(), batch, architecture));
        }
        return new EpochTraining(architecture, training, batch, seed);
    }

    /// One epoch of steps with this rate.
    ///
    /// @return the cost, averaged over the galaxies, each taken before its step
    public double epoch(double rate) {
        int[] rows = order.next();
        int n = galaxies.count();
        double sum = 0;
        for (int from = 0; from < n; from += batch) {
            int to = Math.min(n, from + batch);
            sum += (to - from) * layers.step(galaxies, rows, from, to, rate);
        }
        epochs++;
        return sum / n;
    }

    /// Epochs done.
    public long epochs() {
        return epochs;
    }

    /// A copy of the parameters, layer by layer: weights (neurons × inputs, row-major), then
    /// biases.
    public double[] parameters() {
        double[] parameters = new double[layers.size()];
        layers.store(parameters);
        return parameters;
    }
}

package org.galibra.model.kernel;

import jdk.incubator.vector.FloatVector;

/// The inner loops of [VectorOneHiddenLayer] over one panel of hidden neurons, which lie side by
/// side in one or two vectors. Sums run over galaxies and features in one order, lane by lane: two
/// panels of as many units give the same bits.
sealed interface Panel permits NarrowPanel, WidePanel, HalvedPanel {
    /// The panel of this program run: of eight lanes where a vector has no more or
    /// [Kernel#PROPERTY] asks for them, else of sixteen, in halves if the processor halves them.
    static Panel preferred() {
        return Choice.PANEL;
    }

    /// Made once, where the vector module is there.
    final class Choice {
        private static final Panel PANEL = chosen();

        private Choice() {}

        private static Panel chosen() {
            if (FloatVector.SPECIES_PREFERRED.length() < 16
                    || System.getProperty(Kernel.PROPERTY, "").equals("vector-8")) {
                return new NarrowPanel();
            }
            return Processor.halves() ? new HalvedPanel() : new WidePanel();
        }
    }

    /// The lanes of one vector.
    int lanes();

    /// The neurons of a panel.
    int units();

    /// The galaxies whose sums fill the registers.
    int group();

    /// Copies the blocks of galaxies that begin at `places` plus `offset` to `x`, one after the
    /// other from `to` on.
    void gather(float[] values, int[] places, int count, int offset, float[] x, int to);

    /// Computes z = start + W x over a block of features.
    ///
    /// @param x the galaxies, [Galaxies#BLOCK] floats each, from `from` on
    /// @param count a multiple of [#group]
    /// @param weights [#units] for each feature, from `w` on
    /// @param start what the sums begin with: at `s`, and `step` further for each galaxy
    /// @param z modified from `to` on, [#units] for each galaxy
    void sum(
            float[] x,
            int from,
            int count,
            int features,
            float[] weights,
            int w,
            float[] start,
            int s,
            int step,
            float[] z,
            int to);

    /// Puts σ in the place of z, and adds what it makes of the output weights to `results`.
    ///
    /// @param products room for [#units] of each galaxy, overwritten
    void activate(
            float[] z,
            int from,
            int count,
            float[] outputWeights,
            int w,
            float[] products,
            float[] results);

    /// Puts what each neuron answers for, errors w σ (1 − σ), in the place of σ, and adds the sums
    /// of errors σ to `partials` from `w` on. The two arrays of the output weights may be one.
    void answer(
            float[] sigma,
            int from,
            int count,
            float[] errors,
            float[] outputWeights,
            float[] partials,
            int w);

    /// Adds the sums over galaxies of delta x to `partials`, for a block of features.
    ///
    /// @param x the galaxies, [Galaxies#BLOCK] floats each, from `at` on
    /// @param rows a multiple of [Galaxies#FEATURE_GROUP]
    void descend(
            float[] x,
            int at,
            int count,
            int rows,
            float[] delta,
            int from,
            float[] partials,
            int w);
}

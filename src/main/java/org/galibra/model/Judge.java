package org.galibra.model;

import org.galibra.model.kernel.Cost;

/// The cost of a network over a whole set of galaxies, in double, block by block.
final class Judge {
    private static final int BLOCK = 64;

    private final Cost cost;
    private final Examples examples;
    private final ForwardPass pass;

    Judge(Architecture architecture, Cost cost, Examples examples) {
        this.cost = cost;
        this.examples = examples;
        this.pass = new ForwardPass(architecture, BLOCK);
    }

    /// Q, averaged over galaxies and outputs with the galaxies' weights; NaN if there are none.
    double loss(double[] parameters) {
        int n = examples.size();
        int width = examples.outputs();
        double sum = 0;
        for (int first = 0; first < n; first += BLOCK) {
            int count = Math.min(BLOCK, n - first);
            pass.load(examples.features(), first, count);
            pass.run(parameters);
            for (int k = 0; k < count; k++) {
                double weight = examples.factor(cost, first + k);
                for (int c = 0; c < width; c++) {
                    double a = pass.output(c, k);
                    sum += weight * cost.of(a, examples.target(first + k, c));
                }
            }
        }
        return sum / ((double) n * width);
    }
}

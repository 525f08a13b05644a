package org.galibra.model;

import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.Layers;

/// Learns in float, by one of the kernels.
final class FloatLearner implements Learner {
    private final Architecture architecture;
    private final Cost cost;
    private final Examples validation;
    private Galaxies trainingRows;
    private final Galaxies validationRows;
    private final Layers layers;
    private final double[] parameters;
    private final float[] outputs;

    FloatLearner(
            Kernel kernel,
            Network start,
            Examples training,
            Examples validation,
            TrainingPlan plan,
            int room) {
        this.architecture = start.architecture();
        this.cost = plan.cost();
        this.validation = validation;
        this.trainingRows = training.galaxies(cost);
        this.validationRows = validation.galaxies(cost);
        this.layers =
                Layers.of(
                        kernel,
                        architecture.widthArray(),
                        architecture.hidden(),
                        architecture.output(),
                        cost,
                        plan.optimiser(),
                        room);
        this.parameters = start.parameters();
        this.outputs = new float[validation.size() * architecture.outputs()];
        layers.load(parameters);
    }

    @Override
    public void renew(Examples training) {
        trainingRows = training.galaxies(cost);
    }

    @Override
    public double step(Batches batch, double rate, double bound) {
        return layers.step(trainingRows, batch.order(), batch.from(), batch.to(), rate);
    }

    @Override
    public boolean within(double bound) {
        return layers.within((float) bound);
    }

    @Override
    public double validationLoss() {
        int n = validation.size();
        int width = architecture.outputs();
        layers.outputs(validationRows, 0, n, outputs);
        double sum = 0;
        for (int row = 0; row < n; row++) {
            double weight = validation.factor(cost, row);
            for (int c = 0; c < width; c++) {
                sum += weight * cost.of(outputs[row * width + c], validation.target(row, c));
            }
        }
        return sum / ((double) n * width);
    }

    @Override
    public Network network() {
        layers.store(parameters);
        return Network.of(architecture, parameters);
    }
}

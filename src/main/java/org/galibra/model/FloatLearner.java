package org.galibra.model;

import org.galibra.model.kernel.Galaxies;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.OneHiddenLayer;

/// Learns in float, by one of the kernels.
final class FloatLearner implements Learner {
    private final int inputs;
    private final int hidden;
    private final Examples validation;
    private final Galaxies trainingRows;
    private final Galaxies validationRows;
    private final OneHiddenLayer layer;
    private final double[] parameters;
    private final float[] outputs;

    FloatLearner(Kernel kernel, Network start, Examples training, Examples validation, int room) {
        this.inputs = start.inputs();
        this.hidden = start.hidden();
        this.validation = validation;
        this.trainingRows = training.galaxies();
        this.validationRows = validation.galaxies();
        this.layer = OneHiddenLayer.of(kernel, inputs, hidden, room);
        this.parameters = new double[start.parameterCount()];
        this.outputs = new float[validation.size()];
    }

    @Override
    public double step(int[] batch, int count, double rate, double bound) {
        return layer.step(trainingRows, batch, count, rate);
    }

    @Override
    public boolean within(double bound) {
        return layer.within((float) bound);
    }

    @Override
    public double validationLoss() {
        layer.outputs(validationRows, 0, outputs.length, outputs);
        double sum = 0;
        for (int row = 0; row < outputs.length; row++) {
            double error = outputs[row] - validation.target(row);
            sum += error * error;
        }
        return 0.5 * sum / outputs.length;
    }

    @Override
    public Network network() {
        layer.store(parameters);
        return Network.of(inputs, hidden, parameters);
    }

    @Override
    public void restore(Network network) {
        layer.load(network.parameters());
    }
}

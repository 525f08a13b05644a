package org.galibra.model;

/// Learns in double, by [Gradient].
final class DoubleLearner implements Learner {
    private final int inputs;
    private final int hidden;
    private final double[] parameters;
    private final Examples training;
    private final Examples validation;
    private final Gradient gradient;
    private final ForwardPass validationPass;

    DoubleLearner(Network start, Examples training, Examples validation, int room) {
        this.inputs = start.inputs();
        this.hidden = start.hidden();
        this.parameters = new double[start.parameterCount()];
        this.training = training;
        this.validation = validation;
        this.gradient = new Gradient(inputs, hidden, room);
        this.validationPass = new ForwardPass(inputs, hidden, 64);
    }

    @Override
    public double step(int[] batch, int count, double rate, double bound) {
        double loss = gradient.compute(parameters, training, batch, count);
        if (loss <= bound) {
            gradient.descend(parameters, rate);
        }
        return loss;
    }

    @Override
    public boolean within(double bound) {
        int outside = 0;
        for (double parameter : parameters) {
            outside += Math.abs(parameter) <= bound ? 0 : 1;
        }
        return outside == 0;
    }

    @Override
    public double validationLoss() {
        double sum = 0;
        int n = validation.size();
        for (int first = 0; first < n; first += validationPass.capacity()) {
            int count = Math.min(validationPass.capacity(), n - first);
            validationPass.load(validation.features(), first, count);
            validationPass.run(parameters);
            for (int k = 0; k < count; k++) {
                double error = validationPass.output(k) - validation.target(first + k);
                sum += error * error;
            }
        }
        return 0.5 * sum / n;
    }

    @Override
    public Network network() {
        return Network.of(inputs, hidden, parameters);
    }

    @Override
    public void restore(Network network) {
        System.arraycopy(network.parameters(), 0, parameters, 0, parameters.length);
    }
}

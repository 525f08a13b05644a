package org.galibra.model;

/// Learns in double, by [Gradient].
final class DoubleLearner implements Learner {
    private final Architecture architecture;
    private final double[] parameters;
    private Examples training;
    private final Gradient gradient;
    private final DoubleDescent descent;
    private final Judge validation;

    DoubleLearner(
            Network start, Examples training, Examples validation, TrainingPlan plan, int room) {
        this.architecture = start.architecture();
        this.parameters = start.parameters();
        this.training = training;
        this.gradient = new Gradient(architecture, plan.cost(), room);
        this.descent = new DoubleDescent(plan.optimiser(), parameters.length);
        this.validation = new Judge(architecture, plan.cost(), validation);
    }

    @Override
    public void renew(Examples others) {
        training = others;
    }

    @Override
    public double step(Batches batch, double rate, double bound) {
        double loss =
                gradient.compute(parameters, training, batch.order(), batch.from(), batch.to());
        if (loss <= bound) {
            descent.step(parameters, gradient, rate);
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
        return validation.loss(parameters);
    }

    @Override
    public Network network() {
        return Network.of(architecture, parameters);
    }
}

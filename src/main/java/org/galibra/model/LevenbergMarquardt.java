package org.galibra.model;

import org.galibra.model.kernel.Cost;
import org.galibra.model.kernel.Kernel;
import org.galibra.model.kernel.NormalMatrix;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Polishes a small network by the method of Levenberg and Marquardt (Marquardt 1963) on the
/// quadratic cost of all training galaxies: with residuals r, their derivatives J and the damping λ,
///
///     (JᵀJ + λ diag JᵀJ) d = Jᵀr,   p ← p − d
///
/// λ falls fivefold after a step that lowers the cost, and rises fourfold, before another try, after
/// one that does not: the cost never rises. Gradient and cost are those of all galaxies, in double.
/// JᵀJ, which only bends the way, is that of every k-th galaxy, at least 1,000 and
/// four for each parameter, and has its products in float by the kernel of this program run. Deterministic.
final class LevenbergMarquardt implements Learner {
    /// A normal matrix of 2,000² is as much as one step should take.
    static final int MOST_PARAMETERS = 2_000;

    private static final int BLOCK = 512;
    private static final int GALAXIES_PER_PARAMETER = 4;
    private static final int FEWEST_GALAXIES = 1_000;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-9;
    private static final double MOST_DAMPING = 1e8;
    private static final double EASE = 0.2;
    private static final double TIGHTEN = 4;

    /// Against parameters that no galaxy depends on.
    private static final double LEAST_DIAGONAL = 1e-9;

    private final Architecture architecture;
    private final Examples training;
    private final Gradient gradient;
    private final int[] order;
    private final Jacobian jacobian;
    private final NormalMatrix normal;
    private final Cholesky cholesky;
    private final Judge judge;
    private final Judge validation;
    private final double[] parameters;
    private final double[] trial;
    private final double[] slope;
    private final double[] move;
    private double damping = FIRST_DAMPING;
    private double loss;
    private boolean settled;

    LevenbergMarquardt(Network start, Examples training, Examples validation) {
        this.architecture = start.architecture();
        this.training = training;
        this.parameters = start.parameters();
        int p = parameters.length;
        this.gradient = new Gradient(architecture, Cost.QUADRATIC, BLOCK);
        this.order = IntStream.range(0, training.size()).toArray();
        int enough = Math.max(FEWEST_GALAXIES, GALAXIES_PER_PARAMETER * p);
        int every = Math.max(1, training.size() / enough);
        this.jacobian =
                new Jacobian(
                        architecture,
                        training,
                        IntStream.range(0, training.size())
                                .filter(row -> row % every == 0)
                                .toArray());
        this.normal = new NormalMatrix(Kernel.floating(), p, BLOCK);
        this.cholesky = new Cholesky(p);
        this.judge = new Judge(architecture, Cost.QUADRATIC, training);
        this.validation = new Judge(architecture, Cost.QUADRATIC, validation);
        this.trial = new double[p];
        this.slope = new double[p];
        this.move = new double[p];
        this.loss = judge.loss(parameters);
    }

    @Override
    public void renew(Examples others) {
        throw new IllegalStateException("a polish works on one draw of its galaxies");
    }

    /// One step; `batch` and `rate` mean nothing here.
    @Override
    public double step(Batches batch, double rate, double bound) {
        double before = loss;
        differentiate();
        jacobian.accumulate(parameters, normal);
        double[][] matrix = normal.lower();
        while (!settled) {
            if (cholesky.factorise(matrix, damping, LEAST_DIAGONAL)) {
                cholesky.solve(slope, move);
                for (int p = 0; p < trial.length; p++) {
                    trial[p] = parameters[p] - move[p];
                }
                double after = judge.loss(trial);
                if (after < loss) {
                    System.arraycopy(trial, 0, parameters, 0, trial.length);
                    loss = after;
                    damping = Math.max(LEAST_DAMPING, EASE * damping);
                    return before;
                }
            }
            damping *= TIGHTEN;
            settled = damping > MOST_DAMPING;
        }
        return before;
    }

    /// The gradient of Q over all galaxies.
    private void differentiate() {
        Arrays.fill(slope, 0);
        for (int from = 0; from < order.length; from += BLOCK) {
            int to = Math.min(order.length, from + BLOCK);
            gradient.compute(parameters, training, order, from, to);
            double share = (to - from) / (double) order.length;
            for (int p = 0; p < slope.length; p++) {
                slope[p] += share * gradient.partial(p);
            }
        }
    }

    /// Whether no step lowers the cost any more.
    boolean settled() {
        return settled;
    }

    @Override
    public boolean within(double bound) {
        for (double parameter : parameters) {
            if (!(Math.abs(parameter) <= bound)) {
                return false;
            }
        }
        return true;
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

package org.galibra.model;

import org.galibra.model.kernel.Activation;
import org.galibra.work.Parallel;

import java.util.Arrays;

/// What the hidden neurons next to the inputs do over n galaxies: their activations a_j = f(Σ_i
/// w_ji x_i + b_j). A pure function of the network and the galaxies; copies what it hands out.
public final class Activity {
    private static final int ROWS_PER_TASK = 1024;
    private static final double MARGIN = 0.01;

    private final double[][] activations;
    private final State[] states;
    private final double[] spreads;

    /// How a neuron takes part.
    public enum State {
        /// What it hands on differs between galaxies.
        ACTIVE,
        /// A sigmoid or tanh neuron within 0.01 of a limit (0 or 1, ±1) for every galaxy: it hardly
        /// learns.
        SATURATED,
        /// A rectified neuron that says 0 for every galaxy: it no longer learns.
        DEAD;

        /// The state of a neuron by its activations over galaxies.
        static State of(Activation activation, double[] values) {
            boolean stuck =
                    Arrays.stream(values)
                            .allMatch(a ->
                                    switch (activation) {
                                        case RELU -> a == 0;
                                        case SIGMOID -> Math.abs(a - 0.5) > 0.5 - MARGIN;
                                        case TANH -> Math.abs(a) > 1 - MARGIN;
                                        case LINEAR -> false;
                                    });
            return !stuck ? ACTIVE : activation == Activation.RELU ? DEAD : SATURATED;
        }
    }

    private Activity(double[][] activations, State[] states, double[] spreads) {
        this.activations = activations;
        this.states = states;
        this.spreads = spreads;
    }

    /// The activity over n ≥ 1 galaxies. Runs on all cores; the bits do not depend on their number.
    ///
    /// @param scaled n × d scaled features
    /// @throws IllegalArgumentException if `scaled` has no row, or not d columns, or the network
    ///   has no hidden layer
    public static Activity of(Network network, Matrix scaled) {
        Architecture shape = network.architecture();
        int n = scaled.rows();
        if (n == 0 || scaled.columns() != network.inputs() || shape.layers() < 2) {
            throw new IllegalArgumentException(scaled + " for the hidden neurons of " + network);
        }
        int neurons = shape.width(1);
        double[][] activations = new double[neurons][n];
        Parallel.blocks(
                n,
                ROWS_PER_TASK,
                (from, to) -> {
                    for (int row = from; row < to; row++) {
                        double[] one = network.layer(1, scaled.row(row));
                        for (int j = 0; j < neurons; j++) {
                            activations[j][row] = one[j];
                        }
                    }
                });
        var states = new State[neurons];
        double[] spreads = new double[neurons];
        for (int j = 0; j < neurons; j++) {
            states[j] = State.of(shape.hidden(), activations[j]);
            spreads[j] = outgoing(network, j) * deviation(activations[j]);
        }
        return new Activity(activations, states, spreads);
    }

    /// |w_j| of the first output where the layer is the last hidden one, else the length of the
    /// vector of the neuron's weights to the next layer.
    private static double outgoing(Network network, int j) {
        Architecture shape = network.architecture();
        if (shape.layers() == 2) {
            return Math.abs(network.outputWeight(j));
        }
        double squares = 0;
        for (int k = 0; k < shape.width(2); k++) {
            squares += network.weight(2, k, j) * network.weight(2, k, j);
        }
        return Math.sqrt(squares);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            double deviation = values[row] - mean;
            mean += deviation / (row + 1);
            squares += deviation * (values[row] - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    public int neurons() {
        return activations.length;
    }

    /// The activation of neuron `j` for each galaxy, a new array of n. NaN where a feature is NaN.
    public double[] activations(int j) {
        return activations[j].clone();
    }

    public State state(int j) {
        return states[j];
    }

    /// The standard deviation over the galaxies of what neuron `j` hands on, in units of the scaled
    /// target: |w_j| times that of a_j, as [Contributions#spread] has it; in a deeper network the
    /// length of the vector of its outgoing weights stands for |w_j|.
    public double spread(int j) {
        return spreads[j];
    }
}

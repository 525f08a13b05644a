package org.galibra.catalogue;

import org.galibra.photometry.PhotometricUnit;

import java.util.function.IntFunction;

/// Row by row, whether a galaxy was seen in one band. Immutable.
public final class Detections {
    /// What is known of one galaxy in one band.
    public enum State {
        MEASURED(0),
        /// Observed, but its flux is not above 0, or below the signal-to-noise limit.
        NOT_DETECTED(1),
        NOT_OBSERVED(2);

        private final byte code;

        State(int code) {
            this.code = (byte) code;
        }

        private static State of(byte code) {
            return switch (code) {
                case 0 -> MEASURED;
                case 1 -> NOT_DETECTED;
                default -> NOT_OBSERVED;
            };
        }
    }

    /// The code of each row's state: a byte, as tables are long.
    private final byte[] states;

    private Detections(byte[] states) {
        this.states = states;
    }

    /// The detections of `rows` rows.
    static Detections of(int rows, IntFunction<State> state) {
        byte[] states = new byte[rows];
        for (int row = 0; row < rows; row++) {
            states[row] = state.apply(row).code;
        }
        return new Detections(states);
    }

    /// What one value says in a table without errors: a flux that is not above 0 was not detected.
    ///
    /// @param value the flux or magnitude; NaN where there is none
    public static State state(PhotometricUnit unit, double value) {
        if (Double.isNaN(value)) {
            return State.NOT_OBSERVED;
        }
        return unit.isFlux() && value <= 0 ? State.NOT_DETECTED : State.MEASURED;
    }

    /// What one value with its error says. A flux whose error is NaN or not above 0 was not
    /// observed, however good it looks; one that is not above 0, or below the signal-to-noise
    /// limit, was not detected. A magnitude needs no error.
    ///
    /// @param value the flux or magnitude; NaN where there is none
    /// @param error its 1σ error in the same unit; NaN where there is none, or a sentinel was
    /// @param limit the signal-to-noise ratio from which on something counts as detected
    public static State state(PhotometricUnit unit, double value, double error, double limit) {
        if (unit.isFlux() && !(error > 0)) {
            return State.NOT_OBSERVED;
        }
        State state = state(unit, value);
        boolean faint =
                PhotometricUnit.MAGNITUDES_PER_RELATIVE_ERROR / unit.magnitudeError(value, error)
                        < limit;
        return state == State.MEASURED && faint ? State.NOT_DETECTED : state;
    }

    public State at(int row) {
        return State.of(states[row]);
    }

    /// How many rows are in a state.
    public int count(State state) {
        int count = 0;
        for (byte each : states) {
            count += each == state.code ? 1 : 0;
        }
        return count;
    }
}

package org.galibra.catalogue;

import java.util.BitSet;

/// Row by row, whether a galaxy was seen in one band. Immutable.
public final class Detections {
    /// What is known of one galaxy in one band.
    public enum State {
        MEASURED,
        /// Observed, but its flux is not above 0, or below the signal-to-noise limit.
        NOT_DETECTED,
        NOT_OBSERVED
    }

    private final int rows;
    private final BitSet measured;
    private final BitSet undetected;

    private Detections(int rows, BitSet measured, BitSet undetected) {
        this.rows = rows;
        this.measured = measured;
        this.undetected = undetected;
    }

    /// Detections of `rows` rows; copies what it is given. A row in neither set was not observed.
    static Detections of(int rows, BitSet measured, BitSet undetected) {
        return new Detections(rows, (BitSet) measured.clone(), (BitSet) undetected.clone());
    }

    public State at(int row) {
        if (measured.get(row)) {
            return State.MEASURED;
        }
        return undetected.get(row) ? State.NOT_DETECTED : State.NOT_OBSERVED;
    }

    /// How many rows are in a state.
    public int count(State state) {
        return switch (state) {
            case MEASURED -> measured.cardinality();
            case NOT_DETECTED -> undetected.cardinality();
            case NOT_OBSERVED -> rows - measured.cardinality() - undetected.cardinality();
        };
    }
}

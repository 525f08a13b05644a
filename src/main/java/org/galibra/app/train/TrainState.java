package org.galibra.app.train;

/// What a training is doing.
public enum TrainState {
    /// There is no table, or no sample could be drawn.
    EMPTY,
    /// A sample is being drawn.
    PREPARING,
    /// It stands at step 0.
    READY,
    RUNNING,
    PAUSED,
    /// It has ended by itself, or because the test set was opened.
    ENDED
}

package org.galibra.app;

/// How far a step of the work has come.
enum StepState {
    NOT_YET,
    RUNNING,
    /// Something wants a person's eye.
    ATTENTION,
    /// An earlier step has changed since.
    OUT_OF_DATE,
    DONE
}

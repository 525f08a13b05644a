package org.galibra.app.work;

import org.galibra.work.Problem;

/// How a job ended.
public sealed interface Ending<T> {
    /// It did what was asked.
    record Done<T>(T value) implements Ending<T> {}

    /// The input was bad.
    record Refused<T>(Problem problem) implements Ending<T> {}

    /// The user asked it to end.
    record Cancelled<T>() implements Ending<T> {}

    /// A fault of the program.
    record Failed<T>(Throwable fault) implements Ending<T> {}
}

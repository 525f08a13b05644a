package org.galibra.app.work;

import java.util.function.LongSupplier;

/// The clocks of a loop.
///
/// @param nanoTime of the day, in ns
/// @param processorNanos what the thread that asks has had of a processor, in ns
public record Clocks(LongSupplier nanoTime, LongSupplier processorNanos) {
    /// The machine's own.
    public static final Clocks SYSTEM = new Clocks(System::nanoTime, ProcessorTime::ofThisThread);

    /// A clock of the day, of a loop that never waits for a processor.
    public static Clocks of(LongSupplier nanoTime) {
        return new Clocks(nanoTime, nanoTime);
    }
}

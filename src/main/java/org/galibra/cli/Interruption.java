package org.galibra.cli;

import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

/// Turns Ctrl-C into a stop signal, and holds the end of the program back until the work at hand
/// has written, or said, what it has to.
final class Interruption {
    private Interruption() {}

    /// Work that ends early when its signal is set.
    @FunctionalInterface
    interface Interruptible {
        /// Does the work and gives the exit code.
        int run(StopSignal stop) throws GalibraException;
    }

    /// Runs `work`; says so where an interruption left nothing to write.
    ///
    /// @return the exit code
    static int during(Terminal terminal, Interruptible work) throws GalibraException {
        var stop = new StopSignal();
        var ended = new CountDownLatch(1);
        Runnable interrupt =
                () -> {
                    stop.stop();
                    try {
                        ended.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                };
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt, "interruption"));
        try {
            return work.run(stop);
        } catch (CancellationException e) {
            terminal.error("Interrupted. Nothing was written.");
            return CommandLineInterface.INTERRUPTED;
        } finally {
            ended.countDown();
        }
    }
}

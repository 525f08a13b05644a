package org.galibra.cli;

import org.galibra.work.StopSignal;

import java.util.concurrent.CountDownLatch;

/// Turns Ctrl-C into a stop signal, and holds the end of the program back until the work at hand
/// has written what it has.
final class Interruption implements AutoCloseable {
    private final StopSignal stop = new StopSignal();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    Interruption() {
        hook =
                new Thread(
                        () -> {
                            stop.stop();
                            try {
                                ended.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    StopSignal signal() {
        return stop;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stop.isStopped()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}

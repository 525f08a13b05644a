package org.galibra.work;

/// Asks long work to end at its next safe point. Set once, from any thread; never unset.
public final class StopSignal {
    private volatile boolean stopped;

    public void stop() {
        stopped = true;
    }

    public boolean isStopped() {
        return stopped;
    }
}

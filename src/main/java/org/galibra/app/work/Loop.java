package org.galibra.app.work;

/// Endless work on a thread of its own, which obeys commands between its turns.
public interface Loop {
    /// Runs `command` on the loop's thread before its next turn; commands keep their order.
    void post(Runnable command);

    /// Ends the loop after the turn in progress; commands not yet begun are dropped.
    void end();
}

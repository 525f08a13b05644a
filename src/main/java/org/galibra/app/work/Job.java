package org.galibra.app.work;

import org.galibra.work.GalibraException;
import org.galibra.work.StopSignal;

/// Something that takes longer than a blink. It touches nothing of the screen.
@FunctionalInterface
public interface Job<T> {
    /// Does the work; when `stop` is set it may return early, and what it returns is dropped.
    T run(StopSignal stop) throws GalibraException;
}

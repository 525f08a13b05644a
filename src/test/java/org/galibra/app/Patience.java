package org.galibra.app;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waiting in tests of the window: for a state, never for a time.
public final class Patience {
    private static final int MOST_SECONDS = 60;

    private Patience() {}

    /// Returns once `condition` holds and the screen has done what was asked of it.
    ///
    /// @param condition asked on the screen's thread, where alone nodes may be looked up
    /// @throws AssertionError if that takes more than a minute
    public static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    MOST_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}

package org.galibra.app.work;

/// One short piece of endless work. Short, because commands wait for its end.
@FunctionalInterface
public interface Turn {
    /// What a turn returns that waits for the next command.
    long UNTIL_TOLD = Long.MAX_VALUE;

    /// Does a little.
    ///
    /// @return nanoseconds until the next turn: 0 for at once, [#UNTIL_TOLD] for when a command
    ///   came
    long run();
}

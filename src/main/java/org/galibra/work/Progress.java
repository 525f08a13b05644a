package org.galibra.work;

/// Hears how far long work has come. Called on the working thread, so it must be quick.
@FunctionalInterface
public interface Progress {
    /// For work that nobody watches.
    Progress UNWATCHED = (what, done, total) -> {};

    /// Hears of one more piece done.
    ///
    /// @param what what is being done, such as "Reading table.csv"
    /// @param done units done
    /// @param total units in all, or 0 where that is unknown
    void at(String what, long done, long total);
}

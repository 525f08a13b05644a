package org.galibra.study;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

/// Where the tables come from that a recipe names beside its own, such as the survey whose noise a
/// network learns with.
@FunctionalInterface
public interface Surveys {
    /// Their files, read while nobody watches.
    Surveys FILES = read(Progress.UNWATCHED, new StopSignal());

    /// Opens one, with what is joined to it.
    ///
    /// @throws GalibraException if it cannot be read
    /// @throws java.util.concurrent.CancellationException if it is no longer wanted
    Table open(TableReference survey) throws GalibraException;

    /// Their files.
    static Surveys read(Progress progress, StopSignal stop) {
        return survey -> survey.open(progress, stop);
    }
}

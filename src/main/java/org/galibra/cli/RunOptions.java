package org.galibra.cli;

import org.galibra.study.Experiment;
import org.galibra.study.SavedRun;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;

/// Which run a command is about, and where its table is now.
final class RunOptions {
    @Parameters(paramLabel = "RUN_DIR", description = "A run folder that galibra train wrote.")
    private Path folder;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Where the run's table is now, if it moved.")
    private Path table;

    /// Whether it is said where the table is.
    boolean namesTable() {
        return table != null;
    }

    /// @throws GalibraException if the folder holds no whole run
    SavedRun run() throws GalibraException {
        return SavedRun.read(folder);
    }

    /// The galaxies of a run that was read.
    ///
    /// @throws GalibraException if the table cannot be read or is another
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    Experiment experiment(SavedRun run, Progress progress, StopSignal stop)
            throws GalibraException {
        return run.experiment(Optional.ofNullable(table), progress, stop);
    }
}

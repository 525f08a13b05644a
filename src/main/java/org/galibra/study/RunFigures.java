package org.galibra.study;

import org.galibra.work.GalibraException;

import java.nio.file.Path;

/// The figures of a run, as its folder keeps them.
final class RunFigures {
    private RunFigures() {}

    static void write(Path folder, Run run) throws GalibraException {}
}

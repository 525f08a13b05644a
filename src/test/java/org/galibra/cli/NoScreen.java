package org.galibra.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// No screen at all, for the command line.
public record NoScreen() implements Screen {
    @Override
    public boolean open(Optional<Path> table) {
        return false;
    }

    @Override
    public String probe() {
        throw new AssertionError("not asked for");
    }

    @Override
    public List<Path> pictures(Path folder, int width, int height) {
        throw new AssertionError("not asked for");
    }
}

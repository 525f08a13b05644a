package org.galibra.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that files are to be written to.
public final class OutputFolder {
    private OutputFolder() {}

    /// Makes the folder, and those that hold it, where they are absent.
    ///
    /// @throws GalibraException if it cannot be made
    public static void make(Path folder) throws GalibraException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of("the folder cannot be made: " + FileFault.in(e))
                    .inFile(folder.toString())
                    .remedy("Choose a folder that you may write to")
                    .exception(e);
        }
    }
}

package org.galibra.cli;

import org.galibra.work.GalibraException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the command line asks of the window, without knowing it.
public interface Screen {
    /// Opens the workbench and returns when it is closed.
    ///
    /// @param table a table to open at once
    /// @return false if there is no display
    boolean open(Optional<Path> table);

    /// Trains at full speed in an invisible window and times the tasks of its thread.
    ///
    /// @return a line or more for people
    String probe() throws GalibraException;

    /// Draws the pictures of the window that the documentation shows.
    ///
    /// @param width of the window, in px
    /// @param height of the window, in px
    /// @return the files written
    /// @throws GalibraException if they cannot be written
    List<Path> pictures(Path folder, int width, int height) throws GalibraException;
}

package org.galibra.app;

import org.galibra.table.io.TablePart;

import java.nio.file.Path;
import java.util.List;

/// An HDF5 file out of which a person chooses the datasets that are to become one table.
///
/// @param parts its groups and datasets, a group before what it holds
/// @param chosen the paths of those that are chosen to begin with; of a group for all in it
public record DatasetOffer(Path file, List<TablePart> parts, List<String> chosen) {
    public DatasetOffer {
        parts = List.copyOf(parts);
        chosen = List.copyOf(chosen);
    }
}

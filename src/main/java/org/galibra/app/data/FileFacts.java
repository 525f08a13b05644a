package org.galibra.app.data;

import org.galibra.app.control.Numbers;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.table.io.TablePart;
import org.galibra.table.io.TablePlace;
import org.galibra.table.io.hdf5.DatasetChoice;
import org.galibra.table.io.hdf5.SharkChoices;
import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the file of a table is, beside the table.
///
/// @param name its name
/// @param size its size in words, empty for a table that was computed
/// @param place where the table stands, empty for a table that was computed
/// @param tables the tables that it holds; none where the format holds one to a file
/// @param shark how SHARK's files were read, if it is of theirs
record FileFacts(
        String name,
        Optional<String> size,
        Optional<TablePlace> place,
        List<TablePart> tables,
        Optional<SharkChoices> shark) {
    private static final double THOUSAND = 1000;

    FileFacts {
        tables = List.copyOf(tables);
    }

    /// Looks at the file of a table.
    ///
    /// @throws GalibraException if it has gone meanwhile
    static FileFacts of(Table table) throws GalibraException {
        String path = table.source().path();
        if (path.startsWith("synthetic:")) {
            return new FileFacts(
                    "computed by Galibra",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        TablePlace place = TablePlace.of(Path.of(path));
        if (place.within().contains("component=")) {
            return new FileFacts(
                    String.valueOf(place.file().getFileName()),
                    Optional.empty(),
                    Optional.of(place),
                    List.of(),
                    Optional.of(SharkChoices.parse(place.within())));
        }
        try {
            return new FileFacts(
                    String.valueOf(place.file().getFileName()),
                    Optional.of(words(Files.size(place.file()))),
                    Optional.of(place),
                    TableFiles.parts(place.file()).stream().filter(TablePart::isTable).toList(),
                    Optional.empty());
        } catch (IOException e) {
            throw Problem.of("the file cannot be read: " + FileFault.in(e))
                    .inFile(path)
                    .remedy("What was read of it stays open")
                    .exception(e);
        }
    }

    /// The part that is open: the one that was asked for, or else the first; nothing where several
    /// datasets were.
    Optional<TablePart> open() {
        String name = place.map(TablePlace::name).orElse("");
        Optional<TablePart> named =
                tables.stream().filter(part -> name.endsWith(part.suffix())).findFirst();
        boolean first = place.filter(at -> at.within().isEmpty()).isPresent();
        return named.isPresent() || !first ? named : tables.stream().findFirst();
    }

    /// The paths that were asked for within an HDF5 file.
    static List<String> datasets(TablePlace place) {
        return place.within().startsWith("/") ? DatasetChoice.paths(place.within()) : List.of();
    }

    /// The path that opens another part of the file.
    Path of(TablePart part) {
        Path file = place.orElseThrow().file();
        return file.resolveSibling(file.getFileName() + part.suffix());
    }

    private static String words(long bytes) {
        double size = bytes;
        for (String unit : List.of("B", "kB", "MB")) {
            if (size < THOUSAND) {
                return Numbers.compact(size) + " " + unit;
            }
            size /= THOUSAND;
        }
        return Numbers.compact(size) + " GB";
    }
}

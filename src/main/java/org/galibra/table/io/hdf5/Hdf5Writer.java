package org.galibra.table.io.hdf5;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfException;

import org.galibra.work.FileFault;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the arrays of an HDF5 file, then writes it whole or not at all. Keeps the arrays that it
/// is given: they must not change before [#write(Path)].
public final class Hdf5Writer {
    private final Map<String, String> facts;
    private final Map<String, Array> arrays = new LinkedHashMap<>();

    private record Array(Object data, String comment) {}

    /// @param facts the file's own attributes
    public Hdf5Writer(Map<String, String> facts) {
        this.facts = new LinkedHashMap<>(facts);
    }

    /// A single number.
    public Hdf5Writer number(String path, double value, String comment) {
        return array(path, value, comment);
    }

    /// A single integer.
    public Hdf5Writer number(String path, int value, String comment) {
        return array(path, value, comment);
    }

    /// Numbers in double precision.
    public Hdf5Writer doubles(String path, double[] values, String comment) {
        return array(path, values, comment);
    }

    /// Integers of 64 bits.
    public Hdf5Writer longs(String path, long[] values, String comment) {
        return array(path, values, comment);
    }

    /// Numbers in single precision, `[band, galaxy]`.
    public Hdf5Writer floats(String path, float[][] values, String comment) {
        return array(path, values, comment);
    }

    /// Byte strings of one length.
    public Hdf5Writer texts(String path, List<String> values, String comment) {
        return array(path, values.toArray(String[]::new), comment);
    }

    /// @param comment one line for people, with the unit last in brackets
    private Hdf5Writer array(String path, Object data, String comment) {
        if (!path.startsWith("/") || arrays.put(path, new Array(data, comment)) != null) {
            throw new IllegalArgumentException(path + " is no new path from the root");
        }
        return this;
    }

    /// Writes the file, making its folder where it is not there.
    ///
    /// @throws GalibraException if it cannot be written: names it and says why
    public void write(Path target) throws GalibraException {
        Path folder = target.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            // The library writes to and fro in a file of its own.
            Path draft = Files.createTempFile(folder, ".galibra", ".hdf5");
            try {
                writeTo(draft);
                WholeFile.write(target, out -> Files.copy(draft, out));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unwritable(target, FileFault.in(e), e);
        } catch (HdfException e) {
            throw unwritable(target, String.valueOf(e.getMessage()), e);
        }
    }

    private static GalibraException unwritable(Path target, String reason, Exception cause) {
        return Problem.of("cannot be written: " + reason)
                .inFile(target.toString())
                .remedy("Choose a folder that you may write to, with space left")
                .exception(cause);
    }

    private void writeTo(Path draft) {
        try (WritableHdfFile file = HdfFile.write(draft)) {
            facts.forEach(file::putAttribute);
            var groups = new LinkedHashMap<String, WritableGroup>();
            groups.put("", file);
            arrays.forEach((path, array) -> {
                int slash = path.lastIndexOf('/');
                WritableGroup group = group(groups, path.substring(0, slash));
                WritableNode node = group.putDataset(path.substring(slash + 1), array.data());
                node.putAttribute("comment", array.comment());
            });
        }
    }

    private static WritableGroup group(Map<String, WritableGroup> groups, String path) {
        WritableGroup known = groups.get(path);
        if (known == null) {
            int slash = path.lastIndexOf('/');
            known = group(groups, path.substring(0, slash)).putGroup(path.substring(slash + 1));
            groups.put(path, known);
        }
        return known;
    }
}

package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;

import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A group, or one dataset, seen as a table: the arrays of one length.
///
/// @param path the group's or the dataset's
/// @param rows the length
/// @param parts the arrays that become columns, in the file's order
/// @param leftOut names of arrays of other shapes or types
record GroupTable(String path, int rows, List<Part> parts, List<String> leftOut) {
    private static final int LONGEST_VECTOR = 1000;

    /// What astropy writes beside each table of its own.
    private static final String ASTROPY_METADATA = ".__table_column_meta__";

    /// An array that becomes columns.
    ///
    /// @param name of its columns; empty for the members of a compound dataset
    /// @param rowsFirst whether the first dimension counts rows; otherwise the second does, as in
    ///   `[band, galaxy]`
    /// @param values what each element is made of
    record Part(String name, Dataset dataset, boolean rowsFirst, List<Elements> values) {
        Part {
            values = List.copyOf(values);
        }

        int width() {
            int[] shape = RawBlocks.shape(dataset);
            return isVector() ? (rowsFirst ? shape[1] : shape[0]) : 1;
        }

        boolean isVector() {
            return dataset.getDimensionsAsLong().length == 2;
        }

        int columns() {
            return width() * values.size();
        }
    }

    GroupTable {
        parts = List.copyOf(parts);
        leftOut = List.copyOf(leftOut);
    }

    int columns() {
        return parts.stream().mapToInt(Part::columns).sum();
    }

    /// Bytes of a row in memory, roughly.
    long rowBytes() {
        return parts.stream()
                .mapToLong(part ->
                        part.values().stream()
                                .mapToLong(Elements::bytesPerRow)
                                .map(bytes -> bytes * part.width())
                                .sum())
                .sum();
    }

    /// The tables of a file by path: groups with arrays, and compound datasets.
    static Map<String, GroupTable> in(Hdf5File file, Map<String, Node> tree) {
        var tables = new LinkedHashMap<String, GroupTable>();
        tree.forEach((path, node) -> {
            if (node instanceof Group group) {
                ofGroup(file, path, group).ifPresent(table -> tables.put(path, table));
            } else if (node instanceof Dataset dataset && dataset.isCompound()) {
                ofDataset(file, path, dataset).ifPresent(table -> tables.put(path, table));
            }
        });
        return tables;
    }

    /// One dataset as a table.
    static Optional<GroupTable> ofDataset(Hdf5File file, String path, Dataset dataset) {
        String name = dataset.isCompound() ? "" : path.substring(path.lastIndexOf('/') + 1);
        if (!isColumn(file, dataset) || (name.isBlank() && !dataset.isCompound())) {
            return Optional.empty();
        }
        int dimensions = dataset.getDimensionsAsLong().length;
        List<Elements> values = Elements.of(dataset.getDataType());
        int[] shape = RawBlocks.shape(dataset);
        boolean rowsFirst = dimensions == 1 || shape[0] >= shape[1];
        var part = new Part(name, dataset, rowsFirst, values);
        return part.width() > LONGEST_VECTOR
                ? Optional.empty()
                : Optional.of(
                        new GroupTable(
                                path, rowsFirst ? shape[0] : shape[1], List.of(part), List.of()));
    }

    /// Several datasets, wherever they stand, as one table. A column is named after its dataset, or
    /// after the whole path where two are called alike.
    ///
    /// @throws GalibraException if one is not there, cannot be a column, or has another length;
    ///   names no file
    static GroupTable ofDatasets(Hdf5File file, List<String> paths) throws GalibraException {
        var datasets = new LinkedHashMap<String, Dataset>();
        var shapes = new LinkedHashMap<String, List<Long>>();
        for (String path : paths) {
            Dataset dataset =
                    file.dataset(path).orElseThrow(() -> refusal("there is no dataset " + path));
            shapes.put(path, Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList());
            if (datasets.put(path, dataset) != null) {
                throw refusal(path + " is chosen twice");
            }
        }
        DatasetChoice.Agreement agreement = DatasetChoice.agreement(shapes);
        if (agreement.clash().isPresent()) {
            throw refusal(agreement.clash().get());
        }
        Map<String, Long> names =
                paths.stream()
                        .collect(Collectors.groupingBy(GroupTable::last, Collectors.counting()));
        var parts = new ArrayList<Part>();
        for (var each : datasets.entrySet()) {
            Dataset dataset = each.getValue();
            String name = last(each.getKey());
            String own = names.get(name) > 1 ? each.getKey().substring(1) : name;
            List<Elements> values = Elements.of(dataset.getDataType());
            boolean rowsFirst = dataset.getDimensionsAsLong()[0] == agreement.rows();
            if (values.isEmpty() || !isSound(file, dataset)) {
                throw refusal(each.getKey() + " holds nothing that a column can hold");
            }
            var part = new Part(dataset.isCompound() ? "" : own, dataset, rowsFirst, values);
            if (part.width() > LONGEST_VECTOR) {
                throw refusal(
                        String.format(
                                Locale.ROOT,
                                "%s would become %,d columns; at most %,d are made of one array",
                                each.getKey(),
                                part.width(),
                                LONGEST_VECTOR));
            }
            parts.add(part);
        }
        return new GroupTable(
                DatasetChoice.within(paths), Math.toIntExact(agreement.rows()), parts, List.of());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static GalibraException refusal(String reason) {
        return Problem.of(reason)
                .remedy("Choose datasets of one length: FILE#/a/x,/b/y")
                .exception();
    }

    /// Whether a dataset can be a column, or several.
    static boolean isColumn(Hdf5File file, Dataset dataset) {
        int dimensions = dataset.getDimensionsAsLong().length;
        return (dimensions == 1 || dimensions == 2)
                && !Elements.of(dataset.getDataType()).isEmpty()
                && isSound(file, dataset);
    }

    private static boolean isSound(Hdf5File file, Dataset dataset) {
        return RawBlocks.isPlausible(dataset, file.size());
    }

    /// The arrays of a group that share the most common length, the longer of two that are equally
    /// common. Arrays of two dimensions count by their longer one where there are no others.
    static Optional<GroupTable> ofGroup(Hdf5File file, String path, Group group) {
        var readable = new LinkedHashMap<String, Dataset>();
        var leftOut = new ArrayList<String>();
        file.datasets(group)
                .forEach((name, dataset) -> {
                    int dimensions = dataset.getDimensionsAsLong().length;
                    if (dimensions == 0
                            || dataset.isCompound()
                            || name.endsWith(ASTROPY_METADATA)) {
                        return;
                    }
                    if (name.isBlank() || !isColumn(file, dataset)) {
                        leftOut.add(name);
                    } else {
                        readable.put(name, dataset);
                    }
                });
        Optional<Integer> rows = rows(readable.values().stream().toList());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int length = rows.get();
        var parts = new ArrayList<Part>();
        readable.forEach((name, dataset) -> {
            int[] shape = RawBlocks.shape(dataset);
            boolean flat = dataset.getDimensionsAsLong().length == 1;
            var part =
                    new Part(name, dataset, shape[0] == length, Elements.of(dataset.getDataType()));
            if ((shape[0] == length || (!flat && shape[1] == length))
                    && part.width() <= LONGEST_VECTOR) {
                parts.add(part);
            } else {
                leftOut.add(name);
            }
        });
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupTable(path, length, parts, leftOut));
    }

    private static Optional<Integer> rows(List<Dataset> datasets) {
        boolean flat = datasets.stream().anyMatch(d -> d.getDimensionsAsLong().length == 1);
        Map<Integer, Long> lengths =
                datasets.stream()
                        .filter(d -> !flat || d.getDimensionsAsLong().length == 1)
                        .map(RawBlocks::shape)
                        .collect(
                                Collectors.groupingBy(
                                        shape -> Math.max(shape[0], flat ? 0 : shape[1]),
                                        Collectors.counting()));
        return lengths.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /// How a list names it, such as `/galaxies (4,000 × 60)`.
    String inWords() {
        return String.format(Locale.ROOT, "%s (%,d × %,d)", path, rows, columns());
    }
}

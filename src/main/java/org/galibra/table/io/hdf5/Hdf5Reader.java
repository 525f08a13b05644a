package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;

import org.galibra.table.Column;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.ColumnLimit;
import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TablePart;
import org.galibra.table.io.TablePlace;
import org.galibra.table.io.TableReader;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads any group of an HDF5 file as a table: the one that `FILE#/group` names, the only one, or
/// the one that is largest in every way; or single datasets, as `FILE#/a/x,/b/y` names them.
/// SHARK's files are read by [SharkReader].
public final class Hdf5Reader implements TableReader {
    /// The name of the format.
    static final String FORMAT = "HDF5";

    private static final byte[] MAGIC =
            "\u0089HDF\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_LIST = 12;

    @Override
    public String format() {
        return FORMAT;
    }

    /// The signature stands at byte 0, or after a block for other programs at 512, 1024, 2048, ….
    @Override
    public boolean accepts(byte[] head) {
        for (int at = 0; at + MAGIC.length <= head.length; at = at == 0 ? 512 : 2 * at) {
            if (Arrays.equals(head, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean holdsSeveral() {
        return true;
    }

    @Override
    public Table read(TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        if (place.part().isPresent()) {
            throw Problem.of("the tables of an HDF5 file have paths, not numbers")
                    .inFile(place.toString())
                    .remedy("Open " + place.file().getFileName() + "#/group")
                    .exception();
        }
        Kind kind = Kind.GROUP;
        if (!place.within().startsWith("/")) {
            kind = Hdf5File.use(place.file(), place.toString(), stop, Hdf5Reader::kind);
        }
        return kind == Kind.GROUP
                ? Hdf5File.use(
                        place.file(),
                        place.toString(),
                        stop,
                        file -> table(place, limit, file, progress, stop))
                : SharkReader.readFile(place, kind == Kind.LIGHT_CONE, limit, progress, stop);
    }

    private enum Kind {
        MODEL,
        LIGHT_CONE,
        GROUP
    }

    private static Kind kind(Hdf5File file) {
        return SharkHead.isLightCone(file)
                ? Kind.LIGHT_CONE
                : SharkHead.isModel(file) ? Kind.MODEL : Kind.GROUP;
    }

    private static Table table(
            TablePlace place, RowLimit limit, Hdf5File file, Progress progress, StopSignal stop)
            throws GalibraException {
        Map<String, Node> tree = file.tree();
        var metadata = new LinkedHashMap<String, String>(file.facts());
        GroupTable group = choose(place, file, tree, metadata);
        checkSize(place, group);
        ChosenRows rows = ChosenRows.of(group.rows(), group.rowBytes(), limit);
        checkMemory(place, group.rowBytes() * rows.count());
        if (!group.leftOut().isEmpty()) {
            metadata.put(
                    "left out (other lengths or types)",
                    group.leftOut().stream().limit(100).collect(Collectors.joining(", ")));
        }
        long cells = group.columns() * (long) group.rows();
        var reader = new PartReader("Reading " + place.name(), cells, progress, stop);
        var columns = new ArrayList<Column>();
        for (GroupTable.Part part : group.parts()) {
            columns.addAll(reader.columns(file, part, rows));
        }
        checkNames(place, columns);
        String checksum = FileDigest.of(place.file(), progress, stop);
        var source = new Source(place.address(), FORMAT, checksum);
        return new Table(
                place.name(),
                columns,
                rows.sample().map(source::withSample).orElse(source),
                metadata);
    }

    private static void checkNames(TablePlace place, List<Column> columns) throws GalibraException {
        var names = new HashSet<String>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw Problem.of("two columns would have this name")
                        .inFile(place.toString())
                        .inColumn(column.name())
                        .remedy("Choose the datasets apart: FILE#/a/x,/b/y")
                        .exception();
            }
        }
    }

    /// Refuses a table without rows, or with more columns than can be opened.
    static void checkSize(TablePlace place, GroupTable group) throws GalibraException {
        if (group.rows() == 0) {
            throw Problem.of("the table " + group.path() + " has no rows")
                    .inFile(place.toString())
                    .remedy("Choose a table with rows")
                    .exception();
        }
        ColumnLimit.check(place, group.columns());
    }

    /// Refuses what is larger than the memory, sample or not.
    static void checkMemory(TablePlace place, long bytes) throws GalibraException {
        Runtime machine = Runtime.getRuntime();
        long free = machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
        if (bytes > free) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "the table needs about %,d MB of memory, and %,d MB are free",
                                    bytes >> 20,
                                    free >> 20))
                    .inFile(place.toString())
                    .remedy(
                            "Read a random sample of its rows (--sample-rows N), or give Java more"
                                    + " memory (-Xmx)")
                    .exception();
        }
    }

    private static GroupTable choose(
            TablePlace place, Hdf5File file, Map<String, Node> tree, Map<String, String> metadata)
            throws GalibraException {
        Map<String, GroupTable> tables = GroupTable.in(file, tree);
        if (place.within().startsWith("/")) {
            return named(place, file, tables);
        }
        if (!place.within().isEmpty()) {
            throw refuse(place, "these choices are for SHARK's files, and this is none", tables);
        }
        if (tables.isEmpty()) {
            throw refuse(place, "this HDF5 file holds no table (" + inWords(tree) + ")", tables);
        }
        GroupTable largest = largest(tables);
        if (!isObvious(tables)) {
            throw refuse(
                    place,
                    "this HDF5 file holds " + tables.size() + " tables to choose from",
                    tables);
        }
        metadata.put(
                "group",
                tables.size() == 1
                        ? largest.path()
                        : largest.path() + ", the largest of " + tables.size());
        return largest;
    }

    private static GroupTable largest(Map<String, GroupTable> tables) {
        return tables.values().stream()
                .max((a, b) -> Integer.compare(a.columns(), b.columns()))
                .orElseThrow();
    }

    /// Whether one table is the largest in every way.
    private static boolean isObvious(Map<String, GroupTable> tables) {
        GroupTable largest = largest(tables);
        return tables.values().stream()
                .allMatch(t ->
                        t.path().equals(largest.path())
                                || (t.columns() < largest.columns() && t.rows() <= largest.rows()));
    }

    @Override
    public boolean isToChoose(Path path) throws GalibraException {
        return Hdf5File.use(
                path,
                path.toString(),
                new StopSignal(),
                file -> {
                    Map<String, GroupTable> tables = GroupTable.in(file, file.tree());
                    return kind(file) == Kind.GROUP && !tables.isEmpty() && !isObvious(tables);
                });
    }

    private static GroupTable named(TablePlace place, Hdf5File file, Map<String, GroupTable> tables)
            throws GalibraException {
        String path = place.within().replaceFirst("(?<=.)/+$", "");
        Optional<Node> node = file.at(path);
        if (node.isEmpty() && DatasetChoice.isOfSeveral(path)) {
            try {
                return GroupTable.ofDatasets(file, DatasetChoice.paths(path));
            } catch (GalibraException e) {
                throw e.problem().inFile(place.toString()).exception(e);
            }
        }
        if (node.isEmpty()) {
            throw refuse(place, "there is no group or dataset " + path, tables);
        }
        Optional<GroupTable> chosen =
                node.get() instanceof Dataset dataset
                        ? GroupTable.ofDataset(file, path, dataset)
                        : GroupTable.ofGroup(file, path, (Group) node.get());
        if (chosen.isPresent()) {
            return chosen.get();
        }
        List<GroupTable> within =
                tables.values().stream()
                        .filter(t -> t.path().startsWith(path.equals("/") ? "/" : path + "/"))
                        .toList();
        if (within.size() != 1) {
            throw refuse(place, path + " is no table", tables);
        }
        return within.getFirst();
    }

    private static GalibraException refuse(
            TablePlace place, String reason, Map<String, GroupTable> tables) {
        String list =
                tables.values().stream()
                        .limit(LONGEST_LIST)
                        .map(t -> place.file().getFileName() + "#" + t.inWords())
                        .collect(Collectors.joining(", "));
        return Problem.of(reason)
                .inFile(place.toString())
                .remedy(
                        tables.isEmpty()
                                ? "Choose a file with arrays of one length in a group"
                                : "Open one by its path (rows × columns): "
                                        + list
                                        + (tables.size() > LONGEST_LIST ? ", …" : ""))
                .exception();
    }

    private static String inWords(Map<String, Node> tree) {
        long datasets = tree.values().stream().filter(Dataset.class::isInstance).count();
        return String.format(
                Locale.ROOT,
                "%,d groups, %,d datasets",
                tree.values().stream().filter(Group.class::isInstance).count(),
                datasets);
    }

    /// Every group and dataset; those that can be opened as `FILE#/path` are tables.
    @Override
    public List<TablePart> parts(Path path) throws GalibraException {
        return Hdf5File.use(
                path,
                path.toString(),
                new StopSignal(),
                file -> {
                    Map<String, Node> tree = file.tree();
                    Map<String, GroupTable> tables = GroupTable.in(file, tree);
                    var parts = new ArrayList<TablePart>();
                    tree.forEach(
                            (name, node) -> parts.add(part(file, name, node, tables.get(name))));
                    return parts;
                });
    }

    private static TablePart part(Hdf5File file, String path, Node node, GroupTable table) {
        String kind =
                table != null
                        ? TablePart.TABLE
                        : switch (node) {
                            case Dataset dataset ->
                                    GroupTable.isColumn(file, dataset)
                                            ? TablePart.DATASET
                                            : "dataset that is no column,";
                            case Link _ -> "broken link";
                            default -> "group";
                        };
        long rows = table == null ? 0 : table.rows();
        int columns = table == null ? 0 : table.columns();
        return node instanceof Dataset dataset
                ? new TablePart(
                        -1,
                        path,
                        kind,
                        rows,
                        columns,
                        Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList(),
                        Elements.text(dataset.getDataType()),
                        Room.unit(dataset))
                : new TablePart(-1, path, kind, rows, columns, List.of(), "", "");
    }
}

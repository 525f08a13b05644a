package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;

import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;
import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/// Reads the columns of SHARK's files, one file after the other into the same arrays.
final class SharkColumns {
    private static final String SKY_ID = "id_galaxy_sky";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final TablePlace place;
    private final SharkChoices choices;
    private final ChosenRows rows;
    private final Progress progress;
    private final StopSignal stop;
    private final Map<String, Room> galaxies = new LinkedHashMap<>();
    private final Map<String, GroupTable.Part> parts = new LinkedHashMap<>();
    private Room magnitudes;
    private long withoutMagnitudes;

    SharkColumns(
            TablePlace place,
            SharkChoices choices,
            ChosenRows rows,
            Progress progress,
            StopSignal stop) {
        this.place = place;
        this.choices = choices;
        this.rows = rows;
        this.progress = progress;
        this.stop = stop;
    }

    /// Galaxies of a light cone for which no magnitudes were found.
    long withoutMagnitudes() {
        return withoutMagnitudes;
    }

    /// Where the galaxies are, their properties, their magnitudes.
    ///
    /// @throws GalibraException if a file cannot be read, or differs from the others in its columns
    List<Column> read(List<SharkExtent> extents, boolean cone) throws GalibraException {
        SharkExtent first = extents.getFirst();
        long count = extents.stream().mapToLong(SharkExtent::rows).sum();
        long cells = count * (first.columns() + first.bands().size());
        var reader = new PartReader("Reading " + place.name(), cells, progress, stop);
        long row = 0;
        for (SharkExtent extent : extents) {
            readGalaxies(extent, row, reader);
            row += extent.rows();
        }
        var properties = new ArrayList<Column>();
        galaxies.values().forEach(room -> properties.addAll(room.columns()));
        galaxies.clear();
        if (!first.bands().isEmpty()) {
            row = 0;
            for (SharkExtent extent : extents) {
                readMagnitudes(extent, row, cone ? skyIds(properties) : null, reader);
                row += extent.rows();
            }
        }
        var columns = new ArrayList<Column>();
        for (Column column : cone ? List.<Column>of() : places(extents)) {
            if (properties.stream().noneMatch(own -> own.name().equals(column.name()))) {
                columns.add(column);
            }
        }
        columns.addAll(properties);
        if (magnitudes != null) {
            columns.addAll(named(magnitudes.columns(), first.bands()));
        }
        checkNames(columns);
        return columns;
    }

    private void checkNames(List<Column> columns) throws GalibraException {
        var names = new HashSet<String>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw Problem.of("a property and a magnitude are both called " + column.name())
                        .inFile(place.toString())
                        .remedy("Name the bands otherwise")
                        .exception();
            }
        }
    }

    private void readGalaxies(SharkExtent extent, long firstRow, PartReader reader)
            throws GalibraException {
        Path path = extent.pair().galaxies();
        Hdf5File.use(
                path,
                path.toString(),
                stop,
                file -> {
                    GroupTable table = SharkHead.galaxies(TablePlace.of(path), file);
                    boolean first = parts.isEmpty();
                    for (GroupTable.Part part : table.parts()) {
                        if (first) {
                            parts.put(part.name(), part);
                            galaxies.put(part.name(), Room.of(part, rows.count()));
                        }
                        checkLike(path, part);
                        reader.fill(
                                file,
                                part,
                                galaxies.get(part.name()),
                                row -> rows.place(firstRow + row));
                    }
                    if (table.parts().size() < parts.size()) {
                        throw unlike(path, "some properties of its galaxies are missing");
                    }
                    return table;
                });
    }

    private void checkLike(Path path, GroupTable.Part part) throws GalibraException {
        GroupTable.Part known = parts.get(part.name());
        if (known == null
                || known.width() != part.width()
                || !Elements.areStoredAlike(
                        known.dataset().getDataType(), part.dataset().getDataType())) {
            throw unlike(
                    path,
                    known == null
                            ? "it has a property that is not in the first file, " + part.name()
                            : part.name() + " is of another type than in the first file");
        }
    }

    private static GalibraException unlike(Path path, String reason) {
        return Problem.of(reason)
                .inFile(path.toString())
                .remedy("Open the two apart: they are not of one run")
                .exception();
    }

    private Values skyIds(List<Column> properties) throws GalibraException {
        return properties.stream()
                .filter(column -> column.name().equals(SKY_ID))
                .findFirst()
                .map(Column::values)
                .orElseThrow(() ->
                        Problem.of("there is no " + SKY_ID + " for each galaxy")
                                .inFile(place.toString())
                                .remedy("Check the file with h5dump or h5py")
                                .exception());
    }

    /// @param skyIds the table's `id_galaxy_sky`; null where the order tells which is which
    private void readMagnitudes(SharkExtent extent, long firstRow, Values skyIds, PartReader reader)
            throws GalibraException {
        Path path = extent.pair().magnitudes().orElseThrow();
        Hdf5File.use(
                path,
                path.toString(),
                stop,
                file -> {
                    var found = SharkHead.magnitudes(TablePlace.of(path), file, choices);
                    GroupTable.Part part = found.part();
                    if (magnitudes == null) {
                        magnitudes = Room.of(part, rows.count());
                        parts.put("", part);
                    }
                    checkLike(path, part);
                    IntUnaryOperator target =
                            skyIds == null
                                    ? row -> rows.place(firstRow + row)
                                    : matched(
                                            path, file, found.galaxies(), extent, firstRow, skyIds);
                    reader.fill(file, part, magnitudes, target);
                    return found;
                });
    }

    /// For each row of the magnitudes the table's row with the same identifier; −1 if there is
    /// none.
    private IntUnaryOperator matched(
            Path path, Hdf5File file, int count, SharkExtent extent, long firstRow, Values skyIds)
            throws GalibraException {
        int first = rows.before(firstRow);
        long[] wanted = new long[rows.before(firstRow + extent.rows()) - first];
        for (int row = 0; row < wanted.length; row++) {
            wanted[row] = whole(path, skyIds, first + row);
        }
        long[] sorted = wanted.clone();
        Arrays.sort(sorted);
        var rowOf = new int[sorted.length];
        for (int row = 0; row < wanted.length; row++) {
            rowOf[Arrays.binarySearch(sorted, wanted[row])] = first + row;
        }
        checkUnique(extent.pair().galaxies(), sorted);

        Values own = ownSkyIds(path, file, count);
        var target = new int[count];
        long[] seen = new long[count];
        int matches = 0;
        for (int row = 0; row < count; row++) {
            seen[row] = whole(path, own, row);
            int at = Arrays.binarySearch(sorted, seen[row]);
            target[row] = at < 0 ? -1 : rowOf[at];
            matches += at < 0 ? 0 : 1;
        }
        Arrays.sort(seen);
        checkUnique(path, seen);
        if (matches == 0 && rows.sample().isEmpty()) {
            throw Problem.of("none of its galaxies is in " + extent.pair().galaxies())
                    .inFile(path.toString())
                    .remedy("Find the two files that belong together")
                    .exception();
        }
        withoutMagnitudes += wanted.length - matches;
        return row -> target[row];
    }

    private static Values ownSkyIds(Path path, Hdf5File file, int count) throws GalibraException {
        Optional<Dataset> dataset = Optional.empty();
        for (var node : file.tree().entrySet()) {
            if (node.getKey().endsWith("/" + SKY_ID) && node.getValue() instanceof Dataset found) {
                dataset = dataset.or(() -> Optional.of(found));
            }
        }
        Optional<GroupTable> table =
                dataset.flatMap(found -> GroupTable.ofDataset(file, SKY_ID, found));
        if (table.isEmpty() || table.get().rows() != count || table.get().columns() != 1) {
            throw Problem.of("it has no " + SKY_ID + " for each of its galaxies")
                    .inFile(path.toString())
                    .remedy("Find the file that the light cone was made with")
                    .exception();
        }
        return new PartReader("Reading " + SKY_ID, count, Progress.UNWATCHED, new StopSignal())
                .columns(file, table.get().parts().getFirst(), count)
                .getFirst()
                .values();
    }

    private static long whole(Path path, Values values, int row) throws GalibraException {
        if (values instanceof Integers integers && !integers.isMissing(row)) {
            return integers.at(row);
        }
        throw Problem.of(SKY_ID + " is no column of integers")
                .inFile(path.toString())
                .remedy("Check the file with h5dump or h5py")
                .exception();
    }

    private static void checkUnique(Path path, long[] sorted) throws GalibraException {
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                throw Problem.of(SKY_ID + " " + sorted[i] + " occurs more than once")
                        .inFile(path.toString())
                        .remedy("Leave out the copies, or find the file that one run wrote")
                        .exception();
            }
        }
    }

    /// Snapshot, sub-volume and redshift, where they are known for every file.
    private List<Column> places(List<SharkExtent> extents) {
        var columns = new ArrayList<Column>();
        columns.add(
                new Column(
                        "snapshot",
                        "",
                        "",
                        "SHARK's snapshot",
                        texts(
                                extents,
                                extent ->
                                        extent.snapshot()
                                                .map(number -> Long.toString(number.longValue()))
                                                .orElse(extent.pair().snapshot()))));
        columns.add(
                new Column(
                        "subvolume",
                        "",
                        "",
                        "SHARK's sub-volume",
                        texts(extents, extent -> extent.pair().subvolume())));
        if (extents.stream().allMatch(extent -> extent.redshift().isPresent())) {
            var values = new double[rows.count()];
            long row = 0;
            for (SharkExtent extent : extents) {
                int from = rows.before(row);
                row += extent.rows();
                Arrays.fill(values, from, rows.before(row), extent.redshift().get());
            }
            columns.add(
                    new Column(
                            "redshift",
                            "",
                            "src.redshift",
                            "Redshift of the snapshot",
                            Reals.owning(values)));
        }
        return columns;
    }

    /// Integers where every file's text is one.
    private Values texts(List<SharkExtent> extents, Function<SharkExtent, String> text) {
        boolean whole = extents.stream().map(text).allMatch(t -> WHOLE.matcher(t).matches());
        var numbers = new long[whole ? rows.count() : 0];
        var texts = new String[whole ? 0 : rows.count()];
        long row = 0;
        for (SharkExtent extent : extents) {
            int from = rows.before(row);
            row += extent.rows();
            int to = rows.before(row);
            if (whole) {
                Arrays.fill(numbers, from, to, Long.parseLong(text.apply(extent)));
            } else {
                Arrays.fill(texts, from, to, text.apply(extent));
            }
        }
        return whole ? Integers.owning(numbers, new BitSet()) : Texts.of(texts);
    }

    private List<Column> named(List<Column> read, List<String> bands) {
        var columns = new ArrayList<Column>();
        for (int band = 0; band < bands.size(); band++) {
            columns.add(choices.magnitudes(bands.get(band), read.get(band).values()));
        }
        return columns;
    }
}

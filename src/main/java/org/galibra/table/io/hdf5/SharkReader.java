package org.galibra.table.io.hdf5;

import org.galibra.table.Column;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.io.ColumnLimit;
import org.galibra.table.io.RowLimit;
import org.galibra.table.io.TablePlace;
import org.galibra.work.Checksum;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads SHARK's files as one table: galaxies with their magnitudes, all sub-volumes and snapshots
/// of a model one after the other.
///
/// The galaxies' arrays keep their names and units (Msun/h); `snapshot`, `subvolume` and `redshift`
/// are added where the layout tells them, and the magnitudes of one component as `M_u` (absolute)
/// or `m_u` (apparent). −999 stays. Magnitudes follow the order of the galaxies, so both files must
/// list equally many; those of a light cone are found by `id_galaxy_sky`, and NaN where there are
/// none. The table's address says every choice. Its checksum, where there are several files, is
/// that of their lines `SHA-256 PATH`, with paths seen from the deepest folder that holds them all.
public final class SharkReader {
    private final TablePlace place;
    private final SharkChoices choices;
    private final RowLimit limit;
    private final Progress progress;
    private final StopSignal stop;

    private SharkReader(
            TablePlace place,
            SharkChoices choices,
            RowLimit limit,
            Progress progress,
            StopSignal stop) {
        this.place = place;
        this.choices = choices;
        this.limit = limit;
        this.progress = progress;
        this.stop = stop;
    }

    /// Reads the SHARK model or light cone in a folder.
    ///
    /// @throws GalibraException if it is none, or cannot be read in one way only
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Table readFolder(
            TablePlace place, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        SharkChoices choices = SharkChoices.at(place);
        List<SharkFiles.Pair> pairs = SharkFiles.in(place, choices);
        boolean cone = SharkFiles.isLightCone(place.file());
        return new SharkReader(place, choices, limit, progress, stop).table(pairs, cone);
    }

    /// Reads one file of galaxies with its magnitudes.
    static Table readFile(
            TablePlace place, boolean cone, RowLimit limit, Progress progress, StopSignal stop)
            throws GalibraException {
        SharkChoices choices = SharkChoices.at(place);
        SharkFiles.Pair pair = SharkFiles.pair(place, place.file(), choices, cone);
        return new SharkReader(place, choices, limit, progress, stop).table(List.of(pair), cone);
    }

    private Table table(List<SharkFiles.Pair> pairs, boolean cone) throws GalibraException {
        var extents = new ArrayList<SharkExtent>();
        for (SharkFiles.Pair pair : pairs) {
            extents.add(SharkExtent.of(pair, choices, cone, stop));
        }
        SharkExtent first = extents.getFirst();
        for (SharkExtent each : extents) {
            each.checkLike(first);
        }
        long count = extents.stream().mapToLong(SharkExtent::rows).sum();
        if (count == 0) {
            throw Problem.of("there are no galaxies")
                    .inFile(place.toString())
                    .remedy("Choose other files")
                    .exception();
        }
        int width = first.columns() + first.bands().size();
        ColumnLimit.check(place, width);
        ChosenRows rows = ChosenRows.of(count, (long) Double.BYTES * width, limit);
        Hdf5Reader.checkMemory(place, (long) Double.BYTES * width * rows.count());
        var rowsOf = new SharkColumns(place, choices, rows, progress, stop);
        List<Column> columns = rowsOf.read(extents, cone);
        String address = new TablePlace(place.file(), place.part(), "").address();
        Path name = place.file().toAbsolutePath().normalize().getFileName();
        var source =
                new Source(
                        first.bands().isEmpty() ? address : address + "#" + choices,
                        Hdf5Reader.FORMAT,
                        checksum(pairs));
        return new Table(
                String.valueOf(name),
                columns,
                rows.sample().map(source::withSample).orElse(source),
                metadata(extents, rowsOf.withoutMagnitudes()));
    }

    private Map<String, String> metadata(List<SharkExtent> extents, long withoutMagnitudes) {
        SharkExtent first = extents.getFirst();
        var metadata = new LinkedHashMap<String, String>(first.facts());
        first.cosmology().forEach((name, value) -> metadata.put(name, Double.toString(value)));
        if (first.bands().isEmpty()) {
            metadata.put("magnitudes", "none: there is no file of magnitudes");
        } else {
            metadata.put("magnitudes", choices.inWords());
            metadata.put("dust", choices.dustInWords());
            metadata.put("bands", String.join(" ", first.bands()) + " (" + first.told() + ")");
        }
        if (withoutMagnitudes > 0) {
            metadata.put(
                    "galaxies without magnitudes",
                    String.format(Locale.ROOT, "%,d", withoutMagnitudes));
        }
        if (extents.size() > 1) {
            metadata.put("files of galaxies", String.format(Locale.ROOT, "%,d", extents.size()));
        }
        return metadata;
    }

    private String checksum(List<SharkFiles.Pair> pairs) throws GalibraException {
        var files = new ArrayList<Path>();
        for (SharkFiles.Pair pair : pairs) {
            files.add(pair.galaxies());
            pair.magnitudes().ifPresent(files::add);
        }
        if (files.size() == 1) {
            return FileDigest.of(files.getFirst(), progress, stop);
        }
        Path base = files.getFirst().getParent();
        for (Path file : files) {
            while (base != null && !file.startsWith(base)) {
                base = base.getParent();
            }
        }
        var lines = new StringBuilder();
        for (Path file : files) {
            Path seen = base == null ? file : base.relativize(file);
            lines.append(FileDigest.of(file, progress, stop))
                    .append("  ")
                    .append(seen.toString().replace(seen.getFileSystem().getSeparator(), "/"))
                    .append('\n');
        }
        return Checksum.of(lines.toString());
    }
}

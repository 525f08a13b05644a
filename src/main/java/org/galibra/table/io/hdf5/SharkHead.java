package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.object.datatype.FloatingPoint;

import org.galibra.table.Column;
import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file of SHARK's says before its rows are read.
final class SharkHead {
    private static final List<String> COSMOLOGY =
            List.of("h", "omega_m", "omega_l", "omega_b", "sigma8", "n_s");

    private SharkHead() {}

    /// Whether a file is SHARK's `galaxies.hdf5`.
    static boolean isModel(Hdf5File file) {
        return isGroup(file, "/galaxies") && isGroup(file, "/run_info");
    }

    /// Whether a file is a light cone of SHARK's galaxies.
    static boolean isLightCone(Hdf5File file) {
        return file.dataset("/galaxies/id_galaxy_sky").isPresent();
    }

    private static boolean isGroup(Hdf5File file, String path) {
        return file.at(path).filter(Group.class::isInstance).isPresent();
    }

    /// The galaxies of a file; refused if there are no arrays of one length.
    static GroupTable galaxies(TablePlace place, Hdf5File file) throws GalibraException {
        Optional<Node> group = file.at("/galaxies");
        Optional<GroupTable> table =
                group.filter(Group.class::isInstance)
                        .flatMap(node -> GroupTable.ofGroup(file, "/galaxies", (Group) node));
        return table.orElseThrow(() ->
                Problem.of("its group galaxies holds no arrays of one length")
                        .inFile(place.toString())
                        .remedy("Check the file with h5dump or h5py")
                        .exception());
    }

    /// h, the densities and what else the file tells of its universe, by the names it uses.
    static Map<String, Double> cosmology(Hdf5File file) {
        var facts = new LinkedHashMap<String, Double>();
        for (String name : COSMOLOGY) {
            number(file, "/cosmology/" + name)
                    .or(() -> number(file, "/run_info/" + name))
                    .ifPresent(value -> facts.put(name, value));
        }
        return facts;
    }

    /// A single number, or an array of one.
    static Optional<Double> number(Hdf5File file, String path) {
        return file.dataset(path)
                .filter(dataset -> dataset.getSize() == 1)
                .map(dataset -> {
                    Object value = dataset.getDataFlat();
                    Object only =
                            value.getClass().isArray()
                                    ? java.lang.reflect.Array.get(value, 0)
                                    : value;
                    return only instanceof Number number ? number.doubleValue() : null;
                });
    }

    /// The magnitudes of a file as they were chosen.
    ///
    /// @param dataset `[band, galaxy]`
    /// @param bands a name for each band
    /// @param told how the order of the bands is known
    record Magnitudes(Dataset dataset, List<String> bands, String told) {
        Magnitudes {
            bands = List.copyOf(bands);
        }

        int galaxies() {
            return RawBlocks.shape(dataset)[1];
        }

        GroupTable.Part part() {
            return new GroupTable.Part("", dataset, false, Elements.of(dataset.getDataType()));
        }
    }

    /// Finds the magnitudes and names their bands.
    ///
    /// @throws GalibraException if there are none of this choice, or the order is not known
    static Magnitudes magnitudes(TablePlace place, Hdf5File file, SharkChoices choices)
            throws GalibraException {
        String path = choices.group() + "/" + choices.component().dataset();
        Optional<Dataset> dataset = file.dataset(path);
        if (dataset.isEmpty()) {
            throw Problem.of("there are no magnitudes " + path)
                    .inFile(place.toString())
                    .remedy("Choose another component, dust or kind of magnitude")
                    .exception();
        }
        Dataset magnitudes = dataset.get();
        if (magnitudes.getDimensionsAsLong().length != 2
                || !RawBlocks.isPlausible(magnitudes, file.size())
                || !(magnitudes.getDataType() instanceof FloatingPoint)
                || Elements.of(magnitudes.getDataType()).isEmpty()) {
            throw Problem.of(path + " is no array [band, galaxy] of numbers")
                    .inFile(place.toString())
                    .remedy("Check the file with h5dump or h5py")
                    .exception();
        }
        int count = RawBlocks.shape(magnitudes)[0];
        Optional<List<String>> filters = filters(file, count);
        if (filters.isEmpty()) {
            List<String> bands = BandOrder.told(place, choices.order(), count);
            String name = choices.order().map(BandOrder::name).orElse("");
            return new Magnitudes(magnitudes, bands, name + ", as it was said");
        }
        BandOrder own = BandOrder.ofFilters(filters.get());
        Optional<List<String>> told = choices.order().flatMap(order -> order.bands(count));
        if (choices.order().isPresent() && !told.equals(Optional.of(own.bands()))) {
            throw Problem.of(
                            "its filters are "
                                    + String.join(", ", own.bands())
                                    + ", which is not the order that was said")
                    .inFile(place.toString())
                    .remedy("Leave the order out: the file tells it")
                    .exception();
        }
        return new Magnitudes(magnitudes, own.bands(), "the file's filters");
    }

    /// The names of the bands; nothing if the file does not tell them.
    private static Optional<List<String>> filters(Hdf5File file, int count)
            throws GalibraException {
        Optional<Dataset> dataset = Optional.empty();
        for (Map.Entry<String, Node> node : file.tree().entrySet()) {
            if (node.getKey().endsWith("/filters") && node.getValue() instanceof Dataset found) {
                dataset = dataset.or(() -> Optional.of(found));
            }
        }
        if (dataset.isEmpty()
                || dataset.get().getDimensionsAsLong().length != 1
                || RawBlocks.shape(dataset.get())[0] != count
                || !RawBlocks.isPlausible(dataset.get(), file.size())) {
            return Optional.empty();
        }
        var part =
                new GroupTable.Part(
                        "filters", dataset.get(), true, Elements.of(dataset.get().getDataType()));
        var reader = new PartReader("Reading filters", count, Progress.UNWATCHED, new StopSignal());
        List<Column> columns = reader.columns(file, part, count);
        if (columns.size() != 1) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        for (int band = 0; band < count; band++) {
            names.add(columns.getFirst().values().text(band));
        }
        return names.stream().anyMatch(String::isBlank)
                        || names.stream().map(BandOrder::band).distinct().count() < count
                ? Optional.empty()
                : Optional.of(names);
    }
}

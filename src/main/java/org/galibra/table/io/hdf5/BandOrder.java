package org.galibra.table.io.hdf5;

import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The order of the bands in a SHARK file, which most files do not tell.
///
/// @param name `shark-20`, `shark-28`, or the bands' names joined by commas
/// @param bands the bands by the names that Galibra knows, such as `Ks` for VISTA's K
public record BandOrder(String name, List<String> bands) {
    /// Twenty bands, with VISTA's Z and without SDSS's z.
    public static final BandOrder SHARK_20 =
            new BandOrder(
                    "shark-20",
                    split("FUV NUV u g r i Z Y J H Ks W1 W2 W3 W4 P100 P160 S250 S350" + " S500"));

    /// What SHARK's own plots read: 28 bands in some runs, 33 with all of ALMA's in others, which
    /// begin with the same 28.
    public static final BandOrder SHARK_28 =
            new BandOrder(
                    "shark-28",
                    split(
                            "FUV NUV u g r i z Y J H Ks W1 I1 I2 W2 I3 I4 W3 W4 P70 P100 P160"
                                    + " S250 S350 S450 S500 S850 B9 B8 B7 B6 B5 B4"));

    private static final int SHORT_SHARK_28 = 28;

    /// Systems whose bands Galibra knows by the bare letter.
    private static final List<String> BARE =
            List.of("GALEX", "SDSS", "VISTA", "WISE", "Spitzer", "Herschel", "JCMT");

    private static final Map<String, String> RENAMED =
            Map.of("K_VISTA", "Ks", "Ks_VISTA", "Ks", "K_2MASS", "Ks_2MASS", "K", "Ks");

    public BandOrder {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || new HashSet<>(bands).size() < bands.size()) {
            throw new IllegalArgumentException("bands must be named, each once: " + bands);
        }
    }

    private static List<String> split(String names) {
        return List.of(names.split(" "));
    }

    /// The order that a person names: a known one, or every band, separated by commas.
    ///
    /// @throws GalibraException if a name is empty or occurs twice
    public static BandOrder parse(String text) throws GalibraException {
        Optional<BandOrder> known =
                Stream.of(SHARK_20, SHARK_28)
                        .filter(order -> order.name().equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        List<String> bands = Arrays.stream(text.split(",", -1)).map(BandOrder::band).toList();
        if (!text.contains(",")
                || bands.contains("")
                || new HashSet<>(bands).size() < bands.size()) {
            throw Problem.of(Problem.quoted(text) + " is no order of bands")
                    .remedy(
                            "Say shark-20, shark-28, or every band's name once, separated by"
                                    + " commas")
                    .exception();
        }
        return new BandOrder(String.join(",", bands), bands);
    }

    /// The order that a file's `filters` give.
    static BandOrder ofFilters(List<String> filters) {
        List<String> bands = filters.stream().map(BandOrder::band).toList();
        return new BandOrder(String.join(",", bands), bands);
    }

    /// Galibra's name for a filter: `FUV` for `FUV_GALEX`, `B9` for `Band9_ALMA`; others as they
    /// are, `g_VST` among them.
    static String band(String filter) {
        String name = filter.strip();
        if (RENAMED.containsKey(name)) {
            return RENAMED.get(name);
        }
        int underscore = name.lastIndexOf('_');
        if (underscore > 0 && BARE.contains(name.substring(underscore + 1))) {
            return name.substring(0, underscore);
        }
        return name.replaceFirst("^Band(\\d+)_ALMA$", "B$1");
    }

    /// The names of a file's bands; nothing if it has another number of them.
    public Optional<List<String>> bands(int count) {
        boolean fits = count == bands.size() || (equals(SHARK_28) && count == SHORT_SHARK_28);
        return fits ? Optional.of(bands.subList(0, count)) : Optional.empty();
    }

    /// The names of the bands of a file that does not name them, in the order that was said.
    ///
    /// @param order what was said, if something was
    /// @param count how many bands the file has
    /// @throws GalibraException if nothing was said, or an order of another number of bands
    public static List<String> told(TablePlace place, Optional<BandOrder> order, int count)
            throws GalibraException {
        String known =
                "shark-20 is "
                        + String.join(" ", SHARK_20.bands())
                        + "; shark-28 is "
                        + String.join(" ", SHARK_28.bands());
        if (order.isEmpty()) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "this SHARK file has %,d bands and does not name them, and"
                                            + " their order differs between runs (%s)",
                                    count,
                                    known))
                    .inFile(place.toString())
                    .remedy(
                            "Say --band-order shark-20, shark-28 or every name, or"
                                    + " #band-order=… behind the path")
                    .exception();
        }
        Optional<List<String>> bands = order.get().bands(count);
        if (bands.isEmpty()) {
            throw Problem.of(
                            String.format(
                                    Locale.ROOT,
                                    "this SHARK file has %,d bands, and the order %s has %,d",
                                    count,
                                    order.get().name(),
                                    order.get().bands().size()))
                    .inFile(place.toString())
                    .remedy("Say every band's name; " + known)
                    .exception();
        }
        return bands.get();
    }
}

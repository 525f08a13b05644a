package org.galibra.photometry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A photometric band.
///
/// @param name the name that features, files and figures use, such as `Ks`
/// @param system whose filter it is, such as `VISTA`
/// @param wavelengthMicron pivot wavelength in µm
public record Band(String name, String system, double wavelengthMicron) {
    /// The fifteen bands of Elson (2025), in that paper's order, ultraviolet to mid-infrared.
    public static final List<Band> ELSON_2025 =
            List.of(
                    new Band("FUV", "GALEX", 0.1535),
                    new Band("NUV", "GALEX", 0.2301),
                    new Band("u", "SDSS", 0.3557),
                    new Band("g", "SDSS", 0.4702),
                    new Band("r", "SDSS", 0.6176),
                    new Band("i", "SDSS", 0.7490),
                    new Band("z", "SDSS", 0.8947),
                    new Band("Y", "VISTA", 1.0214),
                    new Band("J", "VISTA", 1.2525),
                    new Band("H", "VISTA", 1.6433),
                    new Band("Ks", "VISTA", 2.1503),
                    new Band("W1", "WISE", 3.368),
                    new Band("W2", "WISE", 4.618),
                    new Band("W3", "WISE", 12.07),
                    new Band("W4", "WISE", 22.19));

    /// The far-infrared bands that the synthetic catalogue adds.
    public static final List<Band> HERSCHEL =
            List.of(
                    new Band("P100", "PACS", 99.5),
                    new Band("P160", "PACS", 157.7),
                    new Band("S250", "SPIRE", 250.4),
                    new Band("S350", "SPIRE", 351.4),
                    new Band("S500", "SPIRE", 507.8));

    /// Every band that the program knows by name, by wavelength.
    public static final List<Band> KNOWN =
            Stream.concat(ELSON_2025.stream(), HERSCHEL.stream()).toList();

    /// The known bands and `own` ones: an own band stands in the place of the known one of its
    /// name, or else at the end.
    public static List<Band> knownWith(List<Band> own) {
        var bands = new LinkedHashMap<String, Band>();
        KNOWN.forEach(band -> bands.put(band.name(), band));
        own.forEach(band -> bands.put(band.name(), band));
        return List.copyOf(bands.values());
    }

    /// The known band of exactly this name.
    public static Optional<Band> named(String name) {
        return KNOWN.stream().filter(band -> band.name().equals(name)).findFirst();
    }
}

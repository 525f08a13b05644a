package org.galibra.photometry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// A photometric band. Its name tells whose filter it is: `Ks` is VISTA's, `Ks_2MASS` is not.
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

    /// Bands that tables hold but that are never found by a bare name: other systems' filters under
    /// the same letters, and those that SHARK adds. Pivot wavelengths of the filter curves; nominal
    /// ones for ALMA and SCUBA-2.
    public static final List<Band> OTHERS =
            List.of(
                    new Band("u_VST", "VST", 0.3570),
                    new Band("g_VST", "VST", 0.4712),
                    new Band("r_VST", "VST", 0.6286),
                    new Band("i_VST", "VST", 0.7555),
                    new Band("u_LSST", "LSST", 0.3671),
                    new Band("g_LSST", "LSST", 0.4827),
                    new Band("r_LSST", "LSST", 0.6223),
                    new Band("i_LSST", "LSST", 0.7546),
                    new Band("z_LSST", "LSST", 0.8691),
                    new Band("y_LSST", "LSST", 0.9712),
                    new Band("Z", "VISTA", 0.8801),
                    new Band("J_2MASS", "2MASS", 1.2358),
                    new Band("H_2MASS", "2MASS", 1.6458),
                    new Band("Ks_2MASS", "2MASS", 2.1603),
                    new Band("I1", "IRAC", 3.551),
                    new Band("I2", "IRAC", 4.496),
                    new Band("I3", "IRAC", 5.724),
                    new Band("I4", "IRAC", 7.884),
                    new Band("M24", "MIPS", 23.76),
                    new Band("M70", "MIPS", 71.99),
                    new Band("M160", "MIPS", 156.4),
                    new Band("P70", "PACS", 70.77),
                    new Band("S450", "SCUBA-2", 450),
                    new Band("S850", "SCUBA-2", 850),
                    new Band("B9", "ALMA", 450),
                    new Band("B8", "ALMA", 690),
                    new Band("B7", "ALMA", 930),
                    new Band("B6", "ALMA", 1250),
                    new Band("B5", "ALMA", 1600),
                    new Band("B4", "ALMA", 2100));

    /// AB − Vega in mag. VISTA: González-Fernández et al. (2018); 2MASS: Blanton & Roweis (2007);
    /// WISE: Jarrett et al. (2011).
    private static final Map<String, Double> AB_MINUS_VEGA =
            Map.ofEntries(
                    Map.entry("Z", 0.502),
                    Map.entry("Y", 0.600),
                    Map.entry("J", 0.916),
                    Map.entry("H", 1.366),
                    Map.entry("Ks", 1.827),
                    Map.entry("J_2MASS", 0.91),
                    Map.entry("H_2MASS", 1.39),
                    Map.entry("Ks_2MASS", 1.85),
                    Map.entry("W1", 2.699),
                    Map.entry("W2", 3.339),
                    Map.entry("W3", 5.174),
                    Map.entry("W4", 6.620));

    /// AB − Vega of this band in mag, where it is known: m_AB = m_Vega + it.
    public OptionalDouble abMinusVega() {
        Double offset = AB_MINUS_VEGA.get(name);
        return offset == null ? OptionalDouble.empty() : OptionalDouble.of(offset);
    }

    /// The known band whose place this one could take, by a person's choice: the same letter of
    /// another system (VISTA's Z for SDSS's z), if this is such a band.
    public Optional<Band> standsFor() {
        if (!OTHERS.contains(this)) {
            return Optional.empty();
        }
        String letter = name.equals("Z") ? "z" : name.replaceAll("_.*", "");
        return KNOWN.stream()
                .filter(band -> band.name().equals(letter.equals("y") ? "Y" : letter))
                .findFirst();
    }

    /// The known bands and `own` ones: an own band stands in the place of the known one of its
    /// name, or else at the end.
    public static List<Band> knownWith(List<Band> own) {
        var bands = new LinkedHashMap<String, Band>();
        KNOWN.forEach(band -> bands.put(band.name(), band));
        own.forEach(band -> bands.put(band.name(), band));
        return List.copyOf(bands.values());
    }

    /// Every band that a column can be given to: [#knownWith(List)], and then the other systems'.
    public static List<Band> allWith(List<Band> own) {
        List<Band> known = knownWith(own);
        List<String> names = known.stream().map(Band::name).toList();
        return Stream.concat(
                        known.stream(),
                        OTHERS.stream().filter(band -> !names.contains(band.name())))
                .toList();
    }

    /// The band of exactly this name, known by name or another system's.
    public static Optional<Band> named(String name) {
        return Stream.concat(KNOWN.stream(), OTHERS.stream())
                .filter(band -> band.name().equals(name))
                .findFirst();
    }
}

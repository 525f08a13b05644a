package org.galibra.table.io.hdf5;

import org.galibra.table.Column;
import org.galibra.table.Values;
import org.galibra.table.io.TablePlace;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/// How SHARK's files are to be read as one table. Written behind the path of a model, a
/// `galaxies.hdf5`, a `mocksky.hdf5` or a `Shark-SED.csv`, which is how a recipe keeps it:
/// `MODEL#band-order=shark-28&component=total&dust=yes&magnitudes=absolute`.
///
/// @param order the order of the bands; empty where the file's `filters` give it
/// @param component whose light
/// @param dust whether dust dims it
/// @param apparent apparent magnitudes instead of absolute ones
/// @param sed the file of magnitudes, where it is not found by its place: a name to look for, or a
///   path
public record SharkChoices(
        Optional<BandOrder> order,
        Component component,
        boolean dust,
        boolean apparent,
        Optional<String> sed) {
    /// Total light with dust, in absolute magnitudes.
    public static final SharkChoices DEFAULT =
            new SharkChoices(Optional.empty(), Component.TOTAL, true, false, Optional.empty());

    /// The datasets of a SHARK file of magnitudes.
    public enum Component {
        TOTAL,
        DISK,
        BULGE_D,
        BULGE_M,
        BULGE_T;

        /// The dataset's name.
        public String dataset() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The choices that stand behind `#`; what is left out is the default.
    ///
    /// @throws GalibraException if a choice is unknown
    public static SharkChoices parse(String text) throws GalibraException {
        SharkChoices choices = DEFAULT;
        for (String choice : text.isEmpty() ? new String[0] : text.split("&", -1)) {
            int equals = choice.indexOf('=');
            String value = choice.substring(equals + 1);
            choices =
                    switch (equals < 0 ? choice : choice.substring(0, equals)) {
                        case "band-order" -> choices.withOrder(BandOrder.parse(value));
                        case "component" -> choices.withComponent(component(value));
                        case "dust" -> choices.withDust(oneOf(choice, value, "yes", "no"));
                        case "magnitudes" ->
                                choices.withApparent(oneOf(choice, value, "apparent", "absolute"));
                        case "sed" -> choices.withSed(value);
                        default -> throw unknown(choice);
                    };
        }
        return choices;
    }

    /// The choices that stand behind the `#` of a place.
    ///
    /// @throws GalibraException if a choice is unknown; names the file
    public static SharkChoices at(TablePlace place) throws GalibraException {
        try {
            return parse(place.within());
        } catch (GalibraException e) {
            throw e.problem().inFile(place.toString()).exception(e);
        }
    }

    private static boolean oneOf(String choice, String value, String yes, String no)
            throws GalibraException {
        if (!value.equals(yes) && !value.equals(no)) {
            throw unknown(choice);
        }
        return value.equals(yes);
    }

    private static Component component(String value) throws GalibraException {
        for (Component component : Component.values()) {
            if (component.dataset().equals(value)) {
                return component;
            }
        }
        throw unknown("component=" + value);
    }

    private static GalibraException unknown(String choice) {
        return Problem.of(Problem.quoted(choice) + " is no choice of how to read SHARK's files")
                .remedy(
                        "Choose of band-order=…, component=total|disk|bulge_d|bulge_m|bulge_t,"
                                + " dust=yes|no, magnitudes=absolute|apparent and sed=FILE")
                .exception();
    }

    public SharkChoices withOrder(BandOrder bands) {
        return new SharkChoices(Optional.of(bands), component, dust, apparent, sed);
    }

    public SharkChoices withComponent(Component light) {
        return new SharkChoices(order, light, dust, apparent, sed);
    }

    public SharkChoices withDust(boolean dimmed) {
        return new SharkChoices(order, component, dimmed, apparent, sed);
    }

    public SharkChoices withApparent(boolean seen) {
        return new SharkChoices(order, component, dust, seen, sed);
    }

    public SharkChoices withSed(String file) {
        return new SharkChoices(order, component, dust, apparent, Optional.of(file));
    }

    /// The path that says these choices.
    public Path of(Path model) {
        return model.resolveSibling(model.getFileName() + "#" + this);
    }

    /// The group of the file of magnitudes.
    String group() {
        return "/SED/" + (apparent ? "ap" : "ab") + (dust ? "_dust" : "_nodust");
    }

    /// A column of these magnitudes in one band: `M_u` for absolute ones, `m_u` for apparent ones.
    public Column magnitudes(String band, Values values) {
        return new Column(
                (apparent ? "m_" : "M_") + band,
                "mag",
                apparent ? "phot.mag" : "phys.magAbs",
                inWords() + " in " + band,
                values);
    }

    /// Such as `absolute AB magnitudes, total, with dust`.
    public String inWords() {
        return (apparent ? "apparent" : "absolute")
                + " AB magnitudes, "
                + component.dataset()
                + (dust ? ", with dust" : ", without dust");
    }

    /// Whether the galaxies' own dust dims them, as frames of magnitudes have it.
    public String dustInWords() {
        return dust ? "with the galaxy's own dust" : "without dust";
    }

    /// As it stands behind `#`.
    @Override
    public String toString() {
        var choices = new ArrayList<String>();
        order.ifPresent(bands -> choices.add("band-order=" + bands.name()));
        choices.add("component=" + component.dataset());
        choices.add("dust=" + (dust ? "yes" : "no"));
        choices.add("magnitudes=" + (apparent ? "apparent" : "absolute"));
        sed.ifPresent(file -> choices.add("sed=" + file));
        return String.join("&", choices);
    }
}

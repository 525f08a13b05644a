package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.study.Conventions;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A table whose galaxies are to be weighed by a model: its bands are there, and what it means
/// otherwise than the model is said, before anything is computed.
///
/// @param catalogue the galaxies
/// @param agreement where model and table differ
/// @param absent bands of the model for which the table has no column
public record Survey(Catalogue catalogue, Agreement agreement, List<Band> absent) {
    public Survey {
        absent = List.copyOf(absent);
    }

    /// Reads a table for a model.
    ///
    /// @param siblings whether a band may be absent, as a network on the others can be had
    /// @throws GalibraException if a band is absent, naming what would supply it, or a column in
    ///   use does not hold what it should
    public static Survey read(
            TrainedModel model, Table table, ColumnMapping mapping, boolean siblings)
            throws GalibraException {
        return read(model, meaning(model, table, mapping), siblings);
    }

    /// What a table's columns mean to a model.
    ///
    /// @throws GalibraException if the mapping names what is not there
    public static Meaning meaning(TrainedModel model, Table table, ColumnMapping mapping)
            throws GalibraException {
        return Meaning.of(
                table, mapping, Band.knownWith(model.features().bands()), Conventions.ALL);
    }

    /// The same of a table whose meaning is known already.
    ///
    /// @throws GalibraException as the other
    public static Survey read(TrainedModel model, Meaning meaning, boolean siblings)
            throws GalibraException {
        List<Band> needed = model.features().bands();
        List<Band> absent =
                needed.stream().filter(band -> !meaning.bands().containsKey(band)).toList();
        if (absent.size() == needed.size() || (!siblings && !absent.isEmpty())) {
            throw lacking(meaning, absent);
        }
        Catalogue catalogue = Catalogue.toWeigh(meaning);
        return new Survey(catalogue, Agreement.of(model.provenance(), catalogue), absent);
    }

    private static GalibraException lacking(Meaning meaning, List<Band> absent) {
        String bands =
                absent.stream()
                        .map(band -> "%s (%s)".formatted(band.name(), band.system()))
                        .collect(Collectors.joining(", "));
        Band first = absent.getFirst();
        var ways = new ArrayList<String>();
        List<Band> kin =
                meaning.bands().keySet().stream()
                        .filter(other -> other.name().startsWith(first.name() + "_"))
                        .toList();
        for (Band other : kin) {
            ways.add("let %s stand in with --stand-in %s".formatted(other.name(), other.system()));
        }
        ways.add("name its column with --map %s=COLUMN".formatted(first.name()));
        ways.add("join the table that has it with --join FILE:KEY=KEY");
        ways.add("weigh on the bands that there are with --siblings");
        return Problem.of(
                        "the network needs "
                                + bands
                                + (absent.size() == 1
                                        ? ", and no column holds it"
                                        : ", and no" + " columns hold them"))
                .inFile(meaning.table().name())
                .remedy(capitalised(String.join(", or ", ways)))
                .exception();
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

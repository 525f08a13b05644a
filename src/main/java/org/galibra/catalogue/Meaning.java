package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a table's columns mean, as far as the convention in force, the columns' names and a
/// person's mapping tell. Nothing is converted yet, and what is undecided is a [Question], not a
/// refusal: that comes with [Catalogue#of(Meaning)].
///
/// @param table the table; sentinels have become missing values, derived columns stand at its end
/// @param mapping what a person said
/// @param conventions how well each convention fits, the one in force first
/// @param bands the column of each band; unit and kind are filled in
/// @param standIns for each band that another system's stands for, that other one
/// @param target the column of stellar masses
/// @param massScale how the masses are written
/// @param identifier the column that names the galaxies
/// @param distance the column that tells the distances
/// @param cosmology what distances are reckoned with
/// @param roles what each column is, in the table's order
/// @param sentinels per column, how often each number that stands for "missing" was replaced
/// @param undecided per column, how often each number occurs that may stand for "missing" and is
///   not replaced: one of the questions is about it
/// @param massCard what the masses mean
/// @param frame what the magnitudes mean
/// @param questions what only a person can decide, the needed ones first
/// @param notes what a person should know, one sentence each
public record Meaning(
        Table table,
        ColumnMapping mapping,
        List<ConventionMatch> conventions,
        Map<Band, BandColumn> bands,
        Map<Band, Band> standIns,
        Optional<String> target,
        MassScale massScale,
        Optional<String> identifier,
        Optional<DistanceColumn> distance,
        FlatCosmology cosmology,
        Map<String, ColumnRole> roles,
        Map<String, Map<Double, Long>> sentinels,
        Map<String, Map<Double, Long>> undecided,
        MassCard massCard,
        Frame frame,
        List<Question> questions,
        List<String> notes) {
    public Meaning {
        conventions = List.copyOf(conventions);
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        standIns = Collections.unmodifiableMap(new LinkedHashMap<>(standIns));
        roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        sentinels = Collections.unmodifiableMap(new LinkedHashMap<>(sentinels));
        undecided = Collections.unmodifiableMap(new LinkedHashMap<>(undecided));
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    /// Reads the meaning of a table's columns.
    ///
    /// @param bands the bands to look for by name
    /// @param conventions what tables may look like; none means "by hand" alone
    /// @throws GalibraException if the mapping names what is not there, or a formula of it is none
    public static Meaning of(
            Table table, ColumnMapping mapping, List<Band> bands, List<Convention> conventions)
            throws GalibraException {
        return new Reading(table, mapping, bands, conventions).meaning();
    }

    /// What this settled, of more rows of the same table: numbers that stand for "missing" are
    /// looked for and asked about anew; units, kinds and scales stay as they are, and notes are
    /// none.
    ///
    /// @param more columns of the same names, in any number of rows
    /// @param conventions those that this was read with
    /// @throws GalibraException if a column is gone that a formula needs, or the convention
    public Meaning ofMore(Table more, List<Convention> conventions) throws GalibraException {
        return new Reading(more, mapping, List.of(), conventions).more(this);
    }

    Meaning withRows(
            Table rows,
            Map<String, Map<Double, Long>> replaced,
            Map<String, Map<Double, Long>> doubtful,
            List<Question> asked) {
        return new Meaning(
                rows,
                mapping,
                conventions,
                bands,
                standIns,
                target,
                massScale,
                identifier,
                distance,
                cosmology,
                roles,
                replaced,
                doubtful,
                massCard,
                frame,
                asked,
                List.of());
    }

    /// The convention in force.
    public ConventionMatch convention() {
        return conventions.getFirst();
    }

    /// For each band that another system's stands for, a sentence.
    public List<String> standInNotes() {
        return standIns.entrySet().stream()
                .map(each ->
                        "band %s (%s) is read from %s, which holds %s (%s)"
                                .formatted(
                                        each.getKey().name(),
                                        each.getKey().system(),
                                        bands.get(each.getKey()).column(),
                                        each.getValue().name(),
                                        each.getValue().system()))
                .toList();
    }

    /// The mapping that says all of this outright, so that nothing is left to be proposed: what a
    /// person begins to edit.
    public ColumnMapping proposal() {
        ColumnMapping whole =
                mapping.withConvention(Optional.of(convention().name()))
                        .withIdentifier(identifier)
                        .withMassScale(Optional.of(massScale))
                        .withDistance(distance)
                        .withCosmology(Optional.of(cosmology))
                        .withMassCard(Optional.of(massCard))
                        .withFrame(Optional.of(frame));
        if (target.isPresent()) {
            whole = whole.withTarget(target.get());
        }
        for (var band : bands.entrySet()) {
            whole = whole.withBand(band.getKey().name(), band.getValue());
        }
        return whole;
    }
}

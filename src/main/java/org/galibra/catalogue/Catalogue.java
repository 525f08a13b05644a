package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Galaxies: a table of which it is known what the columns mean. Sentinels have become missing
/// values, fluxes and apparent magnitudes absolute AB magnitudes, linear masses logarithms; what
/// was made stands at the table's end.
///
/// @param table the table
/// @param meaning what its columns mean, and what was left undecided
/// @param bands the column of absolute AB magnitudes (mag) of each band, by wavelength
/// @param errors the 1σ errors (mag) of those bands that have any
/// @param detections for each band, which galaxies were measured, not detected, not observed
/// @param mass the column of log10(M★/M☉), in dex; empty only where galaxies are to be weighed
/// @param identifier the column that names the galaxies, if there is one
/// @param notes what a person should know, one sentence each
public record Catalogue(
        Table table,
        Meaning meaning,
        Map<Band, Column> bands,
        Map<Band, Column> errors,
        Map<Band, Detections> detections,
        Optional<Column> mass,
        Optional<Column> identifier,
        List<String> notes) {
    /// In mag and in dex; no galaxy comes near it.
    static final double LARGEST_PLAUSIBLE = 100;

    public Catalogue {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        detections = Collections.unmodifiableMap(new LinkedHashMap<>(detections));
        notes = List.copyOf(notes);
    }

    /// Reads a table whose columns are recognised by their names, or named in the mapping: no
    /// convention is looked for.
    ///
    /// @param known the bands to look for
    /// @throws GalibraException as [#of(Meaning)]
    public static Catalogue of(Table raw, ColumnMapping mapping, List<Band> known)
            throws GalibraException {
        return of(Meaning.of(raw, mapping, known, List.of()));
    }

    /// Makes the galaxies that a table means.
    ///
    /// @throws GalibraException if a needed question is open, no mass or no band is found, or a
    ///   column in use holds text, infinite values or values that no galaxy has
    public static Catalogue of(Meaning meaning) throws GalibraException {
        return new Conversion(meaning).catalogue();
    }

    /// Makes the galaxies that a table means, of which only the light need be known: they are to be
    /// weighed. A mass that the table has is read too.
    ///
    /// @throws GalibraException as [#of(Meaning)], but for the mass
    public static Catalogue toWeigh(Meaning meaning) throws GalibraException {
        return new Conversion(meaning).catalogueToWeigh();
    }

    /// The same of some rows of a table, when others were looked at before ([Meaning#ofMore]):
    /// nothing is noted.
    ///
    /// @throws GalibraException as [#toWeigh]
    public static Catalogue partToWeigh(Meaning meaning) throws GalibraException {
        return new Conversion(meaning).partToWeigh();
    }

    /// The column of log10(M★/M☉), in dex, of galaxies that are learned from.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Column target() {
        return mass.orElseThrow();
    }

    /// How often each number that only stands for "missing" was replaced, per column.
    public Map<String, Map<Double, Long>> sentinels() {
        return meaning.sentinels();
    }

    public MassCard massCard() {
        return meaning.massCard();
    }

    public Frame frame() {
        return meaning.frame();
    }

    public int rows() {
        return table.rows();
    }

    /// What made the table, if it was computed rather than observed; otherwise empty.
    public Optional<String> synthetic() {
        return Optional.ofNullable(table.metadata().get("synthetic"));
    }

    /// A row's identifier: its value in the identifier column, or else the row's number from 1.
    public String identifier(int row) {
        return identifier
                .map(column -> column.values().text(row))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Integer.toString(row + 1));
    }

    /// The names of the columns that hold numbers: one of them may be the mass.
    public static List<String> possibleTargets(Table table) {
        return table.columns().stream()
                .filter(c -> c.values() instanceof Reals || c.values() instanceof Integers)
                .map(Column::name)
                .toList();
    }

    /// The column of this name, made sure to hold finite numbers.
    ///
    /// @throws GalibraException naming the row of the first text or infinite value
    public static Column numeric(Table table, String name) throws GalibraException {
        Column column = Columns.named(table, name);
        switch (column.values()) {
            case Reals reals -> {
                for (int row = 0; row < reals.size(); row++) {
                    if (Double.isInfinite(reals.at(row))) {
                        throw Problem.of("the value is infinite")
                                .inFile(table.name())
                                .inColumn(name)
                                .inRow(row + 1L)
                                .remedy("Mend the value, or leave the cell empty if there is none")
                                .exception();
                    }
                }
            }
            case Integers _ -> {}
            case Texts _ -> throw BandRecognition.textIn(column).inFile(table.name()).exception();
            case Flags _ ->
                    throw Problem.of("the column holds true and false, not numbers")
                            .inFile(table.name())
                            .inColumn(name)
                            .remedy("Choose another column")
                            .exception();
        }
        if (Columns.isEmpty(column)) {
            throw Problem.of("every value is missing")
                    .inFile(table.name())
                    .inColumn(name)
                    .remedy("Choose another column, or remove this one")
                    .exception();
        }
        return column;
    }

    /// A value as a number; NaN where missing.
    public static double number(Column column, int row) {
        return Sentinels.number(column.values(), row);
    }

    /// The values as numbers; NaN where missing.
    public static double[] numbers(Column column) {
        return Columns.numbers(column);
    }

    /// The column whose name says log10 stellar mass, if there is one; the first of several.
    public static Optional<Column> recognisedTarget(Table table) {
        return NameRecognition.masses(table).stream().findFirst();
    }
}

package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a catalogue of a meaning: masses become logarithms, light becomes absolute AB magnitudes.
/// One object converts once.
final class Conversion {
    private final Meaning meaning;
    private final Table table;
    private final Map<Band, Column> bands = new LinkedHashMap<>();
    private final Map<Band, Column> errors = new LinkedHashMap<>();
    private final Map<Band, Detections> detections = new LinkedHashMap<>();
    private final List<Column> made = new ArrayList<>();
    private final List<String> notes;
    private boolean toWeigh;
    private boolean isPart;

    Conversion(Meaning meaning) {
        this.meaning = meaning;
        this.table = meaning.table();
        this.notes = new ArrayList<>(meaning.notes());
    }

    Catalogue catalogue() throws GalibraException {
        refuseOpenQuestions();
        return catalogue(Optional.of(target()));
    }

    /// Galaxies that are only to be weighed need no mass, and a part of a table may lack what the
    /// whole has.
    Catalogue catalogueToWeigh() throws GalibraException {
        toWeigh = true;
        refuseOpenQuestions();
        boolean hasMass =
                meaning.target()
                        .flatMap(table::column)
                        .filter(each -> !Columns.isEmpty(each))
                        .isPresent();
        return catalogue(hasMass ? Optional.of(target()) : Optional.empty());
    }

    /// The same of some rows of a table of which others were looked at before: nothing is noted.
    Catalogue partToWeigh() throws GalibraException {
        isPart = true;
        return catalogueToWeigh();
    }

    private void refuseOpenQuestions() throws GalibraException {
        List<Question> open = meaning.questions().stream().filter(Question::needed).toList();
        if (!open.isEmpty()) {
            Question first = open.getFirst();
            String others =
                    open.size() == 1
                            ? ""
                            : ". So is undecided: "
                                    + open.stream()
                                            .skip(1)
                                            .map(Question::options)
                                            .collect(Collectors.joining("; "));
            throw Problem.of(first.what())
                    .inFile(table.name())
                    .remedy(sentence(first.evidence()) + "Choose with " + first.options() + others)
                    .exception();
        }
    }

    private Catalogue catalogue(Optional<Column> target) throws GalibraException {
        convertBands();
        if (!isPart) {
            undetectedNote().ifPresent(notes::add);
            notes.addAll(meaning.standInNotes());
            meaning.questions().forEach(question -> notes.add(question.advice()));
            notes.addAll(SentinelNotes.of(meaning.sentinels()));
        }
        var columns = new ArrayList<>(table.columns());
        columns.addAll(made);
        return new Catalogue(
                new Table(table.name(), columns, table.source(), table.metadata()),
                meaning,
                bands,
                errors,
                detections,
                target,
                meaning.identifier().flatMap(table::column),
                notes);
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? ""
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ". ";
    }

    private Column target() throws GalibraException {
        if (meaning.target().isEmpty()) {
            throw Problem.of("no column is recognised as log10 stellar mass")
                    .inFile(table.name())
                    .remedy(
                            "Say which column it is (on the command line: --target COLUMN). The"
                                    + " columns are "
                                    + Columns.some(table))
                    .exception();
        }
        Column column = Catalogue.numeric(table, meaning.target().get());
        if (meaning.massScale() == MassScale.LOG) {
            return plausible(column, "log10 of a stellar mass", linearHint(column));
        }
        double[] masses = Columns.numbers(column);
        long none = Arrays.stream(masses).filter(mass -> mass <= 0).count();
        if (none > 0) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            none == 1
                                    ? "%,d value of %s is not above 0 M☉ and has no logarithm"
                                    : "%,d values of %s are not above 0 M☉ and have no logarithm",
                            none,
                            column.name()));
        }
        Arrays.setAll(masses, row -> masses[row] > 0 ? StrictMath.log10(masses[row]) : Double.NaN);
        var logarithms =
                new Column(
                        "log10_" + column.name(),
                        "dex(Msun)",
                        "phys.mass",
                        "log10 of " + column.name(),
                        Reals.owning(masses));
        made.add(logarithms);
        return plausible(logarithms, "log10 of a stellar mass", "");
    }

    private static String linearHint(Column column) {
        return Doubts.looksLinear(column)
                ? "The median is %s: if these are M☉, say so (on the command line: --mass-scale linear)"
                        .formatted(Numbers.rounded(Columns.median(column)))
                : "";
    }

    private void convertBands() throws GalibraException {
        if (meaning.bands().isEmpty()) {
            throw Problem.of("no column is recognised as a band")
                    .inFile(table.name())
                    .remedy(
                            "Name absolute magnitudes like M_u or absmag_u, or say which is which"
                                    + " with --map u=COLUMN")
                    .exception();
        }
        double[] moduli = moduli();
        for (var each : meaning.bands().entrySet()) {
            Band band = each.getKey();
            Column column = Columns.named(table, each.getValue().column());
            if (meaning.target().filter(column.name()::equals).isPresent()) {
                notes.add(
                        "%s is what is learned, so band %s is left out"
                                .formatted(column.name(), band.name()));
            } else if (!Columns.isEmpty(column)) {
                convert(band, each.getValue(), moduli);
            }
        }
        if (bands.isEmpty() && !toWeigh) {
            throw Problem.of("no band is left: " + String.join("; ", notes))
                    .inFile(table.name())
                    .remedy("Choose a table with magnitudes")
                    .exception();
        }
    }

    private void convert(Band band, BandColumn source, double[] moduli) throws GalibraException {
        Column column = Catalogue.numeric(table, source.column());
        if (!source.unit().orElseThrow().isFlux()) {
            plausible(column, "magnitude", "");
        }
        if (source.error().isPresent()) {
            Columns.named(table, source.error().get());
        }
        if (!isPart) {
            errorlessNote(source, column).ifPresent(notes::add);
        }
        Magnitudes magnitudes = Magnitudes.of(meaning, band, source, column, moduli);
        if (Columns.isEmpty(magnitudes.column())) {
            notes.add(
                    "no value of %s gives a magnitude, so band %s is left out"
                            .formatted(column.name(), band.name()));
            return;
        }
        bands.put(band, magnitudes.column());
        magnitudes.errors().ifPresent(each -> errors.put(band, each));
        detections.put(band, magnitudes.detections());
        if (!magnitudes.column().name().equals(column.name())) {
            made.add(magnitudes.column());
        }
    }

    /// How many fluxes count as not observed because of their errors.
    private Optional<String> errorlessNote(BandColumn source, Column fluxes)
            throws GalibraException {
        if (!source.unit().orElseThrow().isFlux() || source.error().isEmpty()) {
            return Optional.empty();
        }
        Column deviations = Columns.named(table, source.error().get());
        long count = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean isThere = !Double.isNaN(Catalogue.number(fluxes, row));
            count += isThere && !(Catalogue.number(deviations, row) > 0) ? 1 : 0;
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                count == 1
                                        ? "%,d flux of %s has no error above 0 in %s and counts as"
                                                + " not observed"
                                        : "%,d fluxes of %s have no error above 0 in %s and count"
                                                + " as not observed",
                                count,
                                fluxes.name(),
                                deviations.name()));
    }

    /// The distance moduli, if any band needs them.
    private double[] moduli() throws GalibraException {
        Optional<Map.Entry<Band, BandColumn>> first =
                meaning.bands().entrySet().stream()
                        .filter(each -> each.getValue().isApparent())
                        .findFirst();
        if (first.isEmpty()) {
            return new double[0];
        }
        if (meaning.distance().isEmpty()) {
            PhotometricUnit unit = first.get().getValue().unit().orElseThrow();
            throw Problem.of(
                            ("%s holds %s, and no column tells the distances that make absolute"
                                            + " magnitudes of them")
                                    .formatted(
                                            first.get().getValue().column(),
                                            unit.isFlux()
                                                    ? "fluxes in " + unit.symbol()
                                                    : "apparent magnitudes"))
                    .inFile(table.name())
                    .remedy(
                            "Name one (on the command line: --redshift COLUMN, or --distance"
                                    + " COLUMN:Mpc)")
                    .exception();
        }
        DistanceColumn distance = meaning.distance().get();
        Column column = Columns.named(table, distance.column());
        double[] moduli =
                Columns.numbers(
                        toWeigh && Columns.isEmpty(column)
                                ? column
                                : Catalogue.numeric(table, distance.column()));
        Arrays.setAll(moduli, row -> distance.modulus(moduli[row], meaning.cosmology()));
        if (isPart) {
            return moduli;
        }
        notes.add(
                ("apparent light becomes absolute with the distances of %s%s; no K-correction,"
                                + " Galactic extinction as in the table")
                        .formatted(
                                distance.column(),
                                distance.unit().needsCosmology()
                                        ? " in " + meaning.cosmology().description()
                                        : ""));
        return moduli;
    }

    private Optional<String> undetectedNote() {
        String counts =
                detections.entrySet().stream()
                        .filter(each -> each.getValue().count(Detections.State.NOT_DETECTED) > 0)
                        .map(each ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %,d",
                                        each.getKey().name(),
                                        each.getValue().count(Detections.State.NOT_DETECTED)))
                        .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of("observed but not detected: " + counts);
    }

    /// A column made sure to hold only values that a galaxy can have.
    ///
    /// @throws GalibraException naming the row of the first other value
    private Column plausible(Column column, String what, String hint) throws GalibraException {
        for (int row = 0; row < column.values().size(); row++) {
            double value = Catalogue.number(column, row);
            if (Math.abs(value) > Catalogue.LARGEST_PLAUSIBLE) {
                throw Problem.of(Numbers.plain(value) + " is no " + what)
                        .inFile(table.name())
                        .inColumn(column.name())
                        .inRow(row + 1L)
                        .remedy(
                                hint.isEmpty()
                                        ? "Choose another column or, where the value only stands"
                                                + " for a missing one, leave the cell empty"
                                        : hint)
                        .exception();
            }
        }
        return column;
    }
}

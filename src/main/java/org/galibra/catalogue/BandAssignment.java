package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which column is which band: what a person named, then what the convention knows, then what the
/// names say. One object assigns once.
final class BandAssignment {
    private final Table raw;
    private final ColumnMapping mapping;
    private final List<Band> known;
    private final Optional<Convention> convention;
    private final Set<String> derived;
    private final List<Question> questions;
    private final List<String> notes;
    private final Map<Band, BandColumn> bands = new LinkedHashMap<>();
    private final Map<Band, Band> standIns = new LinkedHashMap<>();

    /// @param derived the names of the columns that will be made
    /// @param questions where open choices are asked
    /// @param notes where choices made are said
    BandAssignment(
            Table raw,
            ColumnMapping mapping,
            List<Band> known,
            Optional<Convention> convention,
            Set<String> derived,
            List<Question> questions,
            List<String> notes) {
        this.raw = raw;
        this.mapping = mapping;
        this.known = known;
        this.convention = convention;
        this.derived = derived;
        this.questions = questions;
        this.notes = notes;
    }

    /// The column of each band, by wavelength, whole.
    Map<Band, BandColumn> bands(BandRecognition byName) throws GalibraException {
        var found = new LinkedHashMap<Band, BandColumn>();
        for (var named : mapping.bands().entrySet()) {
            Band band =
                    band(named.getKey())
                            .orElseThrow(() ->
                                    Problem.of("there is no band " + named.getKey())
                                            .remedy(
                                                    "The bands are: "
                                                            + known.stream()
                                                                    .map(Band::name)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", ")))
                                            .exception());
            String column = named.getValue().column();
            if (!column.isEmpty()) {
                if (!derived.contains(column)) {
                    Columns.named(raw, column);
                }
                found.put(band, named.getValue().or(knownAs(column)));
            }
        }
        // What a person gave to one band is not taken for another as well.
        Set<String> given =
                found.values().stream().map(BandColumn::column).collect(Collectors.toSet());
        if (convention.isPresent()) {
            for (var each : convention.get().bands().entrySet()) {
                each.getValue().stream()
                        .filter(column -> isColumn(column.column()))
                        .filter(column -> !given.contains(column.column()))
                        .findFirst()
                        .ifPresent(column ->
                                found.putIfAbsent(
                                        band(each.getKey()).orElseThrow(), present(column)));
            }
        }
        if (convention.isEmpty() || convention.get().bandsByName()) {
            byName.columns()
                    .forEach((band, column) -> {
                        if (!given.contains(column.name())) {
                            found.putIfAbsent(band, BandColumn.of(column.name()));
                        }
                    });
            notes.addAll(
                    byName.notes().stream()
                            .filter(note ->
                                    mapping.bands().keySet().stream()
                                            .noneMatch(
                                                    band -> note.startsWith("band " + band + " ")))
                            .toList());
            byName.claims()
                    .forEach((band, claims) -> {
                        if (!found.containsKey(band) && !mapping.leftOut().contains(band.name())) {
                            questions.add(claimed(band, claims));
                        }
                    });
        }
        overlay(found);
        mapping.leftOut().forEach(name -> band(name).ifPresent(found::remove));
        standIn(found);
        for (Band band : known) {
            if (found.containsKey(band)) {
                bands.put(band, whole(found.remove(band)));
            }
        }
        found.forEach((band, column) -> bands.put(band, whole(column)));
        return bands;
    }

    /// What the convention says of a column that a person gave to a band.
    private BandColumn knownAs(String column) {
        return convention.stream()
                .flatMap(each -> each.bands().values().stream().flatMap(List::stream))
                .filter(known -> known.column().equals(column))
                .findFirst()
                .map(this::present)
                .orElse(BandColumn.RECOGNISED);
    }

    /// The column without an error column that the table lacks.
    private BandColumn present(BandColumn column) {
        return column.withError(column.error().filter(this::isColumn));
    }

    /// What a person said of a band without naming its column.
    private void overlay(Map<Band, BandColumn> found) throws GalibraException {
        for (var each : mapping.bands().entrySet()) {
            if (each.getValue().column().isEmpty()) {
                Band band = band(each.getKey()).orElseThrow();
                BandColumn recognised = found.get(band);
                if (recognised == null) {
                    throw Problem.of("no column is recognised as band " + band.name())
                            .inFile(raw.name())
                            .remedy(
                                    "Name it, on the command line with --map "
                                            + band.name()
                                            + "=COLUMN")
                            .exception();
                }
                found.put(band, each.getValue().or(recognised));
            }
        }
    }

    private Optional<Band> band(String name) {
        return known.stream()
                .filter(band -> band.name().equals(name))
                .findFirst()
                .or(() -> Band.named(name));
    }

    private Question claimed(Band band, List<Column> claims) {
        var answers = new ArrayList<Question.Answer>();
        for (Column claim : claims) {
            answers.add(
                    new Question.Answer(
                            "Use " + claim.name(),
                            "--map " + band.name() + "=" + claim.name(),
                            mapping.withBand(band.name(), BandColumn.of(claim.name()))));
        }
        answers.add(
                new Question.Answer(
                        "Leave " + band.name() + " out", "", mapping.withLeftOut(band.name())));
        return new Question(
                "claim:" + band.name(),
                true,
                "%s and %s could both be band %s"
                        .formatted(claims.get(0).name(), claims.get(1).name(), band.name()),
                "",
                answers);
    }

    /// Bands of another filter system take the place of the known ones where a person allows it,
    /// and are asked about where not.
    private void standIn(Map<Band, BandColumn> found) {
        var asked = new LinkedHashMap<String, List<Band>>();
        for (Band band : List.copyOf(found.keySet())) {
            Optional<Band> place =
                    band.standsFor()
                            .filter(known::contains)
                            .filter(b -> isFree(b, found, found.get(band).column()));
            if (place.isEmpty() || known.contains(band)) {
                continue;
            }
            if (mapping.standIns().contains(band.system())) {
                BandColumn column = found.remove(band);
                found.putIfAbsent(place.get(), column);
                standIns.put(place.get(), band);
            } else if (!mapping.leftOut().contains(place.get().name())) {
                asked.computeIfAbsent(band.system(), _ -> new ArrayList<>()).add(band);
            }
        }
        asked.forEach((system, others) -> {
            String id = "stand-in:" + system;
            if (!mapping.settled().contains(id)) {
                questions.add(standIn(id, system, others));
            }
        });
    }

    /// Whether a band has no column yet, or this very one, as a mapping that repeats itself says.
    private static boolean isFree(Band band, Map<Band, BandColumn> found, String column) {
        BandColumn taken = found.get(band);
        return taken == null || taken.column().equals(column);
    }

    /// Which bands are read from columns that are another system's, as a person or the convention
    /// have it.
    Map<Band, Band> standIns() {
        if (convention.isPresent()) {
            bands.forEach((band, column) ->
                    convention
                            .get()
                            .bands()
                            .forEach((name, known) -> {
                                Band other = band(name).orElseThrow();
                                boolean same =
                                        known.stream()
                                                .anyMatch(k -> k.column().equals(column.column()));
                                if (same && !other.equals(band)) {
                                    standIns.put(band, other);
                                }
                            }));
        }
        return standIns;
    }

    private Question standIn(String id, String system, List<Band> others) {
        Band first = others.getFirst();
        Band place = first.standsFor().orElseThrow();
        String names =
                others.stream()
                        .map(band -> band.standsFor().orElseThrow().name())
                        .collect(Collectors.joining(", "));
        return new Question(
                id,
                false,
                others.size() == 1
                        ? "%s is a band of %s, not of %s, and is not used as %s"
                                .formatted(first.name(), system, place.system(), names)
                        : "%s are bands of %s, and are not used as %s"
                                .formatted(
                                        others.stream()
                                                .map(Band::name)
                                                .collect(Collectors.joining(", ")),
                                        system,
                                        names),
                "%s lies at %s µm, %s of %s at %s µm"
                        .formatted(
                                first.name(),
                                first.wavelengthMicron(),
                                place.name(),
                                place.system(),
                                place.wavelengthMicron()),
                List.of(
                        new Question.Answer(
                                "Use as " + names,
                                "--stand-in " + system,
                                mapping.withStandIn(system, true)),
                        new Question.Answer("Leave out", "", mapping.withSettled(id))));
    }

    /// A column's unit and kind, said or found: its own unit if that is known, else AB mag.
    private BandColumn whole(BandColumn column) {
        BandColumn whole = column;
        if (whole.unit().isEmpty()) {
            String unit = raw.column(column.column()).map(Column::unit).orElse("");
            whole =
                    whole.withUnit(
                            PhotometricUnit.parse(unit).orElse(PhotometricUnit.AB_MAGNITUDE));
        }
        if (whole.unit().get().isFlux()) {
            return whole.withKind(BandColumn.Kind.APPARENT);
        }
        return whole.kind().isPresent()
                ? whole
                : whole.withKind(mapping.magnitudes().orElse(BandColumn.Kind.ABSOLUTE));
    }

    private boolean isColumn(String name) {
        return raw.column(name).isPresent() || derived.contains(name);
    }
}

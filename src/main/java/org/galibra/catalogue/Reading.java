package org.galibra.catalogue;

import org.galibra.catalogue.ColumnRole.Role;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.photometry.Frame;
import org.galibra.photometry.MassCard;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the meaning of one table, step by step: convention → roles → sentinels → derived columns →
/// questions. One object reads once.
final class Reading {
    private final Table raw;
    private final ColumnMapping mapping;
    private final List<Band> known;
    private final List<Convention> conventions;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final DerivedColumns derived;
    private final Map<Band, BandColumn> bands = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Reading(Table raw, ColumnMapping mapping, List<Band> known, List<Convention> conventions) {
        this.raw = raw;
        this.mapping = mapping;
        this.known = known;
        this.conventions = conventions;
        raw.columns().forEach(column -> columns.put(column.name(), column));
        derived = new DerivedColumns(raw, mapping, columns);
    }

    Meaning meaning() throws GalibraException {
        BandRecognition byName = BandRecognition.of(raw, known);
        var choice = new ConventionChoice(raw, mapping, conventions, notes);
        List<ConventionMatch> matches = choice.matches(byName);
        Optional<Convention> convention = choice.inForce();
        convention.ifPresent(each -> notes.addAll(each.advice()));
        FlatCosmology cosmology = cosmology(convention);
        derived.find(convention, cosmology);
        var assignment =
                new BandAssignment(
                        raw, mapping, known, convention, derived.names(), questions, notes);
        bands.putAll(assignment.bands(byName));
        Optional<String> identifier = identifier(convention);
        Optional<DistanceColumn> distance = distance(convention);
        Optional<String> target = target(convention);

        var sentinels = new LinkedHashMap<String, Map<Double, Long>>();
        replaceSentinels(convention, identifier, sentinels);
        Table table = withDerived();
        MassScale scale = massScale(convention, target);
        SentinelDoubts sentinelDoubts = sentinelDoubts(table, distance, target, scale);
        new Doubts(sentinelDoubts.judged(), mapping, bands, distance, questions)
                .ask(convention, target, scale);
        sentinelDoubts.ask(questions::add);

        noteWhatIsMissing(distance);
        identifier.map(columns::get).flatMap(RepeatedIdentifiers::note).ifPresent(notes::add);
        MassCard card = mapping.massCard().orElseGet(() -> card(convention));
        Frame frame = frame(convention, distance, cosmology);
        return new Meaning(
                table,
                mapping,
                matches,
                bands,
                assignment.standIns(),
                target,
                scale,
                identifier,
                distance,
                cosmology,
                roles(convention, table, identifier, distance, target),
                sentinels,
                sentinelDoubts.counts(),
                card,
                frame,
                questions.stream()
                        .sorted((a, b) -> Boolean.compare(b.needed(), a.needed()))
                        .toList(),
                notes);
    }

    /// What is settled, of more rows: only sentinels are looked for, and derived columns made.
    Meaning more(Meaning settled) throws GalibraException {
        String name = settled.convention().name();
        Optional<Convention> convention =
                name.equals(Convention.BY_HAND)
                        ? Optional.empty()
                        : Optional.of(
                                new ConventionChoice(raw, mapping, conventions, notes).named(name));
        derived.find(convention, settled.cosmology());
        bands.putAll(settled.bands());
        var sentinels = new LinkedHashMap<String, Map<Double, Long>>();
        replaceSentinels(convention, settled.identifier(), sentinels);
        Table table = withDerived();
        SentinelDoubts doubts =
                sentinelDoubts(table, settled.distance(), settled.target(), settled.massScale());
        doubts.ask(questions::add);
        return settled.withRows(table, sentinels, doubts.counts(), questions);
    }

    /// The table as it is read so far, and the columns that are made of it.
    private Table withDerived() throws GalibraException {
        derived.make();
        return new Table(raw.name(), List.copyOf(columns.values()), raw.source(), raw.metadata());
    }

    private SentinelDoubts sentinelDoubts(
            Table table,
            Optional<DistanceColumn> distance,
            Optional<String> target,
            MassScale scale) {
        return new SentinelDoubts(
                table,
                mapping,
                bands,
                target.filter(_ -> scale == MassScale.LOG),
                used(distance, target));
    }

    private FlatCosmology cosmology(Optional<Convention> convention) {
        return mapping.cosmology()
                .or(this::ownCosmology)
                .or(() -> convention.flatMap(Convention::cosmology))
                .orElse(FlatCosmology.DEFAULT);
    }

    /// The cosmology that the table itself tells, as a simulation does.
    private Optional<FlatCosmology> ownCosmology() {
        OptionalDouble h = Columns.parsed(raw.metadata().getOrDefault("h", ""));
        OptionalDouble matter = Columns.parsed(raw.metadata().getOrDefault("omega_m", ""));
        boolean told =
                h.isPresent()
                        && matter.isPresent()
                        && h.getAsDouble() > 0.1
                        && h.getAsDouble() < 10
                        && matter.getAsDouble() >= 0
                        && matter.getAsDouble() <= 1;
        return told
                ? Optional.of(new FlatCosmology(100 * h.getAsDouble(), matter.getAsDouble()))
                : Optional.empty();
    }

    private boolean isColumn(String name) {
        return columns.containsKey(name) || derived.contains(name);
    }

    private Optional<String> identifier(Optional<Convention> convention) throws GalibraException {
        if (mapping.identifier().isPresent()) {
            return Optional.of(Columns.named(raw, mapping.identifier().get()).name());
        }
        Optional<String> known =
                convention.flatMap(each ->
                        raw.columns().stream()
                                .filter(column -> !(column.values() instanceof Flags))
                                .map(Column::name)
                                .filter(name -> each.role(name).role() == Role.IDENTIFIER)
                                .findFirst());
        return known.or(() -> NameRecognition.identifier(raw).map(Column::name));
    }

    private Optional<DistanceColumn> distance(Optional<Convention> convention)
            throws GalibraException {
        if (mapping.distance().isPresent()) {
            String name = mapping.distance().get().column();
            if (!derived.contains(name)) {
                Columns.named(raw, name);
            }
            return mapping.distance();
        }
        Optional<DistanceColumn> known =
                convention.flatMap(each ->
                        each.distances().stream()
                                .filter(distance -> isColumn(distance.column()))
                                .findFirst());
        return known.or(() ->
                NameRecognition.redshift(raw)
                        .map(column -> DistanceColumn.redshift(column.name())));
    }

    private Optional<String> target(Optional<Convention> convention) throws GalibraException {
        if (mapping.target().isPresent()) {
            if (!derived.contains(mapping.target().get())) {
                Columns.named(raw, mapping.target().get());
            }
            return mapping.target();
        }
        Optional<String> known =
                convention.flatMap(
                        each -> each.targets().stream().filter(this::isColumn).findFirst());
        if (known.isPresent()) {
            return known;
        }
        List<String> masses = NameRecognition.masses(raw).stream().map(Column::name).toList();
        if (masses.size() > 1) {
            notes.add(
                    "the mass is read from %s; %s could be it too"
                            .formatted(
                                    masses.getFirst(),
                                    String.join(", ", masses.subList(1, masses.size()))));
        }
        return masses.stream().findFirst();
    }

    /// Bands and distances that are not there, before anything is made of them.
    private void noteWhatIsMissing(Optional<DistanceColumn> distance) {
        bands.forEach((band, from) -> {
            Column column = columns.get(from.column());
            if (column != null && Columns.isEmpty(column)) {
                notes.add(
                        "every value of %s is missing, so band %s is left out"
                                .formatted(column.name(), band.name()));
            }
        });
        boolean apparent =
                bands.values().stream().anyMatch(BandColumn::isApparent)
                        || questions.stream().anyMatch(each -> each.id().equals("apparent"));
        if (apparent && distance.isPresent()) {
            Column column = columns.get(distance.get().column());
            long none = distance.get().without(Columns.numbers(column));
            if (none > 0) {
                notes.add(
                        String.format(
                                Locale.ROOT,
                                none == 1
                                        ? "%,d row of %s is missing or not above 0: it has no"
                                                + " distance and no absolute magnitude"
                                        : "%,d rows of %s are missing or not above 0: they have no"
                                                + " distance and no absolute magnitude",
                                none,
                                column.name()));
            }
        }
    }

    private void replaceSentinels(
            Optional<Convention> convention,
            Optional<String> identifier,
            Map<String, Map<Double, Long>> counts) {
        Set<String> light =
                bands.values().stream().map(BandColumn::column).collect(Collectors.toSet());
        for (Column column : raw.columns()) {
            if (identifier.filter(column.name()::equals).isPresent()) {
                continue;
            }
            var declared = new TreeSet<>(Sentinels.ANYWHERE);
            if (!light.contains(column.name())) {
                declared.addAll(Sentinels.BUT_IN_LIGHT);
            }
            convention.ifPresent(each -> declared.addAll(each.sentinels()));
            mapping.sentinels()
                    .getOrDefault(column.name(), Map.of())
                    .forEach((value, missing) -> {
                        if (missing) {
                            declared.add(value);
                        } else {
                            declared.remove(value);
                        }
                    });
            Map<Double, Long> found = Sentinels.count(column.values(), List.copyOf(declared));
            if (!found.isEmpty()) {
                counts.put(column.name(), found);
                columns.put(column.name(), Sentinels.without(column, List.copyOf(declared)));
            }
        }
    }

    /// The columns that light, masses and distances are read from, without those that are made.
    private List<String> used(Optional<DistanceColumn> distance, Optional<String> target) {
        return Stream.of(
                        bands.values().stream().map(BandColumn::column),
                        target.stream(),
                        distance.stream().map(DistanceColumn::column))
                .flatMap(each -> each)
                .distinct()
                .filter(each -> !derived.contains(each))
                .toList();
    }

    /// Said, or the convention's, or judged by the range of the values; without a word it is log.
    private MassScale massScale(Optional<Convention> convention, Optional<String> target) {
        if (mapping.massScale().isPresent()) {
            return mapping.massScale().get();
        }
        boolean byConvention =
                convention.isPresent()
                        && target.isPresent()
                        && convention.get().targets().contains(target.get());
        if (!byConvention) {
            return MassScale.LOG;
        }
        return convention
                .get()
                .massScale()
                .orElseGet(() -> {
                    Column column = columns.get(target.get());
                    boolean linear = Doubts.looksLinear(column);
                    notes.add(
                            "%s is read as %s: its median is %s"
                                    .formatted(
                                            column.name(),
                                            linear ? "M☉, and its logarithm taken" : "log10(M★/M☉)",
                                            Numbers.rounded(Columns.median(column))));
                    return linear ? MassScale.LINEAR : MassScale.LOG;
                });
    }

    /// The convention's card; where the table tells its own cosmology, that is the masses' too.
    private MassCard card(Optional<Convention> convention) {
        MassCard card = convention.map(Convention::massCard).orElse(MassCard.UNKNOWN);
        return ownCosmology().isPresent() ? card.withCosmology(ownCosmology()) : card;
    }

    private Frame frame(
            Optional<Convention> convention,
            Optional<DistanceColumn> distance,
            FlatCosmology cosmology) {
        boolean apparent = bands.values().stream().anyMatch(BandColumn::isApparent);
        boolean reckoned = apparent && distance.isPresent();
        Frame frame = mapping.frame().orElseGet(() -> proposed(convention, reckoned));
        // Whatever a person said of the frame, magnitudes are made with the distances in force.
        return reckoned ? frame.withDistance(words(distance.get(), cosmology)) : frame;
    }

    private Frame proposed(Optional<Convention> convention, boolean reckoned) {
        Frame frame = convention.map(Convention::frame).orElse(Frame.UNKNOWN);
        Frame told = frame.withDust(Columns.told(frame.dust(), raw.metadata()));
        return reckoned
                ? told.withWavelengths(Frame.Wavelengths.OBSERVED).withKCorrection("none")
                : told;
    }

    private static String words(DistanceColumn from, FlatCosmology cosmology) {
        return "%s (%s)%s"
                .formatted(
                        from.column(),
                        from.unit().symbol(),
                        from.unit().needsCosmology() ? ", " + cosmology.description() : "");
    }

    private Map<String, ColumnRole> roles(
            Optional<Convention> convention,
            Table table,
            Optional<String> identifier,
            Optional<DistanceColumn> distance,
            Optional<String> target) {
        var roles = new LinkedHashMap<String, ColumnRole>();
        for (Column column : table.columns()) {
            roles.put(
                    column.name(),
                    derived.contains(column.name())
                            ? new ColumnRole(Role.DERIVED, "", column.description())
                            : convention
                                    .map(each -> each.role(column.name()))
                                    .orElse(ColumnRole.NOT_RECOGNISED));
        }
        bands.forEach((band, column) -> {
            column.error()
                    .ifPresent(error ->
                            roles.computeIfPresent(
                                    error, (_, old) -> old.as(Role.ERROR, band.name())));
            roles.computeIfPresent(column.column(), (_, old) -> old.as(Role.BAND, band.name()));
        });
        identifier.ifPresent(
                name -> roles.computeIfPresent(name, (_, old) -> old.as(Role.IDENTIFIER, "")));
        distance.ifPresent(from ->
                roles.computeIfPresent(
                        from.column(),
                        (_, old) ->
                                old.as(
                                        from.unit().needsCosmology()
                                                ? Role.REDSHIFT
                                                : Role.DISTANCE,
                                        "")));
        target.ifPresent(name -> roles.computeIfPresent(name, (_, old) -> old.as(Role.MASS, "")));
        return roles;
    }
}

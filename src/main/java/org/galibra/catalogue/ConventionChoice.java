package org.galibra.catalogue;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which convention a table is read by: the one that a person named, or else the one that knows
/// most of its columns. One object chooses once.
final class ConventionChoice {
    private final Table raw;
    private final ColumnMapping mapping;
    private final List<Convention> conventions;
    private final List<String> notes;
    private final Origins origins;
    private Optional<Convention> inForce = Optional.empty();

    /// @param notes where a tie is said
    ConventionChoice(
            Table raw, ColumnMapping mapping, List<Convention> conventions, List<String> notes) {
        this.raw = raw;
        this.origins = new Origins(raw);
        this.mapping = mapping;
        this.conventions = conventions;
        this.notes = notes;
    }

    /// The convention in force, once [#matches] has looked; empty for "by hand".
    Optional<Convention> inForce() {
        return inForce;
    }

    /// Every convention that fits, the one in force first, "by hand" last unless it is in force.
    List<ConventionMatch> matches(BandRecognition byName) throws GalibraException {
        var families = new LinkedHashMap<String, List<Convention>>();
        for (Convention each : conventions) {
            origins.read(each)
                    .ifPresent(fit ->
                            families.computeIfAbsent(
                                            fit.family().isEmpty() ? fit.name() : fit.family(),
                                            _ -> new ArrayList<>())
                                    .add(fit));
        }
        var fitting = new HashMap<String, Convention>();
        var matches = new ArrayList<ConventionMatch>();
        for (List<Convention> family : families.values()) {
            Convention joined = Convention.joined(family);
            fitting.put(joined.name(), joined);
            matches.add(joined.recognised(raw));
        }
        matches.sort(Comparator.comparing(ConventionMatch::recognised).reversed());
        ConventionMatch byHand = byHand(byName);
        if (mapping.convention().isPresent()) {
            String name = mapping.convention().get();
            matches.removeIf(match -> match.name().equals(name));
            if (name.equals(Convention.BY_HAND)) {
                matches.addFirst(byHand);
                return matches;
            }
            inForce = Optional.of(named(name));
            matches.addFirst(inForce.get().recognised(raw));
        } else if (matches.size() > 1
                && matches.get(0).recognised() == matches.get(1).recognised()) {
            notes.add(
                    "%s and %s fit equally well, so columns are recognised by their names"
                            .formatted(matches.get(0).title(), matches.get(1).title()));
            matches.addFirst(byHand);
            return matches;
        } else if (!matches.isEmpty()) {
            inForce = Optional.of(fitting.get(matches.getFirst().name()));
        }
        matches.add(byHand);
        return matches;
    }

    /// The convention of a name, or of several joined ones.
    Convention named(String name) throws GalibraException {
        var parts = new ArrayList<Convention>();
        for (String part : name.split(Pattern.quote(Convention.JOINED_BY), -1)) {
            parts.add(
                    conventions.stream()
                            .filter(each -> each.name().equals(part))
                            .findFirst()
                            .map(origins::named)
                            .orElseThrow(() -> noConvention(part).exception()));
        }
        return Convention.joined(parts);
    }

    private Problem noConvention(String name) {
        return Problem.of("there is no convention '" + name + "'")
                .remedy(
                        "The conventions are: "
                                + conventions.stream()
                                        .map(Convention::name)
                                        .collect(Collectors.joining(", "))
                                + ", "
                                + Convention.BY_HAND);
    }

    private ConventionMatch byHand(BandRecognition byName) {
        Set<String> found = new TreeSet<>();
        byName.columns().values().forEach(column -> found.add(column.name()));
        byName.claims()
                .values()
                .forEach(claims -> claims.forEach(column -> found.add(column.name())));
        NameRecognition.masses(raw).forEach(column -> found.add(column.name()));
        NameRecognition.identifier(raw).ifPresent(column -> found.add(column.name()));
        NameRecognition.redshift(raw).ifPresent(column -> found.add(column.name()));
        return ConventionMatch.of(
                Convention.BY_HAND, "By hand", found.size(), raw.columns().size());
    }
}

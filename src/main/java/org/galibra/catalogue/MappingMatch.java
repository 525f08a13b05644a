package org.galibra.catalogue;

import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether what a person said of one table can be said of another: the names of the columns that it
/// speaks of are its fingerprint, and all of them must be there.
public final class MappingMatch {
    private final ColumnMapping mapping;
    private final Optional<Convention> convention;
    private final Set<String> columns;

    private MappingMatch(
            ColumnMapping mapping, Optional<Convention> convention, Set<String> columns) {
        this.mapping = mapping;
        this.convention = convention;
        this.columns = columns;
    }

    /// How well a mapping fits a table; empty where it speaks of a column that the table lacks, of
    /// a convention that there is none of, or of neither light nor mass.
    ///
    /// @param name of the mapping, for people, such as its file's
    public static Optional<ConventionMatch> of(
            String name, ColumnMapping mapping, Table table, List<Convention> conventions) {
        boolean says = !mapping.bands().isEmpty() || mapping.target().isPresent();
        try {
            var choice = new ConventionChoice(table, mapping, conventions, new ArrayList<>());
            choice.matches(BandRecognition.of(table, List.of()));
            Set<String> names = new LinkedHashSet<>();
            table.columns().forEach(column -> names.add(column.name()));
            var match = new MappingMatch(mapping, choice.inForce(), names);
            return says ? match.match(name) : Optional.empty();
        } catch (GalibraException _) {
            return Optional.empty();
        }
    }

    private Optional<ConventionMatch> match(String name) throws GalibraException {
        Set<String> derived = derived();
        Set<String> named = named();
        named.removeAll(derived);
        if (named.isEmpty() || !columns.containsAll(named)) {
            return Optional.empty();
        }
        long recognised =
                columns.stream()
                        .filter(column -> named.contains(column) || isKnown(column))
                        .count();
        ConventionMatch match = ConventionMatch.of(name, name, (int) recognised, columns.size());
        return Optional.of(
                new ConventionMatch(
                        name,
                        name,
                        match.recognised(),
                        match.columns(),
                        match.reason()
                                + (named.size() == 1
                                        ? "; the column that it names is here"
                                        : "; all %d columns that it names are here"
                                                .formatted(named.size()))));
    }

    private boolean isKnown(String column) {
        return convention
                .filter(each -> each.role(column).role() != ColumnRole.Role.NOT_RECOGNISED)
                .isPresent();
    }

    /// What will be made, and so need not be there: what the mapping makes, and what the convention
    /// makes of columns that are.
    private Set<String> derived() throws GalibraException {
        Set<String> derived = new HashSet<>(mapping.derived().keySet());
        if (convention.isPresent()) {
            Set<String> there = new HashSet<>(columns);
            there.addAll(convention.get().constants().keySet());
            for (Map.Entry<String, String> each : convention.get().derived().entrySet()) {
                if (there.containsAll(Formula.parse(each.getValue()).names())) {
                    derived.add(each.getKey());
                    there.add(each.getKey());
                }
            }
        }
        return derived;
    }

    /// The columns that the mapping speaks of.
    private Set<String> named() throws GalibraException {
        Set<String> named = new LinkedHashSet<>();
        mapping.identifier().ifPresent(named::add);
        mapping.target().ifPresent(named::add);
        mapping.distance().map(DistanceColumn::column).ifPresent(named::add);
        for (BandColumn band : mapping.bands().values()) {
            named.add(band.column());
            band.error().ifPresent(named::add);
        }
        for (String formula : mapping.derived().values()) {
            named.addAll(Formula.parse(formula).names());
        }
        named.removeAll(mapping.constants().keySet());
        convention.ifPresent(each -> named.removeAll(each.constants().keySet()));
        named.remove("");
        return named;
    }
}

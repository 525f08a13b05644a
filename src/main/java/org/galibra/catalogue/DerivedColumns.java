package org.galibra.catalogue;

import org.galibra.catalogue.Convention.Constant;
import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.Texts;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns that are made by formula while one table is read: found first, because bands and
/// masses may be read from them, and made once sentinels are gone.
final class DerivedColumns {
    private final Table raw;
    private final ColumnMapping mapping;
    private final Map<String, Column> columns;
    private final Map<String, String> derived = new LinkedHashMap<>();
    private final Map<String, Double> constants = new HashMap<>();

    /// @param columns the table's columns as they are read so far; [#make] adds to them
    DerivedColumns(Table raw, ColumnMapping mapping, Map<String, Column> columns) {
        this.raw = raw;
        this.mapping = mapping;
        this.columns = columns;
    }

    Set<String> names() {
        return derived.keySet();
    }

    boolean contains(String name) {
        return derived.containsKey(name);
    }

    /// The derived columns that can be made: the convention's where all they need is there, a
    /// person's in any case.
    void find(Optional<Convention> convention, FlatCosmology cosmology) throws GalibraException {
        if (convention.isPresent()) {
            for (var constant : convention.get().constants().entrySet()) {
                constant(constant.getValue(), cosmology)
                        .ifPresent(value -> constants.put(constant.getKey(), value));
            }
        }
        constants.putAll(mapping.constants());
        if (convention.isPresent()) {
            for (var each : convention.get().derived().entrySet()) {
                List<String> needs = Formula.parse(each.getValue()).names();
                if (needs.stream().allMatch(this::isThere) && !columns.containsKey(each.getKey())) {
                    derived.put(each.getKey(), each.getValue());
                }
            }
        }
        for (var each : mapping.derived().entrySet()) {
            for (String need : Formula.parse(each.getValue()).names()) {
                if (!isThere(need)) {
                    throw Problem.of(
                                    ("the formula of %s needs %s, which is neither a column nor a"
                                                    + " constant")
                                            .formatted(each.getKey(), need))
                            .inFile(raw.name())
                            .remedy("Write the columns' names as the table does")
                            .exception();
                }
            }
            derived.put(each.getKey(), each.getValue());
        }
    }

    private Optional<Double> constant(Constant constant, FlatCosmology cosmology) {
        return switch (constant) {
            case Constant.Fixed(double value) -> Optional.of(value);
            case Constant.CosmologyH() -> Optional.of(cosmology.h());
            case Constant.FromMetadata(List<String> keys) ->
                    keys.stream()
                            .flatMap(key -> Optional.ofNullable(raw.metadata().get(key)).stream())
                            .flatMap(text -> Columns.parsed(text).stream().boxed())
                            .findFirst();
        };
    }

    private boolean isThere(String name) {
        return columns.containsKey(name)
                || derived.containsKey(name)
                || constants.containsKey(name);
    }

    void make() throws GalibraException {
        for (var each : derived.entrySet()) {
            Formula formula = Formula.parse(each.getValue());
            var values = new HashMap<String, double[]>();
            for (String name : formula.names()) {
                Column column = columns.get(name);
                if (column != null && column.values() instanceof Texts) {
                    throw BandRecognition.textIn(column).inFile(raw.name()).exception();
                }
                values.put(
                        name,
                        column == null
                                ? new double[] {constants.get(name)}
                                : Columns.numbers(column));
            }
            var made =
                    new Column(
                            each.getKey(),
                            "",
                            "",
                            "made by " + formula.text(),
                            Reals.owning(formula.values(values, raw.rows())));
            columns.put(each.getKey(), Sentinels.without(made, saidMissing(each.getKey())));
        }
    }

    private List<Double> saidMissing(String column) {
        return mapping.sentinels().getOrDefault(column, Map.of()).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}

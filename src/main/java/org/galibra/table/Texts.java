package org.galibra.table;

import java.util.Arrays;
import java.util.List;

/// Texts; an empty one is missing.
public final class Texts implements Values {
    private final List<String> values;

    private Texts(List<String> values) {
        this.values = values;
    }

    /// Texts of a copy of `values`, none of them null.
    public static Texts of(List<String> values) {
        return new Texts(List.copyOf(values));
    }

    public static Texts of(String... values) {
        return new Texts(List.of(values));
    }

    /// Texts that take `values`, none of them null, over without a copy: the caller must not touch
    /// it again.
    public static Texts owning(String[] values) {
        return new Texts(Arrays.asList(values));
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean isMissing(int row) {
        return values.get(row).isEmpty();
    }

    @Override
    public String text(int row) {
        return values.get(row);
    }

    @Override
    public Texts at(int[] rows) {
        return new Texts(
                Arrays.stream(rows).mapToObj(row -> row < 0 ? "" : values.get(row)).toList());
    }

    @Override
    public String type() {
        return "text";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Texts texts && values.equals(texts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }
}

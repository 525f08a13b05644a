package org.galibra.app.evaluate;

import org.galibra.catalogue.Catalogue;
import org.galibra.figure.AgainstSpec;
import org.galibra.model.Matrix;
import org.galibra.sample.Galaxies;
import org.galibra.study.Experiment;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Integers;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Something that residuals are drawn against: a feature, a column of the table, or the specific
/// star formation rate made of two of them.
///
/// @param kind what it is
/// @param name the feature's or column's name
record Quantity(Kind kind, String name) {
    /// More different values than this are no categories.
    private static final int MOST_CATEGORIES = 12;

    /// What a quantity is.
    enum Kind {
        FEATURE,
        COLUMN,
        /// log₁₀ of the star formation rate over the true stellar mass; the name is that of the
        /// column of log₁₀ SFR.
        SPECIFIC_RATE
    }

    /// What a person reads.
    String title() {
        return kind == Kind.SPECIFIC_RATE ? "log₁₀ sSFR" : name;
    }

    /// All quantities of an experiment: the table's columns that hold numbers or a few categories,
    /// and the features. Looks at every value: no work for the screen's thread.
    static List<Quantity> of(Experiment experiment) {
        var all = new ArrayList<Quantity>();
        Catalogue catalogue = experiment.catalogue();
        String identifier = catalogue.identifier().map(Column::name).orElse("");
        for (Column column : catalogue.table().columns()) {
            boolean band = catalogue.bands().containsValue(column);
            if (band || column.name().equals(identifier)) {
                continue;
            }
            if (column.ucd().startsWith("phys.SFR") && column.unit().startsWith("dex")) {
                all.add(new Quantity(Kind.SPECIFIC_RATE, column.name()));
            }
            boolean numbers =
                    column.values() instanceof Reals || column.values() instanceof Integers;
            if (numbers || !categories(column.values()).isEmpty()) {
                all.add(new Quantity(Kind.COLUMN, column.name()));
            }
        }
        experiment
                .sample()
                .features()
                .names()
                .forEach(feature -> all.add(new Quantity(Kind.FEATURE, feature)));
        return List.copyOf(all);
    }

    /// The few different values of a column, in their order; empty where it holds real numbers, or
    /// more values than categories have.
    private static List<String> categories(Values values) {
        if (values instanceof Reals) {
            return List.of();
        }
        var texts = new TreeSet<String>();
        var whole = new TreeSet<Long>();
        for (int row = 0; row < values.size() && texts.size() <= MOST_CATEGORIES; row++) {
            if (!values.isMissing(row)) {
                texts.add(values.text(row));
                if (values instanceof Integers integers) {
                    whole.add(integers.at(row));
                }
            }
        }
        if (texts.size() > MOST_CATEGORIES) {
            return List.of();
        }
        return values instanceof Integers
                ? whole.stream().map(n -> Long.toString(n)).toList()
                : List.copyOf(texts);
    }

    /// The residuals of a set against this quantity.
    AgainstSpec spec(Experiment experiment, Judged set) {
        Galaxies galaxies = set.galaxies();
        Catalogue catalogue = experiment.catalogue();
        String unit = "mag";
        List<String> categories = List.of();
        double[] values = new double[set.size()];
        if (kind == Kind.FEATURE) {
            int column = experiment.sample().features().names().indexOf(name);
            values = galaxies.features().column(column);
        } else {
            Column column = catalogue.table().column(name).orElseThrow();
            categories =
                    column.values() instanceof Texts
                                    || column.values() instanceof Flags
                                    || column.values() instanceof Integers
                            ? categories(column.values())
                            : List.of();
            unit = kind == Kind.SPECIFIC_RATE ? "dex(yr⁻¹)" : column.unit();
            for (int i = 0; i < values.length; i++) {
                int row = set.row(i);
                values[i] =
                        categories.isEmpty()
                                ? Catalogue.number(column, row)
                                : category(column.values(), row, categories);
                if (kind == Kind.SPECIFIC_RATE) {
                    values[i] -= set.truth(i);
                }
            }
        }
        double[] points = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            points[2 * i] = values[i];
            points[2 * i + 1] = set.residual(i);
        }
        return new AgainstSpec(
                set.name(), title(), unit, categories, Matrix.owning(values.length, 2, points));
    }

    /// The middle of a category's place; NaN where the value is missing.
    private static double category(Values values, int row, List<String> categories) {
        return values.isMissing(row) ? Double.NaN : categories.indexOf(values.text(row)) + 0.5;
    }
}

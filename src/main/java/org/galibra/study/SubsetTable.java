package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chosen galaxies as a table of their own: every column of their catalogue, on which side of the
/// sample each stands, and what the network makes of it. As long as the test set is sealed, so are
/// the predictions for all galaxies of the test side.
public final class SubsetTable {
    private SubsetTable() {}

    /// The table.
    ///
    /// @param name of the subset
    /// @param rows of the catalogue, from 0
    /// @param model whose predictions stand in it
    /// @param opened whether the test set has been opened
    public static Table of(
            String name, Experiment experiment, int[] rows, TrainedModel model, boolean opened) {
        Table whole = experiment.catalogue().table();
        Map<Integer, String> sides = sides(experiment.sample());
        var columns = new ArrayList<Column>();
        whole.columns().forEach(column -> columns.add(column.with(column.values().at(rows))));
        columns.add(
                new Column(
                        free("sample_set", whole),
                        "",
                        "",
                        "training, validation, test, or test side; empty for galaxies of no set",
                        Texts.of(
                                Arrays.stream(rows)
                                        .mapToObj(row -> sides.getOrDefault(row, ""))
                                        .toList())));
        double[] predicted = predicted(experiment, rows, model, opened, sides);
        double[] residuals = new double[rows.length];
        Column target = experiment.catalogue().target();
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = predicted[i] - Catalogue.number(target, rows[i]);
        }
        String sealed = opened ? "" : "; missing on the test side, which is sealed";
        columns.add(
                new Column(
                        free("logMstar_predicted", whole),
                        "dex(Msun)",
                        "phys.mass",
                        "log10 of the stellar mass that the network predicts" + sealed,
                        Reals.owning(predicted)));
        columns.add(
                new Column(
                        free("logMstar_residual", whole),
                        "dex",
                        "stat.fit.residual",
                        "predicted - true" + sealed,
                        Reals.owning(residuals)));
        return new Table(
                name, columns, new Source(name, "subset", ""), Origin.of(name, experiment, model));
    }

    private static Map<Integer, String> sides(Sample sample) {
        var sides = new HashMap<Integer, String>();
        put(sides, sample.natural(), "test side");
        put(sides, sample.test(), "test");
        put(sides, sample.training(), "training");
        put(sides, sample.validation(), "validation");
        return sides;
    }

    private static void put(Map<Integer, String> sides, Galaxies galaxies, String side) {
        for (int row : galaxies.rows()) {
            sides.put(row, side);
        }
    }

    private static double[] predicted(
            Experiment experiment,
            int[] rows,
            TrainedModel model,
            boolean opened,
            Map<Integer, String> sides) {
        Galaxies measured =
                Galaxies.measured(experiment.catalogue(), experiment.sample().features(), rows);
        double[] masses = model.predict(measured.features());
        int[] measuredRows = measured.rows();
        var byRow = new HashMap<Integer, Double>();
        for (int i = 0; i < measuredRows.length; i++) {
            String side = sides.getOrDefault(measuredRows[i], "");
            if (opened || !side.startsWith("test")) {
                byRow.put(measuredRows[i], masses[i]);
            }
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> byRow.getOrDefault(row, Double.NaN))
                .toArray();
    }

    /// A name that no column of the table has.
    private static String free(String name, Table table) {
        List<String> taken = table.columns().stream().map(Column::name).toList();
        String found = name;
        for (int i = 2; taken.contains(found); i++) {
            found = name + "_" + i;
        }
        return found;
    }
}

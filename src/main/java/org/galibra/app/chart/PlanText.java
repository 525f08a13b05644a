package org.galibra.app.chart;

import org.galibra.figure.FigurePlan;
import org.galibra.figure.export.FigureData;
import org.galibra.figure.export.PanelData;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The numbers behind a chart as text for other programs: for each panel a line of names with units
/// and a line for each row, separated by tabs; empty where a plan has no such tables.
final class PlanText {
    private PlanText() {}

    static String of(FigurePlan plan) {
        return FigureData.of(plan).stream().map(PlanText::table).collect(Collectors.joining("\n"));
    }

    private static String table(PanelData panel) {
        String names =
                panel.columns().stream().map(PlanText::heading).collect(Collectors.joining("\t"));
        int rows = panel.columns().isEmpty() ? 0 : panel.columns().getFirst().size();
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        panel.columns().stream()
                                .map(column -> cell(column, row))
                                .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", names + "\n", "\n"));
    }

    private static String heading(PanelData.Column column) {
        return column instanceof PanelData.Reals reals && !reals.unit().isEmpty()
                ? reals.name() + " (" + reals.unit() + ")"
                : column.name();
    }

    private static String cell(PanelData.Column column, int row) {
        return switch (column) {
            case PanelData.Reals reals -> reals.values().get(row).toString();
            case PanelData.Counts counts -> counts.values().get(row).toString();
            case PanelData.Words words -> words.values().get(row);
        };
    }
}

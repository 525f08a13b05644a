package org.galibra.app.evaluate;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.Metrics;
import org.galibra.study.CrossValidation;
import org.galibra.study.MetricName;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The folds of a cross-validation, and once all are done their mean and standard deviation and all
/// galaxies pooled.
final class FoldsTable {
    private static final double LINE = 26;
    private static final List<MetricName> SHOWN =
            List.of(MetricName.RMS, MetricName.MEDIAN, MetricName.SCATTER, MetricName.OUTLIERS);

    private final TableView<Line> table = new TableView<>();

    /// @param trained how many galaxies trained; 0 for what is of all folds
    private record Line(String name, int trained, Metrics metrics) {}

    FoldsTable() {
        table.setId("folds");
        table.setFixedCellSize(LINE);
        table.getStyleClass().addAll("plain-table", "scores-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        add("Fold", 90, Line::name).getStyleClass().setAll("left");
        add("Trained", 60, line -> line.trained() > 0 ? Numbers.count(line.trained()) : "");
        add("N", 54, line -> Numbers.count(line.metrics().n()));
        for (MetricName metric : SHOWN) {
            String unit = metric.unit().isEmpty() ? "" : " (" + metric.unit() + ")";
            add(metric.title() + unit, 84, line -> Numbers.decimals(metric.of(line.metrics()), 3));
        }
    }

    private TableColumn<Line, String> add(
            String title, double width, Function<Line, String> words) {
        var column = new TableColumn<Line, String>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("right");
        column.setCellValueFactory(line -> new SimpleStringProperty(words.apply(line.getValue())));
        table.getColumns().add(column);
        return column;
    }

    void show(Optional<LearningViewModel.Folds> now) {
        var lines = new ArrayList<Line>();
        now.ifPresent(at -> {
            for (CrossValidation.Fold fold : at.done()) {
                String name = at.result().isPresent() ? Integer.toString(lines.size() + 1) : "done";
                lines.add(new Line(name, fold.trained(), fold.metrics()));
            }
            at.result()
                    .ifPresent(whole -> {
                        lines.add(new Line("mean", 0, whole.scatter().mean()));
                        lines.add(new Line("± SD", 0, whole.scatter().deviation()));
                        lines.add(new Line("pooled", 0, whole.pooled()));
                    });
        });
        table.getItems().setAll(lines);
    }

    Node node() {
        return table;
    }
}

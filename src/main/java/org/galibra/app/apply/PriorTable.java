package org.galibra.app.apply;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.WeightedMetrics;
import org.galibra.sample.MassPrior;
import org.galibra.study.survey.UnderPrior;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// How well masses agree under a uniform and under a natural distribution of masses, all together
/// and by predicted mass.
final class PriorTable {
    private static final Map<String, String> JUDGED =
            Map.of(
                    "simulation", "simulation",
                    "raw", "survey, raw",
                    "corrected", "survey, corrected");
    private static final List<String> HEADS = List.of("median", "scatter", "RMS", "eff. N");

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    PriorTable() {
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getStyleClass().add("coverage-table");
        scroll.getStyleClass().add("rail-scroll");
        scroll.setId("prior-table");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(CoverageTable.LEAST_HEIGHT);
    }

    Node node() {
        return scroll;
    }

    void show(List<UnderPrior> priors) {
        grid.getChildren().clear();
        head(
                "Weighted to",
                0,
                0,
                1,
                "Galaxies count as often as their known masses occur in the distribution; below"
                        + " each set, those in bins of predicted mass");
        for (MassPrior prior : MassPrior.values()) {
            int at = place(prior);
            head(prior.toString(), at, 0, HEADS.size(), prior.words());
            for (int k = 0; k < HEADS.size(); k++) {
                head(
                        HEADS.get(k),
                        at + k,
                        1,
                        1,
                        k < HEADS.size() - 1
                                ? "Of predicted − known mass, in dex"
                                : "(Σw)² / Σw²: galaxies of equal weight that tell as much");
            }
        }
        int row = 2;
        for (String judged : List.of("simulation", "raw", "corrected")) {
            List<UnderPrior> ours =
                    priors.stream().filter(each -> each.judged().equals(judged)).toList();
            if (ours.isEmpty()) {
                continue;
            }
            head(JUDGED.get(judged), 0, row, 1, "All of them");
            for (UnderPrior each : ours) {
                line(each.all(), each.prior(), row);
            }
            row++;
            var bins = new TreeSet<Double>();
            ours.forEach(each -> each.byPredicted().forEach(bin -> bins.add(bin.from())));
            for (double from : bins) {
                text(
                        String.format(Locale.ROOT, "%.1f to %.1f", from, from + UnderPrior.BIN_DEX),
                        0,
                        row);
                for (UnderPrior each : ours) {
                    int at = row;
                    each.byPredicted().stream()
                            .filter(bin -> bin.from() == from)
                            .forEach(bin -> line(bin.metrics(), each.prior(), at));
                }
                row++;
            }
        }
    }

    /// The first column of what is told under a prior.
    private static int place(MassPrior prior) {
        return 1 + HEADS.size() * List.of(MassPrior.values()).indexOf(prior);
    }

    private void line(WeightedMetrics metrics, MassPrior prior, int row) {
        int at = place(prior);
        text(Numbers.dex(metrics.median()), at, row);
        text(Numbers.dex(metrics.scatter()), at + 1, row);
        text(Numbers.dex(metrics.rms()), at + 2, row);
        text(Numbers.count(Math.round(metrics.effective())), at + 3, row);
    }

    private void head(String words, int column, int row, int span, String tooltip) {
        Label label = text(words, column, row);
        label.getStyleClass().add("strong");
        label.setTooltip(new Tooltip(tooltip));
        GridPane.setColumnSpan(label, span);
    }

    private Label text(String words, int column, int row) {
        var label = new Label(words);
        label.getStyleClass().add("tiny");
        label.setMinWidth(Label.USE_PREF_SIZE);
        if (column > 0) {
            GridPane.setHalignment(label, HPos.RIGHT);
        }
        grid.add(label, column, row);
        return label;
    }
}

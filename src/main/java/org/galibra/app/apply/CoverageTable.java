package org.galibra.app.apply;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.survey.Coverage;
import org.galibra.study.survey.Trial;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Reached coverage by predicted mass, one pair of columns for each trial, with its effective N.
final class CoverageTable {
    /// What the table asks for, in px: it scrolls, and makes no other card smaller.
    static final double LEAST_HEIGHT = 90;

    private static final int PER_TRIAL = Trial.LEVELS.size();

    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);

    CoverageTable() {
        grid.setHgap(10);
        grid.setVgap(4);
        grid.getStyleClass().add("coverage-table");
        scroll.getStyleClass().add("rail-scroll");
        scroll.setId("coverage-table");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(LEAST_HEIGHT);
    }

    Node node() {
        return scroll;
    }

    void show(List<Trial> trials) {
        grid.getChildren().clear();
        head("Predicted log₁₀(M★/M☉)", 0, 1, "The lower end of bins of 0.5 dex");
        var masses = new TreeSet<Double>();
        trials.forEach(trial ->
                trial.byPredicted()
                        .forEach(each -> each.bins().forEach(bin -> masses.add(bin.from()))));
        int row = 2;
        for (double from : masses) {
            text(String.format(Locale.ROOT, "%.1f to %.1f", from, from + 0.5), 0, row++);
        }
        text("all", 0, row);
        text("effective N", 0, row + 1);
        for (int t = 0; t < trials.size(); t++) {
            int at = 1 + PER_TRIAL * t;
            Trial trial = trials.get(t);
            head(trial.judged() + (trial.weighted() ? ", weighted" : ""), at, 0, trial.words());
            for (int level = 0; level < PER_TRIAL; level++) {
                Coverage coverage = trial.byPredicted().get(level);
                head(
                        "in %d %%".formatted(Math.round(100 * coverage.level())),
                        at + level,
                        1,
                        "Share of known masses inside intervals meant for that share");
                int line = 2;
                for (double from : masses) {
                    share(coverage, from, at + level, line++);
                }
                text(share(coverage.all()), at + level, line);
            }
            text(Numbers.count(Math.round(trial.effective())), at, row + 1);
        }
    }

    private void share(Coverage coverage, double from, int column, int row) {
        coverage.bins().stream()
                .filter(bin -> bin.from() == from)
                .findFirst()
                .ifPresent(bin -> {
                    Label label = text(share(bin.share()), column, row);
                    label.setTooltip(
                            new Tooltip(
                                    Numbers.counted(bin.share().galaxies(), "galaxy", "galaxies")));
                });
    }

    private static String share(Coverage.Share share) {
        return String.format(Locale.ROOT, "%.3f ± %.3f", share.value(), share.error());
    }

    private void head(String words, int column, int row, String tooltip) {
        Label label = text(words, column, row);
        label.getStyleClass().addAll("strong");
        label.setTooltip(new Tooltip(tooltip));
        if (row == 0) {
            GridPane.setColumnSpan(label, PER_TRIAL);
        }
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

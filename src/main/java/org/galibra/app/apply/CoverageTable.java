package org.galibra.app.apply;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.galibra.app.control.Numbers;
import org.galibra.evaluation.survey.Coverage;
import org.galibra.study.survey.Trial;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Reached coverage by predicted mass, one pair of columns for each trial, with its effective N.
final class CoverageTable {
    private static final int PER_TRIAL = Trial.LEVELS.size();

    private final SmallTable table = new SmallTable("coverage-table");

    Node node() {
        return table.node();
    }

    void show(List<Trial> trials) {
        table.clear();
        table.head("Predicted log₁₀(M★/M☉)", 0, 1, 1, "The lower end of bins of 0.5 dex");
        var masses = new TreeSet<Double>();
        trials.forEach(trial ->
                trial.byPredicted()
                        .forEach(each -> each.bins().forEach(bin -> masses.add(bin.from()))));
        int row = 2;
        for (double from : masses) {
            table.text(String.format(Locale.ROOT, "%.1f to %.1f", from, from + 0.5), 0, row++);
        }
        table.text("all", 0, row);
        table.text("effective N", 0, row + 1);
        for (int t = 0; t < trials.size(); t++) {
            int at = 1 + PER_TRIAL * t;
            Trial trial = trials.get(t);
            table.head(
                    trial.judged() + (trial.weighted() ? ", weighted" : ""),
                    at,
                    0,
                    PER_TRIAL,
                    trial.words());
            for (int level = 0; level < PER_TRIAL; level++) {
                Coverage coverage = trial.byPredicted().get(level);
                table.head(
                        "in %d %%".formatted(Math.round(100 * coverage.level())),
                        at + level,
                        1,
                        1,
                        "Share of known masses inside intervals meant for that share");
                int line = 2;
                for (double from : masses) {
                    share(coverage, from, at + level, line++);
                }
                table.text(share(coverage.all()), at + level, line);
            }
            table.text(Numbers.count(Math.round(trial.effective())), at, row + 1);
        }
    }

    private void share(Coverage coverage, double from, int column, int row) {
        coverage.bins().stream()
                .filter(bin -> bin.from() == from)
                .findFirst()
                .ifPresent(bin -> {
                    Label label = table.text(share(bin.share()), column, row);
                    label.setTooltip(
                            new Tooltip(
                                    Numbers.counted(bin.share().galaxies(), "galaxy", "galaxies")));
                });
    }

    private static String share(Coverage.Share share) {
        return String.format(Locale.ROOT, "%.3f ± %.3f", share.value(), share.error());
    }
}

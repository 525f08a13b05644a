package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.ShareBar;
import org.galibra.catalogue.ColumnSummary;

import java.util.List;
import java.util.Optional;

/// The share of rows that are measured; what was not detected and what was not observed stand
/// apart.
final class UsableCell extends SummaryCell {
    private final ShareBar bar = new ShareBar("usable", "undetected", "stand-in");
    private final Label share = new Label();
    private final HBox box = new HBox(8, bar, share);

    UsableCell(DataViewModel model) {
        super(model);
        share.getStyleClass().add("share");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bar, Priority.ALWAYS);
    }

    @Override
    protected void show(ColumnLine line, Optional<ColumnSummary> summary) {
        setGraphic(summary.isPresent() ? box : null);
        hint("");
        summary.ifPresent(now -> {
            bar.show(List.of(now.measured(), now.undetected(), now.standIns(), now.missing()));
            share.setText(percent(now));
            String words =
                    "%s measured, %s observed but not detected, %s not observed"
                            .formatted(
                                    Numbers.count(now.measured()),
                                    Numbers.count(now.undetected()),
                                    Numbers.count(now.missing() + now.standIns()));
            hint(words);
            setAccessibleText(line.name() + ": " + words);
        });
    }

    /// Never rounded up to all of them, nor down to none.
    static String percent(ColumnSummary now) {
        double percent = 100 * now.usable();
        if (now.measured() < now.rows() && percent > 99.9) {
            return "> 99.9 %";
        }
        if (now.measured() > 0 && percent < 0.1) {
            return "< 0.1 %";
        }
        return Numbers.decimals(percent, 1) + " %";
    }
}

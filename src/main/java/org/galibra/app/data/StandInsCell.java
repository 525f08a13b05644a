package org.galibra.app.data;

import org.galibra.app.control.Numbers;
import org.galibra.catalogue.ColumnSummary;

import java.util.Optional;
import java.util.stream.Collectors;

/// The numbers that stand for "missing", and how often; empty cells too.
final class StandInsCell extends SummaryCell {
    StandInsCell(DataViewModel model) {
        super(model);
        getStyleClass().add("muted-cell");
    }

    @Override
    protected void show(ColumnLine line, Optional<ColumnSummary> summary) {
        setText(summary.map(StandInsCell::words).orElse(""));
        hint(getText());
    }

    static String words(ColumnSummary now) {
        String words =
                now.sentinels().entrySet().stream()
                        .map(one ->
                                org.galibra.catalogue.Numbers.plain(one.getKey()).replace(",", "")
                                        + " ("
                                        + Numbers.count(one.getValue())
                                        + ")")
                        .collect(Collectors.joining(", "));
        if (now.missing() > 0) {
            words += (words.isEmpty() ? "" : ", ") + "empty (" + Numbers.count(now.missing()) + ")";
        }
        return words;
    }
}

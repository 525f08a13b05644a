package org.galibra.app.data;

import org.galibra.app.control.Bars;
import org.galibra.app.control.Numbers;
import org.galibra.catalogue.ColumnRole;
import org.galibra.catalogue.ColumnSummary;

import java.util.List;
import java.util.Optional;

/// How the values of a column are spread, in the unit that they mean.
final class DistributionCell extends SummaryCell {
    private final Bars bars = new Bars();

    DistributionCell(DataViewModel model) {
        super(model);
    }

    @Override
    protected void show(ColumnLine line, Optional<ColumnSummary> summary) {
        List<Integer> counts = summary.map(now -> now.histogram().counts()).orElse(List.of());
        bars.show(line.use().role() == ColumnRole.Role.IDENTIFIER ? List.of() : counts);
        setGraphic(bars);
        String words = summary.map(now -> words(line, now)).orElse("");
        setAccessibleText(words);
        hint(words);
    }

    private static String words(ColumnLine line, ColumnSummary now) {
        if (now.histogram().counts().isEmpty()) {
            return "";
        }
        return "%s: smallest %s, median %s, largest %s; drawn from %s to %s"
                .formatted(
                        line.name(),
                        Numbers.figures(now.least()),
                        Numbers.figures(now.median()),
                        Numbers.figures(now.largest()),
                        Numbers.figures(now.histogram().low()),
                        Numbers.figures(now.histogram().high()));
    }
}

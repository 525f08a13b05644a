package org.galibra.app.data;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;

import org.galibra.catalogue.ColumnSummary;

import java.util.Optional;

/// A cell that shows something of the summary of a column, as soon as there is one.
abstract class SummaryCell extends LineCell {
    private final DataViewModel model;
    private final InvalidationListener renew = observable -> renew();
    private Optional<ColumnSummary> shown = Optional.empty();

    SummaryCell(DataViewModel model) {
        this.model = model;
        model.columns().revisionProperty().addListener(new WeakInvalidationListener(renew));
    }

    private void renew() {
        // Most news are of columns that are not in view.
        if (!isEmpty() && getItem() != null && !model.columns().summary(getItem()).equals(shown)) {
            show(getItem());
        }
    }

    @Override
    protected final void show(ColumnLine line) {
        shown = model.columns().summary(line);
        show(line, shown);
    }

    /// Shows a line with its summary, if it is there by now.
    protected abstract void show(ColumnLine line, Optional<ColumnSummary> summary);
}

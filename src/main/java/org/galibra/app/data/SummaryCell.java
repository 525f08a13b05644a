package org.galibra.app.data;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;

import org.galibra.catalogue.ColumnSummary;

import java.util.Optional;

/// A cell that shows something of the summary of a column, as soon as there is one.
abstract class SummaryCell extends LineCell {
    private final DataViewModel model;
    private final InvalidationListener renew = observable -> renew();

    SummaryCell(DataViewModel model) {
        this.model = model;
        model.columns().revisionProperty().addListener(new WeakInvalidationListener(renew));
    }

    private void renew() {
        if (!isEmpty() && getItem() != null) {
            show(getItem());
        }
    }

    @Override
    protected final void show(ColumnLine line) {
        show(line, model.columns().summary(line));
    }

    /// Shows a line with its summary, if it is there by now.
    protected abstract void show(ColumnLine line, Optional<ColumnSummary> summary);
}

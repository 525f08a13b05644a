package org.galibra.app.train;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.galibra.app.Selection;
import org.galibra.figure.PerformanceSpec;

import java.util.List;
import java.util.OptionalLong;

/// How the training at hand is looked at, one property each. None of it is science: it is in no
/// recipe, and the training goes on unmoved.
public final class Looking {
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.TRAINING);
    private final ObjectProperty<Double> binDex =
            new SimpleObjectProperty<>(PerformanceSpec.SCREEN_BIN_DEX);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(true);
    private final IntegerProperty lossColumns = new SimpleIntegerProperty(500);
    private final ObjectProperty<OptionalLong> back =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObservableValue<Selection> selection;

    /// @param selection the galaxies selected in all charts
    /// @param changed hears that a property has changed
    Looking(ObservableValue<Selection> selection, Runnable changed) {
        this.selection = selection;
        List.of(shown, binDex, logarithmic, lossColumns, back, selection)
                .forEach(each -> each.addListener(property -> changed.run()));
    }

    /// The look as it stands.
    Look look() {
        return new Look(
                shown.get(),
                binDex.get(),
                logarithmic.get(),
                lossColumns.get(),
                back.get(),
                selection.getValue());
    }

    /// Another training begins: its test set is sealed, and it has no past yet.
    void forget() {
        if (shown.get() == Shown.TEST) {
            shown.set(Shown.TRAINING);
        }
        back.set(OptionalLong.empty());
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /// The width of the bins of predicted against true, in dex.
    public ObjectProperty<Double> binDexProperty() {
        return binDex;
    }

    /// Whether the loss has a logarithmic axis.
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// The width of the loss chart, in px.
    public IntegerProperty lossColumnsProperty() {
        return lossColumns;
    }

    /// The step that is looked back at; empty for the training as it stands.
    public ObjectProperty<OptionalLong> backProperty() {
        return back;
    }
}

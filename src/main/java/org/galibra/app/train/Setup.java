package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.galibra.study.Recipe;

import java.util.function.Consumer;

/// The choices at the side of the page, one property each, as the recipe states them, beside those
/// that the training at hand was begun with. A property that is set changes the recipe.
public final class Setup {
    private final ObjectProperty<String> preset = new SimpleObjectProperty<>("elson-2025");
    private final ObjectProperty<Integer> hidden = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> batch = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Double> heldOut = new SimpleObjectProperty<>(0.0);
    private final BooleanProperty earlyStopping = new SimpleBooleanProperty();
    private final ObjectProperty<Long> patience = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Long> atMost = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Choices> acting = new SimpleObjectProperty<>(choices());
    private final BooleanBinding waiting =
            Bindings.createBooleanBinding(
                    () -> !choices().equals(acting.get()),
                    preset,
                    hidden,
                    batch,
                    seed,
                    heldOut,
                    earlyStopping,
                    patience,
                    atMost,
                    acting);
    private boolean showing;

    /// @param change hears what was chosen, by its name in menus, but not of what is only shown
    Setup(Consumer<String> change) {
        tell(preset, "feature set", change);
        tell(hidden, "hidden neurons", change);
        tell(batch, "batch", change);
        tell(seed, "seed", change);
        tell(heldOut, "validation share", change);
        tell(earlyStopping, "early stopping", change);
        tell(patience, "patience", change);
        tell(atMost, "most steps", change);
    }

    private void tell(ObservableValue<?> choice, String what, Consumer<String> change) {
        choice.addListener((property, old, now) -> {
            if (!showing) {
                change.accept(what);
            }
        });
    }

    /// Shows what a recipe states.
    void show(Recipe recipe) {
        showing = true;
        Choices now = Choices.of(recipe);
        preset.set(now.preset());
        hidden.set(now.hidden());
        batch.set(now.batch());
        seed.set(now.seed());
        heldOut.set(now.heldOut());
        earlyStopping.set(now.earlyStopping());
        patience.set(now.patience());
        atMost.set(now.atMost());
        showing = false;
    }

    /// A training begins with what a recipe states.
    void begin(Recipe recipe) {
        show(recipe);
        acting.set(choices());
    }

    /// The choices as they stand.
    public Choices choices() {
        return new Choices(
                preset.get(),
                hidden.get(),
                batch.get(),
                seed.get(),
                heldOut.get(),
                earlyStopping.get(),
                patience.get(),
                atMost.get());
    }

    /// The choices that the training at hand was begun with.
    public ObjectProperty<Choices> actingProperty() {
        return acting;
    }

    /// Whether a choice waits for Reset.
    public BooleanBinding waiting() {
        return waiting;
    }

    public ObjectProperty<String> presetProperty() {
        return preset;
    }

    public ObjectProperty<Integer> hiddenProperty() {
        return hidden;
    }

    public ObjectProperty<Integer> batchProperty() {
        return batch;
    }

    public ObjectProperty<Long> seedProperty() {
        return seed;
    }

    public ObjectProperty<Double> heldOutProperty() {
        return heldOut;
    }

    public BooleanProperty earlyStoppingProperty() {
        return earlyStopping;
    }

    public ObjectProperty<Long> patienceProperty() {
        return patience;
    }

    public ObjectProperty<Long> atMostProperty() {
        return atMost;
    }
}

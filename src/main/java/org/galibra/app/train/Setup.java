package org.galibra.app.train;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.study.Recipe;

/// The choices at the side of the page, one property each, beside those that the training at hand
/// was begun with.
public final class Setup {
    private final ObjectProperty<String> preset = new SimpleObjectProperty<>("elson-2025");
    private final ObjectProperty<Integer> hidden = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Integer> batch = new SimpleObjectProperty<>(0);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(0L);
    private final BooleanProperty uniform = new SimpleBooleanProperty();
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
                    uniform,
                    heldOut,
                    earlyStopping,
                    patience,
                    atMost,
                    acting);

    /// Shows what a recipe states and takes it for what acts.
    public void show(Recipe recipe) {
        Choices now = Choices.of(recipe);
        preset.set(now.preset());
        hidden.set(now.hidden());
        batch.set(now.batch());
        seed.set(now.seed());
        uniform.set(now.uniform());
        heldOut.set(now.heldOut());
        earlyStopping.set(now.earlyStopping());
        patience.set(now.patience());
        atMost.set(now.atMost());
        acting.set(now);
    }

    /// The choices as they stand.
    public Choices choices() {
        return new Choices(
                preset.get(),
                hidden.get(),
                batch.get(),
                seed.get(),
                uniform.get(),
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

    public BooleanProperty uniformProperty() {
        return uniform;
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

package org.galibra.app.train;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.galibra.app.Page;
import org.galibra.app.RecipeHistory;
import org.galibra.model.TrainingPlan;

import java.util.function.DoubleConsumer;

/// The learning rate η, which acts from the next step on and is at the same time a line of the
/// recipe.
final class LiveRate {
    private final DoubleProperty rate = new SimpleDoubleProperty(Progressing.SOUND_RATE);
    private final RecipeHistory history;
    private final DoubleConsumer act;
    private boolean showing;
    private boolean waiting;

    /// @param act changes the rate of the training at hand
    LiveRate(RecipeHistory history, DoubleConsumer act) {
        this.history = history;
        this.act = act;
        rate.addListener((property, old, now) -> changed(now.doubleValue()));
    }

    DoubleProperty property() {
        return rate;
    }

    /// Shows the first rate of a plan. It acts as well, as one that is undone does, unless it is
    /// meant for another optimiser than that of the training at hand: then it waits with it.
    void show(TrainingPlan plan, boolean acts) {
        showing = true;
        waiting = !acts;
        rate.set(plan.rateAfter(0));
        waiting = false;
        showing = false;
    }

    private void changed(double now) {
        if (!waiting) {
            act.accept(now);
        }
        if (!showing) {
            history.change(
                    Page.TRAIN,
                    "learning rate",
                    recipe -> recipe.withTraining(recipe.training().withRate(0, now)));
        }
    }
}

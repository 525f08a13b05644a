package org.galibra.app.apply;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.evaluation.survey.TotalError;
import org.galibra.study.survey.Tally;

/// The terms of the error, medians over the galaxies inside, each with its unit; how each is made
/// stands in its tooltip.
final class ErrorTerms {
    private final VBox lines = new VBox(2);

    ErrorTerms() {
        lines.getStyleClass().add("error-terms");
        lines.setId("error-terms");
    }

    Node node() {
        return lines;
    }

    void show(Weighed now) {
        Tally tally = now.application().summary().tally();
        TotalError total = now.application().plan().total();
        lines.getChildren().clear();
        line(
                "Model scatter",
                tally.model(),
                false,
                "Half the 16–84 per cent range of predicted − true over noise-free held-out"
                        + " galaxies of the simulation");
        line(
                "Photometric, median",
                tally.photometric(),
                false,
                "σ² = Σ_b (∂f/∂m_b)² σ_b²: independent flux errors of the bands, at first order");
        line(
                "All of the light",
                tally.light(),
                false,
                "Fluxes, zero points and distance together: by Monte Carlo where fluxes were"
                        + " drawn, else at first order");
        if (Double.isFinite(tally.seeds())) {
            line(
                    "Other seeds",
                    tally.seeds(),
                    false,
                    "Half the 16–84 per cent range over networks of other seeds, each galaxy;"
                            + " shown, not part of the total");
        }
        line("Total", tally.total(), true, "Median of the totals: " + total.title());
        if (total != TotalError.LINEAR) {
            line(
                    "Added linearly",
                    tally.model() + tally.light(),
                    false,
                    "σ = σ_model + σ_light of the medians, as Elson (2026) adds them: right only"
                            + " for errors that always go the same way");
        }
    }

    private void line(String words, double dex, boolean strong, String how) {
        var name = new Label(words);
        var value = new Label(Double.isFinite(dex) ? Numbers.dex(dex) + " dex" : "not known");
        var line = new HBox(name, Card.space(), value);
        for (Label label : new Label[] {name, value}) {
            label.getStyleClass().add("tiny");
            if (strong) {
                label.getStyleClass().add("strong");
            }
            label.setTooltip(new Tooltip(how));
        }
        lines.getChildren().add(line);
    }
}

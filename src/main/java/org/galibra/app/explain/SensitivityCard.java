package org.galibra.app.explain;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.galibra.app.chart.LinkedPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.SensitivityChart;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.SensitivitySpec;

/// Fig. 4 of Elson (2025): the derivatives by feature of galaxies over the range of masses.
final class SensitivityCard {
    private static final String WHY =
            "A colour is the difference of two magnitudes that are features too: what is added to"
                    + " the derivative by g−r can be taken from those by g and r, and the mass"
                    + " of every galaxy stays the same. Only the total derivative of a band, its"
                    + " colours included, is unique for this network.";

    private final ExplainViewModel model;
    private final Card card;
    private final LinkedPane<SensitivityPlan> figure;

    SensitivityCard(ExplainViewModel model, Runnable enlarge) {
        this.model = model;
        figure =
                new LinkedPane<>(
                        model.marking(),
                        SensitivityChart::new,
                        SensitivityChart::at,
                        SensitivityPlan::marking);
        figure.setId("sensitivity");
        var why = new Label(WHY);
        why.setId("not-unique-why");
        why.setWrapText(true);
        why.getStyleClass().addAll("small", "why");
        why.setVisible(false);
        why.managedProperty().bind(why.visibleProperty());
        var badge = new Button();
        badge.setId("not-unique");
        Roomy.words(badge, "not unique by feature", "not unique");
        badge.getStyleClass().addAll("chip", "attention", "badge");
        badge.setTooltip(new Tooltip("Why: click"));
        badge.setAccessibleHelp(WHY);
        badge.setMinWidth(Button.USE_PREF_SIZE);
        badge.setOnAction(event -> why.setVisible(!why.isVisible()));
        var unit = new Segmented<SensitivitySpec.Unit>("Unit of the derivatives");
        unit.with(
                SensitivitySpec.Unit.NORMALISED,
                "per unit feature",
                "Dex over a feature's whole training range, eq. 6 of Elson (2025)");
        unit.with(
                SensitivitySpec.Unit.MAGNITUDE,
                "per mag",
                "Dex for one magnitude of the feature itself");
        unit.setId("unit");
        unit.valueProperty().bindBidirectional(model.unitProperty());
        var copy = CardTools.copy("copy-sensitivity", this::values);
        card =
                new Card(
                        "Sensitivity",
                        badge,
                        unit,
                        CardTools.enlarge("enlarge-sensitivity", enlarge),
                        copy);
        card.setId("sensitivity-card");
        Roomy.only(card.subtitle(), copy);
        var content = new VBox(why, figure);
        VBox.setVgrow(figure, Priority.ALWAYS);
        card.show(content);
    }

    private String values() {
        return model.pictureProperty().get().map(now -> now.sensitivity().values()).orElse("");
    }

    Node node() {
        return card;
    }

    void show(ExplainPicture picture) {
        figure.show(picture.sensitivity());
        card.subtitle()
                .setText(
                        Numbers.counted(
                                        picture.sensitivity().rows().size(),
                                        "training galaxy",
                                        "training galaxies")
                                + " by mass");
    }

    void dress(Theme theme) {
        figure.dress(theme);
    }
}

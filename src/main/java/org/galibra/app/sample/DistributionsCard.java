package org.galibra.app.sample;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

import org.galibra.app.chart.BrushAxis;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.DistributionsChart;
import org.galibra.figure.DistributionsPlan;
import org.galibra.figure.SpectraChart;
import org.galibra.figure.SpectraPlan;

import java.util.Optional;

/// Fig. 2 of Elson (2025) live, and Fig. 1 in its place.
final class DistributionsCard {
    private final Card card;
    private final ChartPane<DistributionsPlan> distributions =
            new ChartPane<>(DistributionsChart::new, 240, 160);
    private final ChartPane<SpectraPlan> spectra = new ChartPane<>(SpectraChart::new, 240, 160);
    private final Label full = new Label();
    private final Label training = new Label();
    private final Label selected = new Label();
    private final StackPane content = new StackPane();
    private final Segmented<Boolean> figure = new Segmented<>("Figure");

    DistributionsCard(SampleViewModel model) {
        figure.with(false, "Fig. 2", "Distributions of mass and every feature");
        figure.with(true, "Fig. 1", "Magnitudes against wavelength of a handful of galaxies");
        figure.setId("sample-figure");
        figure.valueProperty().addListener((property, old, now) -> turn(now));
        card =
                new Card(
                        "Distributions",
                        entry(full, "dot-all"),
                        entry(training, "dot-training"),
                        entry(selected, "dot-selected"),
                        figure);
        card.setId("distributions");
        distributions.setId("distributions-chart");
        distributions.brushing(BrushAxis.ACROSS, model::brush);
        full.setId("full-count");
        training.setId("training-count");
        selected.setId("distributions-selected");
        selected.managedProperty().bind(selected.visibleProperty());
        full.setTooltip(
                new Tooltip("Measured galaxies that pass the cut on redshift, before any other"));
        training.setTooltip(
                new Tooltip("Galaxies drawn for training, those held out for validation included"));
        content.getStyleClass().add("chart-area");
        card.show(content);
        Roomy.only(card.subtitle());
        turn(false);
        model.pictureProperty().addListener((property, old, now) -> show(now));
        show(model.pictureProperty().get());
    }

    private static HBox entry(Label label, String style) {
        var dot = new Circle(4);
        dot.getStyleClass().add(style);
        label.getStyleClass().add("small");
        label.setGraphic(dot);
        label.setGraphicTextGap(6);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(label);
        box.setAlignment(javafx.geometry.Pos.CENTER);
        return box;
    }

    Node node() {
        return card;
    }

    void dress(Theme theme) {
        distributions.dress(theme);
        spectra.dress(theme);
    }

    private void turn(boolean toSpectra) {
        content.getChildren().setAll(toSpectra ? spectra : distributions);
        full.setVisible(!toSpectra);
        training.setVisible(!toSpectra);
        selected.setOpacity(toSpectra ? 0 : 1);
        card.subtitle()
                .setText(
                        toSpectra
                                ? "absolute magnitudes of training galaxies over the range of"
                                        + " masses"
                                : "each scaled to its own peak; magnitudes in AB mag, colours in"
                                        + " mag");
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            distributions.show(now.distributions());
            distributions.setAccessibleText(now.distributions().summary());
            spectra.show(now.spectra());
            spectra.setAccessibleText(now.spectra().summary());
            var spec = now.distributions().spec();
            full.setText(label(spec.full().label(), spec.full().features().rows()));
            int marked = now.distributions().selected();
            selected.setText(label("selected", marked));
            selected.setVisible(marked > 0);
            training.setText(label(spec.training().label(), spec.training().features().rows()));
        });
    }

    private static String label(String words, int count) {
        return words + ", " + Numbers.count(count);
    }
}

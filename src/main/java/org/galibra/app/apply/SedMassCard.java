package org.galibra.app.apply;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Theme;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.figure.SedMassChart;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.SedMassSpec;
import org.galibra.study.survey.Comparison;
import org.galibra.study.survey.Summary;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Predictions against the survey's own masses: raw with its fit, corrected, residuals; what the
/// correction was fitted on, and whether these masses can judge at all.
final class SedMassCard {
    /// From this width on, in px, there is room for the charts' keys.
    private static final double WITH_KEY = 320;

    private final List<ChartPane<SedMassPlan>> panes = new ArrayList<>();
    private final Card card = new Card("Prediction against SED mass");
    private final Label none = words("The survey has no masses of its own inside the fences.");
    private final Label uncorrected =
            words("Too few galaxies with masses of their own to fit a correction.");
    private final Label circular = words("");
    private final Label correction = words("");
    private final HBox warning;

    SedMassCard() {
        var column = new VBox();
        for (SedMassChart.Part part : SedMassChart.Part.values()) {
            var pane =
                    new ChartPane<SedMassPlan>(
                            style ->
                                    new SedMassChart(
                                            style,
                                            part,
                                            SedMassSpec.TARGET,
                                            card.getWidth() >= WITH_KEY),
                            200,
                            110);
            pane.setId("sed-" + part.name().toLowerCase(Locale.ROOT));
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.managedProperty().bind(pane.visibleProperty());
            if (part != SedMassChart.Part.RAW) {
                pane.visibleProperty().bind(uncorrected.visibleProperty().not());
            }
            panes.add(pane);
            column.getChildren().add(pane);
        }
        none.setId("sed-none");
        uncorrected.setId("sed-uncorrected");
        uncorrected.managedProperty().bind(uncorrected.visibleProperty());
        correction.setId("sed-correction");
        circular.setId("sed-circular");
        circular.getStyleClass().remove("muted");
        HBox.setHgrow(circular, Priority.ALWAYS);
        warning = new HBox(8, Icons.of(Material2RoundMZ.WARNING, 18, "banner-icon"), circular);
        warning.getStyleClass().add("banner");
        warning.managedProperty().bind(warning.visibleProperty());
        warning.visibleProperty().bind(circular.textProperty().isNotEmpty());
        correction.managedProperty().bind(correction.visibleProperty());
        correction.visibleProperty().bind(correction.textProperty().isNotEmpty());
        column.setAlignment(Pos.CENTER);
        column.getChildren().addFirst(warning);
        correction.setPadding(new Insets(0, 12, 6, 12));
        column.getChildren().addAll(uncorrected, correction);
        column.visibleProperty().bind(none.visibleProperty().not());
        var area = new StackPane(column, none);
        area.getStyleClass().add("chart-area");
        card.setId("sed-masses");
        card.widthProperty()
                .addListener((property, old, now) -> {
                    if (old.doubleValue() < WITH_KEY != now.doubleValue() < WITH_KEY) {
                        panes.forEach(ChartPane::remake);
                    }
                });
        card.show(area);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    Card node() {
        return card;
    }

    void dress(Theme theme) {
        panes.forEach(pane -> pane.dress(theme));
    }

    void show(Weighed now) {
        Summary summary = now.application().summary();
        none.setVisible(now.sedMasses().isEmpty());
        circular.setText(summary.comparison().map(SedMassCard::circle).orElse(""));
        correction.setText(
                summary.comparison()
                        .flatMap(Comparison::fit)
                        .map(fit -> corrected(fit, summary.tally().beyond()))
                        .orElse(""));
        now.sedMasses()
                .ifPresent(plan -> {
                    uncorrected.setVisible(plan.corrected().metrics().n() == 0);
                    panes.forEach(pane -> pane.show(plan));
                    card.subtitle()
                            .setText(
                                    "N = "
                                            + Numbers.count(plan.raw().metrics().n())
                                            + ", agreement, not accuracy");
                });
    }

    private static String circle(Comparison comparison) {
        return comparison.circular().isSuspect()
                ? ("The survey's masses are nearly a formula of the very magnitudes (σ_MAD %s dex"
                                + " around it): agreement with them tells nothing of galaxies.")
                        .formatted(Numbers.dex(comparison.circular().sigmaMad()))
                : "";
    }

    /// What the correction is worth: out of its fit, and within it for the difference.
    private static String corrected(CrossFit fit, long beyond) {
        return String.format(
                Locale.ROOT,
                "Fitted on %s from %.2f to %.2f dex. Scatter %.4f dex cross-fitted in %d folds,"
                        + " %.4f dex in sample. %s beyond that range, flagged.",
                Numbers.counted(fit.correction().galaxies(), "galaxy", "galaxies"),
                fit.correction().fitted().from(),
                fit.correction().fitted().to(),
                fit.crossFitted().scatter(),
                fit.folds(),
                fit.inSample().scatter(),
                Numbers.counted(beyond, "galaxy", "galaxies"));
    }
}

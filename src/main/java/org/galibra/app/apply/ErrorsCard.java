package org.galibra.app.apply;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.CoverageChart;
import org.galibra.figure.CoveragePlan;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.UncertaintyChart;
import org.galibra.figure.UncertaintyPlan;

import java.util.Optional;

/// How wrong the masses may be: propagated errors, a band's light, coverage as lines and in
/// numbers.
final class ErrorsCard {
    /// What the card shows.
    private enum Errors {
        SIGMA,
        LIGHT,
        COVERAGE,
        NUMBERS,
        PRIOR
    }

    private final Segmented<Errors> by = new Segmented<>("Uncertainty shown as");
    private final Segmented<Boolean> method = new Segmented<>("Errors by");
    private final ChartPane<UncertaintyPlan> uncertainty = pane(UncertaintyChart.Part.UNCERTAINTY);
    private final ChartPane<UncertaintyPlan> light = pane(UncertaintyChart.Part.LIGHT);
    private final ChartPane<CoveragePlan> coverage = new ChartPane<>(CoverageChart::new, 240, 110);
    private final CoverageTable table = new CoverageTable();
    private final PriorTable priors = new PriorTable();
    private final Label noErrors = quiet("The table has no errors of the fluxes.");
    private final Label noLight = quiet("The table has no errors of the fluxes.");
    private final Label noTrials =
            quiet("No held-out galaxies and no masses of its own: coverage is not known.");
    private final Label noNumbers =
            quiet("No held-out galaxies and no masses of its own: coverage is not known.");
    private final Label noPriors =
            quiet("No galaxies of known mass: what a prior does is not known.");
    private final Card card;
    private Optional<Weighed> weighed = Optional.empty();

    ErrorsCard() {
        method.with(false, "Draws", "Errors by drawing fluxes anew");
        method.with(true, "First order", "Errors by derivatives, σ² = Σ (∂f/∂m_b)² σ_b²");
        method.valueProperty().addListener((property, old, now) -> showUncertainty());
        method.visibleProperty()
                .bind(
                        by.valueProperty()
                                .isEqualTo(Errors.SIGMA)
                                .or(by.valueProperty().isEqualTo(Errors.LIGHT)));
        method.managedProperty().bind(method.visibleProperty());
        by.with(Errors.SIGMA, "σ", "Propagated uncertainty against mass");
        by.with(Errors.LIGHT, "Light", "A band's magnitude against mass");
        by.with(Errors.COVERAGE, "Coverage", "Share of known masses inside the intervals");
        by.with(Errors.NUMBERS, "Table", "Coverage by predicted mass, with the effective N");
        by.with(Errors.PRIOR, "Prior", "Agreement under a uniform and a natural mass distribution");
        by.setId("errors-by");
        coverage.setId("coverage");
        card = new Card("Uncertainty", by, method);
        card.setId("uncertainty");
        card.show(
                new StackPane(
                        shown(Errors.SIGMA, over(uncertainty, noErrors)),
                        shown(Errors.LIGHT, over(light, noLight)),
                        shown(Errors.COVERAGE, over(coverage, noTrials)),
                        shown(Errors.NUMBERS, over(table.node(), noNumbers)),
                        shown(Errors.PRIOR, over(priors.node(), noPriors))));
    }

    private static ChartPane<UncertaintyPlan> pane(UncertaintyChart.Part part) {
        return new ChartPane<>(
                style -> new UncertaintyChart(style, part, TargetLabel.STELLAR_MASS), 240, 90);
    }

    private Node shown(Errors choice, Node area) {
        area.visibleProperty().bind(by.valueProperty().isEqualTo(choice));
        return area;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("card-subtitle");
        label.setVisible(false);
        return label;
    }

    private static StackPane over(Node content, Label instead) {
        var area = new StackPane(content, instead);
        area.getStyleClass().add("chart-area");
        content.visibleProperty().bind(instead.visibleProperty().not());
        return area;
    }

    Card node() {
        return card;
    }

    void dress(Theme theme) {
        uncertainty.dress(theme);
        light.dress(theme);
        coverage.dress(theme);
    }

    void show(Weighed now) {
        weighed = Optional.of(now);
        noErrors.setVisible(now.drawn().isEmpty());
        noLight.setVisible(now.drawn().isEmpty());
        noTrials.setVisible(now.coverage().isEmpty());
        noNumbers.setVisible(now.coverage().isEmpty());
        noPriors.setVisible(now.application().summary().calibrated().priors().isEmpty());
        priors.show(now.application().summary().calibrated().priors());
        now.coverage().ifPresent(coverage::show);
        table.show(now.application().summary().calibrated().trials());
        showUncertainty();
    }

    private void showUncertainty() {
        weighed.flatMap(now -> method.valueProperty().get() ? now.firstOrder() : now.drawn())
                .ifPresent(plan -> {
                    uncertainty.show(plan);
                    light.show(plan);
                });
    }
}

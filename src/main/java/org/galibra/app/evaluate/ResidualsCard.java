package org.galibra.app.evaluate;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.BrushAxis;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Theme;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.ResidualsChart;

/// The distribution of the residuals.
final class ResidualsCard {
    private final Card card = new Card("Residuals");
    private final ChartPane<PerformancePlan> chart;

    ResidualsCard(EvaluateViewModel model) {
        chart =
                new ChartPane<PerformancePlan>(ResidualsChart::new, 200, 120)
                        .brushing(
                                BrushAxis.ACROSS,
                                brush -> model.brush(Places.Chart.RESIDUALS, 0, brush));
        chart.setId("residuals-chart");
        card.setId("residuals");
        card.subtitle().setText("each scaled to its own peak");
        var content = new StackPane(chart);
        content.getStyleClass().add("chart-area");
        card.show(content);
    }

    Node node() {
        return card;
    }

    void show(Picture now) {
        chart.mark(now.residuals());
        chart.show(now.performance());
        chart.setAccessibleText(now.performance().summary());
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }
}

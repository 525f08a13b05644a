package org.galibra.app.evaluate;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.galibra.app.Chooser;
import org.galibra.app.chart.BrushAxis;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Theme;
import org.galibra.figure.AgainstChart;
import org.galibra.figure.AgainstPlan;

import java.util.Optional;

/// Residuals against any column or feature.
final class AgainstCard {
    private final Card card;
    private final Pick<Quantity> quantity;
    private final ChartPane<AgainstPlan> chart;

    AgainstCard(EvaluateViewModel model, Chooser chooser) {
        quantity =
                new Pick<Quantity>(
                                Quantity::title,
                                picked -> model.againstProperty().set(Optional.of(picked)))
                        .called("against", "Quantity that residuals are drawn against");
        quantity.setPrefWidth(170);
        chart =
                new ChartPane<AgainstPlan>(AgainstChart::new, 200, 120)
                        .brushing(
                                BrushAxis.BOTH,
                                brush -> model.brush(Places.Chart.AGAINST, 1, brush))
                        .picking(at -> model.pick(Places.Chart.AGAINST, 1, at));
        chart.setId("against-chart");
        var export = new Button("Export…");
        export.setId("against-export");
        export.getStyleClass().addAll("plain", "compact");
        export.setMinWidth(Button.USE_PREF_SIZE);
        export.setTooltip(new Tooltip("PDF, SVG or PNG, or the numbers as a table"));
        export.setOnAction(
                event -> chooser.figureToSave("residuals.pdf").ifPresent(model::exportAgainst));
        card = new Card("Residual against", quantity, export);
        card.setId("residual-against");
        var content = new StackPane(chart);
        content.getStyleClass().add("chart-area");
        card.show(content);
    }

    Node node() {
        return card;
    }

    void show(Picture now) {
        var shown = now.against().spec();
        quantity.show(
                now.quantities(),
                now.quantities().stream()
                        .filter(at -> at.title().equals(shown.name()))
                        .findFirst()
                        .orElse(null));
        card.subtitle().setText(shown.sample() + " galaxies");
        chart.mark(now.others());
        chart.show(now.against());
        chart.setAccessibleText(now.against().summary());
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }
}

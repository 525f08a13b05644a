package org.galibra.app.train;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.LossChart;
import org.galibra.figure.LossPlan;

/// The losses against the steps.
final class LossCard {
    private final Card card;
    private final ChartPane<LossPlan> chart;

    LossCard(TrainViewModel model) {
        chart = new ChartPane<>(style -> new LossChart(style, batch(model)), 240, 160);
        var scale = new Segmented<Boolean>("Loss axis");
        scale.with(false, "Linear", "Linear loss axis  L");
        scale.with(true, "Log", "Logarithmic loss axis  L");
        scale.setId("loss-scale");
        scale.valueProperty().set(model.logarithmicProperty().get());
        scale.valueProperty()
                .addListener((property, old, now) -> model.logarithmicProperty().set(now));
        model.logarithmicProperty()
                .addListener((property, old, now) -> scale.valueProperty().set(now));
        card = new Card("Loss", scale);
        card.setId("loss");
        chart.setAccessibleText("Training and validation loss against steps");
        chart.widthProperty()
                .addListener((property, old, now) ->
                        model.lossColumnsProperty().set(Math.max(100, now.intValue() - 100)));
        // A chart names the batch on its axis.
        model.setup()
                .actingProperty()
                .addListener((property, old, now) -> {
                    if (old.batch() != now.batch()) {
                        chart.remake(style -> new LossChart(style, now.batch()));
                    }
                });
        var content = new StackPane(chart);
        content.getStyleClass().add("chart-area");
        card.show(content);
    }

    private static int batch(TrainViewModel model) {
        return model.setup().actingProperty().get().batch();
    }

    Node node() {
        return card;
    }

    void show(Picture picture) {
        chart.show(picture.loss());
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }
}

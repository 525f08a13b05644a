package org.galibra.app.explain;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Theme;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.Marked;
import org.galibra.figure.Pointed;
import org.galibra.figure.ScreenChart;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A figure whose parts are linked to those of the page's other figures: what the pointer is on is
/// marked in all of them, and a click pins it.
///
/// @param <P> the plans that it shows
final class FigurePane<P extends FigurePlan> extends StackPane {
    private final ExplainViewModel model;
    private final Hit<P> hit;
    private final BiFunction<P, Marked, P> marking;
    private final ChartPane<P> chart;
    private Optional<P> plan = Optional.empty();

    /// Tells what lies at a point of a figure of a size, in px.
    @FunctionalInterface
    interface Hit<P> {
        Optional<Pointed> at(P plan, double width, double height, double x, double y);
    }

    FigurePane(
            ExplainViewModel model,
            Function<FigureStyle, ScreenChart<P>> maker,
            Hit<P> hit,
            BiFunction<P, Marked, P> marking) {
        this.model = model;
        this.hit = hit;
        this.marking = marking;
        chart = new ChartPane<>(maker, 200, 100);
        getStyleClass().add("chart-area");
        getChildren().setAll(chart);
        chart.setOnMouseMoved(event -> model.point(at(event)));
        chart.setOnMouseExited(event -> model.point(Optional.empty()));
        chart.setOnMouseClicked(event -> at(event).ifPresent(model::pin));
        model.marking().markedProperty().addListener((property, old, now) -> repaint());
    }

    void show(P now) {
        plan = Optional.of(now);
        chart.setAccessibleText(now.summary());
        repaint();
    }

    void dress(Theme theme) {
        chart.dress(theme);
    }

    private void repaint() {
        plan.ifPresent(
                now -> chart.show(marking.apply(now, model.marking().markedProperty().get())));
    }

    /// What lies under the pointer in the figure as it is drawn now.
    private Optional<Pointed> at(MouseEvent event) {
        return plan.map(now -> marking.apply(now, model.marking().markedProperty().get()))
                .flatMap(now ->
                        hit.at(
                                now,
                                chart.getWidth(),
                                chart.getHeight(),
                                event.getX(),
                                event.getY()));
    }
}

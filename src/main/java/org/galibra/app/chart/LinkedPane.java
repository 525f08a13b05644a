package org.galibra.app.chart;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.galibra.app.control.Theme;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.Marked;
import org.galibra.figure.Pointed;
import org.galibra.figure.ScreenChart;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A figure whose parts are linked to those of the other figures: what the pointer is on is marked
/// in all of them, and a click pins it.
///
/// @param <P> the plans that it shows
public final class LinkedPane<P extends FigurePlan> extends StackPane {
    private final Marking linked;
    private final Hit<P> hit;
    private final BiFunction<P, Marked, P> marking;
    private final ChartPane<P> chart;
    private Optional<P> plan = Optional.empty();

    /// Tells what lies at a point of a figure of a size, in px.
    @FunctionalInterface
    public interface Hit<P> {
        Optional<Pointed> at(P plan, double width, double height, double x, double y);
    }

    /// An empty pane.
    ///
    /// @param linked what is marked in all panes
    /// @param maker of its chart
    /// @param hit tells what lies where
    /// @param marking the same plan with something marked
    public LinkedPane(
            Marking linked,
            Function<FigureStyle, ScreenChart<P>> maker,
            Hit<P> hit,
            BiFunction<P, Marked, P> marking) {
        this.linked = linked;
        this.hit = hit;
        this.marking = marking;
        chart = new ChartPane<>(maker, 200, 100);
        getStyleClass().add("chart-area");
        getChildren().setAll(chart);
        chart.setOnMouseMoved(event -> linked.point(at(event)));
        chart.setOnMouseExited(event -> linked.point(Optional.empty()));
        chart.setOnMouseClicked(event -> at(event).ifPresent(linked::pin));
        linked.markedProperty().addListener((property, old, now) -> repaint());
    }

    /// Shows a plan, with what is marked.
    public void show(P now) {
        plan = Optional.of(now);
        chart.setAccessibleText(now.summary());
        repaint();
    }

    /// Paints in the colours of a theme.
    public void dress(Theme theme) {
        chart.dress(theme);
    }

    private void repaint() {
        plan.ifPresent(now -> chart.show(marking.apply(now, linked.markedProperty().get())));
    }

    /// What lies under the pointer in the figure as it is drawn now.
    private Optional<Pointed> at(MouseEvent event) {
        return plan.map(now -> marking.apply(now, linked.markedProperty().get()))
                .flatMap(now ->
                        hit.at(
                                now,
                                chart.getWidth(),
                                chart.getHeight(),
                                event.getX(),
                                event.getY()));
    }
}

package org.galibra.app.chart;

import javafx.scene.layout.Region;

import org.galibra.app.control.Theme;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.ScreenChart;
import org.jfree.chart.fx.ChartCanvas;

import java.util.Optional;
import java.util.function.Function;

/// A chart as large as its parent lets it be. Mouse gestures are off: it shows, and does not zoom
/// by accident.
///
/// @param <P> the plans that it shows
public final class ChartPane<P extends FigurePlan> extends Region {
    private final Function<FigureStyle, ScreenChart<P>> maker;
    private Theme theme = Theme.LIGHT;
    private Optional<ScreenChart<P>> chart = Optional.empty();
    private Optional<ChartCanvas> canvas = Optional.empty();
    private Optional<P> newest = Optional.empty();

    /// An empty pane; it takes any size from `minimumWidth` × `minimumHeight` px.
    public ChartPane(
            Function<FigureStyle, ScreenChart<P>> maker,
            double minimumWidth,
            double minimumHeight) {
        this.maker = maker;
        getStyleClass().add("chart-pane");
        setMinSize(minimumWidth, minimumHeight);
        setPrefSize(minimumWidth, minimumHeight);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        sceneProperty().addListener(property -> paint());
    }

    /// Paints `plan` now, or as soon as the pane is in a window.
    public void show(P plan) {
        newest = Optional.of(plan);
        paint();
    }

    /// Paints in the colours of `now`.
    public void dress(Theme now) {
        theme = now;
        chart = Optional.empty();
        paint();
    }

    /// Asks for a new chart, because what it is made of has changed.
    public void remake() {
        chart = Optional.empty();
        paint();
    }

    private void paint() {
        if (getScene() == null || newest.isEmpty()) {
            return;
        }
        if (chart.isEmpty()) {
            ScreenChart<P> made = maker.apply(style());
            chart = Optional.of(made);
            // The plan comes before the canvas: its first drawing is whole.
            made.show(newest.get());
            if (canvas.isEmpty()) {
                place(new ChartCanvas(made.chart()));
            } else {
                canvas.get().setChart(made.chart());
            }
        } else {
            chart.get().show(newest.get());
        }
    }

    private FigureStyle style() {
        return theme == Theme.DARK ? FigureStyle.SCREEN_DARK : FigureStyle.SCREEN_LIGHT;
    }

    private void place(ChartCanvas made) {
        made.setMouseTransparent(true);
        made.setTooltipEnabled(false);
        canvas = Optional.of(made);
        getChildren().setAll(made);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.ifPresent(at -> {
            at.setWidth(snapSizeX(getWidth()));
            at.setHeight(snapSizeY(getHeight()));
        });
    }
}

package org.galibra.app.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.galibra.app.control.Theme;
import org.galibra.figure.FigurePlan;
import org.galibra.figure.FigureStyle;
import org.galibra.figure.Marks;
import org.galibra.figure.PanelPlace;
import org.galibra.figure.Plane;
import org.galibra.figure.ScreenChart;
import org.galibra.figure.View;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// A chart as large as its parent lets it be. It tells the number under the pointer, and where it
/// has a pair of axes it zooms; galaxies are brushed and picked where somebody wants to know.
///
/// @param <P> the plans that it shows
public final class ChartPane<P extends FigurePlan> extends Region implements Pointing.Chart {
    private final Function<FigureStyle, ScreenChart<P>> maker;
    private final Pointing pointing;
    private Theme theme = Theme.LIGHT;
    private Optional<ScreenChart<P>> chart = Optional.empty();
    private List<ChartCanvas> canvases = List.of();
    private Optional<P> newest = Optional.empty();
    private Optional<View> view = Optional.empty();
    private Marks marks = Marks.NONE;

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
        pointing = new Pointing(this, this);
        getChildren().setAll(pointing.layer());
        sceneProperty().addListener(property -> paint());
    }

    /// The same pane whose galaxies can be brushed: dragging no longer zooms, Ctrl and dragging
    /// does.
    ///
    /// @param axis along which a brush has ends
    public ChartPane<P> brushing(BrushAxis axis, Consumer<Brush> brushed) {
        pointing.brushing(axis, brushed);
        return this;
    }

    /// The same pane whose galaxies can be picked by a click.
    public ChartPane<P> picking(Consumer<Picked> picked) {
        pointing.picking(picked);
        return this;
    }

    /// Whether a key means something to a chart that has the focus.
    public static boolean takes(KeyCode key) {
        return Pointing.takes(key);
    }

    /// Whether a brush or box is being drawn.
    public boolean isBrushing() {
        return pointing.isDrawing();
    }

    /// Paints `plan` now, or as soon as the pane is in a window.
    public void show(P plan) {
        newest = Optional.of(plan);
        paint();
    }

    /// Marks selected galaxies.
    public void mark(Marks now) {
        if (!now.equals(marks)) {
            marks = now;
            paint();
        }
    }

    /// Shows a part of the values; empty shows all.
    public void zoom(Optional<View> now) {
        view = now;
        paint();
    }

    /// Paints in the colours of `now`.
    public void dress(Theme now) {
        theme = now;
        remake();
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
        boolean made = chart.isEmpty();
        ScreenChart<P> at = chart.orElseGet(() -> maker.apply(style()));
        Optional<JFreeChart> over = made ? at.over() : Optional.empty();
        chart = Optional.of(at);
        at.zoom(view);
        at.mark(marks);
        // The plan comes before the canvas: its first drawing is whole.
        at.show(newest.get());
        if (made) {
            place(Stream.concat(Stream.of(at.chart()), over.stream()));
        }
        pointing.refresh();
    }

    private FigureStyle style() {
        return theme == Theme.DARK ? FigureStyle.SCREEN_DARK : FigureStyle.SCREEN_LIGHT;
    }

    private void place(Stream<JFreeChart> made) {
        canvases = made.map(ChartCanvas::new).toList();
        canvases.forEach(canvas -> {
            canvas.setMouseTransparent(true);
            canvas.setTooltipEnabled(false);
        });
        getChildren().setAll(canvases);
        getChildren().add(pointing.layer());
        spread();
        requestLayout();
    }

    private void spread() {
        canvases.forEach(canvas -> {
            canvas.setWidth(snapSizeX(getWidth()));
            canvas.setHeight(snapSizeY(getHeight()));
        });
    }

    @Override
    public Optional<Plane> plane() {
        return chart.flatMap(at -> at.plane(getWidth(), getHeight()));
    }

    @Override
    public Optional<PanelPlace> panel(double atX, double atY) {
        return chart.flatMap(
                at -> newest.flatMap(plan -> at.panel(plan, getWidth(), getHeight(), atX, atY)));
    }

    @Override
    public Optional<String> told(double atX, double atY) {
        return chart.flatMap(
                at -> newest.flatMap(plan -> at.told(plan, getWidth(), getHeight(), atX, atY)));
    }

    @Override
    public String values() {
        return newest.map(
                        plan -> {
                            String tables = PlanText.of(plan);
                            return tables.isEmpty()
                                    ? chart.map(at -> at.values(plan)).orElse("")
                                    : tables;
                        })
                .orElse("");
    }

    @Override
    public String summary() {
        return newest.map(FigurePlan::summary).orElse("");
    }

    @Override
    public void see(Optional<View> part) {
        zoom(part);
    }

    @Override
    protected void layoutChildren() {
        spread();
        pointing.layer().resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

package org.galibra.app.chart;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.galibra.evaluation.Range;
import org.galibra.figure.PanelPlace;
import org.galibra.figure.Plane;
import org.galibra.figure.View;

import java.util.Optional;
import java.util.function.Consumer;

/// What mouse and keys do over a chart: a crosshair with the number beneath it, zoom by wheel or
/// box, brushing, picking. With the keyboard: arrows move the crosshair, + and − zoom, Home shows
/// all, B begins and ends a brush, Enter picks, Ctrl+C copies the values.
final class Pointing {
    /// A shorter drag is a click, px.
    private static final double CLICK = 4;

    /// Zoom for each 40 px that a wheel turns.
    private static final double ZOOM = 1.2;

    /// Closer than this share of all values nothing is to be seen.
    private static final double CLOSEST = 1e-4;

    /// How far an arrow key moves the crosshair, px; with Shift ten times as far.
    private static final double STEP = 2;

    /// The chart that is pointed at.
    interface Chart {
        /// Its axes as they stand.
        Optional<Plane> plane();

        /// The panel at a place, with its axes.
        Optional<PanelPlace> panel(double atX, double atY);

        /// The number at a place, in words.
        Optional<String> told(double atX, double atY);

        /// Its numbers as a table.
        String values();

        /// What it shows, in sentences.
        String summary();

        /// Shows a part of its values, or all.
        void see(Optional<View> part);
    }

    private final Node owner;
    private final Chart chart;
    private final Pane layer = new Pane();
    private final Rectangle box = new Rectangle();
    private final Crosshair crosshair = new Crosshair();
    private BrushAxis axis = BrushAxis.BOTH;
    private Optional<Consumer<Brush>> brushed = Optional.empty();
    private Optional<Consumer<Picked>> picked = Optional.empty();
    private Optional<Point2D> pointer = Optional.empty();
    private Optional<Point2D> begun = Optional.empty();
    private Optional<View> whole = Optional.empty();

    Pointing(Node owner, Chart chart) {
        this.owner = owner;
        this.chart = chart;
        layer.setMouseTransparent(true);
        box.getStyleClass().add("brush-box");
        layer.getChildren().setAll(crosshair.across(), crosshair.upward(), box, crosshair.told());
        crosshair.hide();
        box.setVisible(false);
        owner.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        owner.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        owner.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        owner.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        owner.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        owner.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        owner.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    Node layer() {
        return layer;
    }

    boolean isDrawing() {
        return begun.isPresent();
    }

    void brushing(BrushAxis along, Consumer<Brush> hears) {
        axis = along;
        brushed = Optional.of(hears);
        owner.setFocusTraversable(true);
    }

    void picking(Consumer<Picked> hears) {
        picked = Optional.of(hears);
        owner.setFocusTraversable(true);
    }

    /// The chart shows something else: the words under the pointer are those of before.
    void refresh() {
        if (crosshair.tells()) {
            pointer.ifPresent(at -> point(at.getX(), at.getY()));
        }
    }

    private void point(double x, double y) {
        pointer = Optional.of(new Point2D(x, y));
        crosshair.at(chart.plane(), x, y);
        Optional<String> words = chart.told(x, y);
        crosshair.tell(words, x, y, layer.getWidth(), layer.getHeight());
        words.ifPresent(
                text -> owner.setAccessibleText(text.replace('\n', ',') + ". " + chart.summary()));
    }

    private void leave() {
        if (begun.isEmpty()) {
            pointer = Optional.empty();
            crosshair.hide();
        }
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        boolean canDrag = chart.plane().isPresent() || brushed.isPresent();
        if (!canDrag || chart.panel(event.getX(), event.getY()).isEmpty()) {
            return;
        }
        if (owner.isFocusTraversable()) {
            owner.requestFocus();
        }
        if (event.getClickCount() == 2) {
            all();
            begun = Optional.empty();
        } else {
            begun = Optional.of(new Point2D(event.getX(), event.getY()));
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (begun.isPresent() && isDrag(event)) {
            crosshair.hide();
            draw(event.getX(), event.getY(), zooms(event));
            event.consume();
        }
    }

    private boolean isDrag(MouseEvent event) {
        return begun.filter(at -> at.distance(event.getX(), event.getY()) >= CLICK).isPresent();
    }

    /// Dragging zooms where nobody wants to know what is brushed, and with Ctrl wherever there is
    /// one pair of axes.
    private boolean zooms(MouseEvent event) {
        return brushed.isEmpty() || (event.isShortcutDown() && chart.plane().isPresent());
    }

    /// The panel in which a brush or box was begun, with its axes as they stand.
    private Optional<PanelPlace> panel() {
        return begun.flatMap(at -> chart.panel(at.getX(), at.getY()));
    }

    private void draw(double toX, double toY, boolean zooming) {
        panel().map(PanelPlace::plane)
                .ifPresent(plane -> {
                    View covered = covered(plane, toX, toY, zooming);
                    box.setX(plane.placeX(covered.xs().from()));
                    box.setY(plane.placeY(covered.ys().to()));
                    box.setWidth(plane.placeX(covered.xs().to()) - box.getX());
                    box.setHeight(plane.placeY(covered.ys().from()) - box.getY());
                    box.setVisible(true);
                });
    }

    private View covered(Plane plane, double toX, double toY, boolean zooming) {
        Point2D from = begun.orElseThrow();
        View covered = plane.between(from.getX(), from.getY(), toX, toY);
        if (zooming || axis == BrushAxis.BOTH) {
            return covered;
        }
        return axis == BrushAxis.ACROSS
                ? new View(covered.xs(), plane.ys())
                : new View(plane.xs(), covered.ys());
    }

    private void release(MouseEvent event) {
        if (begun.isEmpty() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (isDrag(event)) {
            end(
                    event.getX(),
                    event.getY(),
                    zooms(event),
                    mode(event.isShiftDown(), event.isAltDown()));
        } else {
            pick(event.getX(), event.getY());
        }
        begun = Optional.empty();
        box.setVisible(false);
        event.consume();
    }

    private void end(double toX, double toY, boolean zooming, Brush.Mode mode) {
        panel().ifPresent(at -> {
            View covered = covered(at.plane(), toX, toY, zooming);
            if (zooming) {
                see(covered);
            } else {
                brushed.get().accept(brush(covered, mode, at.number()));
            }
        });
    }

    /// Along an axis on which a brush has no ends it covers everything, drawn or not.
    private Brush brush(View covered, Brush.Mode mode, int panel) {
        var all = new Range(-Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);
        return new Brush(
                axis == BrushAxis.UPWARD ? all : covered.xs(),
                axis == BrushAxis.ACROSS ? all : covered.ys(),
                mode,
                panel);
    }

    private static Brush.Mode mode(boolean shift, boolean alt) {
        return shift ? Brush.Mode.ADD : alt ? Brush.Mode.REMOVE : Brush.Mode.SELECT;
    }

    private void pick(double x, double y) {
        chart.plane()
                .filter(plane -> plane.contains(x, y))
                .ifPresent(plane ->
                        picked.ifPresent(hears ->
                                hears.accept(
                                        new Picked(
                                                plane.valueX(x),
                                                plane.valueY(y),
                                                plane.xs().length() / plane.width(),
                                                plane.ys().length() / plane.height()))));
    }

    private void scroll(ScrollEvent event) {
        chart.plane()
                .filter(plane -> plane.contains(event.getX(), event.getY()))
                .filter(_ -> event.getDeltaY() != 0)
                .ifPresent(plane -> {
                    double factor = Math.pow(ZOOM, event.getDeltaY() / 40);
                    see(plane.zoomed(event.getX(), event.getY(), factor));
                    point(event.getX(), event.getY());
                    event.consume();
                });
    }

    /// Shows a part; never more than all, and never nearly nothing.
    private void see(View part) {
        View all =
                whole.orElseGet(() ->
                        chart.plane().map(plane -> new View(plane.xs(), plane.ys())).orElseThrow());
        boolean covers =
                part.xs().length() >= all.xs().length() && part.ys().length() >= all.ys().length();
        if (covers) {
            all();
            return;
        }
        boolean tooClose =
                part.xs().length() < CLOSEST * all.xs().length()
                        || part.ys().length() < CLOSEST * all.ys().length();
        if (!tooClose) {
            whole = Optional.of(all);
            chart.see(
                    Optional.of(
                            new View(within(part.xs(), all.xs()), within(part.ys(), all.ys()))));
        }
    }

    private static Range within(Range part, Range all) {
        return new Range(Math.max(part.from(), all.from()), Math.min(part.to(), all.to()));
    }

    private void all() {
        whole = Optional.empty();
        chart.see(Optional.empty());
    }

    private void key(KeyEvent event) {
        Optional<Plane> plane = chart.plane();
        if (plane.isEmpty()) {
            return;
        }
        double step = event.isShiftDown() ? 10 * STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(plane.get(), -step, 0);
            case RIGHT -> move(plane.get(), step, 0);
            case UP -> move(plane.get(), 0, -step);
            case DOWN -> move(plane.get(), 0, step);
            case PLUS, ADD, EQUALS -> zoom(plane.get(), 2);
            case MINUS, SUBTRACT -> zoom(plane.get(), 0.5);
            case HOME -> all();
            case ENTER -> pick(at(plane.get()).getX(), at(plane.get()).getY());
            case B -> brushByKey(plane.get(), event);
            case C -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                copy(chart.values());
            }
            case ESCAPE -> {
                if (begun.isEmpty()) {
                    return;
                }
                begun = Optional.empty();
                box.setVisible(false);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Point2D at(Plane plane) {
        return pointer.orElseGet(() ->
                new Point2D(plane.left() + plane.width() / 2, plane.top() + plane.height() / 2));
    }

    private void move(Plane plane, double x, double y) {
        Point2D to = at(plane).add(x, y);
        double atX = Math.clamp(to.getX(), plane.left(), plane.left() + plane.width());
        double atY = Math.clamp(to.getY(), plane.top(), plane.top() + plane.height());
        point(atX, atY);
        begun.ifPresent(_ -> draw(atX, atY, false));
    }

    private void zoom(Plane plane, double factor) {
        Point2D place = at(plane);
        see(plane.zoomed(place.getX(), place.getY(), factor));
    }

    private void brushByKey(Plane plane, KeyEvent event) {
        if (brushed.isEmpty()) {
            return;
        }
        Point2D place = at(plane);
        if (begun.isEmpty()) {
            begun = Optional.of(place);
        } else {
            end(place.getX(), place.getY(), false, mode(event.isShiftDown(), event.isAltDown()));
            begun = Optional.empty();
            box.setVisible(false);
        }
    }

    private void menu(ContextMenuEvent event) {
        var values = new MenuItem("Copy values");
        values.setOnAction(_ -> copy(chart.values()));
        var words = new MenuItem("Copy summary");
        words.setOnAction(_ -> copy(chart.summary()));
        var reset = new MenuItem("Show all");
        reset.setDisable(whole.isEmpty());
        reset.setOnAction(_ -> all());
        new ContextMenu(values, words, reset).show(owner, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Whether a key means something to the chart that has the focus.
    static boolean takes(KeyCode key) {
        return switch (key) {
            case LEFT, RIGHT, UP, DOWN, PLUS, ADD, EQUALS, MINUS, SUBTRACT, HOME, ENTER, B -> true;
            default -> false;
        };
    }
}

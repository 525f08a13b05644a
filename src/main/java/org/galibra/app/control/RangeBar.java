package org.galibra.app.control;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

import java.util.List;
import java.util.Optional;

/// A histogram over a slider with two ends: what lies between the ends is coloured, what is cut off
/// is not. Each end is moved by the mouse or, when it has the focus, by the arrow keys.
public final class RangeBar extends Region {
    private static final double HISTOGRAM = 32;
    private static final double RADIUS = 8;
    private static final double GAP = 1;
    private static final double STILL = 0.01;

    /// What a range bar tells as it is moved.
    public interface Listener {
        /// An end is taken hold of.
        void held();

        /// The ends were moved.
        void moved(double low, double high);

        /// The end is let go.
        void released();
    }

    private final Listener listener;
    private final Path inside = new Path();
    private final Path outside = new Path();
    private final Region track = new Region();
    private final Region range = new Region();
    private final Thumb lower;
    private final Thumb upper;
    private Optional<Thumb> held = Optional.empty();
    private List<Integer> counts = List.of();
    private double from;
    private double to = 1;
    private double step = 0.01;
    private double low;
    private double high = 1;

    /// A bar.
    ///
    /// @param name what is cut, for those who do not see it
    public RangeBar(String name, Listener listener) {
        this.listener = listener;
        getStyleClass().add("range-bar");
        inside.getStyleClass().add("range-inside");
        outside.getStyleClass().add("range-outside");
        track.getStyleClass().add("range-track");
        range.getStyleClass().add("range-between");
        lower = new Thumb(name + ", lower end", false);
        upper = new Thumb(name + ", upper end", true);
        for (Path path : List.of(inside, outside)) {
            path.setManaged(false);
            path.setSmooth(false);
        }
        getChildren().addAll(outside, inside, track, range, lower, upper);
        setMinHeight(HISTOGRAM + 2 * RADIUS);
        setPrefHeight(HISTOGRAM + 2 * RADIUS);
        setMaxHeight(HISTOGRAM + 2 * RADIUS);
        setOnMousePressed(this::jump);
        // Here and not at the ends: where the screen is slow the mouse is ahead of them.
        setOnMouseDragged(event -> {
            drag(event);
            event.consume();
        });
        setOnMouseReleased(event -> {
            // On a busy machine the last move may come with the release alone.
            drag(event);
            if (held.isPresent()) {
                held = Optional.empty();
                listener.released();
            }
            event.consume();
        });
    }

    private void drag(MouseEvent event) {
        held.ifPresent(end -> end.drag(event.getX()));
    }

    /// Shows a histogram over an axis.
    ///
    /// @param by what keys move the ends by
    public void axis(double least, double largest, double by, List<Integer> histogram) {
        from = least;
        to = largest;
        step = by;
        counts = List.copyOf(histogram);
        requestLayout();
    }

    /// Shows the ends.
    public void show(double lowest, double highest) {
        low = Math.clamp(lowest, from, to);
        high = Math.clamp(highest, low, to);
        requestLayout();
    }

    /// One end.
    private final class Thumb extends Region {
        private final boolean isUpper;

        /// How far right of the end's own place the mouse took hold of it, in px.
        private double grip;

        Thumb(String name, boolean isUpper) {
            this.isUpper = isUpper;
            getStyleClass().add("range-thumb");
            setAccessibleRole(AccessibleRole.SLIDER);
            setAccessibleText(name);
            setFocusTraversable(true);
            setManaged(false);
            setOnMousePressed(event -> {
                requestFocus();
                grip = getLayoutX() + event.getX() - xOf(isUpper ? high : low);
                held = Optional.of(this);
                listener.held();
                event.consume();
            });
            setOnKeyPressed(this::key);
        }

        /// The mouse has taken the end along to `mouse`, px from the left of the bar.
        void drag(double mouse) {
            double x = mouse - grip;
            double before = xOf(isUpper ? high : low);
            // A click moves nothing, even where the value lies between two steps.
            if (Math.abs(x - before) > STILL) {
                move(valueAt(x));
            }
        }

        private void key(KeyEvent event) {
            double by = (event.isShiftDown() ? 10 : 1) * step;
            double value = isUpper ? high : low;
            switch (event.getCode()) {
                case LEFT, DOWN -> move(value - by);
                case RIGHT, UP -> move(value + by);
                case HOME -> move(isUpper ? low : from);
                case END -> move(isUpper ? to : high);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        void move(double wanted) {
            double value = Math.rint(wanted / step) * step;
            if (isUpper) {
                high = Math.clamp(value, low, to);
            } else {
                low = Math.clamp(value, from, high);
            }
            requestLayout();
            RangeBar.this.requestLayout();
            listener.moved(low, high);
        }

        @Override
        public Object queryAccessibleAttribute(
                AccessibleAttribute attribute, Object... parameters) {
            return switch (attribute) {
                case VALUE -> isUpper ? high : low;
                case MIN_VALUE -> from;
                case MAX_VALUE -> to;
                default -> super.queryAccessibleAttribute(attribute, parameters);
            };
        }
    }

    /// A click on the bar brings the nearer end there.
    private void jump(MouseEvent event) {
        if (event.getY() < HISTOGRAM) {
            return;
        }
        double value = valueAt(event.getX());
        Thumb nearer = Math.abs(value - low) <= Math.abs(value - high) ? lower : upper;
        nearer.requestFocus();
        nearer.move(value);
    }

    private double valueAt(double x) {
        double room = getWidth() - 2 * RADIUS;
        return from + Math.clamp((x - RADIUS) / Math.max(1, room), 0, 1) * (to - from);
    }

    private double xOf(double value) {
        double room = getWidth() - 2 * RADIUS;
        return RADIUS + (value - from) / (to - from) * room;
    }

    @Override
    protected void layoutChildren() {
        double lowX = xOf(low);
        double highX = xOf(high);
        bars(lowX, highX);
        double middle = HISTOGRAM + RADIUS;
        track.resizeRelocate(0, middle - 2, getWidth(), 4);
        range.resizeRelocate(lowX, middle - 2, Math.max(0, highX - lowX), 4);
        lower.resizeRelocate(lowX - RADIUS, HISTOGRAM, 2 * RADIUS, 2 * RADIUS);
        upper.resizeRelocate(highX - RADIUS, HISTOGRAM, 2 * RADIUS, 2 * RADIUS);
    }

    private void bars(double lowX, double highX) {
        inside.getElements().clear();
        outside.getElements().clear();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double width = (getWidth() - 2 * RADIUS) / Math.max(1, counts.size());
        for (int i = 0; i < counts.size() && most > 0; i++) {
            if (counts.get(i) == 0) {
                continue;
            }
            double height = Math.max(1, (HISTOGRAM - 2) * counts.get(i) / most);
            double left = RADIUS + i * width;
            double right = left + width - GAP;
            double middle = (left + right) / 2;
            Path path = middle >= lowX && middle <= highX ? inside : outside;
            path.getElements()
                    .addAll(
                            new MoveTo(snapPositionX(left), HISTOGRAM),
                            new VLineTo(HISTOGRAM - height),
                            new HLineTo(Math.max(snapPositionX(left) + 1, snapPositionX(right))),
                            new VLineTo(HISTOGRAM),
                            new HLineTo(snapPositionX(left)));
        }
    }
}

package org.galibra.app.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

import java.util.List;

/// A histogram as small as a word, without axes: one shape, coloured by the style sheet.
public final class Bars extends Region {
    private static final double GAP = 1;

    private final Path path = new Path();
    private List<Integer> counts = List.of();

    public Bars() {
        getStyleClass().add("bars");
        path.getStyleClass().add("bars-shape");
        path.setManaged(false);
        path.setSmooth(false);
        getChildren().add(path);
    }

    /// Shows how many values each bin has, scaled to the fullest; an empty list shows nothing.
    public void show(List<Integer> now) {
        if (!now.equals(counts)) {
            counts = now;
            requestLayout();
        }
    }

    /// What is shown.
    public List<Integer> counts() {
        return counts;
    }

    @Override
    protected void layoutChildren() {
        path.getElements().clear();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double step = getWidth() / Math.max(1, counts.size());
        for (int i = 0; i < counts.size() && most > 0; i++) {
            if (counts.get(i) == 0) {
                continue;
            }
            // What is there can be seen, however little it is.
            double height = Math.max(1, getHeight() * counts.get(i) / most);
            double left = snapPositionX(i * step);
            double right = Math.max(left + 1, snapPositionX((i + 1) * step) - GAP);
            path.getElements()
                    .addAll(
                            new MoveTo(left, getHeight()),
                            new VLineTo(getHeight() - height),
                            new HLineTo(right),
                            new VLineTo(getHeight()),
                            new HLineTo(left));
        }
    }
}

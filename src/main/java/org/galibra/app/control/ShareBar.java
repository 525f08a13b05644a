package org.galibra.app.control;

import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// A bar of parts that together are the whole; what is above 0 can be seen, however little it is.
public final class ShareBar extends Region {
    private final List<Region> parts = new ArrayList<>();
    private List<Long> counts = List.of();

    /// A bar whose parts have these style classes, from left to right; the rest keeps the bar's own
    /// colour.
    public ShareBar(String... styles) {
        getStyleClass().add("share-bar");
        for (String style : styles) {
            var part = new Region();
            part.getStyleClass().add(style);
            part.setManaged(false);
            parts.add(part);
        }
        getChildren().addAll(parts);
    }

    /// Shows these counts, one for each part and, at the end, the rest.
    public void show(List<Long> now) {
        if (now.size() != parts.size() + 1) {
            throw new IllegalArgumentException(
                    now.size() + " counts for " + parts.size() + " parts and the rest");
        }
        counts = List.copyOf(now);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double all = counts.stream().mapToLong(Long::longValue).sum();
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            long count = counts.isEmpty() ? 0 : counts.get(i);
            double width = count == 0 ? 0 : Math.max(2, getWidth() * count / all);
            left = Math.min(left, getWidth() - width);
            parts.get(i).resizeRelocate(left, 0, width, getHeight());
            left += width;
        }
    }
}

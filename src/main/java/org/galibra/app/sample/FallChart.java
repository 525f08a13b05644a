package org.galibra.app.sample;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;

import org.galibra.app.control.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A waterfall: a bar for what each step left with what it took away above, and at the right, on a
/// scale of its own, how the rest is shared.
final class FallChart extends Region {
    private static final double TOP = 20;
    private static final double FOOT = 20;
    private static final double NAME_GAP = 4;
    private static final double LINE = 14;
    private static final double SPLIT_BARS = 3;
    private static final double SPLIT_GAP = 0.6;

    private final List<Bar> bars = new ArrayList<>();
    private final List<Bar> shares = new ArrayList<>();
    private final Line upper = dashed();
    private final Line lower = dashed();
    private final Line ground = new Line();
    private final Region panel = new Region();
    private Fall shown = new Fall(List.of(), 0, 0, 0);

    /// One bar with its words.
    private static final class Bar {
        private final Region left = new Region();
        private final Region gone = new Region();
        private final Label count = new Label();
        private final Label lost = new Label();
        private final Label name = new Label();
        private final Label share = new Label();

        private Bar(String style) {
            left.getStyleClass().add(style);
            gone.getStyleClass().add("fall-gone");
            count.getStyleClass().addAll("tiny", "strong");
            lost.getStyleClass().addAll("tiny", "muted");
            name.getStyleClass().add("fall-name");
            name.setTextAlignment(TextAlignment.CENTER);
            name.setWrapText(true);
            share.getStyleClass().addAll("tiny", "muted");
        }

        private List<Region> nodes() {
            return List.of(gone, left, count, lost, name, share);
        }
    }

    FallChart() {
        getStyleClass().add("fall-chart");
        setMinSize(240, 110);
        panel.getStyleClass().add("fall-panel");
        ground.getStyleClass().add("fall-line");
    }

    private static Line dashed() {
        var line = new Line();
        line.getStyleClass().add("fall-dashed");
        return line;
    }

    void show(Fall fall) {
        shown = fall;
        if (bars.size() != fall.steps().size() || shares.isEmpty()) {
            build();
        }
        double opened = Math.max(1, fall.steps().getFirst().galaxies());
        int before = fall.steps().getFirst().galaxies();
        for (int i = 0; i < bars.size(); i++) {
            Fall.Step step = fall.steps().get(i);
            Bar bar = bars.get(i);
            bar.count.setText(Numbers.count(step.galaxies()));
            bar.lost.setText(
                    i == 0 || step.galaxies() == before
                            ? ""
                            : Numbers.count(step.galaxies() - (long) before));
            bar.name.setText(step.name());
            bar.name.setTooltip(new Tooltip(step.name()));
            bar.share.setText(i == 0 ? "" : percent(step.galaxies(), before) + " kept");
            before = step.galaxies();
        }
        set(shares.get(0), fall.fit(), "Fit");
        set(shares.get(1), fall.validation(), "Validation");
        set(shares.get(2), fall.test(), "Test");
        shares.get(1).share.setText("split, own scale");
        setAccessibleText(words(fall, opened));
        requestLayout();
    }

    private static void set(Bar bar, int count, String name) {
        bar.count.setText(Numbers.count(count));
        bar.name.setText(name);
    }

    private static String percent(double left, double of) {
        double percent = of == 0 ? 0 : 100 * left / of;
        return (percent > 0 && percent < 1 ? "<1" : Numbers.count(Math.round(percent))) + " %";
    }

    private static String words(Fall fall, double opened) {
        var text = new StringBuilder();
        for (Fall.Step step : fall.steps()) {
            text.append(step.name())
                    .append(": ")
                    .append(Numbers.count(step.galaxies()))
                    .append(", ")
                    .append(percent(step.galaxies(), opened))
                    .append(" of all. ");
        }
        return text.append("Fit ")
                .append(Numbers.count(fall.fit()))
                .append(", validation ")
                .append(Numbers.count(fall.validation()))
                .append(", test ")
                .append(Numbers.count(fall.test()))
                .append(", sealed.")
                .toString();
    }

    private void build() {
        getChildren().clear();
        bars.clear();
        shares.clear();
        getChildren().addAll(panel, ground, upper, lower);
        for (int i = 0; i < shown.steps().size(); i++) {
            bars.add(new Bar("fall-left"));
        }
        shares.add(new Bar("fall-fit"));
        shares.add(new Bar("fall-validation"));
        shares.add(new Bar("fall-test"));
        bars.forEach(bar -> getChildren().addAll(bar.nodes()));
        shares.forEach(bar -> getChildren().addAll(bar.nodes()));
    }

    @Override
    protected void layoutChildren() {
        if (bars.isEmpty()) {
            return;
        }
        double cell = getWidth() / (bars.size() + SPLIT_GAP + SPLIT_BARS);
        double lines =
                Stream.concat(bars.stream(), shares.stream())
                                .anyMatch(bar -> bar.name.prefWidth(-1) > cell - NAME_GAP)
                        ? 2
                        : 1;
        double nameHeight = lines * LINE + 2;
        double floor = getHeight() - FOOT - nameHeight;
        double height = Math.max(10, floor - TOP);
        double opened = Math.max(1, shown.steps().getFirst().galaxies());
        double before = height;
        for (int i = 0; i < bars.size(); i++) {
            double now = height * shown.steps().get(i).galaxies() / opened;
            place(bars.get(i), i * cell, cell, floor, now, i == 0 ? now : before);
            name(bars.get(i), i * cell, cell, floor, nameHeight, cell);
            before = now;
        }
        double start = (bars.size() + SPLIT_GAP) * cell;
        double most =
                Math.max(1, Math.max(shown.fit(), Math.max(shown.validation(), shown.test())));
        panel.resizeRelocate(start, 0, SPLIT_BARS * cell, floor);
        int[] counts = {shown.fit(), shown.validation(), shown.test()};
        for (int i = 0; i < counts.length; i++) {
            double now = (height - 4) * counts[i] / most;
            place(shares.get(i), start + i * cell, cell, floor, now, now);
            name(shares.get(i), start + i * cell, cell, floor, nameHeight, SPLIT_BARS * cell);
        }
        double end = (bars.size() - 1) * cell + cell * 0.76;
        stretch(upper, end, floor - before, start, TOP);
        stretch(lower, end, floor, start, floor);
        stretch(ground, 0, floor, bars.size() * cell, floor);
    }

    private static void stretch(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    private void place(Bar bar, double x, double cell, double floor, double now, double before) {
        double width = Math.min(64, 0.52 * cell);
        double at = snapPositionX(x + (cell - width) / 2);
        double top = floor - Math.max(1, now);
        bar.left.resizeRelocate(at, top, width, Math.max(1, now));
        boolean fell = before > now + 1;
        bar.gone.setVisible(fell);
        bar.gone.resizeRelocate(at, floor - before, width, Math.max(0, before - now));
        double middle = x + cell / 2;
        // The count stands in what was taken away, above what is left.
        centre(bar.count, middle, top - LINE - 1, cell);
        boolean room = fell && before - now > 2 * LINE + 6;
        centre(
                bar.lost,
                middle,
                room
                        ? floor - before + 3
                        : Math.max(0, Math.min(floor - before, top - LINE) - LINE - 1),
                cell);
    }

    /// The name, on two lines where one is too long for its room, and what is said below it.
    private static void name(
            Bar bar, double x, double cell, double floor, double height, double shareRoom) {
        double middle = x + cell / 2;
        double room = cell - NAME_GAP;
        double width = Math.min(Math.ceil(bar.name.prefWidth(-1)), room);
        bar.name.resizeRelocate(Math.rint(middle - width / 2), Math.rint(floor + 4), width, height);
        bar.name.setAlignment(Pos.TOP_CENTER);
        centre(bar.share, middle, floor + 4 + height, shareRoom);
    }

    private static void centre(Label label, double middle, double y, double most) {
        double width = Math.min(Math.ceil(label.prefWidth(-1)), most);
        label.resizeRelocate(Math.rint(middle - width / 2), Math.rint(y), width, LINE + 2);
        label.setAlignment(Pos.CENTER);
    }
}

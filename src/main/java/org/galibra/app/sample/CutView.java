package org.galibra.app.sample;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.RangeBar;
import org.galibra.sample.Interval;
import org.galibra.study.Recipe;

import java.util.Optional;

/// One column's slider with two ends: exact fields above, what is kept below.
final class CutView {
    private static final double LARGEST = 1e300;
    private static final int SHORT = 4;

    private final VBox box;
    private final NumberField lower;
    private final NumberField upper;
    private final RangeBar bar;
    private final Label least = new Label();
    private final Label kept = new Label();
    private final Label largest = new Label();
    private CutPicture shown;
    private double low;
    private double high;

    CutView(SampleViewModel model, CutPicture first) {
        this.shown = first;
        CutLine line = first.line();
        lower =
                field(
                        "cut-from-" + line.column(),
                        line.title() + ", lower end",
                        value -> model.cut(shown, value, high));
        upper =
                field(
                        "cut-to-" + line.column(),
                        line.title() + ", upper end",
                        value -> model.cut(shown, low, value));
        bar =
                new RangeBar(
                        line.title(),
                        new RangeBar.Listener() {
                            @Override
                            public void held() {
                                model.hold();
                            }

                            @Override
                            public void moved(double from, double to) {
                                CutAxis axis = shown.axis();
                                // The end that stands still keeps its exact value.
                                double stays = axis.step() / 2;
                                model.cut(
                                        shown,
                                        Math.abs(from - low) < stays ? low : axis.snap(from),
                                        Math.abs(to - high) < stays ? high : axis.snap(to));
                            }

                            @Override
                            public void released() {
                                model.release();
                            }
                        });
        bar.setId("cut-bar-" + line.column());
        var title = new Label(line.title());
        title.getStyleClass().addAll("small", "strong");
        // A title of ours is short; a column's own name may be long.
        title.setMinWidth(line.title().equals(line.column()) ? 40 : Region.USE_PREF_SIZE);
        var to = new Label("to");
        to.getStyleClass().add("field-label");
        to.setMinWidth(Region.USE_PREF_SIZE);
        var unit = new Label(line.unit());
        unit.getStyleClass().add("unit");
        unit.setMinWidth(line.unit().length() <= SHORT ? Region.USE_PREF_SIZE : 0);
        unit.setMaxWidth(44);
        var head = new HBox(6, title, Card.space(), lower, to, upper, unit);
        head.setAlignment(Pos.CENTER_LEFT);
        for (Label end : new Label[] {least, kept, largest}) {
            end.getStyleClass().addAll("tiny", "muted");
            end.setMinWidth(Region.USE_PREF_SIZE);
        }
        kept.setId("cut-kept-" + line.column());
        var below = new HBox(least, Card.space(), kept, Card.space(), largest);
        box = new VBox(2, head, bar, below);
        HBox.setHgrow(head, Priority.ALWAYS);
        show(first);
    }

    private static NumberField field(
            String id, String words, java.util.function.DoubleConsumer entered) {
        var field = new NumberField(id, words, -LARGEST, LARGEST, entered);
        field.getStyleClass().add("cut-field");
        return field;
    }

    Node node() {
        return box;
    }

    String column() {
        return shown.line().column();
    }

    /// Shows the histogram and the counts of a picture.
    void show(CutPicture now) {
        shown = now;
        CutAxis axis = now.axis();
        bar.axis(axis.from(), axis.to(), axis.step(), now.counts());
        least.setText(Numbers.exact(axis.from()));
        largest.setText(Numbers.exact(axis.to()));
        kept.setText(
                now.kept() == now.before()
                        ? "all " + Numbers.count(now.kept()) + " kept"
                        : Numbers.count(now.kept()) + " kept");
    }

    /// Shows the ends that a recipe states, which is ahead of the picture.
    void follow(Recipe recipe) {
        Optional<Interval> interval = shown.line().interval(recipe);
        CutAxis axis = shown.axis();
        low = interval.map(Interval::from).filter(Double::isFinite).orElse(axis.from());
        high = interval.map(Interval::to).filter(Double::isFinite).orElse(axis.to());
        lower.show(low);
        upper.show(high);
        bar.show(low, high);
    }
}

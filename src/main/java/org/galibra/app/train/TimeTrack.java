package org.galibra.app.train;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

import org.galibra.app.control.Numbers;
import org.galibra.app.control.Sliders;
import org.galibra.figure.Thumbnail;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The moments of a training as small pictures over a slider, each above its place. Picture and
/// slider lead back to a moment; the last picture is the training as it stands.
final class TimeTrack extends Region {
    private static final double PICTURE = 44;
    private static final double LABEL = 16;
    private static final double SLIDER = 24;

    private final TimeMachine machine;
    private final Slider slider = new Slider(0, 1, 1);
    private final Label best = new Label("best");
    private final List<Button> stops = new ArrayList<>();
    private List<Moment> shown = List.of();
    private boolean showing;
    private boolean pictured = true;
    private OptionalLong bestStep = OptionalLong.empty();

    TimeTrack(TimeMachine machine) {
        this.machine = machine;
        getStyleClass().add("time-track");
        slider.setId("time");
        slider.setAccessibleText("Look back at an earlier step");
        slider.setBlockIncrement(0.25);
        slider.setTooltip(new Tooltip("Look back; the training goes on  [ ]"));
        Sliders.dress(slider);
        slider.valueProperty()
                .addListener((property, old, now) -> {
                    if (!showing) {
                        machine.look(now.doubleValue());
                    }
                });
        best.getStyleClass().addAll("tiny", "validation", "strong");
        best.setMouseTransparent(true);
        best.setTooltip(new Tooltip("The lowest validation loss so far"));
        getChildren().addAll(slider, best);
        setMinHeight(USE_PREF_SIZE);
    }

    /// Shows the moments of a picture, and the one that is looked at.
    void show(Picture picture) {
        showing = true;
        if (!steps(picture.moments()).equals(steps(shown)) || stops.isEmpty()) {
            shown = picture.moments();
            remake();
        }
        Button now = stops.getLast();
        now.setText(Numbers.count(picture.frame().step()));
        draw(now, picture.now());
        slider.setMax(Math.max(1, shown.size()));
        double place = picture.isPast() ? machine.place(picture.step()) : slider.getMax();
        slider.setValue(place);
        for (int k = 0; k < stops.size(); k++) {
            boolean chosen = Math.abs(place - (shown.isEmpty() ? 1 : k)) < 0.01;
            stops.get(k).pseudoClassStateChanged(CHOSEN, chosen);
        }
        bestStep =
                picture.frame().standing().history().checks() > 0
                        ? OptionalLong.of(picture.frame().standing().bestStep())
                        : OptionalLong.empty();
        requestLayout();
        showing = false;
    }

    private static final javafx.css.PseudoClass CHOSEN =
            javafx.css.PseudoClass.getPseudoClass("chosen");

    private static List<Long> steps(List<Moment> moments) {
        return moments.stream().map(Moment::step).toList();
    }

    /// Whether there are pictures, or only their steps.
    void picture(boolean wanted) {
        pictured = wanted;
        stops.forEach(this::dress);
        requestLayout();
    }

    private void remake() {
        getChildren().removeAll(stops);
        stops.clear();
        for (Moment moment : shown) {
            Button stop = stop(Numbers.count(moment.step()));
            draw(stop, moment.picture());
            stop.setAccessibleText("Look back at step " + Numbers.count(moment.step()));
            stop.setOnAction(event -> machine.look(machine.place(moment.step())));
            stops.add(stop);
        }
        Button now = stop("");
        now.setId("time-live");
        now.getStyleClass().add("live");
        now.setAccessibleText("The training as it stands");
        now.setTooltip(new Tooltip("The training as it stands  End"));
        now.setOnAction(event -> machine.live());
        stops.add(now);
        getChildren().addAll(stops);
    }

    private Button stop(String words) {
        var stop = new Button(words);
        stop.getStyleClass().add("time-stop");
        stop.setGraphic(new ImageView());
        stop.setAlignment(Pos.BOTTOM_CENTER);
        stop.setFocusTraversable(false);
        dress(stop);
        return stop;
    }

    private void dress(Button stop) {
        stop.setContentDisplay(pictured ? ContentDisplay.TOP : ContentDisplay.TEXT_ONLY);
    }

    private static void draw(Button stop, Thumbnail thumbnail) {
        var image = new WritableImage(thumbnail.side(), thumbnail.side());
        for (int y = 0; y < thumbnail.side(); y++) {
            for (int x = 0; x < thumbnail.side(); x++) {
                image.getPixelWriter().setArgb(x, y, thumbnail.argb(x, y));
            }
        }
        var view = (ImageView) stop.getGraphic();
        view.setImage(image);
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        view.setSmooth(false);
    }

    @Override
    protected double computePrefHeight(double width) {
        return (pictured ? PICTURE + 8 : 0) + LABEL + SLIDER;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected void layoutChildren() {
        if (stops.isEmpty()) {
            slider.resizeRelocate(0, getHeight() - SLIDER, getWidth(), SLIDER);
            best.setVisible(false);
            return;
        }
        double column = getWidth() / stops.size();
        double above = getHeight() - SLIDER;
        for (int k = 0; k < stops.size(); k++) {
            double width = Math.min(column, 76);
            layoutInArea(
                    stops.get(k),
                    (k + 0.5) * column - width / 2,
                    0,
                    width,
                    above,
                    0,
                    javafx.geometry.HPos.CENTER,
                    javafx.geometry.VPos.BOTTOM);
        }
        // The thumb's middle stands under the middle of a picture.
        double thumb = 16;
        double from = stops.size() == 1 ? 0 : column / 2 - thumb / 2;
        slider.resizeRelocate(from, above, getWidth() - 2 * from, SLIDER);
        best.setVisible(bestStep.isPresent() && shown.size() > 1);
        bestStep.ifPresent(step -> {
            best.autosize();
            double x = (machine.place(step) + 0.5) * column;
            double fromStop = Math.abs(x - (Math.rint(x / column - 0.5) + 0.5) * column);
            // Where a step's own label stands, there is no room for the word.
            best.setVisible(best.isVisible() && fromStop > 0.3 * column);
            best.relocate(x - best.getWidth() / 2, above - LABEL);
        });
    }
}

package org.galibra.app.sample;

import atlantafx.base.controls.Popover;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.galibra.app.control.Folding;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.sample.Stage;
import org.galibra.sample.Trim;
import org.galibra.study.Recipe;

import java.util.List;
import java.util.Optional;

/// The tails of every feature that are cut off.
final class TailsSection {
    private final NumberField lower;
    private final NumberField upper;
    private final Label removed = new Label();
    private final Button limits = new Button();
    private final Folding section;
    private Trim trim = Trim.NONE;

    TailsSection(SampleViewModel model) {
        lower =
                new NumberField(
                        "trim-lower",
                        "Lower percentile of every feature; 0 cuts nothing off",
                        0,
                        50,
                        value -> model.trim(value, trim.upper()));
        upper =
                new NumberField(
                        "trim-upper",
                        "Upper percentile of every feature; 100 cuts nothing off",
                        50,
                        100,
                        value -> model.trim(trim.lower(), value));
        lower.getStyleClass().add("cut-field");
        upper.getStyleClass().add("cut-field");
        var percent = new Label("%");
        percent.getStyleClass().add("unit");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = CutsSection.line("Percentiles", lower, to(), upper, percent);
        removed.getStyleClass().addAll("tiny", "muted");
        limits.setId("limits");
        limits.getStyleClass().addAll("link", "in-line");
        limits.setTooltip(
                new Tooltip(
                        "The limits are fitted on the training side and applied to both; each can"
                                + " be set by hand"));
        var popover = new Popover(new LimitsView(model).node());
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.LEFT_CENTER);
        limits.setOnAction(event -> popover.show(limits));
        var below = new HBox(2, removed, limits);
        below.setAlignment(Pos.CENTER_LEFT);
        section = new Folding("fold-tails", "TAILS OF EVERY FEATURE", null, line, below);
        model.recipeProperty().subscribe(this::follow);
        model.pictureProperty().subscribe(this::show);
    }

    Node node() {
        return section;
    }

    static Label to() {
        var to = new Label("to");
        to.getStyleClass().add("field-label");
        to.setMinWidth(Region.USE_PREF_SIZE);
        return to;
    }

    private void follow(Optional<Recipe> recipe) {
        recipe.ifPresent(now -> {
            trim = now.sample().trim();
            lower.show(trim.lower());
            upper.show(trim.upper());
        });
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            var sample = now.experiment().sample();
            int gone =
                    left(sample.stages(), Stage.Kind.TRAINING_SIDE, Stage.Kind.TEST_SIDE)
                            - left(
                                    sample.stages(),
                                    Stage.Kind.TRAINING_TRIMMED,
                                    Stage.Kind.TEST_TRIMMED);
            boolean any =
                    sample.stages().stream()
                            .anyMatch(stage -> stage.kind() == Stage.Kind.TRAINING_TRIMMED);
            removed.setText(
                    any
                            ? "Removes " + Numbers.counted(gone, "galaxy", "galaxies") + ";"
                            : "Nothing is cut off;");
            int own = now.experiment().recipe().sample().limits().size();
            limits.setText(
                    Numbers.counted(sample.features().size(), "limit", "limits")
                            + (own == 0 ? "" : ", " + Numbers.count(own) + " by hand"));
        });
    }

    private static int left(List<Stage> stages, Stage.Kind... kinds) {
        return stages.stream()
                .filter(stage -> List.of(kinds).contains(stage.kind()))
                .mapToInt(Stage::galaxies)
                .sum();
    }
}

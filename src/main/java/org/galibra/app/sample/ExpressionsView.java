package org.galibra.app.sample;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Icons;
import org.galibra.sample.Cut;
import org.galibra.study.Recipe;
import org.galibra.work.Problem;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Optional;

/// Cuts that are written down, as the command line takes them: those in force, and a field for
/// another.
final class ExpressionsView {
    private final SampleViewModel model;
    private final VBox inForce = new VBox(4);
    private final TextField field = new TextField();
    private final Label mistake = new Label();
    private final VBox box = new VBox(4, inForce, field, mistake);
    private List<Cut> shown = List.of();

    ExpressionsView(SampleViewModel model) {
        this.model = model;
        field.setId("expression");
        field.setPromptText("logmstar > 9 && nQ > 2");
        field.setAccessibleText("Another cut, as --cut takes it");
        field.setTooltip(
                new Tooltip(
                        "Comparisons of columns and numbers, joined by &&; Enter adds the cut."
                                + " Names with other characters stand between `backquotes`"));
        field.setOnAction(event -> {
            if (!field.getText().isBlank() && model.add(field.getText())) {
                field.clear();
            }
        });
        field.textProperty().addListener(property -> model.correct());
        mistake.setId("expression-mistake");
        mistake.getStyleClass().addAll("tiny", "mistake");
        mistake.setWrapText(true);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        model.mistakeProperty().subscribe(this::say);
        model.recipeProperty().addListener((property, old, now) -> show(now));
        model.pictureProperty()
                .addListener((property, old, now) -> show(model.recipeProperty().get()));
        show(model.recipeProperty().get());
    }

    Node node() {
        return box;
    }

    private void say(Optional<Problem> problem) {
        mistake.setVisible(problem.isPresent());
        mistake.setManaged(problem.isPresent());
        problem.ifPresent(now -> {
            String place = now.column().isEmpty() ? "" : "Column " + now.column() + ": ";
            String reason = now.reason();
            String words = place.isEmpty() ? capital(reason) : place + reason;
            mistake.setText(words + ". " + capital(now.remedy()) + ".");
        });
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private void show(Optional<Recipe> recipe) {
        List<CutLine> lines =
                model.pictureProperty().get().stream()
                        .flatMap(now -> now.cuts().stream())
                        .map(CutPicture::line)
                        .toList();
        List<Cut> cuts =
                recipe.map(now -> Edits.expressions(now.sample(), lines)).orElse(List.of());
        if (!cuts.equals(shown)) {
            shown = cuts;
            inForce.getChildren().setAll(cuts.stream().map(this::line).toList());
        }
    }

    private HBox line(Cut cut) {
        var text = new TextField(cut.expression());
        text.getStyleClass().add("in-force");
        text.setAccessibleText("Cut " + cut.expression());
        text.setOnAction(event -> model.replace(cut, text.getText()));
        HBox.setHgrow(text, Priority.ALWAYS);
        var remove = new Button("", Icons.of(Material2RoundAL.CLOSE, 14, "muted-icon"));
        remove.getStyleClass().add("quiet");
        remove.setTooltip(new Tooltip("Remove this cut"));
        remove.setAccessibleText("Remove the cut " + cut.expression());
        remove.setOnAction(event -> model.remove(cut));
        var line = new HBox(4, text, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

package org.galibra.app.sample;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.study.Recipe;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The cuts: a slider for each of the columns in use, and one more for any other.
final class CutsSection {
    private final SampleViewModel model;
    private final VBox sliders = new VBox(8);
    private final Pick<String> more;
    private final VBox box;
    private List<CutView> views = List.of();

    CutsSection(SampleViewModel model) {
        this.model = model;
        var paper =
                new Button(
                        "Elson 2025 values",
                        Icons.of(Material2RoundMZ.SETTINGS_BACKUP_RESTORE, 14, "link-icon"));
        paper.setId("elson-2025-values");
        paper.getStyleClass().addAll("link", "at-head");
        paper.setTooltip(
                new Tooltip(
                        "z < 0.3, B/T 0.15 to 0.65, log M★ 8 to 11, tails 0.1 to 99.9 %, bins of"
                                + " 0.1 dex, 8,213 and 3,520 galaxies, as far as the table has"
                                + " them"));
        paper.setOnAction(event -> model.elson2025());
        more = new Pick<>(name -> name, this::ask);
        more.called("add-cut", "Add a cut on another column");
        more.setPromptText("Add a cut on …");
        more.setMaxWidth(Double.MAX_VALUE);
        box = Rail.section("CUTS", paper, sliders, more, new ExpressionsView(model).node());
        model.pictureProperty().addListener((property, old, now) -> show(now));
        model.recipeProperty().addListener((property, old, now) -> follow(now));
        show(model.pictureProperty().get());
    }

    Node node() {
        return box;
    }

    private void ask(String column) {
        model.ask(column);
    }

    private void show(Optional<SamplePicture> now) {
        List<CutPicture> cuts = now.map(SamplePicture::cuts).orElse(List.of());
        Set<String> columns =
                cuts.stream().map(cut -> cut.line().column()).collect(Collectors.toSet());
        // Another order alone rebuilds nothing: a slider that is held stays where it is.
        if (!views.stream().map(CutView::column).collect(Collectors.toSet()).equals(columns)) {
            var made = new ArrayList<CutView>();
            for (CutPicture cut : cuts) {
                made.add(
                        views.stream()
                                .filter(view -> view.column().equals(cut.line().column()))
                                .findFirst()
                                .orElseGet(() -> new CutView(model, cut)));
            }
            views = List.copyOf(made);
            sliders.getChildren().setAll(views.stream().map(CutView::node).toList());
            more.show(model.offered(), null);
        }
        for (CutPicture cut : cuts) {
            views.stream()
                    .filter(view -> view.column().equals(cut.line().column()))
                    .forEach(view -> view.show(cut));
        }
        follow(model.recipeProperty().get());
    }

    private void follow(Optional<Recipe> recipe) {
        recipe.ifPresent(now -> views.forEach(view -> view.follow(now)));
    }

    /// A line of a label and a field at its end.
    static HBox line(String words, Node... fields) {
        var label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(6, label, Card.space());
        line.getChildren().addAll(fields);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

package org.galibra.app.sample;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Icons;
import org.galibra.app.control.NumberField;
import org.galibra.sample.Limits;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The limits of every feature between which galaxies are kept, each to be set by hand.
final class LimitsView {
    private static final double LARGEST = 1000;
    private static final double ROUNDED = 1e3;

    private final SampleViewModel model;
    private final GridPane grid = new GridPane();
    private final VBox box;
    private final List<Row> rows = new ArrayList<>();
    private List<String> features = List.of();

    private record Row(String feature, NumberField lower, NumberField upper, Button back) {}

    LimitsView(SampleViewModel model) {
        this.model = model;
        grid.getStyleClass().add("limits-grid");
        var scroll = new ScrollPane(grid);
        scroll.setPrefHeight(420);
        scroll.setFitToWidth(true);
        var title = new Label("Limits of each feature (mag)");
        title.getStyleClass().add("strong");
        box = new VBox(8, title, scroll);
        box.getStyleClass().add("about");
        model.pictureProperty().subscribe(this::show);
    }

    Node node() {
        return box;
    }

    private void show(Optional<SamplePicture> picture) {
        picture.ifPresent(now -> {
            var sample = now.experiment().sample();
            List<String> names = sample.features().names();
            if (!names.equals(features)) {
                features = names;
                build();
            }
            Map<String, Limits> own = now.experiment().recipe().sample().limits();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Limits limits = sample.limits().get(i);
                row.lower().show(rounded(limits.lower()));
                row.upper().show(rounded(limits.upper()));
                row.back().setVisible(own.containsKey(row.feature()));
            }
        });
    }

    /// A limit to a thousandth of a magnitude; none is an empty field.
    private static double rounded(double limit) {
        return Double.isInfinite(limit) ? Double.NaN : Math.rint(limit * ROUNDED) / ROUNDED;
    }

    private void build() {
        grid.getChildren().clear();
        rows.clear();
        for (String feature : features) {
            var name = new Label(feature);
            name.getStyleClass().add("small");
            var back =
                    new Button(
                            "",
                            Icons.of(Material2RoundMZ.SETTINGS_BACKUP_RESTORE, 14, "muted-icon"));
            back.getStyleClass().add("quiet");
            back.setTooltip(new Tooltip("Back to the percentiles"));
            back.setAccessibleText("Limits of " + feature + " back to the percentiles");
            back.setOnAction(
                    event -> model.limit(feature, OptionalDouble.empty(), OptionalDouble.empty()));
            var row =
                    new Row(
                            feature,
                            field("limit-from-" + feature, feature + ", lower limit", feature),
                            field("limit-to-" + feature, feature + ", upper limit", feature),
                            back);
            rows.add(row);
            grid.addRow(rows.size(), name, row.lower(), TailsSection.to(), row.upper(), back);
        }
    }

    private NumberField field(String id, String words, String feature) {
        var field = new NumberField(id, words, -LARGEST, LARGEST, value -> set(feature, id, value));
        field.getStyleClass().add("cut-field");
        return field;
    }

    /// The other limit stays as it is.
    private void set(String feature, String id, double value) {
        var sample = model.pictureProperty().get().orElseThrow().experiment().sample();
        Limits now = sample.limits().get(features.indexOf(feature));
        boolean lower = id.startsWith("limit-from-");
        double low = lower ? value : now.lower();
        double high = lower ? now.upper() : value;
        if (low <= high) {
            model.limit(feature, OptionalDouble.of(low), OptionalDouble.of(high));
        }
    }
}

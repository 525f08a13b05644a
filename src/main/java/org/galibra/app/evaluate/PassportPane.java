package org.galibra.app.evaluate;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.galibra.app.Chooser;
import org.galibra.app.chart.LinkedPane;
import org.galibra.app.chart.Marking;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Reading;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Theme;
import org.galibra.figure.PassportChart;
import org.galibra.figure.PassportPanel;
import org.galibra.figure.PassportPlan;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The passport of one galaxy.
final class PassportPane extends ScrollPane {
    private static final double WIDTH = 448;
    private static final double NARROW = 400;

    private final Label name = new Label();
    private final Label outlier = new Label();
    private final Reading predicted = new Reading("Predicted", "dex", "plain");
    private final Reading truth = new Reading("True", "dex", "plain");
    private final Reading residual = new Reading("Residual", "dex", "plain");
    private final Map<PassportPanel, LinkedPane<PassportPlan>> panels =
            new EnumMap<>(PassportPanel.class);
    private final GridPane nearest = new GridPane();

    PassportPane(EvaluateViewModel model, Marking marking, Chooser chooser) {
        setId("passport");
        for (PassportPanel panel : PassportPanel.values()) {
            var pane =
                    new LinkedPane<PassportPlan>(
                            marking,
                            style -> new PassportChart(style, panel),
                            panel::at,
                            PassportPlan::marking);
            pane.setId("passport-" + panel.name().toLowerCase(Locale.ROOT));
            panels.put(panel, pane);
        }
        getStyleClass().add("passport");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        name.getStyleClass().add("panel-title");
        var dot = new Circle(5);
        dot.getStyleClass().add("dot-selected");
        name.setGraphic(dot);
        outlier.setId("passport-outlier");
        outlier.getStyleClass().add("outlier");
        outlier.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, name, Card.space());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren()
                .addAll(
                        tool(
                                "outlier-before",
                                Material2RoundAL.CHEVRON_LEFT,
                                "Larger residual  ←",
                                () -> model.nextOutlier(-1)),
                        tool(
                                "outlier-next",
                                Material2RoundAL.CHEVRON_RIGHT,
                                "Next outlier  →",
                                () -> model.nextOutlier(1)),
                        tool(
                                "passport-export",
                                Material2RoundAL.GET_APP,
                                "Export: PDF, SVG or PNG, or the numbers as tables",
                                () ->
                                        chooser.figureToSave("galaxy.pdf")
                                                .ifPresent(model::exportPassport)),
                        tool("passport-close", Material2RoundAL.CLOSE, "Close", model::close));
        var numbers = new HBox(predicted, truth, residual);
        nearest.setVgap(4);
        var first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        nearest.getColumnConstraints().add(first);
        nearest.setId("nearest");
        var page =
                new VBox(
                        12,
                        head,
                        numbers,
                        section("SPECTRAL ENERGY DISTRIBUTION", "AB mag; thin: nearest"),
                        panels.get(PassportPanel.SPECTRUM),
                        section("FEATURES AMONG THE TRAINING GALAXIES", "quantile, per cent"),
                        panels.get(PassportPanel.QUANTILES),
                        section("WHAT EACH NEURON ADDS", "dex, against the median galaxy"),
                        panels.get(PassportPanel.NEURONS),
                        section("NEAREST TRAINING GALAXIES", "distance in scaled features"),
                        nearest);
        page.getStyleClass().add("passport-page");
        setContent(page);
        Roomy.around(this)
                .subscribe(wide -> {
                    setPrefWidth(wide ? WIDTH : NARROW);
                    setMinWidth(wide ? WIDTH : NARROW);
                    nearest.setHgap(wide ? 16 : 4);
                    // Where there is no room beside the name, what is said of it stands below.
                    head.getChildren().remove(outlier);
                    page.getChildren().remove(outlier);
                    (wide ? head : page).getChildren().add(1, outlier);
                });
    }

    private static Button tool(String id, Ikon icon, String tooltip, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setGraphic(Icons.of(icon, 18, "muted-icon"));
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        button.setOnAction(event -> act.run());
        return button;
    }

    private static HBox section(String title, String unit) {
        var heading = new Label(title);
        heading.getStyleClass().add("section-head");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        var quiet = new Label(unit);
        quiet.getStyleClass().addAll("tiny", "muted");
        return new HBox(8, heading, Card.space(), quiet);
    }

    void show(Passport now) {
        name.setText("Galaxy " + now.identifier());
        outlier.setText(now.set() + ", " + Numbers.decimals(now.sigmas(), 1) + " × scatter");
        outlier.setVisible(Double.isFinite(now.sigmas()));
        predicted.large().setText(Numbers.decimals(now.predicted(), 2));
        truth.large().setText(Numbers.decimals(now.truth(), 2));
        residual.large().setText(signed(now.residual(), 3));
        panels.forEach((panel, pane) -> {
            double height = panel.height(now.figure());
            pane.setMinHeight(height);
            pane.setPrefHeight(height);
            pane.show(now.figure());
        });
        nearest.getChildren().clear();
        row(0, List.of("Galaxy", "True", "Predicted", "Residual", "Distance"), "muted");
        for (int i = 0; i < now.nearest().size(); i++) {
            Passport.Neighbour at = now.nearest().get(i);
            row(
                    i + 1,
                    List.of(
                            at.identifier(),
                            Numbers.decimals(at.truth(), 2),
                            Numbers.decimals(at.predicted(), 2),
                            signed(at.predicted() - at.truth(), 2),
                            Numbers.decimals(at.distance(), 3)),
                    "text");
        }
    }

    void dress(Theme theme) {
        panels.values().forEach(pane -> pane.dress(theme));
    }

    static String signed(double value, int decimals) {
        String text = Numbers.decimals(value, decimals);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value > 0 && !zero ? "+" + text : text;
    }

    private void row(int row, List<String> cells, String style) {
        for (int column = 0; column < cells.size(); column++) {
            var label = new Label(cells.get(column));
            label.getStyleClass().addAll("small", style.toLowerCase(Locale.ROOT));
            label.setMaxWidth(Double.MAX_VALUE);
            label.setAlignment(column == 0 ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            label.setMinWidth(column == 0 ? 84 : 62);
            nearest.add(label, column, row);
        }
    }
}

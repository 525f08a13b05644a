package org.galibra.app.apply;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.ShareBar;
import org.galibra.app.control.Theme;
import org.galibra.figure.FenceChart;
import org.galibra.figure.FencePlan;
import org.galibra.study.survey.Tally;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The fence: counts by feature and side, each feature over its range, the share set apart along
/// other quantities. A click on a bar shows that feature.
final class FenceCard {
    private static final String ALL = "all features";
    private static final String USUAL = "mass, redshift, S/N";

    private final ApplyViewModel model;
    private final Map<FenceChart.Part, ChartPane<FencePlan>> panes =
            new EnumMap<>(FenceChart.Part.class);
    private final Segmented<FenceChart.Part> part = new Segmented<>("Fence by");
    private final Pick<String> feature;
    private final Pick<String> along;
    private final NumberField margin;
    private final ShareBar bar = new ShareBar("fence-inside", "fence-apart");
    private final Label inside = new Label();
    private final Label apart = new Label();
    private final Card card;

    FenceCard(ApplyViewModel model) {
        this.model = model;
        part.with(FenceChart.Part.COUNTS, "Counts", "Galaxies below and above each training range");
        part.with(
                FenceChart.Part.DISTRIBUTIONS,
                "Features",
                "Features over the training set, with the fence drawn");
        part.with(FenceChart.Part.SHARES, "Shares", "Share set apart, along what is chosen");
        feature =
                new Pick<String>(name -> name, this::only)
                        .called("fence-feature", "Feature that is shown");
        along =
                new Pick<String>(name -> name, name -> model.along(name.equals(USUAL) ? "" : name))
                        .called("fence-along", "Column along which the share set apart is shown");
        on(feature, FenceChart.Part.DISTRIBUTIONS);
        on(along, FenceChart.Part.SHARES);
        for (Pick<?> pick : List.of(feature, along)) {
            pick.getStyleClass().add("card-pick");
            pick.setPrefWidth(128);
            pick.setMinWidth(96);
            pick.managedProperty().bind(pick.visibleProperty());
        }
        margin =
                new NumberField(
                        "fence-margin",
                        "What the training range of this feature is widened by, in mag",
                        0,
                        ApplyRail.MOST_MAG,
                        mag ->
                                model.change(plan ->
                                        plan.withMargins(
                                                plan.margins().with(feature.getValue(), mag))));
        margin.setPrefWidth(64);
        margin.setMinWidth(52);
        margin.visibleProperty()
                .bind(
                        part.valueProperty()
                                .isEqualTo(FenceChart.Part.DISTRIBUTIONS)
                                .and(feature.valueProperty().isNotEqualTo(ALL)));
        margin.managedProperty().bind(margin.visibleProperty());
        model.choiceProperty().subscribe(now -> showMargin());
        feature.valueProperty().subscribe(now -> showMargin());
        card = new Card("Fence", feature, margin, along, part);
        card.setId("fence");
        var stack = new StackPane();
        for (FenceChart.Part each : FenceChart.Part.values()) {
            var pane = new ChartPane<FencePlan>(style -> new FenceChart(style, each), 240, 90);
            pane.setId("fence-" + each.name().toLowerCase(Locale.ROOT));
            on(pane, each);
            panes.put(each, pane);
            stack.getChildren().add(pane);
        }
        panes.get(FenceChart.Part.COUNTS)
                .setOnMouseClicked(event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                        clicked(event.getY());
                    }
                });
        inside.setId("fence-inside");
        inside.getStyleClass().addAll("tiny", "strong");
        apart.setId("fence-apart");
        apart.getStyleClass().addAll("tiny", "strong");
        apart.setTooltip(new Tooltip());
        bar.setMinHeight(8);
        bar.setPrefHeight(8);
        var area = new VBox(4, bar, new HBox(inside, Card.space(), apart), stack);
        VBox.setVgrow(stack, Priority.ALWAYS);
        area.getStyleClass().add("chart-area");
        card.show(area);
    }

    private void on(Node node, FenceChart.Part when) {
        node.visibleProperty().bind(part.valueProperty().isEqualTo(when));
    }

    Card node() {
        return card;
    }

    void dress(Theme theme) {
        panes.values().forEach(pane -> pane.dress(theme));
    }

    private void showMargin() {
        if (feature.getValue() != null) {
            margin.show(model.plan().margins().of(feature.getValue()));
        }
    }

    private void clicked(double y) {
        model.weighedProperty()
                .get()
                .flatMap(now ->
                        FenceChart.featureAt(
                                now.fence(), y, panes.get(FenceChart.Part.COUNTS).getHeight()))
                .ifPresent(name -> {
                    feature.setValue(name);
                    part.valueProperty().set(FenceChart.Part.DISTRIBUTIONS);
                });
    }

    private void only(String name) {
        model.weighedProperty()
                .get()
                .ifPresent(now ->
                        panes.get(FenceChart.Part.DISTRIBUTIONS)
                                .show(name.equals(ALL) ? now.fence() : now.fence().only(name)));
    }

    void show(Weighed now) {
        panes.values().forEach(pane -> pane.show(now.fence()));
        var names = new ArrayList<String>();
        names.add(ALL);
        now.fence().features().forEach(each -> names.add(each.name()));
        String kept = names.contains(feature.getValue()) ? feature.getValue() : ALL;
        feature.show(names, kept);
        only(kept);
        var columns = new ArrayList<String>();
        columns.add(USUAL);
        columns.addAll(now.alongs());
        along.show(columns, now.along().isEmpty() ? USUAL : now.along());
        panes.get(FenceChart.Part.SHARES).show(now.shares());
        Tally tally = now.application().summary().tally();
        long outside = tally.rows() - tally.inside();
        bar.show(List.of(tally.inside(), outside, 0L));
        inside.setText(Numbers.count(tally.inside()) + " inside" + share(tally.inside(), tally));
        apart.setText(Numbers.count(outside) + " set apart" + share(outside, tally));
        apart.getTooltip().setText(reasons(tally));
        card.subtitle()
                .setText(
                        Numbers.count(now.fence().outside())
                                + " of "
                                + Numbers.count(now.fence().complete())
                                + " complete leave a range");
    }

    private static String share(long part, Tally tally) {
        return tally.rows() == 0
                ? ""
                : String.format(Locale.ROOT, " (%.1f %%)", 100.0 * part / tally.rows());
    }

    private static String reasons(Tally tally) {
        var words = new StringBuilder("Each row has one reason:");
        tally.reasons().entrySet().stream()
                .limit(14)
                .forEach(each ->
                        words.append('\n')
                                .append(Numbers.count(each.getValue()))
                                .append("  ")
                                .append(each.getKey()));
        return words.toString();
    }
}

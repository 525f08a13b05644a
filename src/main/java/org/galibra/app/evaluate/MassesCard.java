package org.galibra.app.evaluate;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.galibra.app.Chooser;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.MassFunctionChart;
import org.galibra.figure.MassFunctionPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The mass function, true and predicted, a chart for each group of galaxies.
final class MassesCard {
    private static final double LARGEST_VOLUME = 1e13;

    private final Card card;
    private final Pick<Optional<Quantity>> by;
    private final HBox charts = new HBox();
    private final List<ChartPane<MassFunctionPlan>> panes = new ArrayList<>();
    private Theme theme = Theme.LIGHT;
    private String title = "";

    MassesCard(EvaluateViewModel page, Chooser chooser) {
        MassesViewModel model = page.masses();
        by =
                new Pick<Optional<Quantity>>(
                                picked -> picked.map(Quantity::title).orElse("all together"),
                                model.byProperty()::set)
                        .called("masses-by", "Quantity that parts the galaxies");
        by.setPrefWidth(150);
        var groups = new Segmented<Integer>("Groups");
        groups.with(2, "2", "Two groups of equal number");
        groups.with(3, "3", "Three groups of equal number");
        groups.setId("masses-groups");
        groups.valueProperty().bindBidirectional(model.groupsProperty());
        groups.disableProperty().bind(model.byProperty().map(Optional::isEmpty));
        var volume =
                new NumberField(
                        "masses-volume",
                        "Volume of all galaxies in Mpc³, 0 where it is not known; parts by redshift"
                                + " fill their shells of it, all others the whole",
                        0,
                        LARGEST_VOLUME,
                        model.volumeProperty()::set);
        volume.setPrefColumnCount(6);
        volume.show(model.volumeProperty().get());
        var unit = new Label("Mpc³");
        unit.getStyleClass().addAll("small", "muted");
        unit.setMinWidth(Label.USE_PREF_SIZE);
        var export = new Button("Export…");
        export.setId("masses-export");
        export.getStyleClass().addAll("plain", "compact");
        export.setMinWidth(Button.USE_PREF_SIZE);
        export.setTooltip(new Tooltip("PDF, SVG or PNG, or the numbers as a table"));
        export.setOnAction(
                event -> chooser.figureToSave("mass-function.pdf").ifPresent(model::export));
        card = new Card("Mass function", by, groups, volume, unit, export);
        card.setId("mass-function");
        charts.getStyleClass().add("chart-area");
        card.show(charts);
        model.drawnProperty().addListener((property, old, now) -> now.ifPresent(this::show));
        page.pictureProperty()
                .addListener((property, old, now) ->
                        now.ifPresent(at -> offer(at.quantities(), model.byProperty().get())));
        model.byProperty()
                .addListener((property, old, now) ->
                        page.pictureProperty().get().ifPresent(at -> offer(at.quantities(), now)));
    }

    private void offer(List<Quantity> quantities, Optional<Quantity> chosen) {
        by.show(
                Stream.concat(
                                Stream.of(Optional.<Quantity>empty()),
                                quantities.stream().map(Optional::of))
                        .toList(),
                chosen);
    }

    private void show(MassesViewModel.Drawn now) {
        MassFunctionPlan plan = now.plan();
        boolean other = !title.equals(plan.spec().title());
        title = plan.spec().title();
        if (panes.size() != plan.panels().size() || other) {
            panes.clear();
            for (int i = 0; i < plan.panels().size(); i++) {
                panes.add(pane(i));
            }
            charts.getChildren().setAll(panes);
        }
        for (ChartPane<MassFunctionPlan> pane : panes) {
            pane.show(plan);
            pane.setAccessibleText(plan.summary());
        }
        card.subtitle()
                .setText(
                        plan.spec().sample().equals("natural")
                                ? "test side, as in nature; bars: Poisson 68 %"
                                : plan.spec().sample()
                                        + " galaxies, numbers as drawn; bars: Poisson 68 %");
    }

    private ChartPane<MassFunctionPlan> pane(int place) {
        String axis = title;
        var pane =
                new ChartPane<MassFunctionPlan>(
                        style -> new MassFunctionChart(style, place, axis), 200, 160);
        pane.setId("masses-by-" + place);
        pane.setPrefWidth(400);
        pane.dress(theme);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }

    Node node() {
        return card;
    }

    void dress(Theme now) {
        theme = now;
        panes.forEach(pane -> pane.dress(now));
    }
}

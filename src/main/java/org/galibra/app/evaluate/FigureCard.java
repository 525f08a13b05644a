package org.galibra.app.evaluate;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;

import org.galibra.app.chart.BrushAxis;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.figure.Binning;
import org.galibra.figure.CountKeyChart;
import org.galibra.figure.PerformancePlan;
import org.galibra.figure.PerformanceSpec;
import org.galibra.figure.PredictedAgainstTrueChart;
import org.galibra.figure.ResidualStripChart;
import org.galibra.figure.TargetLabel;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.ArrayList;
import java.util.List;

/// Fig. 3: training and test, predicted against true above the residuals, and the seal of the test
/// set.
final class FigureCard {
    private static final double KEY = 112;
    private static final double STRIP_SHARE = 32;

    private final EvaluateViewModel model;
    private final Card card;
    private final List<ChartPane<PerformancePlan>> masses = new ArrayList<>();
    private final List<ChartPane<PerformancePlan>> strips = new ArrayList<>();
    private final ChartPane<PerformancePlan> key = new ChartPane<>(CountKeyChart::new, KEY, 40);
    private final ColumnConstraints keyColumn = new ColumnConstraints(KEY);
    private final Button open = new Button("Open the test set");

    FigureCard(EvaluateViewModel model) {
        this.model = model;
        var bins = new Segmented<Double>("Width of the bins");
        bins.with(PerformanceSpec.SCREEN_BIN_DEX, "0.025", "Bins of 0.025 dex");
        bins.with(PerformanceSpec.PAPER_BIN_DEX, "0.0125 dex", "Bins of 0.0125 dex, as in Fig. 3");
        bins.setId("evaluate-bins");
        bins.valueProperty().addListener((property, old, now) -> model.binDexProperty().set(now));
        var binning = new Segmented<Binning>("Binned by");
        binning.with(Binning.BY_TRUTH, "By truth", "Median prediction in bins of truth");
        binning.with(
                Binning.BY_PREDICTION,
                "By prediction",
                "Median truth in bins of the prediction: a calibrated network shows no tilt");
        binning.setId("binning");
        binning.valueProperty().addListener((property, old, now) -> turn(now));
        open.setId("evaluate-open-test");
        open.getStyleClass().addAll("plain", "compact");
        open.setGraphic(Icons.of(Material2RoundAL.LOCK_OPEN, 14));
        open.setTooltip(
                new Tooltip(
                        "Opened once: the training ends where it is, and the network is judged by"
                                + " galaxies that it has never seen"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.openTest());
        card = new Card("Predicted against true", open, bins, binning);
        card.setId("figure-3");
        Roomy.only(bins);
        var content = new StackPane(grid());
        content.getStyleClass().add("chart-area");
        card.show(content);
    }

    private GridPane grid() {
        var grid = new GridPane();
        for (int set = 0; set < 2; set++) {
            int place = set;
            var mass =
                    new ChartPane<PerformancePlan>(
                                    style ->
                                            new PredictedAgainstTrueChart(
                                                    style,
                                                    TargetLabel.STELLAR_MASS,
                                                    place(place, true)),
                                    160,
                                    110)
                            .brushing(
                                    BrushAxis.BOTH,
                                    brush -> model.brush(Places.Chart.MASSES, place, brush))
                            .picking(at -> model.pick(Places.Chart.MASSES, place, at));
            mass.setId("masses-" + set);
            var strip =
                    new ChartPane<PerformancePlan>(
                                    style ->
                                            new ResidualStripChart(
                                                    style,
                                                    TargetLabel.STELLAR_MASS,
                                                    place(place, false)),
                                    160,
                                    90)
                            .brushing(
                                    BrushAxis.BOTH,
                                    brush -> model.brush(Places.Chart.STRIP, place, brush))
                            .picking(at -> model.pick(Places.Chart.STRIP, place, at));
            strip.setId("strip-" + set);
            masses.add(mass);
            strips.add(strip);
            grid.add(mass, set, 0);
            grid.add(strip, set, 1);
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPrefWidth(400);
            grid.getColumnConstraints().add(column);
        }
        grid.add(key, 2, 0);
        grid.getColumnConstraints().add(keyColumn);
        for (double share : new double[] {100 - STRIP_SHARE, STRIP_SHARE}) {
            var row = new RowConstraints();
            row.setPercentHeight(share);
            grid.getRowConstraints().add(row);
        }
        return grid;
    }

    private PredictedAgainstTrueChart.Place place(int set, boolean stated) {
        return new PredictedAgainstTrueChart.Place(set, model.binningProperty().get(), stated);
    }

    private void turn(Binning now) {
        model.binningProperty().set(now);
        masses.forEach(ChartPane::remake);
        strips.forEach(ChartPane::remake);
    }

    /// Whether the key of counts has room beside the charts.
    void showKey(boolean shown) {
        key.setVisible(shown);
        key.setManaged(shown);
        keyColumn.setPrefWidth(shown ? KEY : 0);
        keyColumn.setMinWidth(shown ? KEY : 0);
        keyColumn.setMaxWidth(shown ? KEY : 0);
    }

    Node node() {
        return card;
    }

    void show(Picture now) {
        for (int set = 0; set < 2; set++) {
            masses.get(set).mark(now.masses().get(set));
            masses.get(set).show(now.performance());
            strips.get(set).mark(now.strips().get(set));
            strips.get(set).show(now.performance());
        }
        key.show(now.performance());
        String summary = now.performance().summary();
        masses.forEach(pane -> pane.setAccessibleText(summary));
        strips.forEach(pane -> pane.setAccessibleText(summary));
        boolean opened = now.judgement().isOpened();
        open.setVisible(!opened);
        open.setManaged(!opened);
        var trained = now.judgement().trained();
        long step = trained.ended() ? trained.standing().networkStep() : trained.step();
        card.subtitle()
                .setText(
                        (opened
                                        ? "test set opened once, step "
                                        : "validation in place of the sealed test set, step ")
                                + Numbers.count(step));
    }

    void dress(Theme theme) {
        masses.forEach(pane -> pane.dress(theme));
        strips.forEach(pane -> pane.dress(theme));
        key.dress(theme);
    }
}

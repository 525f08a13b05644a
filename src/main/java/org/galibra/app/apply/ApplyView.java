package org.galibra.app.apply;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.PageView;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.Banner;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Segmented;
import org.galibra.app.control.Theme;
import org.galibra.app.mapping.JoinCard;
import org.galibra.figure.CoverageChart;
import org.galibra.figure.CoveragePlan;
import org.galibra.figure.FenceChart;
import org.galibra.figure.FencePlan;
import org.galibra.figure.SedMassChart;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.SedMassSpec;
import org.galibra.figure.TargetLabel;
import org.galibra.figure.UncertaintyChart;
import org.galibra.figure.UncertaintyPlan;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The Apply page: the rail, and what came of the weighing in cards.
public final class ApplyView implements PageView {
    /// What the card of uncertainties shows.
    private enum Errors {
        SIGMA,
        LIGHT,
        COVERAGE
    }

    private final ApplyViewModel model;
    private final BorderPane root = new BorderPane();
    private final List<ChartPane<?>> all = new ArrayList<>();
    private final List<ChartPane<SedMassPlan>> masses = new ArrayList<>();
    private final Map<FenceChart.Part, ChartPane<FencePlan>> fences =
            new EnumMap<>(FenceChart.Part.class);
    private final ChartPane<UncertaintyPlan> uncertainty;
    private final ChartPane<UncertaintyPlan> light;
    private final ChartPane<CoveragePlan> coverage;
    private final Segmented<Errors> errorsBy = new Segmented<>("Uncertainty shown as");
    private final Segmented<Boolean> method = new Segmented<>("Errors by");
    private final Card sedMasses = new Card("Prediction against SED mass");
    private final Card fence;
    private final Label noMasses = quiet("The survey has no masses of its own inside the fences.");
    private final Label noCorrection =
            quiet("Too few galaxies with masses of their own to fit a correction.");
    private final Label noErrors = quiet("The table has no errors of the fluxes.");
    private final Label noLight = quiet("The table has no errors of the fluxes.");
    private final Label noTrials =
            quiet("No held-out galaxies and no masses of its own: coverage is not known.");

    public ApplyView(ApplyViewModel model, Chooser chooser) {
        this.model = model;
        var column = new VBox();
        for (SedMassChart.Part part : SedMassChart.Part.values()) {
            var pane =
                    new ChartPane<SedMassPlan>(
                            style -> new SedMassChart(style, part, SedMassSpec.TARGET), 240, 110);
            pane.setId("sed-" + part.name().toLowerCase(Locale.ROOT));
            VBox.setVgrow(pane, Priority.ALWAYS);
            pane.managedProperty().bind(pane.visibleProperty());
            if (part != SedMassChart.Part.RAW) {
                pane.visibleProperty().bind(noCorrection.visibleProperty().not());
            }
            masses.add(kept(pane));
            column.getChildren().add(pane);
        }
        noCorrection.setId("sed-uncorrected");
        noCorrection.managedProperty().bind(noCorrection.visibleProperty());
        column.setAlignment(Pos.CENTER);
        column.getChildren().add(noCorrection);
        sedMasses.setId("sed-masses");
        noMasses.setId("sed-none");
        sedMasses.show(over(column, noMasses));

        var part = new Segmented<FenceChart.Part>("Fence by");
        part.with(FenceChart.Part.COUNTS, "Counts", "Galaxies below and above each training range");
        part.with(FenceChart.Part.DISTRIBUTIONS, "Features", "Every feature over its range");
        part.with(FenceChart.Part.SHARES, "Shares", "Share set apart by mass, redshift, S/N");
        fence = new Card("Fence", part);
        fence.setId("fence");
        var stack = new StackPane();
        stack.getStyleClass().add("chart-area");
        for (FenceChart.Part each : FenceChart.Part.values()) {
            var pane = new ChartPane<FencePlan>(style -> new FenceChart(style, each), 240, 110);
            pane.visibleProperty().bind(part.valueProperty().isEqualTo(each));
            fences.put(each, kept(pane));
            stack.getChildren().add(pane);
        }
        fence.show(stack);

        method.with(false, "Draws", "Errors by drawing fluxes anew");
        method.with(true, "First order", "Errors by derivatives");
        method.valueProperty().addListener((property, old, now) -> showUncertainty());
        method.visibleProperty().bind(errorsBy.valueProperty().isNotEqualTo(Errors.COVERAGE));
        errorsBy.with(Errors.SIGMA, "σ", "Propagated uncertainty against mass");
        errorsBy.with(Errors.LIGHT, "Light", "A band's magnitude against mass");
        errorsBy.with(Errors.COVERAGE, "Coverage", "Share of known masses inside the intervals");
        uncertainty = kept(uncertainty(UncertaintyChart.Part.UNCERTAINTY));
        light = kept(uncertainty(UncertaintyChart.Part.LIGHT));
        coverage = kept(new ChartPane<CoveragePlan>(CoverageChart::new, 240, 220));
        coverage.setId("coverage");
        var errors = new Card("Uncertainty", errorsBy, method);
        errors.setId("uncertainty");
        errors.show(
                new StackPane(
                        shown(Errors.SIGMA, over(uncertainty, noErrors)),
                        shown(Errors.LIGHT, over(light, noLight)),
                        shown(Errors.COVERAGE, over(coverage, noTrials))));

        var right = new VBox(12, fence, errors);
        right.getChildren().forEach(card -> VBox.setVgrow(card, Priority.ALWAYS));
        var cards = new HBox(12, sedMasses, right);
        for (Region each : List.of(sedMasses, right)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.setPrefWidth(10);
        }
        cards.visibleProperty().bind(model.weighedProperty().map(Optional::isPresent));
        var banner = new Banner(model.noticeProperty(), () -> {}, choice -> {});
        banner.setId("apply-notice");
        var join = new JoinCard(model.join()).node();
        var body = new VBox(12, banner, join, stale(), new StackPane(empty(chooser), cards));
        VBox.setVgrow(body.getChildren().getLast(), Priority.ALWAYS);
        body.setStyle("-fx-padding: 16;");
        root.setLeft(new ApplyRail(model, chooser).node());
        root.setCenter(body);
        root.setId("apply-page");
        model.weighedProperty().addListener((property, old, now) -> now.ifPresent(this::show));
    }

    private static ChartPane<UncertaintyPlan> uncertainty(UncertaintyChart.Part part) {
        return new ChartPane<UncertaintyPlan>(
                style -> new UncertaintyChart(style, part, TargetLabel.STELLAR_MASS), 240, 110);
    }

    private Node shown(Errors choice, Node area) {
        area.visibleProperty().bind(errorsBy.valueProperty().isEqualTo(choice));
        return area;
    }

    private <T extends ChartPane<?>> T kept(T pane) {
        all.add(pane);
        return pane;
    }

    private static Label quiet(String words) {
        var label = new Label(words);
        label.getStyleClass().add("card-subtitle");
        label.setVisible(false);
        return label;
    }

    private static StackPane over(Node chart, Label instead) {
        var area = new StackPane(chart, instead);
        area.getStyleClass().add("chart-area");
        chart.visibleProperty().bind(instead.visibleProperty().not());
        return area;
    }

    private Node stale() {
        var words = new Label("Network, survey or settings changed. Results show the old ones.");
        var again = new Button("Weigh again");
        again.setId("weigh-again");
        again.getStyleClass().add("fix");
        again.setOnAction(event -> model.weigh());
        var box = new HBox(12, words, Card.space(), again);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("banner");
        box.setId("apply-stale");
        box.visibleProperty().bind(model.outOfDateProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node empty(Chooser chooser) {
        var words = new Label("No survey weighed yet. Train a network, open a survey, weigh.");
        var open = new Button("Open a survey…");
        open.getStyleClass().add("plain");
        open.setOnAction(event -> chooser.table().ifPresent(model::open));
        var box =
                new VBox(12, Icons.of(Material2RoundAL.FOLDER_OPEN, 32, "muted-icon"), words, open);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        box.visibleProperty().bind(model.weighedProperty().map(Optional::isEmpty));
        return box;
    }

    private void show(Weighed now) {
        noMasses.setVisible(now.sedMasses().isEmpty());
        now.sedMasses()
                .ifPresent(plan -> {
                    noCorrection.setVisible(plan.corrected().metrics().n() == 0);
                    masses.forEach(pane -> pane.show(plan));
                    sedMasses
                            .subtitle()
                            .setText(
                                    "N = "
                                            + Numbers.count(plan.raw().metrics().n())
                                            + ", agreement, not accuracy");
                });
        fences.values().forEach(pane -> pane.show(now.fence()));
        fence.subtitle()
                .setText(
                        Numbers.count(now.fence().inside())
                                + " inside every range, "
                                + Numbers.count(now.fence().outside())
                                + " outside");
        noErrors.setVisible(now.drawn().isEmpty());
        noLight.setVisible(now.drawn().isEmpty());
        showUncertainty();
        noTrials.setVisible(now.coverage().isEmpty());
        now.coverage().ifPresent(coverage::show);
    }

    private void showUncertainty() {
        model.weighedProperty()
                .get()
                .ifPresent(now -> {
                    boolean first = method.valueProperty().get();
                    (first ? now.firstOrder() : now.drawn())
                            .ifPresent(plan -> {
                                uncertainty.show(plan);
                                light.show(plan);
                            });
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void dress(Theme theme) {
        all.forEach(pane -> pane.dress(theme));
    }
}

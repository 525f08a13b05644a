package org.galibra.app.apply;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.galibra.app.Chooser;
import org.galibra.app.apply.ApplyViewModel.Shown;
import org.galibra.app.control.Card;
import org.galibra.app.control.NumberField;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.app.control.Segmented;
import org.galibra.evaluation.survey.TotalError;
import org.galibra.model.Network;
import org.galibra.photometry.FeatureSet;
import org.galibra.study.survey.SurveyPlan;
import org.galibra.study.survey.Tally;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rail of the Apply page: network, survey, plan, what came of it, the main action.
final class ApplyRail {
    static final double MOST_MAG = 5;

    private final ApplyViewModel model;
    private final BorderPane root = new BorderPane();
    private final Label network = words("apply-network");
    private final Label survey = words("apply-survey");
    private final Label warnings = words("apply-warnings");
    private final Segmented<Shown> shown = new Segmented<>("Beside the rail");
    private final Label summary = words("apply-summary");
    private final ErrorTerms terms = new ErrorTerms();
    private final NumberField margin;
    private final ToggleSwitch keep = new ToggleSwitch();
    private final ToggleSwitch siblings = new ToggleSwitch();
    private final Pick<Integer> degree;
    private final Pick<Integer> draws;
    private final Pick<TotalError> total;
    private final Button weigh = new Button("Weigh");

    ApplyRail(ApplyViewModel model, Chooser chooser) {
        this.model = model;
        margin =
                new NumberField(
                        "apply-margin",
                        "What each training range is widened by, in mag; one feature's own is"
                                + " chosen beside it",
                        0,
                        MOST_MAG,
                        mag -> model.change(plan -> plan.withMargins(plan.margins().withAll(mag))));
        degree =
                new Pick<Integer>(
                                d ->
                                        List.of(
                                                        "constant",
                                                        "linear",
                                                        "quadratic",
                                                        "cubic",
                                                        "quartic")
                                                .get(d),
                                d -> model.change(plan -> plan.withDegree(d)))
                        .called("apply-degree", "Polynomial of the correction");
        draws =
                new Pick<Integer>(
                                n -> n == 0 ? "first order only" : Numbers.count(n),
                                n -> model.change(plan -> plan.withDraws(n)))
                        .called("apply-draws", "Monte Carlo draws for each galaxy");
        total =
                new Pick<TotalError>(
                                t -> t.name().toLowerCase(Locale.ROOT),
                                t -> model.change(plan -> plan.withTotal(t)))
                        .called("apply-total", "How the terms of the error are added");
        keep.setId("apply-keep");
        keep.setAccessibleText("Keep masses of fenced galaxies, flagged");
        keep.selectedProperty()
                .addListener((p, was, is) -> model.change(plan -> plan.withFencedKept(is)));
        siblings.setId("apply-siblings");
        siblings.setAccessibleText("Weigh galaxies that lack a band with a network on the others");
        siblings.selectedProperty()
                .addListener((p, was, is) -> model.change(plan -> plan.withSiblings(is)));
        weigh.setId("weigh");
        weigh.getStyleClass().add("main");
        weigh.setMaxWidth(Double.MAX_VALUE);
        weigh.setTooltip(new Tooltip("Weighs every galaxy of the survey  Ctrl Enter"));
        weigh.setOnAction(event -> model.weigh());
        var rail = new Rail();
        shown.with(Shown.COLUMNS, "Columns", "What the survey's columns mean, to see and change");
        shown.with(Shown.RESULTS, "Results", "What came of the weighing");
        shown.valueProperty().bindBidirectional(model.shownProperty());
        shown.setId("apply-shown");
        shown.visibleProperty().bind(model.weighedProperty().map(Optional::isPresent));
        shown.managedProperty().bind(shown.visibleProperty());
        rail.getChildren()
                .addAll(
                        Rail.section(
                                "NETWORK",
                                null,
                                network,
                                new FlowPane(
                                        6,
                                        6,
                                        plain(
                                                "apply-run",
                                                "Run…",
                                                () -> chooser.folder().ifPresent(model::use)),
                                        plain(
                                                "apply-model",
                                                "Model…",
                                                () -> chooser.model().ifPresent(model::use)),
                                        plain("apply-newest", "Newest", model::useNewest))),
                        Rail.section(
                                "SURVEY",
                                null,
                                survey,
                                warnings,
                                shown,
                                new HBox(
                                        8,
                                        plain(
                                                "apply-open",
                                                "Open…",
                                                () -> chooser.table().ifPresent(model::open)),
                                        plain(
                                                "apply-join",
                                                "Join…",
                                                () ->
                                                        chooser.table()
                                                                .ifPresent(model.join()::begin)))),
                        Rail.section(
                                "FENCE",
                                null,
                                Rail.line(new Label("Margin (mag)"), margin),
                                line("Keep fenced", keep),
                                line("Siblings", siblings)),
                        Rail.section(
                                "RESIDUAL TREND",
                                null,
                                Rail.line(new Label("Polynomial"), degree),
                                quiet(
                                        "Of the predicted mass alone; robust (Huber),"
                                                + " cross-fitted in 5 folds.")),
                        Rail.section(
                                "UNCERTAINTY",
                                null,
                                Rail.line(new Label("Draws"), draws),
                                Rail.line(new Label("Combine"), total)));
        var scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        var foot = new Rail();
        foot.setSpacing(8);
        foot.getStyleClass().add("rail-foot");
        foot.getChildren().addAll(summary, terms.node(), weigh);
        root.setCenter(scroll);
        root.setBottom(foot);
        for (Observable each :
                List.<Observable>of(
                        model.choiceProperty(),
                        model.surveyProperty(),
                        model.weighedProperty(),
                        model.busyProperty())) {
            each.addListener(changed -> show());
        }
        model.trainedProperty().addListener(changed -> showNetwork());
        model.savedProperty().addListener(changed -> showNetwork());
        showNetwork();
        show();
    }

    private static Label words(String id) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small");
        return label;
    }

    private static Label quiet(String text) {
        var label = words("");
        label.setText(text);
        return label;
    }

    private static Node line(String words, ToggleSwitch toggle) {
        var label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(toggle);
        return new HBox(label, Card.space(), toggle);
    }

    private static Button plain(String id, String words, Runnable does) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("plain");
        button.setOnAction(event -> does.run());
        return button;
    }

    /// The network's line: up to 25 times a second while a training goes on.
    private void showNetwork() {
        network.setText(
                model.savedProperty()
                        .get()
                        .map(scales ->
                                "Saved run, "
                                        + named(
                                                scales.model().features(),
                                                scales.model().network()))
                        .orElseGet(() ->
                                model.trainedProperty()
                                        .get()
                                        .map(now ->
                                                "Newest network, "
                                                        + named(
                                                                now.experiment()
                                                                        .recipe()
                                                                        .features(),
                                                                now.network())
                                                        + ", step "
                                                        + Numbers.count(now.step()))
                                        .orElse("Nothing trained yet.")));
        weigh.setDisable(!model.canWeigh());
    }

    private void show() {
        SurveyPlan plan = model.plan();
        margin.show(plan.margins().all());
        keep.setSelected(plan.keepFenced());
        siblings.setSelected(plan.siblings());
        degree.show(List.of(0, 1, 2, 3, 4), plan.degree());
        draws.show(List.of(0, 100, 400, 1000), plan.draws());
        total.show(List.of(TotalError.values()), plan.total());
        survey.setText(
                model.surveyProperty()
                        .get()
                        .map(open ->
                                open.table().name()
                                        + ", "
                                        + Numbers.counted(open.table().rows(), "row", "rows"))
                        .orElse("No survey yet."));
        warnings.setText(model.surveyProperty().get().map(ApplyRail::doubts).orElse(""));
        warnings.setManaged(!warnings.getText().isEmpty());
        weigh.setDisable(!model.canWeigh());
        weigh.setText(
                model.surveyProperty()
                        .get()
                        .map(open ->
                                "Weigh "
                                        + Numbers.counted(
                                                open.table().rows(), "galaxy", "galaxies"))
                        .orElse("Weigh"));
        summary.setText(model.weighedProperty().get().map(ApplyRail::said).orElse(""));
        summary.setManaged(!summary.getText().isEmpty());
        model.weighedProperty().get().ifPresent(terms::show);
        terms.node().setManaged(!summary.getText().isEmpty());
    }

    /// Whether it can be weighed, and how much network and survey mean differently.
    private static String doubts(Opened open) {
        if (open.problem().isPresent()) {
            return "Cannot be weighed yet: see Columns.";
        }
        long differences = open.agreement().map(each -> each.differences().size()).orElse(0);
        long doubts = open.agreement().map(each -> each.doubts().size()).orElse(0);
        return differences + doubts == 0
                ? ""
                : Numbers.counted(differences, "difference", "differences")
                        + " from the network, "
                        + Numbers.counted(doubts, "doubt", "doubts");
    }

    private static String named(FeatureSet features, Network network) {
        return features.name()
                + " "
                + network.architecture().widths().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("-"));
    }

    private static String said(Weighed now) {
        Tally tally = now.application().summary().tally();
        return "Inside %s of %s"
                .formatted(Numbers.count(tally.inside()), Numbers.count(tally.rows()));
    }

    Node node() {
        return root;
    }
}

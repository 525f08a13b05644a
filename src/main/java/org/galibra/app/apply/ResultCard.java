package org.galibra.app.apply;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.control.Card;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Segmented;
import org.galibra.study.survey.OutputPart;
import org.galibra.study.survey.SiblingGain;
import org.galibra.study.survey.Tally;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What is done with the result: a table, figures, a calibrated model; and what galaxies that lack
/// a band would gain.
final class ResultCard {
    /// A table's format, by the end of its name.
    private enum Format {
        FITS("fits"),
        VOTABLE("vot"),
        ECSV("ecsv"),
        CSV("csv");

        private final String end;

        Format(String end) {
            this.end = end;
        }
    }

    private static final int MOST_SETS = 16;

    private final ApplyViewModel model;
    private final Map<OutputPart, CheckMenuItem> parts = new EnumMap<>(OutputPart.class);
    private final Segmented<Format> format = new Segmented<>("Format of the table");
    private final Label rows = new Label();
    private final Label missing = new Label();
    private final Button siblings = new Button("Weigh with siblings");
    private final HBox gain;
    private final Card card;

    ResultCard(ApplyViewModel model, Chooser chooser) {
        this.model = model;
        format.with(Format.FITS, "FITS", "Units, UCDs and provenance in the header");
        format.with(Format.VOTABLE, "VOTable", "Units, UCDs and provenance");
        format.with(Format.ECSV, "ECSV", "Text with units and provenance");
        format.with(Format.CSV, "CSV", "Text, values alone");
        format.setId("result-format");
        var include = new MenuButton("Include");
        card = new Card("Send the result on", include, format);
        card.setId("result");
        rows.setWrapText(true);
        rows.setId("result-rows");
        rows.setMinHeight(Region.USE_PREF_SIZE);
        rows.getStyleClass().addAll("small", "muted");
        include.setId("result-include");
        include.getStyleClass().addAll("plain-menu", "compact");
        include.setMinWidth(Region.USE_PREF_SIZE);
        include.setTooltip(
                new Tooltip("What is written beside identifier, mass, total error and reason"));
        for (OutputPart part : OutputPart.values()) {
            var item = new CheckMenuItem(part.title());
            item.setId("include-" + part);
            item.setSelected(true);
            item.selectedProperty().addListener(changed -> say());
            parts.put(part, item);
            include.getItems().add(item);
        }
        Button table =
                button(
                        "apply-export",
                        "Export table…",
                        "All rows with their reasons, in the chosen format",
                        () ->
                                chooser.tableToSave("weighed." + format.valueProperty().get().end)
                                        .ifPresent(file -> model.sending().export(file, chosen())));
        Button figures =
                button(
                        "apply-figures",
                        "Figures…",
                        "Fence, SED masses, uncertainty and coverage as PDF, two columns wide",
                        () ->
                                chooser.figures(model.sending().figuresFolder())
                                        .ifPresent(to -> model.sending().exportFigures(to)));
        Button calibrated =
                button(
                        "apply-calibrated",
                        "Calibrated model…",
                        "Saves the network with the correction, cloud and held-out galaxies: weighs"
                                + " other tables on this survey's scale",
                        () ->
                                chooser.modelToSave("calibrated.json")
                                        .ifPresent(model.sending()::saveCalibrated));
        var buttons = new FlowPane(8, 8, table, figures, calibrated);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Roomy.only(rows);
        missing.setId("siblings-gain");
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.getStyleClass().add("small");
        siblings.setId("weigh-siblings");
        siblings.getStyleClass().addAll("plain", "compact");
        siblings.setMinWidth(Region.USE_PREF_SIZE);
        siblings.setTooltip(
                new Tooltip("Trains a network for each set of bands and weighs with it; kept"));
        siblings.setOnAction(event -> model.weighWithSiblings());
        siblings.managedProperty().bind(siblings.visibleProperty());
        gain = new HBox(8, missing, Card.space(), siblings);
        gain.setAlignment(Pos.CENTER_LEFT);
        gain.managedProperty().bind(gain.visibleProperty());
        var content = new VBox(8, rows, buttons, gain);
        content.getStyleClass().add("result-content");
        card.show(content);
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    private Button button(String id, String words, String tooltip, Runnable does) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll("plain", "compact");
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(event -> does.run());
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    Node node() {
        return card;
    }

    private Set<OutputPart> chosen() {
        var chosen = EnumSet.noneOf(OutputPart.class);
        parts.forEach((part, item) -> {
            if (item.isSelected()) {
                chosen.add(part);
            }
        });
        return chosen;
    }

    private void say() {
        model.weighedProperty()
                .get()
                .ifPresent(now -> {
                    Set<OutputPart> chosen = chosen();
                    rows.setText(
                            "%s: identifier, log₁₀(M★/M☉), σ total, reason%s."
                                    .formatted(
                                            Numbers.counted(
                                                    now.application().summary().tally().rows(),
                                                    "row",
                                                    "rows"),
                                            chosen.size() == parts.size()
                                                    ? ", and all that is known"
                                                    : chosen.isEmpty()
                                                            ? ""
                                                            : ", "
                                                                    + chosen.size()
                                                                    + " of "
                                                                    + parts.size()
                                                                    + " further parts"));
                });
    }

    /// What the click would bring, before it.
    private static String gained(SiblingGain gain) {
        if (gain.sets().isEmpty()) {
            return ", too much of it for any network.";
        }
        SiblingGain.On most = gain.sets().getFirst();
        return "; %s would weigh %s, most %s (%s)."
                .formatted(
                        Numbers.counted(gain.sets().size(), "sibling", "siblings"),
                        Numbers.count(gain.galaxies()),
                        most.words(),
                        Numbers.count(most.galaxies()));
    }

    private static String sets(SiblingGain gain) {
        var words = new StringBuilder("Siblings would weigh, before their own fences:");
        gain.sets().stream()
                .limit(MOST_SETS)
                .forEach(on ->
                        words.append('\n')
                                .append(Numbers.count(on.galaxies()))
                                .append("  ")
                                .append(on.words()));
        int more = gain.sets().size() - MOST_SETS;
        return more > 0
                ? words.append("\nand ").append(more).append(" rarer sets of bands").toString()
                : words.toString();
    }

    void show(Weighed now) {
        say();
        Tally tally = now.application().summary().tally();
        boolean used = now.application().plan().siblings();
        long lacking =
                tally.reasons().entrySet().stream()
                        .filter(each ->
                                each.getKey().startsWith("missing ")
                                        || each.getKey().startsWith("not detected ")
                                        || each.getKey().startsWith("too faint "))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        boolean can = now.application().scales().experiment().isPresent();
        gain.setVisible(used || lacking > 0);
        siblings.setVisible(!used && can);
        missing.setText(
                used
                        ? "%s weighed by %s on other bands, with their own errors; %s still lack too much."
                                .formatted(
                                        Numbers.counted(tally.bySiblings(), "galaxy", "galaxies"),
                                        Numbers.counted(
                                                now.application().summary().siblings(),
                                                "network",
                                                "networks"),
                                        Numbers.count(lacking))
                        : Numbers.counted(lacking, "galaxy lacks a band", "galaxies lack a band")
                                + (can
                                        ? gained(now.gain())
                                        : "; siblings need the run's own table."));
        missing.setTooltip(used ? null : new Tooltip(sets(now.gain())));
    }
}

package org.galibra.app.apply;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.Chooser;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Pick;
import org.galibra.app.mapping.LightSection;
import org.galibra.app.mapping.OwnMappings;
import org.galibra.catalogue.Convention;
import org.galibra.catalogue.ConventionMatch;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.Band;
import org.galibra.study.SavedMappings;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the survey's columns mean, changed by hand; and what network and table mean differently,
/// before anything is computed.
final class ColumnsPane {
    private static final double LIGHT = 292;

    private final ApplyViewModel model;
    private final Pick<String> convention;
    private final BandLines bands;
    private final Card columns;
    private final Button own = new Button();
    private final Card agreement = new Card("Network and survey");
    private final VBox said = new VBox(6);
    private final VBox root;

    ColumnsPane(ApplyViewModel model, Chooser chooser) {
        this.model = model;
        convention =
                new Pick<String>(this::title, this::choose)
                        .called("survey-convention", "How the table is read");
        convention.getStyleClass().add("card-pick");
        convention.setPrefWidth(170);
        convention.setMinWidth(120);
        own.setId("survey-own-mapping");
        own.getStyleClass().addAll("plain", "compact");
        own.setMinWidth(Region.USE_PREF_SIZE);
        own.setOnAction(event -> model.proposedMapping().ifPresent(model::take));
        own.managedProperty().bind(own.visibleProperty());
        var load = new MenuItem("Load mapping…");
        load.setId("survey-load-mapping");
        load.setOnAction(event -> chooser.mapping().ifPresent(model::useMapping));
        var save = new MenuItem("Save mapping…");
        save.setId("survey-save-mapping");
        save.setOnAction(event -> chooser.mappingToSave().ifPresent(model::saveMapping));
        var files = new MenuButton("Mapping", null, load, save);
        files.setId("survey-mapping");
        files.getStyleClass().addAll("plain-menu", "compact");
        files.setMinWidth(Region.USE_PREF_SIZE);
        files.setTooltip(new Tooltip("Read a mapping from a file, or save this one"));
        columns = new Card("What the survey's columns mean", own, convention, files);
        columns.setId("survey-columns");
        bands = new BandLines(model.mapping());
        var light = new LightSection(model.mapping()).node();
        var left = scrolled(light);
        left.setPrefWidth(LIGHT);
        left.setMinWidth(LIGHT);
        var right = scrolled(bands.node());
        HBox.setHgrow(right, Priority.ALWAYS);
        var both = new HBox(16, left, right);
        both.getStyleClass().add("survey-columns");
        columns.show(both);
        VBox.setVgrow(columns, Priority.ALWAYS);
        var differences = scrolled(said);
        differences.setId("survey-agreement");
        said.getStyleClass().add("survey-agreement");
        agreement.show(differences);
        VBox.setMargin(differences, new Insets(0, 1, 4, 1));
        agreement.setMaxHeight(240);
        agreement.setMinHeight(120);
        root = new VBox(12, agreement, columns);
        model.surveyProperty().addListener(changed -> show());
        model.mappings().fitsProperty().addListener(changed -> propose());
        show();
    }

    private void propose() {
        Optional<SavedMappings.Fit> proposed = model.proposedMapping();
        own.setVisible(proposed.isPresent());
        proposed.ifPresent(fit -> {
            own.setText("Use " + OwnMappings.brief(fit));
            own.setTooltip(new Tooltip(OwnMappings.words(fit)));
        });
    }

    Node node() {
        return root;
    }

    private static ScrollPane scrolled(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        return scroll;
    }

    private String title(String name) {
        return model.mapping().meaningProperty().get().stream()
                .flatMap(meaning -> meaning.conventions().stream())
                .filter(match -> match.name().equals(name))
                .map(ConventionMatch::title)
                .findFirst()
                .orElse("By hand");
    }

    private void choose(String name) {
        model.mapping()
                .change("convention", now -> now.mapping().withConvention(Optional.of(name)));
    }

    private void show() {
        propose();
        model.surveyProperty().get().ifPresent(this::show);
    }

    private void show(Opened now) {
        bands.show(now);
        now.meaning()
                .ifPresent(meaning -> {
                    ConventionMatch match = meaning.convention();
                    var names = new ArrayList<String>();
                    meaning.conventions().forEach(each -> names.add(each.name()));
                    if (!names.contains(Convention.BY_HAND)) {
                        names.add(Convention.BY_HAND);
                    }
                    convention.show(names, match.name());
                    columns.subtitle().setText(recognised(now, meaning));
                });
        said.getChildren().clear();
        now.problem().ifPresent(why -> said.getChildren().add(problem(now, why)));
        now.agreement()
                .ifPresent(each -> {
                    // What a click takes away comes first, where nobody has to scroll for it.
                    each.differences().stream()
                            .sorted(Comparator.comparing(words -> !isMended(now, words)))
                            .forEach(words ->
                                    said.getChildren().add(line(words, true, fix(now, words))));
                    each.doubts()
                            .forEach(words ->
                                    said.getChildren().add(line(words, false, Optional.empty())));
                });
        if (said.getChildren().isEmpty()) {
            said.getChildren()
                    .add(
                            line(
                                    now.needed().isEmpty()
                                            ? "no network yet: train one, or open a saved one"
                                            : "frame, cosmology, masses and magnitudes agree as"
                                                    + " far as both say what they mean",
                                    false,
                                    Optional.empty()));
        }
        int differences = now.agreement().map(each -> each.differences().size()).orElse(0);
        int doubts = now.agreement().map(each -> each.doubts().size()).orElse(0);
        agreement
                .subtitle()
                .setText(
                        now.problem().isPresent()
                                ? "cannot be weighed yet"
                                : Numbers.counted(differences, "difference", "differences")
                                        + ", "
                                        + Numbers.counted(doubts, "doubt", "doubts")
                                        + ", said before anything is computed");
    }

    private static String recognised(Opened now, Meaning meaning) {
        return "%s of %s recognised, %d of %d bands of the network"
                .formatted(
                        Numbers.count(meaning.convention().recognised()),
                        Numbers.counted(meaning.convention().columns(), "column", "columns"),
                        now.needed().size() - now.absent().size(),
                        now.needed().size());
    }

    private Node problem(Opened now, org.galibra.work.Problem why) {
        List<Band> absent = now.absent();
        if (absent.isEmpty() || model.plan().siblings()) {
            return line(
                    (why.place()
                                    + " "
                                    + Notice.sentence(why.reason())
                                    + Notice.sentence(why.remedy()))
                            .strip(),
                    true,
                    Optional.empty());
        }
        var siblings = new Button("Weigh on the others");
        siblings.setId("fix-siblings");
        siblings.getStyleClass().addAll("fix", "compact");
        siblings.setOnAction(event -> model.change(plan -> plan.withSiblings(true)));
        return line(
                "the network needs %s, and no column holds %s. Choose it below, join the table that has it, or let networks on the other bands weigh, with their own, larger, errors"
                        .formatted(
                                absent.stream()
                                        .map(band ->
                                                "%s (%s)".formatted(band.name(), band.system()))
                                        .collect(Collectors.joining(", ")),
                                absent.size() == 1 ? "it" : "them"),
                true,
                absent.size() < now.needed().size() ? Optional.of(siblings) : Optional.empty());
    }

    /// A difference that a click takes away: distances reckoned as the network's were.
    private Optional<Button> fix(Opened now, String words) {
        if (!isMended(now, words)) {
            return Optional.empty();
        }
        var fix = new Button("Use the network's");
        fix.setId("fix-cosmology");
        fix.getStyleClass().addAll("fix", "compact");
        fix.setOnAction(event ->
                model.mapping()
                        .change(
                                "cosmology of the network",
                                at -> at.mapping().withCosmology(now.trainedWith())));
        return Optional.of(fix);
    }

    private static boolean isMended(Opened now, String words) {
        return words.startsWith("cosmology of the magnitudes") && now.trainedWith().isPresent();
    }

    private static Node line(String words, boolean differs, Optional<Button> fix) {
        var text = new Label(Notice.sentence(words).strip());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("small");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line =
                new HBox(
                        8,
                        differs
                                ? Icons.of(Material2RoundMZ.WARNING, 16, "warn-icon")
                                : Icons.of(Material2RoundAL.INFO, 16, "muted-icon"),
                        text);
        fix.ifPresent(button -> {
            button.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(button);
        });
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}

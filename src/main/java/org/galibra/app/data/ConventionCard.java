package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.galibra.app.mapping.OwnMappings;
import org.galibra.catalogue.Convention;
import org.galibra.catalogue.ConventionMatch;
import org.galibra.catalogue.Meaning;
import org.galibra.study.SavedMappings;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.Optional;

/// Which convention the table was taken for, with its reasons, and the way to another one.
final class ConventionCard {
    private final DataViewModel model;
    private final Runnable saving;
    private final Runnable loading;
    private final HBox card = new HBox(12);
    private final HBox mark = new HBox();
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Label score = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button own = new Button();
    private final MenuButton others = new MenuButton("Other convention…");

    /// A card whose menu runs `saving` and `loading` of a mapping.
    ConventionCard(DataViewModel model, Runnable saving, Runnable loading) {
        this.model = model;
        this.saving = saving;
        this.loading = loading;
        title.getStyleClass().add("convention-title");
        title.setId("convention");
        reason.getStyleClass().addAll("small", "muted");
        var words = new VBox(2, title, reason);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        others.setId("other-convention");
        others.getStyleClass().addAll("plain-menu");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.setTooltip(
                new Tooltip("Read the table as another convention, or by a mapping of your own"));
        own.setId("use-saved-mapping");
        own.getStyleClass().addAll("plain", "compact");
        own.setMinWidth(Region.USE_PREF_SIZE);
        own.setOnAction(event -> model.mappings().proposed().ifPresent(model.mappings()::take));
        card.getChildren().addAll(mark, words, recognised(), own, others);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "convention");
        card.setMinHeight(Region.USE_PREF_SIZE);
        model.meaningProperty().addListener(property -> show());
        model.mappings().fitsProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return card;
    }

    private VBox recognised() {
        var name = new Label("Recognised");
        name.getStyleClass().addAll("tiny", "muted");
        score.getStyleClass().addAll("tiny", "strong");
        score.setId("recognised");
        bar.setPrefWidth(180);
        var head = new HBox(name, Card.space(), score);
        var box = new VBox(4, head, bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(180);
        Roomy.only(box);
        return box;
    }

    private void show() {
        Optional<Meaning> now = model.meaningProperty().get();
        card.setVisible(now.isPresent());
        card.setManaged(now.isPresent());
        now.ifPresent(this::show);
    }

    private void show(Meaning now) {
        ConventionMatch match = now.convention();
        var bands = model.bands();
        boolean whole = now.questions().isEmpty() && bands.lacking().isEmpty();
        mark.getChildren()
                .setAll(
                        whole
                                ? Icons.of(Material2RoundMZ.VERIFIED, 28, "good-icon")
                                : Icons.of(Material2RoundAL.INFO, 28, "link-icon"));
        title.setText(match.title());
        reason.setText(words(match, bands));
        reason.setTooltip(new Tooltip(String.join("\n", reasons(now))));
        score.setText(Numbers.count(match.recognised()) + " / " + Numbers.count(match.columns()));
        bar.setProgress(match.score());
        bar.setAccessibleText(
                match.recognised() + " of " + match.columns() + " columns recognised");
        Optional<SavedMappings.Fit> proposed = model.mappings().proposed();
        own.setVisible(proposed.isPresent());
        own.setManaged(proposed.isPresent());
        proposed.ifPresent(fit -> {
            own.setText("Use " + OwnMappings.brief(fit));
            own.setTooltip(new Tooltip(OwnMappings.words(fit)));
        });
        others.getItems().clear();
        for (SavedMappings.Fit fit : model.mappings().fitsProperty().get()) {
            var item = new MenuItem("Your " + fit.match().reason());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.mappings().take(fit));
            others.getItems().add(item);
        }
        if (!others.getItems().isEmpty()) {
            others.getItems().add(new SeparatorMenuItem());
        }
        for (ConventionMatch other : now.conventions()) {
            var item = new MenuItem(other.reason());
            item.setMnemonicParsing(false);
            item.setGraphic(
                    other.name().equals(match.name())
                            ? Icons.of(Material2RoundAL.CHECK, 14, "good-icon")
                            : null);
            item.setOnAction(event -> choose(other.name(), other.title()));
            others.getItems().add(item);
        }
        if (now.conventions().stream().noneMatch(at -> at.name().equals(Convention.BY_HAND))) {
            var hand = new MenuItem("By hand");
            hand.setOnAction(event -> choose(Convention.BY_HAND, "by hand"));
            others.getItems().add(hand);
        }
        var save = new MenuItem("Save mapping…");
        save.setId("save-mapping");
        save.setOnAction(event -> saving.run());
        var load = new MenuItem("Load mapping…");
        load.setId("load-mapping");
        load.setOnAction(event -> loading.run());
        others.getItems().addAll(new SeparatorMenuItem(), save, load);
    }

    private void choose(String name, String words) {
        model.change("convention " + words, now -> now.mapping().withConvention(Optional.of(name)));
    }

    private static List<String> reasons(Meaning now) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(now.convention().reason()), now.notes().stream())
                .toList();
    }

    private static String words(ConventionMatch match, DataViewModel.Bands bands) {
        int there = bands.wanted() - bands.lacking().size();
        String missing =
                bands.lacking().isEmpty()
                        ? "all %d bands of the features are here".formatted(bands.wanted())
                        : "%d of %d bands of the features are here; missing: %s"
                                .formatted(
                                        there, bands.wanted(), String.join(", ", bands.lacking()));
        return "%s of %s have a known meaning; %s."
                .formatted(
                        Numbers.count(match.recognised()),
                        Numbers.counted(match.columns(), "column", "columns"),
                        missing);
    }
}

package org.galibra.app.train;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
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
import org.galibra.app.mapping.JoinCard;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.evaluation.survey.ErrorsByMagnitude;
import org.galibra.photometry.Band;
import org.galibra.study.SavedMappings;
import org.galibra.study.TrainingNoise;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// A survey whose errors are to be learned with, before it is taken: what is joined, how its
/// columns are read, and which errors were found at which magnitudes, band by band.
final class NoiseCard {
    private static final List<String> HEADS =
            List.of(
                    "Band",
                    "Galaxies",
                    "σF/F at bright tenth",
                    "at median",
                    "at faint tenth",
                    "too faint",
                    "not detected",
                    "not observed");

    private final NoiseDraft draft;
    private final Pick<Mapping> mapping;
    private final Pick<Optional<String>> redshifts;
    private final Button take = new Button("Learn with these errors");
    private final HBox said = new HBox(8);
    private final GridPane bands = new GridPane();
    private final ScrollPane scroll = new ScrollPane(bands);
    private final Card card = new Card("Noise of a survey");
    private final VBox root;

    /// A way to read the columns.
    private record Mapping(String words, Optional<ColumnMapping> mapping) {
        static final Mapping RECOGNISED =
                new Mapping("as recognised", Optional.of(ColumnMapping.RECOGNISED));
        static final Mapping ASK = new Mapping("a mapping's file…", Optional.empty());

        static Mapping of(SavedMappings.Fit fit) {
            return new Mapping(fit.file().getFileName().toString(), Optional.of(fit.mapping()));
        }
    }

    NoiseCard(NoiseDraft draft, Chooser chooser) {
        this.draft = draft;
        mapping =
                new Pick<Mapping>(Mapping::words, picked -> picked(picked, chooser))
                        .called("noise-mapping", "How the survey's columns are read");
        redshifts =
                new Pick<Optional<String>>(column -> column.orElse("none"), draft::drawRedshifts)
                        .called("noise-redshifts", "Column of the redshifts' errors");
        mapping.setPrefWidth(150);
        redshifts.setPrefWidth(130);
        redshifts.setTooltip(
                new Tooltip("1σ errors of photometric redshifts: shift all bands of a galaxy"));
        Button join =
                button(
                        "noise-join",
                        "Join…",
                        "plain",
                        () -> chooser.table().ifPresent(draft.join()::begin));
        Button cancel = button("noise-cancel", "Cancel", "plain", draft::cancel);
        take.setId("noise-take");
        take.getStyleClass().addAll("fix", "compact");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> draft.take());
        var reading =
                new FlowPane(
                        8,
                        6,
                        words("Columns"),
                        mapping,
                        words("Errors of redshifts"),
                        redshifts,
                        join);
        reading.setPrefWrapLength(700);
        reading.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(reading, Priority.ALWAYS);
        var controls = new HBox(8, reading, cancel, take);
        controls.setAlignment(Pos.TOP_LEFT);
        said.setId("noise-said");
        bands.setId("noise-bands");
        bands.setHgap(12);
        bands.setVgap(2);
        for (int column = 0; column < HEADS.size(); column++) {
            var constraints = new ColumnConstraints();
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            bands.getColumnConstraints().add(constraints);
        }
        scroll.getStyleClass().add("rail-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var content = new VBox(8, controls, said, scroll);
        content.getStyleClass().add("join-content");
        card.setId("noise-card");
        card.show(content);
        VBox.setVgrow(card, Priority.ALWAYS);
        root = new VBox(12, new JoinCard(draft.join()).node(), card);
        draft.stateProperty().subscribe(now -> now.ifPresent(this::show));
        draft.mappings().fitsProperty().subscribe(fits -> show(fits));
    }

    Node node() {
        return root;
    }

    private static Button button(String id, String words, String style, Runnable does) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().addAll(style, "compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.getStyleClass().add("small");
        return label;
    }

    private void picked(Mapping picked, Chooser chooser) {
        picked.mapping()
                .ifPresentOrElse(
                        (Consumer<ColumnMapping>) draft::read,
                        () -> chooser.mapping().ifPresent(draft::read));
        show(draft.mappings().fitsProperty().get());
    }

    private void show(List<SavedMappings.Fit> fits) {
        ColumnMapping now =
                draft.stateProperty()
                        .get()
                        .map(state -> state.survey().mapping())
                        .orElse(ColumnMapping.RECOGNISED);
        var offered = new ArrayList<Mapping>();
        offered.add(Mapping.RECOGNISED);
        fits.forEach(fit -> offered.add(Mapping.of(fit)));
        Mapping inForce =
                offered.stream()
                        .filter(each -> each.mapping().get().equals(now))
                        .findFirst()
                        .orElseGet(() -> new Mapping("a file's", Optional.of(now)));
        if (!offered.contains(inForce)) {
            offered.add(inForce);
        }
        offered.add(Mapping.ASK);
        mapping.show(List.copyOf(offered), inForce);
    }

    private void show(NoiseDraft.State now) {
        show(draft.mappings().fitsProperty().get());
        var columns = new ArrayList<Optional<String>>();
        columns.add(Optional.empty());
        Catalogue.possibleTargets(now.opened()).forEach(name -> columns.add(Optional.of(name)));
        redshifts.show(columns, now.survey().redshiftError());
        take.setDisable(now.found().isEmpty());
        card.subtitle()
                .setText(
                        now.opened().name()
                                + ", "
                                + Numbers.counted(now.opened().rows(), "galaxy", "galaxies"));
        var sentence =
                words(
                        now.found()
                                .map(found -> Notice.sentence(found.sentence()))
                                .or(() ->
                                        now.problem()
                                                .map(why ->
                                                        Notice.sentence(why.reason())
                                                                + Notice.sentence(why.remedy())))
                                .orElse("")
                                .strip());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        said.getChildren().setAll(sentence);
        now.problem()
                .ifPresent(why ->
                        said.getChildren()
                                .addFirst(Icons.of(Material2RoundMZ.WARNING, 16, "warn-icon")));
        scroll.setVisible(now.found().isPresent());
        bands.getChildren().clear();
        now.found().ifPresent(this::show);
    }

    private void show(TrainingNoise found) {
        for (int column = 0; column < HEADS.size(); column++) {
            bands.add(cell(HEADS.get(column), "muted"), column, 0);
        }
        int row = 1;
        for (Band band : found.bands()) {
            TrainingNoise.Seen seen = found.seen().get(band.name());
            List<ErrorsByMagnitude.Typical> typical = found.typical(band);
            var cells =
                    List.of(
                            band.name(),
                            Numbers.count(seen.telling()),
                            words(typical.get(0)),
                            words(typical.get(1)),
                            words(typical.get(2)),
                            Numbers.count(seen.faint()),
                            Numbers.count(seen.notDetected()),
                            Numbers.count(seen.notObserved()));
            for (int column = 0; column < cells.size(); column++) {
                bands.add(cell(cells.get(column), column == 0 ? "strong" : "number"), column, row);
            }
            row++;
        }
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("tiny", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String words(ErrorsByMagnitude.Typical typical) {
        return String.format(Locale.ROOT, "%.3f at %.1f mag", typical.median(), typical.magnitude())
                .replace('-', '\u2212');
    }
}

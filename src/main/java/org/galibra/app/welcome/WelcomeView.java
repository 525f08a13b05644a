package org.galibra.app.welcome;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.PageView;
import org.galibra.app.Project;
import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Roomy;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Start page.
public final class WelcomeView implements PageView {
    private static final int MOST_NAMED = 60;

    private final WelcomeViewModel model;
    private final Runnable choose;
    private final HBox root = new HBox(12);
    private final VBox loaded = new VBox(12);
    private final Card recognised = new Card("What was recognised");
    private final Card recent;

    /// The page; its Open… button runs `choose`, and `help` stands at its side.
    public WelcomeView(WelcomeViewModel model, Runnable choose, Node help) {
        this.model = model;
        this.choose = choose;
        recent = new Card("Recent", clear());
        var main = new VBox(24, heading(), columns());
        main.getStyleClass().addAll("card", "welcome");
        HBox.setHgrow(main, Priority.ALWAYS);
        VBox.setVgrow(main.getChildren().getLast(), Priority.ALWAYS);
        var keys = new Card("Keys");
        var all = new ScrollPane(help);
        all.setFitToWidth(true);
        all.getStyleClass().add("rail-scroll");
        // The card's round corners stay free.
        VBox.setMargin(all, new Insets(0, 1, 8, 1));
        keys.show(all);
        var side = new VBox(12, drop(), recent, keys);
        side.getStyleClass().add("welcome-side");
        VBox.setVgrow(keys, Priority.ALWAYS);
        root.getChildren().addAll(main, side);
        root.getStyleClass().add("page");
        root.setId("start-page");
        model.projectProperty().addListener((property, old, now) -> show(now));
        model.loadingProperty()
                .addListener((property, old, now) -> show(model.projectProperty().get()));
        show(model.projectProperty().get());
        model.recent().addListener((ListChangeListener<Path>) change -> showRecent());
        showRecent();
    }

    @Override
    public Node node() {
        return root;
    }

    private static HBox heading() {
        var title = new Label("Weigh galaxies from their light");
        title.getStyleClass().add("page-title");
        var lead =
                new Label(
                        "Train a small neural network on galaxies of known mass, and watch it"
                                + " learn.");
        lead.getStyleClass().add("lead");
        lead.setWrapText(true);
        var words = new VBox(4, title, lead);
        var heading = new HBox(16, words);
        heading.setAlignment(Pos.CENTER_LEFT);
        logo(48).ifPresent(image -> heading.getChildren().addFirst(image));
        return heading;
    }

    /// The program's own picture, if it is there.
    private static Optional<Node> logo(double size) {
        var file = WelcomeView.class.getResource("/icons/galibra-128.png");
        if (file == null) {
            return Optional.empty();
        }
        var view = new ImageView(new Image(file.toExternalForm()));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        return Optional.of(view);
    }

    private HBox columns() {
        loaded.setPrefWidth(340);
        loaded.setMinWidth(240);
        recognised.setMinWidth(360);
        recognised.setMaxWidth(520);
        HBox.setHgrow(loaded, Priority.SOMETIMES);
        HBox.setHgrow(recognised, Priority.ALWAYS);
        return new HBox(24, loaded, recognised);
    }

    private void show(Optional<Project> now) {
        loaded.getChildren().clear();
        if (now.isEmpty()) {
            showNothing();
            return;
        }
        Project project = now.get();
        var head = new Label("READY TO TRAIN");
        head.getStyleClass().add("section-head");
        var line = new HBox(8, head);
        line.setAlignment(Pos.CENTER_LEFT);
        if (project.isSynthetic()) {
            var chip = new Label("synthetic");
            chip.getStyleClass().add("chip");
            line.getChildren().add(chip);
        }
        var name = new Label(project.name());
        name.getStyleClass().add("demo-title");
        var words = new Label(WelcomeViewModel.description(project));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        loaded.getChildren().addAll(line, name, words);
        for (String fact : WelcomeViewModel.facts(project)) {
            loaded.getChildren()
                    .add(sentence(fact, Icons.of(Material2RoundAL.CHECK, 16, "good-icon")));
        }
        loaded.getChildren().addAll(train(project), notes(project));
        List<Recognised> lines = project.recognised();
        long bands = lines.stream().skip(1).filter(Recognised::found).count();
        recognised.subtitle().setText(bands + " of " + (lines.size() - 1) + " bands");
        recognised.show(table(lines, WelcomeViewModel.unused(project)));
        recognised.setVisible(true);
    }

    private void showNothing() {
        boolean loading = model.loadingProperty().get();
        var head = new Label(loading ? "LOADING" : "NO TABLE");
        head.getStyleClass().add("section-head");
        var words =
                new Label(
                        loading
                                ? "The table appears here as soon as it is ready."
                                : "No table yet. Drop one here, or train on the synthetic"
                                        + " catalogue.");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        loaded.getChildren().addAll(head, words);
        if (!loading) {
            var make = new Button("Synthetic catalogue");
            make.setId("make-synthetic");
            make.getStyleClass().addAll("main", "welcome-train");
            make.setMaxWidth(Double.MAX_VALUE);
            make.setOnAction(event -> model.openSynthetic());
            loaded.getChildren().add(make);
        }
        recognised.subtitle().setText("");
        recognised.show(new Region());
        recognised.setVisible(loading);
    }

    private static Label sentence(String text, Node icon) {
        var label = new Label(text, icon);
        label.setGraphicTextGap(8);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small");
        return label;
    }

    private VBox train(Project project) {
        var button = new Button("Train", Icons.of(Material2RoundMZ.PLAY_ARROW, 26));
        button.setId("welcome-train");
        button.getStyleClass().addAll("main", "welcome-train");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(new Tooltip("Train  Space"));
        button.setOnAction(event -> model.train());
        // The one obvious action has the focus as soon as it can be seen.
        button.sceneProperty().addListener(property -> button.requestFocus());
        var key = new Label("Space");
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label((project.isOwn() ? "set up" : "network") + " as in Elson 2025");
        words.getStyleClass().addAll("small", "muted");
        var line = new HBox(8, words, key);
        line.setAlignment(Pos.CENTER);
        var box = new VBox(12, button, line);
        box.setPadding(new Insets(12, 0, 0, 0));
        return box;
    }

    private static Node notes(Project project) {
        var notes = new VBox(8);
        for (String note : WelcomeViewModel.notes(project)) {
            notes.getChildren()
                    .add(sentence(note, Icons.of(Material2RoundAL.INFO, 16, "muted-icon")));
        }
        var scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("rail-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private static Node table(List<Recognised> lines, List<String> unused) {
        var grid = new GridPane();
        grid.getStyleClass().add("recognised");
        grid.getColumnConstraints()
                .addAll(
                        column(HPos.LEFT),
                        column(HPos.LEFT),
                        column(HPos.LEFT),
                        column(HPos.RIGHT),
                        column(HPos.RIGHT));
        grid.getColumnConstraints().forEach(each -> each.setMinWidth(Region.USE_PREF_SIZE));
        Label wavelength = head("Wavelength");
        Roomy.only(wavelength);
        int row = 0;
        grid.addRow(
                row++,
                head("Quantity"),
                wavelength,
                head("Column"),
                head("Values (dex, AB mag)"),
                head("Missing"));
        for (Recognised line : lines) {
            Label column = cell(line.found() ? line.column() : "not in the table", "small");
            if (!line.found()) {
                column.setGraphic(Icons.of(Material2RoundMZ.WARNING, 14, "warn-icon"));
            }
            String range =
                    line.found()
                            ? Numbers.decimals(line.least(), 1)
                                    + " … "
                                    + Numbers.decimals(line.largest(), 1)
                            : "";
            Label detail = cell(line.detail(), "muted");
            Roomy.only(detail);
            grid.addRow(
                    row++,
                    cell(line.name(), "strong"),
                    detail,
                    column,
                    cell(range, "small"),
                    cell(
                            line.found() ? Numbers.count(line.missing()) : "",
                            line.missing() == 0 ? "subtle" : "strong"));
        }
        var scroll = new ScrollPane(new VBox(grid, rest(unused)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        // The card's round corners stay free.
        VBox.setMargin(scroll, new Insets(0, 1, 8, 1));
        return scroll;
    }

    private static Label rest(List<String> unused) {
        var label =
                new Label(
                        unused.isEmpty()
                                ? "There are no other columns."
                                : "Other columns: " + some(unused) + ".");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", "muted", "recognised-rest");
        return label;
    }

    /// The names of the first columns and how many there are besides: nobody reads ten thousand,
    /// and to lay them out takes a while.
    private static String some(List<String> columns) {
        int named = Math.min(MOST_NAMED, columns.size());
        String names = String.join(", ", columns.subList(0, named));
        int more = columns.size() - named;
        return more == 0 ? names : names + " and " + Numbers.count(more) + " more";
    }

    private static ColumnConstraints column(HPos side) {
        var constraints = new ColumnConstraints();
        constraints.setHgrow(Priority.ALWAYS);
        constraints.setHalignment(side);
        return constraints;
    }

    private static Label head(String text) {
        var label = new Label(text);
        label.getStyleClass().add("row-head");
        return label;
    }

    private static Label cell(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", style);
        label.setGraphicTextGap(4);
        return label;
    }

    private VBox drop() {
        var title = new Label("Drop a table here");
        title.getStyleClass().add("panel-title");
        var words =
                new Label("FITS, VOTable, ECSV, CSV or ASCII, with absolute magnitudes and masses");
        words.getStyleClass().addAll("small", "muted");
        words.setWrapText(true);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var key = new Label("Ctrl O");
        key.getStyleClass().add("key");
        var open = new Button("Open…", Icons.of(Material2RoundAL.FOLDER_OPEN, 16));
        open.getStyleClass().addAll("plain", "compact");
        open.setOnAction(event -> choose.run());
        var acts = new HBox(8, open, key);
        acts.setAlignment(Pos.CENTER);
        var box =
                new VBox(
                        8,
                        Icons.of(Material2RoundAL.GET_APP, 32, "accent-icon"),
                        title,
                        words,
                        acts);
        box.getStyleClass().add("drop");
        return box;
    }

    private Button clear() {
        var button = new Button("Clear");
        button.getStyleClass().add("link");
        button.setOnAction(event -> model.forgetRecent());
        button.visibleProperty().bind(Bindings.isNotEmpty(model.recent()));
        return button;
    }

    private void showRecent() {
        var list = new VBox();
        list.getChildren()
                .add(entry("Synthetic catalogue", "made up, for learning", model::openSynthetic));
        for (Path table : model.recent()) {
            Path folder = table.getParent();
            list.getChildren()
                    .add(
                            entry(
                                    String.valueOf(table.getFileName()),
                                    folder == null ? "" : folder.toString(),
                                    () -> model.open(table)));
        }
        recent.show(list);
    }

    private static Button entry(String name, String place, Runnable open) {
        var title = new Label(name);
        var detail = new Label(place);
        detail.getStyleClass().addAll("tiny", "muted");
        detail.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        var words = new VBox(title, detail);
        var line =
                new HBox(12, Icons.of(Material2RoundAL.INSERT_DRIVE_FILE, 18, "muted-icon"), words);
        line.setAlignment(Pos.CENTER_LEFT);
        var button = new Button();
        button.setGraphic(line);
        button.setAccessibleText("Open " + name);
        button.getStyleClass().add("recent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> open.run());
        return button;
    }
}

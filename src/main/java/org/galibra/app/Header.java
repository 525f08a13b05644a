package org.galibra.app;

import atlantafx.base.controls.Popover;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.galibra.app.control.Icons;
import org.galibra.app.control.Theme;
import org.galibra.app.train.TrainViewModel;
import org.galibra.study.Version;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The window's first line: File, the steps, theme, help.
final class Header {
    /// The least width of a window, in px, that has room for the names of all steps.
    private static final double ALL_NAMES = 1200;

    /// A project's name has no letters to show in less room, in px.
    private static final double LEAST_NAME = 40;

    private final Workbench bench;
    private final TrainViewModel training;
    private final Commands commands;
    private final Steps states;
    private final HBox root = new HBox();

    Header(Workbench bench, TrainViewModel training, Commands commands, Steps states) {
        this.bench = bench;
        this.training = training;
        this.commands = commands;
        this.states = states;
        root.getStyleClass().add("window-header");
        root.setAlignment(Pos.CENTER);
        root.getChildren().addAll(side(project()), steps(), side(tools()));
    }

    Node node() {
        return root;
    }

    /// Both sides are equally wide, so that the steps stand in the middle.
    private static HBox side(HBox content) {
        content.setPrefWidth(1);
        content.setMinWidth(0);
        HBox.setHgrow(content, Priority.ALWAYS);
        return content;
    }

    private HBox project() {
        var brand = new Label("Galibra");
        brand.getStyleClass().add("brand");
        var file = Header.class.getResource("/icons/galibra-64.png");
        if (file != null) {
            var logo = new ImageView(new Image(file.toExternalForm()));
            logo.setFitWidth(28);
            logo.setFitHeight(28);
            brand.setGraphic(logo);
            brand.setGraphicTextGap(8);
        }
        brand.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label();
        name.getStyleClass().addAll("project", "small");
        name.textProperty()
                .bind(bench.projectProperty().map(now -> now.map(Project::name).orElse("")));
        name.setMaxWidth(220);
        name.visibleProperty().bind(name.widthProperty().greaterThan(LEAST_NAME));
        var box = new HBox(12, brand, file(), name);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private MenuButton file() {
        var open = item("Open…", KeyCode.O, commands::open);
        open.setId("file-open");
        var recent = new Menu("Open recent");
        bench.recent().addListener((ListChangeListener<Path>) change -> fill(recent));
        fill(recent);
        recent.disableProperty().bind(Bindings.isEmpty(bench.recent()));
        var synthetic = new MenuItem("Synthetic catalogue");
        synthetic.setOnAction(event -> bench.openSynthetic());
        var save = item("Save run…", KeyCode.S, commands::save);
        save.setId("file-save");
        save.disableProperty()
                .bind(
                        training.readingsProperty()
                                .map(now -> now.isEmpty() || now.get().frame().step() == 0));
        var undo = item("Undo", KeyCode.Z, commands::undo);
        undo.setId("edit-undo");
        name(undo, "Undo", commands.undoable());
        var redo = new MenuItem();
        redo.setAccelerator(
                new KeyCodeCombination(
                        KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        redo.setOnAction(event -> commands.redo());
        redo.setId("edit-redo");
        name(redo, "Redo", commands.redoable());
        var quit = item("Quit", KeyCode.Q, commands::quit);
        var menu =
                new MenuButton(
                        "File",
                        Icons.of(Material2RoundAL.FOLDER_OPEN, 16, "muted-icon"),
                        open,
                        recent,
                        synthetic,
                        new SeparatorMenuItem(),
                        save,
                        new SeparatorMenuItem(),
                        undo,
                        redo,
                        new SeparatorMenuItem(),
                        quit);
        menu.setId("file");
        menu.getStyleClass().addAll("quiet", "file");
        return menu;
    }

    /// Names what an item would take back or do again; without that it is out of use.
    private static void name(MenuItem item, String verb, ObservableValue<Optional<String>> what) {
        item.textProperty().bind(what.map(now -> now.map(it -> verb + " " + it).orElse(verb)));
        item.disableProperty().bind(what.map(Optional::isEmpty));
    }

    private void fill(Menu recent) {
        recent.getItems().clear();
        for (Path table : bench.recent()) {
            var entry = new MenuItem(table.toString());
            entry.setMnemonicParsing(false);
            entry.setOnAction(event -> bench.open(List.of(table)));
            recent.getItems().add(entry);
        }
    }

    private static MenuItem item(String words, KeyCode key, Runnable act) {
        var item = new MenuItem(words);
        item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
        item.setOnAction(event -> act.run());
        return item;
    }

    private HBox steps() {
        var box = new HBox(4);
        for (Page page : Page.values()) {
            ToggleButton step = step(page);
            states.of(page).subscribe(state -> show(step, page, state));
            if (page != Page.START) {
                var dash = new Region();
                dash.getStyleClass().add("step-dash");
                box.getChildren().add(dash);
            }
            box.getChildren().add(step);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static void show(ToggleButton step, Page page, StepState state) {
        step.setGraphic(mark(page, state));
        String says =
                switch (state) {
                    case NOT_YET -> "";
                    case RUNNING -> ", running";
                    case ATTENTION -> ", wants attention";
                    case OUT_OF_DATE -> ", out of date";
                    case DONE -> ", done";
                };
        step.setTooltip(new Tooltip(page.title() + says + "  Ctrl+" + page.number()));
        step.setAccessibleText(page.title() + says);
    }

    private static Node mark(Page page, StepState state) {
        return switch (state) {
            case NOT_YET -> number(page.number());
            case RUNNING -> mark(Material2RoundMZ.SCHEDULE, "accent");
            case ATTENTION -> mark(Material2RoundMZ.WARNING, "warn");
            case OUT_OF_DATE -> mark(Material2RoundMZ.UPDATE, "warn");
            case DONE -> mark(Material2RoundAL.CHECK_CIRCLE, "good");
        };
    }

    private static Node mark(Ikon icon, String role) {
        return Icons.of(icon, 18, role + "-icon");
    }

    private static Node number(int value) {
        var label = new Label(Integer.toString(value));
        label.getStyleClass().add("step-number");
        return label;
    }

    private ToggleButton step(Page page) {
        var button = new ToggleButton();
        button.setId("step-" + page.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().add("step");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(bench.pageProperty().get() == page);
        // In a narrow window only the current step keeps its name.
        button.textProperty()
                .bind(
                        Bindings.when(
                                        root.widthProperty()
                                                .greaterThanOrEqualTo(ALL_NAMES)
                                                .or(button.selectedProperty()))
                                .then(page.title())
                                .otherwise(""));
        bench.pageProperty().addListener((property, old, now) -> button.setSelected(now == page));
        button.setOnAction(event -> {
            bench.pageProperty().set(page);
            button.setSelected(true);
        });
        return button;
    }

    private HBox tools() {
        Button undo = tool("undo", "Undo  Ctrl+Z");
        undo.setGraphic(Icons.of(Material2RoundMZ.UNDO, 18, "muted-icon"));
        undo.setOnAction(event -> commands.undo());
        name(undo, "Undo", "Ctrl+Z", commands.undoable());
        Button redo = tool("redo", "Redo  Ctrl+Y");
        redo.setGraphic(Icons.of(Material2RoundMZ.REDO, 18, "muted-icon"));
        redo.setOnAction(event -> commands.redo());
        name(redo, "Redo", "Ctrl+Y", commands.redoable());
        var theme = tool("theme", "Light or dark  Ctrl+Shift+T");
        theme.graphicProperty()
                .bind(
                        bench.themeProperty()
                                .map(now ->
                                        Icons.of(
                                                now == Theme.DARK
                                                        ? Material2RoundMZ.WB_SUNNY
                                                        : Material2RoundMZ.NIGHTS_STAY,
                                                18,
                                                "muted-icon")));
        theme.setOnAction(event -> bench.toggleTheme());
        var help = tool("help", "Help  F1");
        help.setGraphic(Icons.of(Material2RoundAL.HELP_OUTLINE, 18, "muted-icon"));
        var about = new Popover(about());
        about.setHeaderAlwaysVisible(false);
        about.setDetachable(false);
        about.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        commands.onToggleHelp(() -> {
            if (about.isShowing()) {
                about.hide();
            } else {
                about.show(help);
            }
        });
        help.setOnAction(event -> commands.toggleHelp());
        var box = new HBox(8, undo, redo, theme, help);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static void name(
            Button button, String verb, String key, ObservableValue<Optional<String>> what) {
        button.disableProperty().bind(what.map(Optional::isEmpty));
        what.subscribe(now -> {
            String words = now.map(it -> verb + " " + it).orElse(verb);
            button.getTooltip().setText(words + "  " + key);
            button.setAccessibleText(words);
        });
    }

    private static Button tool(String id, String tooltip) {
        var button = new Button();
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(tooltip));
        button.setAccessibleText(tooltip);
        return button;
    }

    private static Node about() {
        var title = new Label("Galibra " + Version.current());
        title.getStyleClass().add("panel-title");
        var words = new Label("A workbench that weighs galaxies from their light.");
        words.getStyleClass().addAll("small", "muted");
        var box = new VBox(12, title, words, Commands.help());
        box.getStyleClass().add("about");
        return box;
    }
}

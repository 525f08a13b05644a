package org.galibra.app.data;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.galibra.app.control.Card;
import org.galibra.app.control.Icons;
import org.galibra.app.control.Numbers;
import org.galibra.app.control.Pick;
import org.galibra.app.control.Rail;
import org.galibra.app.mapping.LightSection;
import org.galibra.catalogue.Meaning;
import org.galibra.table.JoinReport;
import org.galibra.table.Joined;
import org.galibra.table.Table;
import org.galibra.table.io.TablePart;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// The left of the Data page: which tables are open, what this one is, and how it is read.
final class DataRail {
    private final DataViewModel model;
    private final Runnable choose;
    private final VBox tables = new VBox(4);
    private final VBox facts = new VBox(6);
    private final Pick<TablePart> parts;
    private final ScrollPane scroll;

    DataRail(DataViewModel model, Runnable choose, Runnable join) {
        this.model = model;
        this.choose = choose;
        var joining = new Button("Join a table…", Icons.of(Material2RoundMZ.MERGE_TYPE, 16));
        joining.setId("join");
        joining.getStyleClass().addAll("plain", "compact");
        joining.setMaxWidth(Double.MAX_VALUE);
        joining.setTooltip(
                new Tooltip("Adds the columns of another table, row by row by an identifier"));
        joining.setOnAction(event -> join.run());
        joining.disableProperty().bind(model.tableProperty().map(Optional::isEmpty));
        parts = new Pick<>(DataRail::words, model::open);
        parts.called("part", "Part of the file");
        var sentence =
                new Label(
                        "The file is never changed. Every choice is kept in the recipe and written"
                                + " into the provenance.");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().addAll("tiny", "muted");
        var filler = new Region();
        VBox.setVgrow(filler, Priority.ALWAYS);
        var rail = new Rail();
        rail.getChildren()
                .addAll(
                        Rail.section("TABLES", null, tables, drop(), joining),
                        Rail.section("THIS TABLE", null, facts),
                        new SharkSection(model).node(),
                        new LightSection(model).node(),
                        new MassSection(model).node(),
                        filler,
                        sentence);
        scroll = new ScrollPane(rail);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("rail-scroll");
        model.tableProperty().addListener(property -> show());
        model.meaningProperty().addListener(property -> show());
        model.problemProperty().addListener(property -> show());
        model.factsProperty().addListener(property -> show());
        show();
    }

    Node node() {
        return scroll;
    }

    private VBox drop() {
        var title = new Label("Drop a table here");
        title.getStyleClass().addAll("strong", "small");
        var words = new Label("FITS, VOTable, ECSV, CSV, ASCII, HDF5");
        words.getStyleClass().addAll("tiny", "muted");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var open = new Button("Open…", Icons.of(Material2RoundAL.FOLDER_OPEN, 14));
        open.setId("data-open");
        open.getStyleClass().addAll("plain", "compact");
        open.setTooltip(new Tooltip("Open a table  Ctrl+O"));
        open.setOnAction(event -> choose.run());
        var key = new Label("Ctrl O");
        key.getStyleClass().add("key");
        var acts = new HBox(8, open, key);
        acts.setAlignment(Pos.CENTER);
        var box =
                new VBox(
                        6,
                        Icons.of(Material2RoundAL.GET_APP, 20, "muted-icon"),
                        title,
                        words,
                        acts);
        box.getStyleClass().addAll("drop", "small-drop");
        return box;
    }

    private void show() {
        Optional<Table> table = model.tableProperty().get();
        Optional<Meaning> meaning = model.meaningProperty().get();
        tables.getChildren().clear();
        facts.getChildren().clear();
        if (table.isEmpty()) {
            var none = new Label("No table is open.");
            none.getStyleClass().addAll("small", "muted");
            facts.getChildren().add(none);
            return;
        }
        Table now = table.get();
        int open =
                meaning.map(at -> at.questions().size()).orElse(0)
                        + (model.problemProperty().get().isPresent() ? 1 : 0);
        String galaxies = Numbers.counted(now.rows(), "galaxy", "galaxies");
        tables.getChildren().add(entry(model.name(), galaxies, open, true));
        for (Joined joined : now.source().joined()) {
            tables.getChildren().add(entry(joined));
        }
        Optional<FileFacts> file = model.factsProperty().get();
        file.ifPresent(at -> {
            facts.getChildren().add(fact("File", at.name()));
            at.size().ifPresent(size -> facts.getChildren().add(fact("Size", size)));
        });
        facts.getChildren().add(fact("Format", now.source().format()));
        facts.getChildren().add(fact("Galaxies", Numbers.count(now.rows())));
        now.source()
                .sample()
                .ifPresent(drawn ->
                        facts.getChildren()
                                .add(fact("Drawn at random of", Numbers.count(drawn.of()))));
        facts.getChildren()
                .add(
                        fact(
                                "Columns",
                                Numbers.count(now.columns().size())
                                        + meaning.map(at ->
                                                        ", "
                                                                + Numbers.count(
                                                                        at.convention()
                                                                                .recognised())
                                                                + " recognised")
                                                .orElse("")));
        Optional.ofNullable(now.metadata().get("column names"))
                .ifPresent(names -> facts.getChildren().add(fact("Names", names)));
        file.filter(at -> at.shark().isEmpty() && now.source().format().equals("HDF5"))
                .ifPresent(_ -> facts.getChildren().add(datasets()));
        file.filter(at -> at.tables().size() > 1 && at.open().isPresent())
                .ifPresent(at -> {
                    parts.show(at.tables(), at.open().orElse(null));
                    facts.getChildren().add(Rail.line(new Label("Part"), parts));
                });
    }

    private Button datasets() {
        var choose = new Button("Choose datasets…", Icons.of(Material2RoundAL.ACCOUNT_TREE, 14));
        choose.setId("choose-datasets");
        choose.getStyleClass().addAll("plain", "compact");
        choose.setMaxWidth(Double.MAX_VALUE);
        choose.setTooltip(new Tooltip("Shows the file's tree, to make one table of its datasets"));
        choose.setOnAction(event -> model.chooseDatasets());
        return choose;
    }

    private Node entry(Joined joined) {
        JoinReport report = joined.report();
        HBox line =
                entry(
                        report.right().table(),
                        "joined, "
                                + Numbers.count(report.matched())
                                + " of "
                                + Numbers.count(report.left().rows())
                                + " rows",
                        0,
                        false);
        var remove = new Button("", Icons.of(Material2RoundAL.CLOSE, 14, "muted-icon"));
        remove.getStyleClass().add("quiet");
        remove.setAccessibleText("Take " + report.right().table() + " off again");
        remove.setTooltip(new Tooltip(remove.getAccessibleText()));
        remove.setOnAction(event -> model.takeOff(joined));
        line.getChildren().set(line.getChildren().size() - 1, remove);
        Tooltip.install(line, new Tooltip(String.join(".\n", report.sentences()) + "."));
        return line;
    }

    private static HBox entry(String name, String description, int open, boolean current) {
        var title = new Label(name);
        title.getStyleClass().addAll("small", "strong");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var detail = new Label(description);
        detail.getStyleClass().addAll("tiny", "muted");
        var words = new VBox(1, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label count = new Label(Numbers.count(open));
        count.getStyleClass().addAll("chip", "attention");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Node state = open > 0 ? count : Icons.of(Material2RoundAL.CHECK, 16, "good-icon");
        var line =
                new HBox(
                        10,
                        Icons.of(
                                current
                                        ? Material2RoundMZ.TABLE_CHART
                                        : Material2RoundMZ.MERGE_TYPE,
                                16,
                                "link-icon"),
                        words,
                        state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("table-entry", current ? "current" : "other");
        line.setAccessibleText(
                name + ", " + description + (open > 0 ? ", needs your attention" : ""));
        return line;
    }

    private static String words(TablePart part) {
        return (part.number() < 0 ? "" : part.number() + " ") + part.name() + ", " + part.kind();
    }

    private static HBox fact(String name, String value) {
        var label = new Label(name);
        label.getStyleClass().add("field-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Label(value);
        words.getStyleClass().add("small");
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setTooltip(new Tooltip(value));
        var line = new HBox(8, label, Card.space(), words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}

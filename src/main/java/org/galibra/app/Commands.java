package org.galibra.app;

import atlantafx.base.controls.ToggleSwitch;

import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.galibra.app.apply.ApplyViewModel;
import org.galibra.app.chart.ChartPane;
import org.galibra.app.control.NumberField;
import org.galibra.app.explain.ExplainViewModel;
import org.galibra.app.figures.FiguresViewModel;
import org.galibra.app.train.TrainViewModel;
import org.galibra.app.welcome.WelcomeViewModel;
import org.galibra.study.FigureName;

import java.util.List;
import java.util.Optional;

/// What keys and menus do.
final class Commands {
    /// A key and what it does, for the help.
    private record Key(String keys, String does) {}

    private static final List<Key> KEYS =
            List.of(
                    new Key("Space", "train, pause"),
                    new Key("→", "one step"),
                    new Key("Ctrl R", "reset"),
                    new Key("+  −", "faster, slower"),
                    new Key("[  ]  End", "look back, look on, the training as it stands"),
                    new Key("N  Esc", "Explain: pin the next neuron, release"),
                    new Key("L", "linear or logarithmic loss"),
                    new Key("Ctrl O", "open a table"),
                    new Key("Ctrl S", "save the run"),
                    new Key("Ctrl Enter", "weigh the survey, on the Apply page"),
                    new Key("Ctrl Z  Ctrl Y", "undo, redo"),
                    new Key("Ctrl 0 … 7", "the pages, by their numbers"),
                    new Key("Ctrl E  Ctrl Shift E", "export the figure, all figures"),
                    new Key("Ctrl Shift T", "light or dark"),
                    new Key("Esc", "select no galaxies"),
                    new Key("F1", "this help"));

    private final Workbench bench;
    private final WelcomeViewModel welcome;
    private final TrainViewModel training;
    private final ExplainViewModel explain;
    private final ApplyViewModel survey;
    private final FiguresViewModel figures;
    private final Chooser chooser;
    private final Runnable quit;
    private Runnable help = () -> {};

    Commands(
            Workbench bench,
            WelcomeViewModel welcome,
            TrainViewModel training,
            ExplainViewModel explain,
            ApplyViewModel survey,
            FiguresViewModel figures,
            Chooser chooser,
            Runnable quit) {
        this.bench = bench;
        this.welcome = welcome;
        this.training = training;
        this.explain = explain;
        this.survey = survey;
        this.figures = figures;
        this.chooser = chooser;
        this.quit = quit;
    }

    void open() {
        chooser.table().ifPresent(table -> bench.open(List.of(table)));
    }

    void save() {
        if (training.canSave()) {
            chooser.folder().ifPresent(training::save);
        }
    }

    /// Exports the figure in view of the Figures page.
    void exportFigure() {
        export(List.of(figures.chosenProperty().get()));
    }

    /// Exports every figure.
    void exportFigures() {
        export(List.of(FigureName.values()));
    }

    private void export(List<FigureName> names) {
        if (figures.canExport()) {
            chooser.figures(figures.lastFolder())
                    .ifPresent(folder -> figures.export(names, folder));
        }
    }

    /// Takes back what was done last on the page in view.
    void undo() {
        undoing(bench.pageProperty().get()).undo();
    }

    void redo() {
        undoing(bench.pageProperty().get()).redo();
    }

    /// The Apply page has a survey and a plan of its own; all others change the recipe.
    private Undoing undoing(Page page) {
        return page == Page.APPLY ? survey.undoing() : bench.history();
    }

    /// What [#undo] would take back.
    ObservableValue<Optional<String>> undoable() {
        return bench.pageProperty().flatMap(page -> undoing(page).undoableProperty());
    }

    /// What [#redo] would do again.
    ObservableValue<Optional<String>> redoable() {
        return bench.pageProperty().flatMap(page -> undoing(page).redoableProperty());
    }

    void quit() {
        quit.run();
    }

    void toggleHelp() {
        help.run();
    }

    /// All keys and what they do.
    static Node help() {
        var keys = new GridPane();
        keys.getStyleClass().add("keys");
        int row = 0;
        for (Key key : KEYS) {
            var name = new Label(key.keys());
            name.getStyleClass().add("key");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var does = new Label(key.does());
            does.getStyleClass().add("small");
            does.setWrapText(true);
            does.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(does, Priority.ALWAYS);
            keys.addRow(row++, name, does);
        }
        return keys;
    }

    void onToggleHelp(Runnable shows) {
        help = shows;
    }

    /// Listens to the keys of a window. A control that has the focus comes first where the key
    /// means something to it.
    void listen(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (does(event, scene.getFocusOwner())) {
                        event.consume();
                    }
                });
    }

    private boolean does(KeyEvent event, EventTarget focus) {
        if (event.isShortcutDown()) {
            return withControl(event, focus);
        }
        if (event.getCode() == KeyCode.F1) {
            toggleHelp();
            return true;
        }
        if (event.isAltDown() || focus instanceof TextInputControl) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE && clearSelection(focus)) {
            return true;
        }
        if (event.getCode() == KeyCode.SPACE) {
            return !takesSpace(focus) && space();
        }
        if (focus instanceof ChartPane<?> && ChartPane.takes(event.getCode())) {
            return false;
        }
        return switch (bench.pageProperty().get()) {
            case TRAIN -> onTrain(event, focus);
            case EXPLAIN -> onExplain(event);
            default -> false;
        };
    }

    private boolean onExplain(KeyEvent event) {
        switch (event.getCode()) {
            case N -> explain.next();
            case ESCAPE -> explain.release();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Esc ends a brush that is being drawn first.
    private boolean clearSelection(EventTarget focus) {
        boolean brushing = focus instanceof ChartPane<?> chart && chart.isBrushing();
        if (brushing || bench.selectionProperty().get().isEmpty()) {
            return false;
        }
        bench.selectionProperty().set(Selection.NONE);
        return true;
    }

    private static boolean takesSpace(EventTarget focus) {
        return focus instanceof ButtonBase
                || focus instanceof ComboBoxBase
                || focus instanceof ToggleSwitch
                || focus instanceof TreeView;
    }

    private boolean withControl(KeyEvent event, EventTarget focus) {
        switch (event.getCode()) {
            case R -> training.reset();
            case ENTER -> {
                if (bench.pageProperty().get() != Page.APPLY) {
                    return false;
                }
                survey.weigh();
            }
            case Z, Y -> {
                if (isTyping(focus)) {
                    return false;
                }
                undoOrRedo(event.isShiftDown() || event.getCode() == KeyCode.Y);
            }
            case E -> {
                if (bench.pageProperty().get() != Page.FIGURES) {
                    return false;
                }
                if (event.isShiftDown()) {
                    exportFigures();
                } else {
                    exportFigure();
                }
            }
            case T -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                bench.toggleTheme();
            }
            default -> {
                return turnTo(event.getCode());
            }
        }
        return true;
    }

    /// Whether words are being typed, which are taken back before any step is. A number counts as
    /// soon as it is entered, and Esc takes back what is not.
    private static boolean isTyping(EventTarget focus) {
        return focus instanceof TextInputControl field
                && !(field instanceof NumberField)
                && !field.getText().isEmpty()
                && (field.isUndoable() || field.isRedoable());
    }

    private boolean turnTo(KeyCode key) {
        for (Page page : Page.values()) {
            if (key.isDigitKey() && key.getName().endsWith(Integer.toString(page.number()))) {
                bench.pageProperty().set(page);
                return true;
            }
        }
        return false;
    }

    private void undoOrRedo(boolean redo) {
        if (redo) {
            redo();
        } else {
            undo();
        }
    }

    private boolean space() {
        if (bench.pageProperty().get() == Page.START) {
            welcome.train();
        } else {
            training.toggle();
        }
        return true;
    }

    private boolean onTrain(KeyEvent event, EventTarget focus) {
        switch (event.getCode()) {
            case RIGHT -> {
                if (focus instanceof Slider || focus instanceof ComboBoxBase) {
                    return false;
                }
                training.step();
            }
            case PLUS, ADD, EQUALS -> training.faster();
            case MINUS, SUBTRACT -> training.slower();
            case OPEN_BRACKET -> training.timeMachine().earlier();
            case CLOSE_BRACKET -> training.timeMachine().later();
            case END -> training.timeMachine().live();
            case L ->
                    training.looking()
                            .logarithmicProperty()
                            .set(!training.looking().logarithmicProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }
}

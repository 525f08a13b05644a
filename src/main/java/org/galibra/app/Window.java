package org.galibra.app;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

import org.galibra.app.apply.ApplyView;
import org.galibra.app.apply.ApplyViewModel;
import org.galibra.app.control.Banner;
import org.galibra.app.control.Roomy;
import org.galibra.app.control.Status;
import org.galibra.app.control.StatusBar;
import org.galibra.app.control.Theme;
import org.galibra.app.data.DataView;
import org.galibra.app.data.DataViewModel;
import org.galibra.app.evaluate.EvaluateView;
import org.galibra.app.evaluate.EvaluateViewModel;
import org.galibra.app.explain.ExplainView;
import org.galibra.app.explain.ExplainViewModel;
import org.galibra.app.figures.FiguresView;
import org.galibra.app.figures.FiguresViewModel;
import org.galibra.app.sample.SampleView;
import org.galibra.app.sample.SampleViewModel;
import org.galibra.app.train.TrainView;
import org.galibra.app.train.TrainViewModel;
import org.galibra.app.welcome.WelcomeView;
import org.galibra.app.welcome.WelcomeViewModel;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one window: header, page, status bar.
public final class Window {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private final Workbench bench;
    private final TrainViewModel training;
    private final SampleViewModel sample;
    private final DataViewModel data;
    private final ExplainViewModel explain;
    private final ApplyViewModel survey;
    private final FiguresViewModel figures;
    private final EvaluateViewModel evaluation;
    private final Map<Page, PageView> pages = new EnumMap<>(Page.class);
    private final VBox body = new VBox();
    private final StackPane page = new StackPane();
    private final Scene scene;

    private Window(Stage stage, Workbench bench, Chooser chooser) {
        this.bench = bench;
        this.training = new TrainViewModel(bench);
        this.sample = new SampleViewModel(bench);
        explain = new ExplainViewModel(bench);
        survey = new ApplyViewModel(bench);
        this.evaluation = new EvaluateViewModel(bench, training::openTest);
        var welcome = new WelcomeViewModel(bench, training);
        this.figures = new FiguresViewModel(bench);
        var commands =
                new Commands(
                        bench, welcome, training, explain, survey, figures, chooser, stage::close);
        pages.put(Page.START, new WelcomeView(welcome, commands::open, Commands.help()));
        data = new DataViewModel(bench);
        pages.put(Page.DATA, new DataView(data, chooser, commands::open));
        pages.put(Page.SAMPLE, new SampleView(sample));
        pages.put(Page.TRAIN, new TrainView(training, chooser));
        pages.put(Page.EVALUATE, new EvaluateView(evaluation, explain.marking(), chooser));
        pages.put(Page.EXPLAIN, new ExplainView(explain, chooser));
        pages.put(Page.APPLY, new ApplyView(survey, chooser));
        pages.put(
                Page.FIGURES,
                new FiguresView(figures, commands::exportFigure, commands::exportFigures));

        var banner = new Banner(bench.noticeProperty(), () -> {}, bench::openInOrder);
        banner.setId("notice");
        VBox.setMargin(banner, new javafx.geometry.Insets(16, 16, 0, 16));
        VBox.setVgrow(page, Priority.ALWAYS);
        body.getChildren().setAll(banner, page);
        var root = new BorderPane(body);
        root.setTop(
                new Header(bench, training, commands, new Steps(bench, training, survey, figures))
                        .node());
        root.setBottom(status());
        root.setOnDragOver(Window::over);
        root.setOnDragDropped(this::dropped);

        scene = new Scene(root, bench.settings().width(), bench.settings().height());
        commands.listen(scene);
        bench.themeProperty().addListener((property, old, now) -> dress(now));
        dress(bench.themeProperty().get());
        bench.pageProperty().addListener((property, old, now) -> turn(now));
        turn(bench.pageProperty().get());
        scene.widthProperty().addListener((property, old, now) -> fit(now.doubleValue()));
        fit(scene.getWidth());
    }

    /// Shows a bench in a stage.
    public static Window open(Stage stage, Workbench bench, Chooser chooser) {
        Theme.loadFonts();
        var window = new Window(stage, bench, chooser);
        stage.setScene(window.scene);
        stage.setMinWidth(1000);
        stage.setMinHeight(700);
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        bench.projectProperty()
                                                .get()
                                                .map(now -> now.name() + " · Galibra")
                                                .orElse("Galibra"),
                                bench.projectProperty()));
        for (int size : ICON_SIZES) {
            var icon = Window.class.getResource("/icons/galibra-" + size + ".png");
            if (icon != null) {
                stage.getIcons().add(new Image(icon.toExternalForm()));
            }
        }
        stage.setOnHidden(event -> {
            bench.settings().size(window.scene.getWidth(), window.scene.getHeight());
            bench.work().close();
        });
        stage.show();
        return window;
    }

    /// What the Train page shows and does.
    public TrainViewModel training() {
        return training;
    }

    /// What the Data page shows and does.
    public DataViewModel data() {
        return data;
    }

    /// What the Sample page shows.
    public SampleViewModel sample() {
        return sample;
    }

    /// What the Explain page shows.
    public ExplainViewModel explain() {
        return explain;
    }

    /// What the Apply page shows and does.
    public ApplyViewModel survey() {
        return survey;
    }

    /// What the Figures page shows and does.
    public FiguresViewModel figures() {
        return figures;
    }

    /// What the Evaluate page shows and does.
    public EvaluateViewModel evaluation() {
        return evaluation;
    }

    public Scene scene() {
        return scene;
    }

    private Node status() {
        var aside =
                bench.projectProperty()
                        .map(now ->
                                now.filter(Project::isSynthetic)
                                        .map(at -> "Synthetic: made-up galaxies")
                                        .orElse(""));
        var bar = new StatusBar(bench.statusProperty(), aside, bench::cancel);
        bar.setId("status");
        var selected = new Label();
        selected.setId("selected-count");
        selected.getStyleClass().add("selected-count");
        var dot = new Circle(4);
        dot.getStyleClass().add("dot-selected");
        selected.setGraphic(dot);
        selected.textProperty().bind(bench.selectionProperty().map(Selection::words));
        selected.visibleProperty().bind(selected.textProperty().isNotEmpty());
        selected.managedProperty().bind(selected.visibleProperty());
        bar.getChildren().add(bar.getChildren().size() - 1, selected);
        return bar;
    }

    private void turn(Page now) {
        Node node = pages.get(now).node();
        page.getChildren().setAll(node);
        // The page's main action is where the keyboard begins.
        Optional.ofNullable(node.lookup(".main")).ifPresent(Node::requestFocus);
    }

    private void dress(Theme theme) {
        theme.dress(scene);
        pages.values().forEach(view -> view.dress(theme));
    }

    private void fit(double width) {
        for (PageView view : pages.values()) {
            Node node = view.node();
            node.getStyleClass().remove("compact");
            if (width < Roomy.LEAST_WIDTH) {
                node.getStyleClass().add("compact");
            }
        }
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        bench.open(files);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }

    /// Whether something goes on that the status bar can cancel.
    public boolean isBusy() {
        return bench.statusProperty().get().tone() == Status.Tone.RUNNING;
    }
}

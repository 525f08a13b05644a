package org.galibra.app;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.galibra.app.control.Theme;
import org.galibra.app.train.Pace;
import org.galibra.app.train.TrainState;
import org.galibra.app.work.Screen;
import org.galibra.app.work.ScreenWork;
import org.galibra.figure.export.FileFormat;
import org.galibra.figure.export.Print;
import org.galibra.study.FigureName;
import org.galibra.study.Run;
import org.galibra.study.RunFigures;
import org.galibra.study.RunResults;
import org.galibra.study.TableReference;
import org.galibra.work.GalibraException;
import org.galibra.work.OutputFolder;
import org.galibra.work.Problem;
import org.galibra.work.WholeFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import javax.imageio.ImageIO;

/// Pictures of the window while it trains on the synthetic catalogue, light and dark.
public final class Pictures {
    private static final long STEPS = 18_400;
    private static final Pace PACE = new Pace(6000);

    private final Stage stage;
    private final Workbench bench;
    private final Window window;
    private final CompletableFuture<Taken> result;
    private final List<Shot> shots = new ArrayList<>();
    private ObservableValue<Boolean> opened;
    private ObservableValue<Boolean> passport;

    private record Shot(String name, WritableImage image) {}

    /// @param run whose network the pictures show
    private record Taken(List<Shot> shots, Run run) {}

    private Pictures(double width, double height, CompletableFuture<Taken> result) {
        this.result = result;
        stage = new Stage();
        bench = new Workbench(new ScreenWork(), Settings.none(), TableReference.SYNTHETIC);
        window = Window.open(stage, bench, Chooser.NOBODY);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// Writes `start.png`, `data.png`, `figures.png`, `apply-columns.png`, and `sample`, `train`,
    /// `explain`, `evaluate` and `apply` each as `-light.png` and `-dark.png`, without a display;
    /// and `performance.png`, the figure of the network that they show.
    ///
    /// @param width of the window, in px
    /// @param height of the window, in px
    /// @throws GalibraException if the folder cannot be written to
    public static List<Path> write(Path folder, double width, double height)
            throws GalibraException {
        OutputFolder.make(folder);
        Taken taken = Screen.withoutDisplay(result -> new Pictures(width, height, result).begin());
        var files = new ArrayList<Path>();
        for (Shot shot : taken.shots()) {
            Path file = folder.resolve(shot.name() + ".png");
            WholeFile.write(
                    file,
                    out -> {
                        if (!ImageIO.write(
                                SwingFXUtils.fromFXImage(shot.image(), null), "png", out)) {
                            throw new IllegalStateException("this Java writes no PNG");
                        }
                    });
            files.add(file);
        }
        Path figure = folder.resolve(FigureName.PERFORMANCE + ".png");
        RunFigures.draw(FigureName.PERFORMANCE, RunResults.of(taken.run()))
                .write(
                        figure,
                        Print.on(org.galibra.figure.export.Page.MNRAS_DOUBLE),
                        FileFormat.PNG);
        files.add(figure);
        return files;
    }

    private void begin() {
        bench.projectProperty().addListener((property, old, now) -> start(now));
        window.sample()
                .pictureProperty()
                .addListener((property, old, now) -> {
                    if (now.isPresent() && shots.size() == 1) {
                        Screen.afterPulse(this::sampleThenData);
                    }
                });
        bench.noticeProperty()
                .addListener((property, old, now) ->
                        now.ifPresent(notice ->
                                result.completeExceptionally(
                                        Problem.of(notice.text()).exception())));
        bench.openSynthetic();
    }

    /// The project comes in several times: at the opening, and with every change of the recipe.
    private void start(Optional<Project> now) {
        if (now.isPresent() && shots.isEmpty()) {
            Screen.afterPulse(() -> {
                take("start");
                bench.pageProperty().set(Page.SAMPLE);
            });
        }
    }

    private void sampleThenData() {
        take("sample-light");
        bench.themeProperty().set(Theme.DARK);
        Screen.afterPulse(() -> {
            take("sample-dark");
            bench.themeProperty().set(Theme.LIGHT);
            bench.pageProperty().set(Page.DATA);
            dataThenTrain(window.data().columns().summarisedProperty());
        });
    }

    private void dataThenTrain(ReadOnlyDoubleProperty summarised) {
        if (summarised.get() == 1) {
            Screen.afterPulse(() -> {
                take("data");
                train();
            });
            return;
        }
        summarised.addListener((property, old, now) -> {
            if (now.doubleValue() == 1 && shots.size() == 3) {
                dataThenTrain(summarised);
            }
        });
    }

    private void train() {
        bench.pageProperty().set(Page.TRAIN);
        var training = window.training();
        training.paceProperty().set(PACE);
        training.pictureProperty()
                .addListener((property, old, now) -> {
                    boolean ripe = now.filter(at -> at.frame().step() >= STEPS).isPresent();
                    boolean ended = training.stateProperty().get() == TrainState.ENDED;
                    if ((ripe || ended) && shots.size() == 4) {
                        take("train-light");
                        bench.themeProperty().set(Theme.DARK);
                        Screen.afterPulse(() -> {
                            take("train-dark");
                            explain();
                        });
                    }
                });
        training.train();
    }

    /// The network of that moment: the training pauses.
    private void explain() {
        window.training().pause();
        bench.pageProperty().set(Page.EXPLAIN);
        window.explain()
                .pictureProperty()
                .addListener((property, old, now) -> {
                    if (now.isPresent() && shots.size() == 6) {
                        window.explain().release();
                        window.explain().next();
                        explainedInBoth();
                    }
                });
    }

    private void explainedInBoth() {
        Screen.afterPulse(() -> {
            if (shots.size() != 6) {
                return;
            }
            take("explain-dark");
            bench.themeProperty().set(Theme.LIGHT);
            Screen.afterPulse(() -> {
                take("explain-light");
                figures();
            });
        });
    }

    /// The figures of the network as it stands, once their proof is there.
    private void figures() {
        window.figures()
                .readyProperty()
                .addListener((property, old, now) -> {
                    if (now) {
                        Screen.afterPulse(this::evaluate);
                    }
                });
        bench.pageProperty().set(Page.FIGURES);
    }

    /// The test set is opened last: it ends the training.
    private void evaluate() {
        if (shots.size() != 8) {
            return;
        }
        take("figures");
        bench.pageProperty().set(Page.EVALUATE);
        var evaluation = window.evaluation();
        evaluation.openTest();
        opened = evaluation.shownOpenedProperty();
        opened.addListener((property, old, now) -> {
            if (now) {
                evaluation.nextOutlier(1);
            }
        });
        passport = evaluation.shownPassportProperty();
        passport.addListener((property, old, now) -> {
            if (now && shots.size() == 9) {
                Screen.afterPulse(this::evaluated);
            }
        });
    }

    private void evaluated() {
        take("evaluate-light");
        bench.themeProperty().set(Theme.DARK);
        Screen.afterPulse(() -> {
            take("evaluate-dark");
            openSurvey();
        });
    }

    /// The network that was trained a moment before weighs the synthetic survey.
    private void openSurvey() {
        var survey = window.survey();
        bench.pageProperty().set(Page.APPLY);
        survey.surveyProperty().addListener((property, old, now) -> Screen.afterPulse(this::weigh));
        survey.stampProperty()
                .addListener((property, old, now) -> Screen.afterPulse(this::weighed));
        survey.openSynthetic();
    }

    private void weigh() {
        if (shots.size() == 11 && !window.survey().busyProperty().get()) {
            take("apply-columns");
            bench.themeProperty().set(Theme.LIGHT);
            window.survey().weigh();
        }
    }

    private void weighed() {
        take("apply-light");
        bench.themeProperty().set(Theme.DARK);
        Screen.afterPulse(this::last);
    }

    private void last() {
        take("apply-dark");
        stage.close();
        Run run = bench.trainedProperty().get().flatMap(Trained::opened).orElseThrow();
        result.complete(new Taken(shots, run));
    }

    private void take(String name) {
        shots.add(new Shot(name, window.scene().snapshot(null)));
    }
}

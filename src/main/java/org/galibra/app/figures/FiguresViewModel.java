package org.galibra.app.figures;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.galibra.app.Errand;
import org.galibra.app.Page;
import org.galibra.app.Trained;
import org.galibra.app.Workbench;
import org.galibra.app.control.Notice;
import org.galibra.app.control.Status;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.figure.export.ColourVision;
import org.galibra.figure.export.Print;
import org.galibra.figure.export.Proof;
import org.galibra.study.DrawnFigure;
import org.galibra.study.FigureExport;
import org.galibra.study.FigureFolder;
import org.galibra.study.FigureName;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the Figures page shows and does.
public final class FiguresViewModel {
    private static final double SMALL_THUMB_PIXELS = 200;

    private final Workbench bench;
    private final Slot drawing = new Slot("drawing the gallery");
    private final Slot proving = new Slot("proof");
    private final Slot thumbing = new Slot("thumbnails");
    private final Slot seeing = new Slot("seen with");
    private final Errand exporting;
    private final ReadOnlyObjectWrapper<Optional<Gallery>> gallery =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<FigureName, Proof>> thumbs =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<ColourVision, Proof>> seen =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper drawn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<FigureName> chosen =
            new SimpleObjectProperty<>(FigureName.PERFORMANCE);
    private final ObjectProperty<Look> look;
    private final Map<FigureName, String> captions = new EnumMap<>(FigureName.class);
    private double roomPixels = 800;
    private double heightPixels = 700;

    public FiguresViewModel(Workbench bench) {
        this.bench = bench;
        exporting =
                new Errand(
                        bench,
                        bench.noticeProperty(),
                        "exporting figures",
                        "Not all figures were exported");
        look = new SimpleObjectProperty<>(Look.of(bench.settings()));
        bench.trainedProperty().addListener((property, old, now) -> trained());
        bench.pageProperty().addListener((property, old, now) -> trained());
        ready.bind(
                Bindings.createBooleanBinding(
                        () ->
                                sheet.get().isPresent()
                                        && !thumbs.get().isEmpty()
                                        && !seen.get().isEmpty(),
                        sheet,
                        thumbs,
                        seen));
        drawn.bind(gallery.map(Optional::isPresent));
        chosen.addListener((property, old, now) -> {
            prove();
            see();
        });
        look.addListener((property, old, now) -> looked(old, now));
    }

    /// A moment of the training came, or the page came into view: the gallery is drawn where there
    /// is none, and anew where nothing goes on that would make it old again at once.
    private void trained() {
        Optional<Trained> now = bench.trainedProperty().get();
        older.set(now.isPresent() && Gallery.ALL.stream().anyMatch(this::isOlder));
        boolean shown = bench.pageProperty().get() == Page.FIGURES;
        if (now.isEmpty()) {
            bench.work().cancel(drawing);
            gallery.set(Optional.empty());
            sheet.set(Optional.empty());
        } else if (shown && (gallery.get().isEmpty() || (older.get() && now.get().ended()))) {
            redraw();
        }
    }

    /// Draws all figures of the newest network.
    public void redraw() {
        bench.trainedProperty()
                .get()
                .ifPresent(now -> {
                    double bins = look.get().binDex();
                    bench.work()
                            .latest(
                                    drawing,
                                    stop -> Gallery.draw(now, bins, stop),
                                    ending -> done(ending, this::drawn));
                });
    }

    private void drawn(Gallery now) {
        gallery.set(Optional.of(now));
        older.set(Gallery.ALL.stream().anyMatch(this::isOlder));
        prove();
        see();
        makeThumbs();
    }

    private void looked(Look old, Look now) {
        bench.settings().figureFormat(now.format());
        bench.settings().print(now.print());
        if (old.binDex() != now.binDex()) {
            gallery.get()
                    .ifPresent(drawn ->
                            bench.work()
                                    .latest(
                                            drawing,
                                            stop -> drawn.binned(now.binDex(), stop),
                                            ending -> done(ending, this::drawn)));
            return;
        }
        prove();
        if (!old.print().style().equals(now.print().style())) {
            see();
            makeThumbs();
        }
    }

    /// The proof of the figure in view, off the screen's thread.
    private void prove() {
        DrawnFigure figure = figureNow().orElse(null);
        if (figure == null) {
            return;
        }
        Look now = look.get();
        double room = roomPixels;
        double height = heightPixels;
        bench.work()
                .latest(
                        proving,
                        stop -> Sheet.of(figure, now, room, height),
                        ending -> done(ending, of -> sheet.set(Optional.of(of))));
    }

    private void see() {
        figureNow()
                .ifPresent(figure -> {
                    Print print = look.get().print();
                    double scale = SMALL_THUMB_PIXELS / print.page().widthMillimetres();
                    bench.work()
                            .latest(
                                    seeing,
                                    stop -> {
                                        var small =
                                                Proof.of(
                                                        figure.plan(), figure.note(), print, scale);
                                        var all =
                                                new EnumMap<ColourVision, Proof>(
                                                        ColourVision.class);
                                        for (ColourVision vision : ColourVision.values()) {
                                            all.put(vision, small.seenWith(vision));
                                        }
                                        return all;
                                    },
                                    ending -> done(ending, seen::set));
                });
    }

    private void makeThumbs() {
        Print print = look.get().print();
        gallery.get()
                .ifPresent(drawn ->
                        bench.work()
                                .latest(
                                        thumbing,
                                        stop -> drawn.thumbs(print),
                                        ending -> done(ending, thumbs::set)));
    }

    private <T> void done(Ending<T> ending, Consumer<T> then) {
        switch (ending) {
            case Ending.Done<T>(T value) -> then.accept(value);
            case Ending.Refused<T>(var problem) ->
                    bench.noticeProperty().set(Optional.of(Notice.of(problem)));
            case Ending.Failed<T>(var fault) -> bench.fault(fault);
            case Ending.Cancelled<T> _ -> {}
        }
    }

    /// The room that the page has for a proof, in px.
    void room(double width, double height) {
        boolean other = width != roomPixels || height != heightPixels;
        roomPixels = width;
        heightPixels = height;
        if (other && look.get().zoom() == Zoom.FIT) {
            prove();
        }
    }

    /// Whether anything can be exported.
    public boolean canExport() {
        return gallery.get().isPresent();
    }

    /// Writes figures, their captions and numbers to a folder; the status bar tells how far that
    /// has come, and can cancel it.
    public void export(List<FigureName> names, Path folder) {
        Gallery drawn = gallery.get().orElse(null);
        if (drawn == null) {
            return;
        }
        bench.settings().figures(folder);
        Look now = look.get();
        var export =
                new FigureExport(
                        names, now.print(), List.of(now.format()), drawn.binDex(), true, captions);
        exporting.run(
                "Exporting figures",
                (stop, progress) -> export.write(drawn.results(), folder, progress, stop),
                report -> exported(report, names, folder));
    }

    private Status exported(FigureFolder.Report report, List<FigureName> names, Path folder) {
        report.words()
                .ifPresent(words -> bench.noticeProperty().set(Optional.of(Notice.warning(words))));
        String what = names.size() == 1 ? names.getFirst().label() : "All figures";
        return Status.of(
                Status.Tone.DONE,
                what + " exported to " + folder,
                report.files().size() + " files");
    }

    /// Whether a figure is older than the network.
    boolean isOlder(FigureName name) {
        Optional<Trained> now = bench.trainedProperty().get();
        return gallery.get().isPresent()
                && now.isPresent()
                && gallery.get().get().isOlder(name, now.get());
    }

    /// The figure in view, with a person's own wording of its caption where there is one.
    public Optional<DrawnFigure> figureNow() {
        return gallery.get()
                .map(drawn -> {
                    DrawnFigure figure = drawn.figures().get(chosen.get());
                    String own = captions.get(chosen.get());
                    return own == null ? figure : figure.withCaption(own);
                });
    }

    /// Takes a person's own wording for the figure in view; the run's own again where it is empty.
    void caption(String words) {
        String written =
                gallery.get().map(drawn -> drawn.figures().get(chosen.get()).caption()).orElse("");
        if (words.isBlank() || words.equals(written)) {
            captions.remove(chosen.get());
        } else {
            captions.put(chosen.get(), words);
        }
    }

    /// Whether a person has worded the caption of the figure in view.
    boolean hasOwnCaption() {
        return captions.containsKey(chosen.get());
    }

    /// Where figures went last.
    public Optional<Path> lastFolder() {
        return bench.settings().figures();
    }

    /// The figure in view.
    public ObjectProperty<FigureName> chosenProperty() {
        return chosen;
    }

    /// How figures look and go out.
    ObjectProperty<Look> lookProperty() {
        return look;
    }

    ReadOnlyObjectProperty<Optional<Gallery>> galleryProperty() {
        return gallery.getReadOnlyProperty();
    }

    /// Whether proof and small pictures of the newest gallery are there.
    public ObservableValue<Boolean> readyProperty() {
        return ready;
    }

    /// Whether there is a gallery.
    public ReadOnlyBooleanProperty drawnProperty() {
        return drawn.getReadOnlyProperty();
    }

    /// Whether some figure is older than the network.
    public ReadOnlyBooleanProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<FigureName, Proof>> thumbsProperty() {
        return thumbs.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<ColourVision, Proof>> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// The newest training.
    ReadOnlyObjectProperty<Optional<Trained>> trainedProperty() {
        return bench.trainedProperty();
    }
}

package org.galibra.app.explain;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.galibra.app.Page;
import org.galibra.app.Selection;
import org.galibra.app.Trained;
import org.galibra.app.Workbench;
import org.galibra.app.chart.Kinship;
import org.galibra.app.chart.Marking;
import org.galibra.app.work.Work;
import org.galibra.figure.NeuronForm;
import org.galibra.figure.Pointed;
import org.galibra.figure.SensitivitySpec;
import org.galibra.model.trained.TrainedModel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// What the Explain page shows: the newest training, read as it goes on, while the page is in view.
public final class ExplainViewModel {
    private final Workbench bench;
    private final Consumer<Request> requests;
    private final Marking marking = new Marking();
    private final Readings readings;
    private final ReadOnlyObjectWrapper<Optional<ExplainPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Boolean> canonical = new SimpleObjectProperty<>(false);
    private final ObjectProperty<NeuronForm.Order> order =
            new SimpleObjectProperty<>(Options.PAPER.order());
    private final ObjectProperty<Boolean> all = new SimpleObjectProperty<>(false);
    private final ObjectProperty<SensitivitySpec.Unit> unit =
            new SimpleObjectProperty<>(Options.PAPER.unit());
    private final ObjectProperty<Boolean> selectedOnly = new SimpleObjectProperty<>(false);
    private Optional<Trained> read = Optional.empty();
    private ExplainPlanner planner = new ExplainPlanner();

    /// A picture asked for.
    private record Request(
            ExplainPlanner planner,
            Trained trained,
            Options options,
            Selection selection,
            List<TrainedModel> others) {}

    /// A picture made, and by which planner.
    private record Made(ExplainPlanner planner, ExplainPicture picture) {}

    /// The page of a bench.
    public ExplainViewModel(Workbench bench) {
        this.bench = bench;
        readings = new Readings(bench, this::ask);
        requests = bench.work().conflate(Work.REDRAW, ExplainViewModel::make, this::show);
        bench.trainedProperty().addListener((property, old, now) -> ask());
        bench.pageProperty().addListener((property, old, now) -> ask());
        canonical.addListener((property, old, now) -> ask());
        order.addListener((property, old, now) -> ask());
        all.addListener((property, old, now) -> ask());
        unit.addListener((property, old, now) -> ask());
        selectedOnly.addListener((property, old, now) -> ask());
        bench.selectionProperty().addListener((property, old, now) -> selected(now));
        ask();
    }

    /// Asks for a new picture, if the page is in view.
    private void ask() {
        Optional<Trained> trained = bench.trainedProperty().get();
        if (trained.isEmpty()) {
            forget();
            return;
        }
        Trained now = trained.get();
        if (read.filter(now::isOfSameTraining).isEmpty()) {
            // Other pages mark the same neurons and bands.
            begin(now);
        }
        read = trained;
        if (bench.pageProperty().get() == Page.EXPLAIN) {
            var options = new Options(canonical.get(), order.get(), all.get(), unit.get());
            requests.accept(new Request(planner, now, options, over(), readings.others()));
        }
    }

    private Selection over() {
        return selectedOnly.get() ? bench.selectionProperty().get() : Selection.NONE;
    }

    /// Without a selection there is nothing but all.
    private void selected(Selection now) {
        if (now.isEmpty()) {
            selectedOnly.set(false);
        } else if (selectedOnly.get()) {
            ask();
        }
    }

    private void begin(Trained now) {
        planner = new ExplainPlanner();
        readings.forget();
        marking.begin(Kinship.of(now.experiment().sample().features()));
    }

    private void forget() {
        read = Optional.empty();
        planner = new ExplainPlanner();
        readings.forget();
        marking.begin(Kinship.NONE);
        picture.set(Optional.empty());
    }

    private static Made make(Request request) {
        return new Made(
                request.planner(),
                request.planner()
                        .picture(
                                request.trained(),
                                request.options(),
                                request.selection(),
                                request.others()));
    }

    private void show(Made made) {
        if (made.planner() == planner && read.isPresent()) {
            picture.set(Optional.of(made.picture()));
        }
    }

    /// The pointer is on something, or on nothing.
    public void point(Optional<Pointed> at) {
        marking.point(at);
    }

    /// Pins what was clicked on; what is pinned already is released.
    public void pin(Pointed at) {
        marking.pin(at);
    }

    /// Pins the next neuron in the order of the figures.
    public void next() {
        picture.get().ifPresent(now -> marking.next(now.order()));
    }

    /// Releases what is pinned.
    public void release() {
        marking.release();
    }

    /// The neuron that the card beside the network is about: the one that is marked.
    Optional<Neuron> neuron() {
        OptionalInt number = marking.markedProperty().get().neuron();
        return picture.get()
                .flatMap(now ->
                        now.neurons().stream()
                                .filter(neuron ->
                                        number.isPresent() && neuron.number() == number.getAsInt())
                                .findFirst());
    }

    public Marking marking() {
        return marking;
    }

    /// What is computed on demand.
    public Readings readings() {
        return readings;
    }

    /// The newest picture; nothing as long as nothing is trained.
    public ReadOnlyObjectProperty<Optional<ExplainPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Whether every output weight is made ≥ 0.
    public ObjectProperty<Boolean> canonicalProperty() {
        return canonical;
    }

    public ObjectProperty<NeuronForm.Order> orderProperty() {
        return order;
    }

    /// Whether all weights of the network are drawn, rather than one neuron's.
    public ObjectProperty<Boolean> allProperty() {
        return all;
    }

    /// The unit of the derivatives by feature.
    public ObjectProperty<SensitivitySpec.Unit> unitProperty() {
        return unit;
    }

    /// Whether the derivatives by band are taken over the selected galaxies alone.
    public ObjectProperty<Boolean> selectedOnlyProperty() {
        return selectedOnly;
    }

    Workbench bench() {
        return bench;
    }
}

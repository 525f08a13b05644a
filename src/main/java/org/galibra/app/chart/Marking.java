package org.galibra.app.chart;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.figure.Marked;
import org.galibra.figure.Pointed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What is marked in all figures of the page: what the pointer is on, and what was pinned by a
/// click. A neuron is pinned apart from a feature or band; pinned again, it is released.
public final class Marking {
    private final ReadOnlyObjectWrapper<Marked> marked =
            new ReadOnlyObjectWrapper<>(Marked.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Pointed>> pointed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Kinship kinship = Kinship.NONE;
    private OptionalInt pinnedNeuron = OptionalInt.empty();
    private OptionalInt pinnedFeature = OptionalInt.empty();
    private OptionalInt pinnedBand = OptionalInt.empty();

    /// Another set of features, whose places mean other things.
    public void begin(Kinship now) {
        kinship = now;
        pointed.set(Optional.empty());
        release();
    }

    /// The pointer is on something, or on nothing.
    public void point(Optional<Pointed> at) {
        pointed.set(at);
        update();
    }

    /// Pins what the pointer is on: a neuron, else a feature or a band.
    public void pin(Pointed at) {
        if (at.neuron().isPresent()) {
            pinnedNeuron = toggled(pinnedNeuron, at.neuron());
        } else if (at.feature().isPresent() || at.band().isPresent()) {
            OptionalInt feature = toggled(pinnedFeature, at.feature());
            OptionalInt band = toggled(pinnedBand, at.band());
            pinnedFeature = at.feature().isPresent() ? feature : OptionalInt.empty();
            pinnedBand = at.band().isPresent() ? band : OptionalInt.empty();
        }
        update();
    }

    private static OptionalInt toggled(OptionalInt pinned, OptionalInt at) {
        return pinned.equals(at) ? OptionalInt.empty() : at;
    }

    /// Pins the neuron after the one that is pinned; the first if none is, or after the last.
    ///
    /// @param order the neurons' numbers, in the order that they are drawn
    public void next(List<Integer> order) {
        if (!order.isEmpty()) {
            int place = pinnedNeuron.isPresent() ? order.indexOf(pinnedNeuron.getAsInt()) : -1;
            pinnedNeuron = OptionalInt.of(order.get((place + 1) % order.size()));
            update();
        }
    }

    /// Nothing is pinned any more.
    public void release() {
        pinnedNeuron = OptionalInt.empty();
        pinnedFeature = OptionalInt.empty();
        pinnedBand = OptionalInt.empty();
        update();
    }

    private void update() {
        Optional<Pointed> at = pointed.get();
        OptionalInt neuron =
                at.filter(on -> on.neuron().isPresent()).map(Pointed::neuron).orElse(pinnedNeuron);
        boolean other =
                at.filter(on -> on.feature().isPresent() || on.band().isPresent()).isPresent();
        OptionalInt feature = other ? at.get().feature() : pinnedFeature;
        OptionalInt band = other ? at.get().band() : pinnedBand;
        marked.set(new Marked(neuron, features(feature, band), bands(feature, band)));
    }

    private Set<Integer> features(OptionalInt feature, OptionalInt band) {
        return feature.isPresent()
                ? Set.of(feature.getAsInt())
                : relatives(kinship.featuresOf(), band);
    }

    private Set<Integer> bands(OptionalInt feature, OptionalInt band) {
        return band.isPresent() ? Set.of(band.getAsInt()) : relatives(kinship.bandsOf(), feature);
    }

    private static Set<Integer> relatives(List<Set<Integer>> of, OptionalInt place) {
        return place.isPresent() && place.getAsInt() < of.size()
                ? of.get(place.getAsInt())
                : Set.of();
    }

    /// What is marked.
    public ReadOnlyObjectProperty<Marked> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /// What the pointer is on.
    public ReadOnlyObjectProperty<Optional<Pointed>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// The neuron that stays marked when the pointer leaves.
    public OptionalInt pinnedNeuron() {
        return pinnedNeuron;
    }
}

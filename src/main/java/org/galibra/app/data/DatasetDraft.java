package org.galibra.app.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.DatasetOffer;
import org.galibra.app.Workbench;
import org.galibra.app.control.Numbers;
import org.galibra.table.io.TablePart;
import org.galibra.table.io.hdf5.DatasetChoice;
import org.galibra.table.io.hdf5.DatasetChoice.Agreement;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A choice of datasets of an HDF5 file while it is made.
final class DatasetDraft {
    private final Workbench bench;
    private final Consumer<Path> opening;
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How far the choice has come.
    ///
    /// @param file the file
    /// @param parts its groups and datasets, a group before what it holds
    /// @param chosen the datasets that are chosen, in the file's order
    record State(Path file, List<TablePart> parts, List<TablePart> chosen) {
        State {
            parts = List.copyOf(parts);
            chosen = List.copyOf(chosen);
        }

        /// The rows that the chosen datasets have in common; nothing if none is chosen.
        Optional<Agreement> agreement() {
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            Map<String, List<Long>> shapes = new LinkedHashMap<>();
            chosen.forEach(part -> shapes.put(part.name(), part.shape()));
            return Optional.of(DatasetChoice.agreement(shapes));
        }

        /// Whether the chosen datasets make a table.
        boolean isTable() {
            return agreement().filter(at -> at.clash().isEmpty() && at.rows() > 0).isPresent();
        }

        /// Whether a dataset could stand beside those that are chosen.
        boolean fits(TablePart part) {
            return agreement()
                    .filter(at -> at.clash().isEmpty())
                    .map(at -> part.shape().contains(at.rows()))
                    .orElse(true);
        }

        /// What would become of the choice, or why nothing would.
        String words() {
            Optional<Agreement> at = agreement();
            if (at.isEmpty()) {
                return "Tick the datasets that are to be the columns of one table. They must have"
                        + " one length in common.";
            }
            String datasets = Numbers.counted(chosen.size(), "dataset", "datasets");
            return at.get()
                    .clash()
                    .map(clash ->
                            datasets + " make no table: " + clash + ". Leave one of them out.")
                    .orElseGet(() ->
                            datasets
                                    + " with "
                                    + Numbers.counted(at.get().rows(), "row", "rows")
                                    + ".");
        }
    }

    /// @param opening opens a table at its address
    DatasetDraft(Workbench bench, Consumer<Path> opening) {
        this.bench = bench;
        this.opening = opening;
        bench.offerProperty().addListener((property, old, now) -> begin(now));
        begin(bench.offerProperty().get());
    }

    private void begin(Optional<DatasetOffer> offer) {
        state.set(
                offer.map(now ->
                        new State(now.file(), now.parts(), only(now.parts(), now.chosen()))));
    }

    private static List<TablePart> only(List<TablePart> parts, Collection<String> paths) {
        return parts.stream()
                .filter(part ->
                        part.isColumn()
                                && (paths.contains(part.name())
                                        || paths.contains(group(part.name()))))
                .toList();
    }

    private static String group(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    /// The choice, if one is to be made.
    ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Chooses these datasets and no others.
    void choose(Collection<String> paths) {
        state.get()
                .ifPresent(now ->
                        state.set(
                                Optional.of(
                                        new State(
                                                now.file(),
                                                now.parts(),
                                                only(now.parts(), paths)))));
    }

    /// Opens the chosen datasets as one table, if they make one.
    void open() {
        state.get()
                .filter(State::isTable)
                .ifPresent(now -> {
                    List<String> paths = now.chosen().stream().map(TablePart::name).toList();
                    String name = now.file().getFileName() + "#" + DatasetChoice.within(paths);
                    opening.accept(now.file().resolveSibling(name));
                });
    }

    /// Leaves what is open as it is.
    void cancel() {
        bench.withdrawOffer();
    }
}

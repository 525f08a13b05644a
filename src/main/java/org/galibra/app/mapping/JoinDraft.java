package org.galibra.app.mapping;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.app.work.Work;
import org.galibra.table.Column;
import org.galibra.table.Flags;
import org.galibra.table.Join;
import org.galibra.table.JoinReport;
import org.galibra.table.Reals;
import org.galibra.table.Table;
import org.galibra.table.io.TableFiles;
import org.galibra.work.Problem;
import org.galibra.work.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A join that a person prepares: the other table, the two keys, and what the join would give,
/// before anything is changed.
public final class JoinDraft {
    /// Names of columns that often name galaxies, the likeliest first.
    private static final List<String> NAMES =
            List.of(
                    "cataid",
                    "catid",
                    "uberid",
                    "id_galaxy_sky",
                    "id_galaxy",
                    "objid",
                    "objname",
                    "name",
                    "id");

    private final Work work;
    private final ReadOnlyObjectProperty<Optional<Table>> table;
    private final BiConsumer<String, Table> joining;
    private final Consumer<Throwable> faults;
    private final Slot reading = new Slot("reading a table to join");
    private final Slot trying = new Slot("trying a join");
    private final ReadOnlyObjectWrapper<Optional<State>> state =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How far the preparation has come.
    ///
    /// @param file the other table's file
    /// @param other the other table, as soon as it has been read
    /// @param key the column of the open table
    /// @param otherKey the column of the other table
    /// @param joined what the join gives, as soon as it was tried
    /// @param problem why it cannot be made
    public record State(
            Path file,
            Optional<Table> other,
            String key,
            String otherKey,
            Optional<Table> joined,
            Optional<Problem> problem) {
        /// How the rows found their partners.
        public Optional<JoinReport> report() {
            return joined.map(table -> table.source().joined().getLast().report());
        }

        private State with(Optional<Table> made, Optional<Problem> why) {
            return new State(file, other, key, otherKey, made, why);
        }
    }

    /// Drafts of joins to a table.
    ///
    /// @param joining takes what the join is called and the joined table
    /// @param faults hears of faults of the program
    public JoinDraft(
            Work work,
            ReadOnlyObjectProperty<Optional<Table>> table,
            BiConsumer<String, Table> joining,
            Consumer<Throwable> faults) {
        this.work = work;
        this.table = table;
        this.joining = joining;
        this.faults = faults;
        // A draft is about the table that was open as it began.
        table.addListener(property -> cancel());
    }

    /// The table to which another is joined.
    ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table;
    }

    /// The draft, if there is one.
    public ReadOnlyObjectProperty<Optional<State>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Begins a draft with the table in a file.
    public void begin(Path file) {
        Optional<Table> left = table.get();
        if (left.isEmpty()) {
            return;
        }
        var begun = new State(file, Optional.empty(), "", "", Optional.empty(), Optional.empty());
        state.set(Optional.of(begun));
        work.latest(
                reading,
                stop -> TableFiles.read(file.toAbsolutePath(), Progress.UNWATCHED, stop),
                ending -> {
                    switch (ending) {
                        case Ending.Done<Table>(var other) -> propose(left.get(), other);
                        case Ending.Refused<Table>(var why) ->
                                state.set(
                                        Optional.of(
                                                begun.with(Optional.empty(), Optional.of(why))));
                        case Ending.Cancelled<Table> _ -> {}
                        case Ending.Failed<Table>(var fault) -> faults.accept(fault);
                    }
                });
    }

    private void propose(Table left, Table other) {
        if (state.get().isEmpty()) {
            return;
        }
        String otherKey = likeliest(other, List.of());
        String key = likeliest(left, List.of(otherKey));
        if (!key.equalsIgnoreCase(otherKey)) {
            otherKey = likeliest(other, List.of(key));
        }
        state.set(
                Optional.of(
                        new State(
                                state.get().get().file(),
                                Optional.of(other),
                                key,
                                otherKey,
                                Optional.empty(),
                                Optional.empty())));
        tryOut();
    }

    /// The column that most likely names galaxies: one called as in `alike`, then one of the usual
    /// names, then the first that can.
    private static String likeliest(Table table, List<String> alike) {
        List<String> names = keys(table);
        for (List<String> wanted : List.of(alike, NAMES)) {
            for (String name : wanted) {
                for (String own : names) {
                    if (own.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                        return own;
                    }
                }
            }
        }
        return names.isEmpty() ? "" : names.getFirst();
    }

    /// The columns that can name galaxies; real numbers come last.
    public static List<String> keys(Table table) {
        return table.columns().stream()
                .filter(column -> !(column.values() instanceof Flags))
                .sorted((a, b) ->
                        Boolean.compare(a.values() instanceof Reals, b.values() instanceof Reals))
                .map(Column::name)
                .toList();
    }

    /// Takes other keys.
    public void on(String key, String otherKey) {
        state.get()
                .ifPresent(now -> {
                    state.set(
                            Optional.of(
                                    new State(
                                            now.file(),
                                            now.other(),
                                            key,
                                            otherKey,
                                            Optional.empty(),
                                            Optional.empty())));
                    tryOut();
                });
    }

    private void tryOut() {
        State now = state.get().orElseThrow();
        Optional<Table> left = table.get();
        if (left.isEmpty() || now.other().isEmpty()) {
            return;
        }
        work.latest(
                trying,
                stop -> Join.of(left.get(), now.key(), now.other().get(), now.otherKey()),
                ending -> {
                    switch (ending) {
                        case Ending.Done<Table>(var joined) ->
                                state.set(
                                        Optional.of(
                                                now.with(Optional.of(joined), Optional.empty())));
                        case Ending.Refused<Table>(var why) ->
                                state.set(
                                        Optional.of(now.with(Optional.empty(), Optional.of(why))));
                        case Ending.Cancelled<Table> _ -> {}
                        case Ending.Failed<Table>(var fault) -> faults.accept(fault);
                    }
                });
    }

    /// Joins, as one step that can be undone.
    public void apply() {
        state.get()
                .ifPresent(now ->
                        now.joined()
                                .ifPresent(joined ->
                                        joining.accept(
                                                "join of " + now.file().getFileName(), joined)));
        cancel();
    }

    /// Gives the draft up; nothing has changed.
    public void cancel() {
        work.cancel(reading);
        work.cancel(trying);
        state.set(Optional.empty());
    }
}

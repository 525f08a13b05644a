package org.galibra.app.mapping;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.galibra.app.Workbench;
import org.galibra.app.work.Ending;
import org.galibra.app.work.Slot;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.study.MappingFile;
import org.galibra.study.SavedMappings;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The mappings that a person saved or loaded before, as far as they fit the table of a page. None
/// is applied by itself.
public final class OwnMappings {
    private static final int LONGEST_NAME = 20;

    private final Workbench bench;
    private final SavedMappings saved;
    private final ReadOnlyObjectProperty<Optional<Table>> table;
    private final ReadOnlyObjectWrapper<List<SavedMappings.Fit>> fits =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Slot looking = new Slot("looking for saved mappings");

    /// Those that fit a table, whenever it changes.
    public OwnMappings(Workbench bench, ReadOnlyObjectProperty<Optional<Table>> table) {
        this.bench = bench;
        this.saved = bench.settings().mappings();
        this.table = table;
        table.subscribe(now -> look());
    }

    /// Looks again, away from the screen.
    public void look() {
        fits.set(List.of());
        table.get()
                .ifPresent(
                        now -> bench.work().latest(looking, _ -> saved.fitting(now), this::found));
    }

    private void found(Ending<List<SavedMappings.Fit>> ending) {
        switch (ending) {
            case Ending.Done<List<SavedMappings.Fit>>(var found) -> fits.set(found);
            case Ending.Failed<List<SavedMappings.Fit>>(var fault) -> bench.fault(fault);
            case Ending.Refused<List<SavedMappings.Fit>>(var problem) ->
                    throw new IllegalStateException(problem.reason());
            case Ending.Cancelled<List<SavedMappings.Fit>> _ -> {}
        }
    }

    /// The saved mappings that fit, the best first.
    public ReadOnlyObjectProperty<List<SavedMappings.Fit>> fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /// The best of them, unless the table is read as one of them says already.
    ///
    /// @param inForce how it is read
    public Optional<SavedMappings.Fit> proposed(Collection<ColumnMapping> inForce) {
        return fits.get().stream().anyMatch(fit -> inForce.contains(fit.mapping()))
                ? Optional.empty()
                : fits.get().stream().findFirst();
    }

    /// Reads a mapping's file and proposes it from now on: no work for the screen's thread.
    ///
    /// @throws GalibraException if it is no mapping
    public ColumnMapping read(Path file) throws GalibraException {
        ColumnMapping read = MappingFile.read(file);
        saved.remember(file);
        return read;
    }

    /// Saves what a table's columns mean, and proposes it from now on: no work for the screen's
    /// thread.
    ///
    /// @throws GalibraException if the file cannot be written
    public void write(Path file, ColumnMapping mapping) throws GalibraException {
        MappingFile.write(file, mapping);
        saved.remember(file);
    }

    /// A mapping's file by its name; a long one by its beginning and its end.
    public static String brief(SavedMappings.Fit fit) {
        String name = fit.file().getFileName().toString();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME / 2)
                        + "…"
                        + name.substring(name.length() - LONGEST_NAME / 2 + 1);
    }

    /// What a proposal is worth, for people.
    public static String words(SavedMappings.Fit fit) {
        return "Read the table by this mapping of yours. "
                + fit.match().reason()
                + ".\n"
                + fit.file();
    }
}

package org.galibra.app.mapping;

import javafx.beans.property.ReadOnlyObjectProperty;

import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.Meaning;

import java.util.Optional;
import java.util.function.Function;

/// The mapping of an open table, as a page shows and changes it.
public interface MappingEdits {
    /// What the columns mean, as far as it has been read.
    ReadOnlyObjectProperty<Optional<Meaning>> meaningProperty();

    /// Changes the mapping, as one step that can be taken back; does nothing as long as no meaning
    /// has been read.
    ///
    /// @param what is changed, as menus name it
    void change(String what, Function<Meaning, ColumnMapping> edit);
}

package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.table.Values;
import org.galibra.work.GalibraException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Small tables for tests.
final class Tables {
    private Tables() {}

    /// A table of names and values in turn; a name may end in its unit: `flux [Jy]`.
    static Table of(Object... namesAndValues) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String[] name = ((String) namesAndValues[i]).split(" \\[|\\]", -1);
            columns.add(
                    new Column(
                            name[0],
                            name.length > 1 ? name[1] : "",
                            "",
                            "",
                            (Values) namesAndValues[i + 1]));
        }
        return new Table("t.csv", columns, new Source("", "CSV", ""), Map.of());
    }

    static Meaning meaning(ColumnMapping mapping, Object... namesAndValues)
            throws GalibraException {
        return Meaning.of(of(namesAndValues), mapping, Band.KNOWN, List.of());
    }

    static Catalogue catalogue(ColumnMapping mapping, Object... namesAndValues)
            throws GalibraException {
        return Catalogue.of(meaning(mapping, namesAndValues));
    }

    static Band band(String name) {
        return Band.named(name).orElseThrow();
    }
}

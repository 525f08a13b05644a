package org.galibra.figure.export;

import java.util.List;

/// The numbers behind a panel, or behind panels of one kind, as columns of a table.
///
/// @param name of the panel, as a file's name has it after that of the figure; may be empty
/// @param columns of equal length
public record PanelData(String name, List<Column> columns) {
    /// One column. Its unit is in VOUnits spelling, such as `dex` or `mag`; empty for none.
    public sealed interface Column permits Reals, Counts, Words {
        /// The column's name.
        String name();

        /// One line for people.
        String description();

        /// The number of rows.
        int size();
    }

    /// Real numbers; NaN where there is none.
    public record Reals(String name, String unit, String description, List<Double> values)
            implements Column {
        public Reals {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// Counts and numbers of things.
    public record Counts(String name, String description, List<Integer> values) implements Column {
        public Counts {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// Names.
    public record Words(String name, String description, List<String> values) implements Column {
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public int size() {
            return values.size();
        }
    }

    /// @throws IllegalArgumentException if the columns' lengths differ
    public PanelData {
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.size() != columns.getFirst().size()) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.size() + " rows in " + name);
            }
        }
    }
}

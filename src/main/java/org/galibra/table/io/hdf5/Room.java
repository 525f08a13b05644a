package org.galibra.table.io.hdf5;

import io.jhdf.api.Dataset;

import org.galibra.table.Column;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Room in memory for the columns of an array, with what the array says of itself.
///
/// @param names a name for each column
/// @param unit of all of them; empty where none is known
/// @param description one line for people; empty where none is known
/// @param fields what takes the values
record Room(List<String> names, String unit, String description, List<Field> fields) {
    private static final List<String> UNITS = List.of("unit", "units", "Unit", "Units", "UNIT");
    private static final List<String> DESCRIPTIONS =
            List.of("description", "Description", "comment", "Comment");

    /// SHARK puts the unit last in its comment: `stellar mass in the disk [Msun/h]`.
    private static final Pattern UNIT_IN_COMMENT = Pattern.compile("(.*)\\[([^\\[\\]]{1,40})]\\s*");

    Room {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }

    /// Room for an array in a table of `rows` rows, of which the array may be a part.
    static Room of(GroupTable.Part part, int rows) {
        var names = new ArrayList<String>();
        var fields = new ArrayList<Field>();
        for (int i = 0; i < part.width(); i++) {
            for (Elements value : part.values()) {
                String vector = part.isVector() ? "[" + i + "]" : "";
                String name = part.name() + vector + value.name();
                names.add(part.name().isEmpty() ? name.replaceFirst("^\\.", "") : name);
                fields.add(value.field(rows));
            }
        }
        return new Room(names, unit(part.dataset()), description(part.dataset()), fields);
    }

    /// The columns, once the fields have taken their values.
    List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < fields.size(); i++) {
            columns.add(new Column(names.get(i), unit, "", description, fields.get(i).build()));
        }
        return columns;
    }

    /// The unit that an attribute gives, or that ends the comment in brackets.
    static String unit(Dataset dataset) {
        String unit = Hdf5File.attribute(dataset, UNITS);
        Matcher comment = UNIT_IN_COMMENT.matcher(Hdf5File.attribute(dataset, DESCRIPTIONS));
        return unit.isEmpty() && comment.matches() ? comment.group(2).strip() : unit;
    }

    private static String description(Dataset dataset) {
        String text = Hdf5File.attribute(dataset, DESCRIPTIONS);
        Matcher comment = UNIT_IN_COMMENT.matcher(text);
        return comment.matches() ? comment.group(1).strip() : text;
    }
}

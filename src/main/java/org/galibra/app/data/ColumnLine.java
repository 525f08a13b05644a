package org.galibra.app.data;

import org.galibra.app.mapping.Use;
import org.galibra.table.Column;
import org.galibra.work.Problem;

import java.util.List;

/// One column of the open table and what it is taken for.
///
/// @param column as stored
/// @param meaning what it is, in a few words
/// @param use what it is used for
/// @param unit what its values are read in; empty where nothing is known
/// @param units what they could be read in, `unit` among them; empty where there is no choice
/// @param state how sure that is
/// @param note why the state is what it is; empty where there is nothing to say
record ColumnLine(
        Column column,
        String meaning,
        Use use,
        String unit,
        List<String> units,
        State state,
        String note) {
    /// How sure the program is of a column.
    enum State {
        UNUSED,
        GOOD,
        CHECK,
        WRONG
    }

    ColumnLine {
        units = List.copyOf(units);
    }

    String name() {
        return column.name();
    }

    /// Whether it is in view among the columns that are used: it has a use, or needs a look.
    boolean isUsed() {
        return !use.equals(Use.NONE) || needsALook();
    }

    /// The same line, which tables take for a new one.
    ColumnLine again() {
        return new ColumnLine(column, meaning, use, unit, units, state, note);
    }

    /// The line of a column that something is wrong with.
    ColumnLine wrong(Problem why) {
        return new ColumnLine(column, meaning, use, unit, units, State.WRONG, why.oneLine());
    }

    boolean needsALook() {
        return state == State.CHECK || state == State.WRONG;
    }
}

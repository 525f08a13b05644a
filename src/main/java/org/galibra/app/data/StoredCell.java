package org.galibra.app.data;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

import org.galibra.app.control.Hint;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Texts;
import org.galibra.table.Values;

import java.math.BigDecimal;
import java.math.MathContext;

/// A value as the file has it; what stands for "missing" and what was not detected look different.
final class StoredCell extends TableCell<Integer, Integer> {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass STAND_IN = PseudoClass.getPseudoClass("stand-in");
    private static final PseudoClass UNDETECTED = PseudoClass.getPseudoClass("undetected");

    private static final MathContext SEVEN_DIGITS = new MathContext(7);
    private static final MathContext FIVE_DIGITS = new MathContext(5);
    private static final int LONGEST = 9;
    private static final int MOST_ZEROS = 3;
    private static final int MOST_DIGITS = 9;

    private final Column column;
    private final Hint whole = new Hint(this);
    private final DataViewModel model;

    StoredCell(Column column, DataViewModel model) {
        this.column = column;
        this.model = model;
        getStyleClass().add("stored");
        if (column.values() instanceof Texts) {
            getStyleClass().add("text");
        }
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        boolean none = empty || row == null;
        Observed state = none ? Observed.MEASURED : model.columns().observed(column).apply(row);
        boolean missing = none || state == Observed.MISSING;
        setText(none ? "" : missing ? "–" : brief(column.values(), row));
        String words = missing ? "" : stored(column.values(), row);
        whole.say(
                words.equals(getText()) && state == Observed.MEASURED
                        ? ""
                        : words + (state.words().isEmpty() ? "" : ", " + state.words()));
        pseudoClassStateChanged(MISSING, state == Observed.MISSING);
        pseudoClassStateChanged(STAND_IN, state == Observed.STAND_IN);
        pseudoClassStateChanged(UNDETECTED, state == Observed.UNDETECTED);
        setAccessibleText(none ? "" : column.name() + " " + words + " " + state.words());
    }

    /// The value with every digit that it has; a number that is a 32-bit one has no more digits
    /// than that needs.
    static String stored(Values values, int row) {
        if (values instanceof Reals reals) {
            double value = reals.at(row);
            float narrow = (float) value;
            String text = narrow == value ? Float.toString(narrow) : Double.toString(value);
            return signed(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        }
        return values instanceof Texts ? values.text(row) : signed(values.text(row));
    }

    /// The same with seven significant digits at most, which fit beside each other.
    private static String brief(Values values, int row) {
        String text = stored(values, row);
        if (!(values instanceof Reals reals)
                || text.length() <= LONGEST
                || !Double.isFinite(reals.at(row))) {
            return text;
        }
        BigDecimal exact = BigDecimal.valueOf(reals.at(row));
        int zeros = exact.scale() - exact.precision();
        if (zeros >= MOST_ZEROS || exact.precision() - exact.scale() > MOST_DIGITS) {
            return signed(Double.toString(exact.round(FIVE_DIGITS).doubleValue()));
        }
        return signed(exact.round(SEVEN_DIGITS).stripTrailingZeros().toPlainString());
    }

    private static String signed(String text) {
        return text.replace('-', '−');
    }
}

package org.galibra.app.control;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

import org.galibra.table.Numeral;

import java.util.function.DoubleConsumer;

/// A field for one number within limits. What is no such number is marked, said and not taken; Esc
/// brings the number before it back.
public final class NumberField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final double least;
    private final double largest;
    private final Tooltip tooltip = new Tooltip();
    private final String words;
    private double value = Double.NaN;

    /// A field for a number from `least` to `largest`.
    ///
    /// @param words what it is, for tooltips and those who do not see it
    /// @param entered hears a number that a person entered
    public NumberField(
            String id, String words, double least, double largest, DoubleConsumer entered) {
        this.words = words;
        this.least = least;
        this.largest = largest;
        setId(id);
        setAccessibleText(words);
        setTooltip(tooltip);
        tooltip.setText(words);
        setOnAction(event -> enter(entered));
        focusedProperty()
                .addListener((property, was, is) -> {
                    if (!is) {
                        enter(entered);
                    }
                });
        textProperty().addListener(property -> mark());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(value);
                event.consume();
            }
        });
    }

    /// Shows a number; NaN empties the field.
    public void show(double now) {
        value = now;
        setText(Double.isNaN(now) ? "" : Numbers.exact(now));
        mark();
    }

    private double read() {
        try {
            double number = Numeral.parse(getText().strip().replace('−', '-').replace(",", ""));
            return number >= least && number <= largest ? number : Double.NaN;
        } catch (NumberFormatException no) {
            return Double.NaN;
        }
    }

    private void enter(DoubleConsumer entered) {
        double number = read();
        if (!Double.isNaN(number) && number != value) {
            value = number;
            entered.accept(number);
        }
    }

    private void mark() {
        boolean wrong = !getText().isBlank() && Double.isNaN(read());
        pseudoClassStateChanged(WRONG, wrong);
        tooltip.setText(
                wrong
                        ? "A number from %s to %s is needed; %s is kept"
                                .formatted(
                                        Numbers.exact(least),
                                        Numbers.exact(largest),
                                        Double.isNaN(value) ? "nothing" : Numbers.exact(value))
                        : words);
    }
}

package org.galibra.app.data;

import java.util.function.Function;

/// Some words of a line.
final class WordsCell extends LineCell {
    private final Function<ColumnLine, String> words;

    WordsCell(Function<ColumnLine, String> words) {
        this.words = words;
        getStyleClass().add("muted-cell");
    }

    @Override
    protected void show(ColumnLine line) {
        setText(words.apply(line));
        hint(line.note());
    }
}

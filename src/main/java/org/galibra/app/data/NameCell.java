package org.galibra.app.data;

/// A column's name.
final class NameCell extends LineCell {
    NameCell() {
        getStyleClass().add("strong");
    }

    @Override
    protected void show(ColumnLine line) {
        setText(line.name());
        var more = new StringBuilder(line.name());
        more.append(", ").append(line.column().values().type());
        if (!line.meaning().isEmpty()) {
            more.append("\n").append(line.meaning());
        }
        if (!line.column().unit().isEmpty()) {
            more.append(", in the file in ").append(line.column().unit());
        }
        if (!line.column().ucd().isEmpty()) {
            more.append("\n").append(line.column().ucd());
        }
        if (!line.column().description().isEmpty()) {
            more.append("\n").append(line.column().description());
        }
        hint(more.toString());
    }
}

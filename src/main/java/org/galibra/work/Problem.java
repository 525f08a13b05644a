package org.galibra.work;

import java.util.Locale;

/// What is wrong with an input, where, and what to do about it. Absent parts are empty strings or,
/// for the row, 0.
///
/// @param file the file's name as the user gave it
/// @param column the column's name
/// @param row the data row, counted from 1 without header and comments
/// @param reason what happened, one sentence without its full stop
/// @param remedy what to do, one sentence without its full stop
public record Problem(String file, String column, long row, String reason, String remedy) {
    private static final int LONGEST_QUOTE = 40;

    /// A problem that belongs to no file yet.
    public static Problem of(String reason) {
        return new Problem("", "", 0, reason, "");
    }

    public Problem inFile(String name) {
        return new Problem(name, column, row, reason, remedy);
    }

    public Problem inColumn(String name) {
        return new Problem(file, name, row, reason, remedy);
    }

    public Problem inRow(long number) {
        return new Problem(file, column, number, reason, remedy);
    }

    public Problem remedy(String advice) {
        return new Problem(file, column, row, reason, advice);
    }

    /// A text out of a file as a sentence quotes it: `'faint'`, cut where it is long.
    public static String quoted(String text) {
        boolean whole = text.length() <= LONGEST_QUOTE;
        return "'" + (whole ? text : text.substring(0, LONGEST_QUOTE) + "…") + "'";
    }

    /// Where it happened, such as `table.csv, column u, row 12`, or an empty string.
    public String place() {
        var place = new StringBuilder(file);
        if (!column.isEmpty()) {
            place.append(place.isEmpty() ? "" : ", ").append("column ").append(column);
        }
        if (row > 0) {
            place.append(place.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "row %,d", row));
        }
        return place.toString();
    }

    /// Place, reason and remedy on one line.
    public String oneLine() {
        String place = place();
        String sentence = (place.isEmpty() ? "" : place + ": ") + reason + ".";
        // Names and values come from files: none may break the line or command the terminal.
        return (remedy.isEmpty() ? sentence : sentence + " " + remedy + ".")
                .replaceAll("\\p{Cntrl}+", " ");
    }

    public GalibraException exception() {
        return new GalibraException(this);
    }

    public GalibraException exception(Throwable cause) {
        return new GalibraException(this, cause);
    }
}

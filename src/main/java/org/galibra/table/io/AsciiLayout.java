package org.galibra.table.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a text table without commas is laid out.
///
/// @param names the columns' names, `column 1` … where the file gives none
/// @param headerInRows whether the first line that is no comment holds the names
/// @param oneBlank whether exactly one blank parts two cells, so that two in a row hold an empty
///   cell between them
record AsciiLayout(List<String> names, boolean headerInRows, boolean oneBlank) {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][-+]?\\d+)?|[-+]?(nan|inf|infinity)",
                    Pattern.CASE_INSENSITIVE);

    /// The layout of a table that begins with these lines, or nothing if they are separated by
    /// something else than blanks. Names come from the last comment that has as many words as the
    /// rows have cells, unless the first line holds no number and so is the header itself.
    ///
    /// @param comments the comment lines before it, without their `#`
    /// @param first the first line
    /// @param second the line after it; empty if there is none
    static Optional<AsciiLayout> of(List<String> comments, String first, String second) {
        List<String> cells = words(first);
        boolean numbers = cells.stream().anyMatch(AsciiLayout::isNumber);
        if (cells.size() < 2 || isDelimited(first, numbers)) {
            return Optional.empty();
        }
        if (!numbers && !second.isEmpty()) {
            boolean oneBlank = isOneBlank(first, second);
            boolean fits = oneBlank || words(second).size() == cells.size();
            return isDelimited(second, true) || (!fits && words(second).size() < 2)
                    ? Optional.empty()
                    : Optional.of(new AsciiLayout(cells, true, oneBlank));
        }
        for (String comment : comments.reversed()) {
            List<String> names = words(comment);
            if (areNames(names)) {
                boolean oneBlank = isOneBlank(comment.strip(), first);
                if (oneBlank || names.size() == cells.size()) {
                    return Optional.of(new AsciiLayout(names, false, oneBlank));
                }
            }
        }
        boolean allNumbers = cells.stream().allMatch(AsciiLayout::isNumber);
        return allNumbers
                ? Optional.of(new AsciiLayout(numbered(cells.size()), false, false))
                : Optional.empty();
    }

    /// A tab between numbers is a blank like others; between names it makes the table CSV.
    private static boolean isDelimited(String line, boolean row) {
        return line.indexOf(',') >= 0
                || line.indexOf(';') >= 0
                || (!row && line.strip().indexOf('\t') >= 0);
    }

    private static boolean isOneBlank(String header, String row) {
        String[] names = header.split(" ", -1);
        return names.length == words(header).size()
                && !Character.isWhitespace(row.charAt(0))
                && row.indexOf('"') < 0
                && row.split(" ", -1).length == names.length;
    }

    private static boolean areNames(List<String> words) {
        return words.stream().noneMatch(w -> isNumber(w) || w.endsWith(":") || w.equals("="))
                && new HashSet<>(words).size() == words.size();
    }

    /// Whether a word is a number, so that it names nothing.
    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static List<String> numbered(int columns) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            names.add("column " + i);
        }
        return names;
    }

    /// The same with a row in the first line.
    AsciiLayout unnamed() {
        return new AsciiLayout(numbered(names.size()), false, oneBlank);
    }

    /// Whether the columns have numbers for names.
    boolean isUnnamed() {
        return names.equals(numbered(names.size()));
    }

    /// The cells of a row.
    List<String> cells(String line) {
        if (oneBlank) {
            List<String> cells = List.of(line.split(" ", -1));
            if (cells.size() == names.size()) {
                return cells;
            }
        }
        return words(line);
    }

    /// What stands between blanks; quotes hold blanks together.
    static List<String> words(String line) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = c == '"' ? line.indexOf('"', at + 1) : -1;
            if (end > 0) {
                words.add(line.substring(at + 1, end));
                at = end + 1;
            } else {
                end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                words.add(line.substring(at, end));
                at = end;
            }
        }
        return words;
    }
}

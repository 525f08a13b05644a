package org.galibra.table.io;

import java.util.Locale;

/// How the cells of one ECSV column are understood.
@FunctionalInterface
interface EcsvCell {
    /// The value of a cell that is not empty; null where it says that it is missing.
    ///
    /// @throws NumberFormatException if the text is not of the column's type
    Object parse(String text);

    /// Cells of a Java type; those of an array are lists in brackets, as JSON writes them.
    static EcsvCell of(Class<?> type) {
        if (type.isArray()) {
            EcsvCell element = of(type.getComponentType());
            return text -> list(text, element);
        }
        if (type == double.class
                || type == Double.class
                || type == float.class
                || type == Float.class) {
            boolean single = type == float.class || type == Float.class;
            return text -> real(text, single);
        }
        if (type == boolean.class || type == Boolean.class) {
            return EcsvCell::flag;
        }
        boolean whole = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return whole ? text -> missing(text) ? null : Long.valueOf(text.strip()) : text -> text;
    }

    private static boolean missing(String text) {
        return text.isBlank() || text.strip().equals("null");
    }

    /// Single precision is rounded from the text at once, as its writer meant it.
    private static Object real(String text, boolean single) {
        if (missing(text)) {
            return null;
        }
        String java =
                switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "nan" -> "NaN";
                    case "inf", "+inf", "infinity" -> "Infinity";
                    case "-inf", "-infinity" -> "-Infinity";
                    case String number -> number;
                };
        return single ? (double) Float.parseFloat(java) : Double.valueOf(java);
    }

    private static Object flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException("neither True nor False");
        };
    }

    private static Object[] list(String text, EcsvCell element) {
        String bare = text.replace("[", "").replace("]", "").strip();
        String[] cells = bare.isEmpty() ? new String[0] : bare.split(",", -1);
        var values = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].strip();
            boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            values[i] = element.parse(quoted ? cell.substring(1, cell.length() - 1) : cell);
        }
        return values;
    }
}

package org.galibra.table.io;

import org.galibra.table.Column;

import uk.ac.starlink.fits.BintableStarTable;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.votable.VOStarTable;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// One column of a STIL table on its way into columns of ours: itself, or one column `NAME[i]` for
/// each element of a vector of fixed length, in the order in which the file stores them.
final class StilColumn {
    private static final int LONGEST_VECTOR = 1000;

    /// Vectors of varying length, for whose cells STIL gives `?` while it streams.
    private static final Pattern VARYING = Pattern.compile("\\s*\\d*[PQ].*");

    private final ColumnInfo info;
    private final String name;
    private final boolean vector;
    private final List<Cells> cells = new ArrayList<>();
    private Cells only;
    private final Long blank;

    /// @param ordinal the column's place, counted from 1, which names a column without a name
    /// @param scaling what its stored numbers stand for; null if they stand for themselves
    StilColumn(ColumnInfo info, int ordinal, FitsScaling.Linear scaling, int rows) {
        this.info = info;
        String given = info.getName();
        name = given == null || given.isBlank() ? "column " + ordinal : given.strip();
        Class<?> type = info.getContentClass();
        boolean varying = VARYING.matcher(form(info)).matches();
        vector = type.isArray() || varying;
        blank = info.getAuxDatumValue(Tables.NULL_VALUE_INFO, Long.class);
        if (varying) {
            only = null;
        } else if (!vector) {
            boolean longText = info.getAuxDatum(BintableStarTable.LONGOFF_INFO) != null;
            only = longText ? new Cells.LongTextCells(rows) : of(type, scaling, rows);
            cells.add(only);
        } else {
            Class<?> element = MethodType.methodType(type.getComponentType()).wrap().returnType();
            for (int i = 0; i < width(info); i++) {
                cells.add(of(element, scaling, rows));
            }
        }
    }

    private static Cells of(Class<?> type, FitsScaling.Linear scaling, int rows) {
        return scaling == null ? Cells.of(type, rows) : Cells.scaled(scaling, rows);
    }

    /// How a FITS file stores it; empty for other formats.
    private static String form(ColumnInfo info) {
        return Objects.requireNonNullElse(
                info.getAuxDatumValue(BintableStarTable.TFORM_INFO, String.class), "");
    }

    /// Elements of a vector; 0 if its length varies or is too long to be shown as columns.
    private static int length(int[] shape) {
        long length = 1;
        for (int size : shape == null ? new int[] {-1} : shape) {
            length *= size;
            if (size < 0 || length > LONGEST_VECTOR) {
                return 0;
            }
        }
        return (int) length;
    }

    /// The class of its cells.
    Class<?> type() {
        return info.getContentClass();
    }

    String name() {
        return name;
    }

    /// What gathers its values, one for each element of a vector.
    List<Cells> cells() {
        return cells;
    }

    /// How many columns this becomes; 0 for a vector that cannot be shown.
    int width() {
        return cells.size();
    }

    /// How many columns a column of STIL's becomes.
    static int width(ColumnInfo info) {
        boolean varying = VARYING.matcher(form(info)).matches();
        boolean array = info.getContentClass().isArray();
        if (varying || (array && isOfBits(info))) {
            return 0;
        }
        return array ? length(info.getShape()) : 1;
    }

    /// Whether these are a VOTable's bits: of `0110` in TABLEDATA STIL sees the first alone.
    private static boolean isOfBits(ColumnInfo info) {
        return "bit".equals(info.getAuxDatumValue(VOStarTable.DATATYPE_INFO, String.class));
    }

    /// Bytes that its cells so far take, roughly.
    long bytesInMemory() {
        return cells.stream().mapToLong(Cells::bytesInMemory).sum();
    }

    /// Puts a cell in place of that of a row, or behind the last row.
    void put(int row, Object cell) {
        if (!vector) {
            only.put(row, cell);
            return;
        }
        int length = cell == null || cells.isEmpty() ? 0 : Array.getLength(cell);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).put(row, i < length ? element(cell, i) : null);
        }
    }

    private Object element(Object array, int i) {
        return switch (array) {
            case float[] floats -> floats[i];
            case double[] doubles -> doubles[i];
            default -> {
                Object element = Array.get(array, i);
                boolean isBlank =
                        blank != null && element instanceof Number n && n.longValue() == blank;
                yield isBlank ? null : element;
            }
        };
    }

    /// The columns, described as `info` has it now, in an order of rows that [KeptRows] gave. Its
    /// cells are forgotten, so that no more than one column is there twice.
    List<Column> columns(Optional<int[]> order) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < cells.size(); i++) {
            columns.add(
                    new Column(
                            vector ? name + "[" + i + "]" : name,
                            known(info.getUnitString()),
                            known(info.getUCD()),
                            known(info.getDescription()),
                            KeptRows.ordered(cells.set(i, null).build(), order)));
        }
        cells.clear();
        only = null;
        return columns;
    }

    private static String known(String text) {
        return text == null ? "" : text.strip();
    }
}

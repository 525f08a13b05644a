package org.galibra.table.io;

import uk.ac.starlink.fits.FitsHeader;
import uk.ac.starlink.fits.WideFits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One column of a FITS binary table in the bytes of its rows (FITS standard 4.0, section 7.3):
/// flags, integers, reals and text of fixed length, one value or a vector of them.
///
/// @param type the letter of TFORM: one of L B I J K E D A
/// @param count values, or letters of a text
/// @param offset bytes before it in a row
/// @param zero what is added to a stored integer, such as 32,768 for unsigned ones
/// @param blank the stored integer that means missing; null if there is none
/// @param scaling what a stored number stands for; the identity where [#zero] says it all
record FitsField(
        char type, int count, int offset, long zero, Long blank, FitsScaling.Linear scaling) {
    private static final Pattern FORM = Pattern.compile("(\\d{0,9})([LBIJKEDA])\\s*");

    /// A text object without its letters.
    private static final int TEXT_BYTES = 48;

    private static final int LONGEST_ROW_BYTES = 1 << 24;

    /// Offsets that turn signed integers into unsigned ones and bytes into signed ones.
    private static final long SIGNED_BYTE = -128;

    private static final long UNSIGNED_SHORT = 1L << 15;
    private static final long UNSIGNED_INTEGER = 1L << 31;

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTEGERS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);
    private static final VarHandle FLOATS = view(float[].class);
    private static final VarHandle DOUBLES = view(double[].class);

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    /// The columns of a table, or nothing if one of them is of a rarer kind: bits, complex numbers,
    /// vectors of text or of varying length, unusual offsets, more columns or longer rows than any
    /// catalogue has.
    static Optional<List<FitsField>> of(FitsHeader header, FitsScaling scaling) {
        int columns = Objects.requireNonNullElse(header.getIntValue("TFIELDS"), 0);
        if (columns < 1 || WideFits.DEFAULT.getExtendedColumnCount(header, columns) != columns) {
            return Optional.empty();
        }
        var fields = new ArrayList<FitsField>();
        long offset = 0;
        for (int i = 1; i <= columns; i++) {
            FitsField field = of(header, i, offset, scaling.columns().get(i - 1));
            if (field == null) {
                return Optional.empty();
            }
            fields.add(field);
            offset += (long) field.count * field.width();
        }
        Long rowBytes = header.getLongValue("NAXIS1");
        return rowBytes != null && rowBytes == offset && offset <= LONGEST_ROW_BYTES
                ? Optional.of(fields)
                : Optional.empty();
    }

    private static FitsField of(FitsHeader header, int i, long offset, FitsScaling.Linear scaled) {
        Matcher form =
                FORM.matcher(Objects.requireNonNullElse(header.getStringValue("TFORM" + i), ""));
        if (!form.matches() || offset > Integer.MAX_VALUE) {
            return null;
        }
        char type = form.group(2).charAt(0);
        int count = form.group(1).isEmpty() ? 1 : Integer.parseInt(form.group(1));
        if (count < 1 || header.getStringValue("TDIM" + i) != null) {
            return null;
        }
        Double zero = scaled == null ? header.getDoubleValue("TZERO" + i) : null;
        Long blank = header.getLongValue("TNULL" + i);
        boolean integer = "BIJK".indexOf(type) >= 0;
        if (zero != null && zero != 0 && (!integer || zero != usualZero(type))) {
            return null;
        }
        return new FitsField(
                type,
                count,
                (int) offset,
                zero == null ? 0 : zero.longValue(),
                integer ? blank : null,
                scaled == null ? FitsScaling.Linear.IDENTITY : scaled);
    }

    private static long usualZero(char type) {
        return switch (type) {
            case 'B' -> SIGNED_BYTE;
            case 'I' -> UNSIGNED_SHORT;
            case 'J' -> UNSIGNED_INTEGER;
            default -> 0;
        };
    }

    /// Bytes of one value.
    private int width() {
        return switch (type) {
            case 'I' -> 2;
            case 'J', 'E' -> 4;
            case 'K', 'D' -> 8;
            default -> 1;
        };
    }

    /// About as many bytes as its values of one row take in memory.
    long bytesInMemory() {
        return type == 'A' ? TEXT_BYTES + count : type == 'L' ? count : (long) Double.BYTES * count;
    }

    /// Adds this column's values in some rows of a block of rows to the cells that gather them.
    ///
    /// @param rows where these rows begin in the block
    /// @param cells one gatherer for each element of a vector
    void read(byte[] block, int[] rows, List<Cells> cells) {
        for (int element = 0; element < cells.size(); element++) {
            int at = offset + element * width();
            switch (cells.get(element)) {
                case Cells.RealCells reals -> readReals(block, rows, at, reals);
                case Cells.IntegerCells integers -> readIntegers(block, rows, at, integers);
                case Cells.FlagCells flags -> readFlags(block, rows, at, flags);
                case Cells.TextCells texts -> readTexts(block, rows, texts);
                case Cells.LongTextCells _ ->
                        throw new IllegalArgumentException("no column of type " + type + " is one");
            }
        }
    }

    private void readReals(byte[] block, int[] rows, int at, Cells.RealCells cells) {
        double[] values = cells.grown(rows.length);
        int first = cells.size();
        switch (type) {
            case 'D' -> {
                for (int i = 0; i < rows.length; i++) {
                    values[first + i] = (double) DOUBLES.get(block, rows[i] + at);
                }
            }
            case 'E' -> {
                for (int i = 0; i < rows.length; i++) {
                    values[first + i] = (float) FLOATS.get(block, rows[i] + at);
                }
            }
            default -> {
                for (int i = 0; i < rows.length; i++) {
                    long stored = stored(block, rows[i] + at);
                    values[first + i] = isBlank(stored) ? Double.NaN : stored;
                }
            }
        }
        if (!scaling.equals(FitsScaling.Linear.IDENTITY)) {
            for (int i = first; i < first + rows.length; i++) {
                values[i] = scaling.of(values[i]);
            }
        }
        cells.added(rows.length);
    }

    private void readIntegers(byte[] block, int[] rows, int at, Cells.IntegerCells cells) {
        long[] values = cells.grown(rows.length);
        int first = cells.size();
        for (int i = 0; i < rows.length; i++) {
            long stored = stored(block, rows[i] + at);
            if (isBlank(stored)) {
                cells.isMissing(first + i);
            } else {
                values[first + i] = stored + zero;
            }
        }
        cells.added(rows.length);
    }

    private boolean isBlank(long stored) {
        return blank != null && blank == stored;
    }

    private long stored(byte[] block, int at) {
        return switch (type) {
            case 'B' -> Byte.toUnsignedInt(block[at]);
            case 'I' -> (short) SHORTS.get(block, at);
            case 'J' -> (int) INTEGERS.get(block, at);
            default -> (long) LONGS.get(block, at);
        };
    }

    private static void readFlags(byte[] block, int[] rows, int at, Cells.FlagCells cells) {
        for (int row : rows) {
            byte letter = block[row + at];
            boolean known = letter == 'T' || letter == 'F';
            cells.add(known ? letter == 'T' : null);
        }
    }

    /// Text ends at a zero byte, and blanks at its end do not count.
    private void readTexts(byte[] block, int[] rows, Cells.TextCells cells) {
        for (int row : rows) {
            int from = row + offset;
            int end = from;
            for (int i = from; i < from + count && block[i] != 0; i++) {
                if (block[i] != ' ') {
                    end = i + 1;
                }
            }
            cells.add(new String(block, from, end - from, StandardCharsets.US_ASCII));
        }
    }
}

package org.galibra.table.io;

import uk.ac.starlink.fits.FitsHeader;
import uk.ac.starlink.fits.ParsedCard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns of a FITS binary table whose values are stored scaled: value = `zero` + `scale` ×
/// stored (FITS standard 4.0, section 7.3.2). Computed here in double precision, as STIL gives
/// 16-bit integers back as single precision. Whole offsets, which stand for unsigned integers, are
/// left to STIL: their values stay integers.
///
/// @param columns the scaled columns by index, counted from 0
record FitsScaling(Map<Integer, Linear> columns) {
    static final FitsScaling NONE = new FitsScaling(Map.of());

    private static final Pattern NUMERIC = Pattern.compile("\\d*[BIJKED].*");
    private static final Pattern FLOATING = Pattern.compile("\\d*[ED].*");

    FitsScaling {
        columns = Map.copyOf(columns);
    }

    /// value = zero + scale × stored.
    record Linear(double scale, double zero) {
        static final Linear IDENTITY = new Linear(1, 0);

        double of(double stored) {
            return zero + scale * stored;
        }
    }

    static FitsScaling of(FitsHeader header) {
        var columns = new HashMap<Integer, Linear>();
        Integer count = header.getIntValue("TFIELDS");
        for (int i = 1; count != null && i <= Math.min(count, ColumnLimit.COLUMNS); i++) {
            Double scale = header.getDoubleValue("TSCAL" + i);
            Double zero = header.getDoubleValue("TZERO" + i);
            String form = header.getStringValue("TFORM" + i);
            if ((scale == null && zero == null) || form == null) {
                continue;
            }
            var linear = new Linear(scale == null ? 1 : scale, zero == null ? 0 : zero);
            boolean offset = linear.scale() == 1 && linear.zero() == Math.rint(linear.zero());
            if (NUMERIC.matcher(form.strip()).matches()
                    && !(offset && !FLOATING.matcher(form.strip()).matches())) {
                columns.put(i - 1, linear);
            }
        }
        return new FitsScaling(columns);
    }

    /// That of some of the columns, which now have other places.
    ///
    /// @param kept the places that they had
    FitsScaling at(int[] kept) {
        var some = new HashMap<Integer, Linear>();
        for (int i = 0; i < kept.length; i++) {
            if (columns.containsKey(kept[i])) {
                some.put(i, columns.get(kept[i]));
            }
        }
        return new FitsScaling(some);
    }

    /// The header without these columns' scaling.
    FitsHeader without(FitsHeader header) {
        if (columns.isEmpty()) {
            return header;
        }
        Set<String> keys = new HashSet<>();
        for (int column : columns.keySet()) {
            keys.add("TSCAL" + (column + 1));
            keys.add("TZERO" + (column + 1));
        }
        return new FitsHeader(
                Arrays.stream(header.getCards())
                        .filter(card -> !keys.contains(card.getKey()))
                        .toArray(ParsedCard<?>[]::new));
    }
}

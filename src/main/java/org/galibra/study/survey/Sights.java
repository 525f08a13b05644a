package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Detections;
import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.SurveyNoise;
import org.galibra.photometry.Band;
import org.galibra.table.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which of a network's bands each galaxy of a block can be used. In each band a galaxy is
/// either reliable (measured, and at most 2 per cent of draws would not be above 0), measured too
/// faintly for that, observed but not detected, or not observed. For one thread at a time.
final class Sights {
    private static final int MOST_BANDS = Long.SIZE;

    private final List<Band> bands;

    /// A bit for each band, by row.
    private final long[] reliable;

    private final long[] faint;
    private final long[] undetected;

    /// What is said of a set of bands.
    private final Map<Long, String> names = new HashMap<>();

    private Sights(List<Band> bands, int rows) {
        this.bands = bands;
        reliable = new long[rows];
        faint = new long[rows];
        undetected = new long[rows];
    }

    /// @throws IllegalArgumentException if there are more than 64 bands
    static Sights of(Catalogue block, List<Band> bands) {
        if (bands.size() > MOST_BANDS) {
            throw new IllegalArgumentException(bands.size() + " bands");
        }
        var sights = new Sights(List.copyOf(bands), block.rows());
        for (int b = 0; b < bands.size(); b++) {
            Detections seen = block.detections().get(bands.get(b));
            if (seen != null) {
                sights.see(1L << b, seen, block.errors().get(bands.get(b)));
            }
        }
        return sights;
    }

    private void see(long bit, Detections seen, Column errors) {
        double[] relative = relative(errors, reliable.length);
        for (int row = 0; row < reliable.length; row++) {
            switch (seen.at(row)) {
                case MEASURED -> {
                    boolean tooFaint = relative[row] > SurveyNoise.FAINTEST_RELATIVE;
                    (tooFaint ? faint : reliable)[row] |= bit;
                }
                case NOT_DETECTED -> undetected[row] |= bit;
                case NOT_OBSERVED -> {}
            }
        }
    }

    /// σ_F/F of each row of a band by its errors in mag; NaN where the table does not tell.
    static double[] relative(Column errors, int rows) {
        double[] relative = errors == null ? new double[rows] : Catalogue.numbers(errors);
        Arrays.setAll(
                relative, row -> errors == null ? Double.NaN : LightErrors.relative(relative[row]));
        return relative;
    }

    /// Whether a galaxy is reliable in every band.
    boolean isWhole(int row) {
        return reliable[row] == all();
    }

    private long all() {
        return bands.isEmpty() ? 0 : -1L >>> (MOST_BANDS - bands.size());
    }

    List<Band> reliable(int row) {
        return of(reliable[row]);
    }

    List<Band> faint(int row) {
        return of(faint[row]);
    }

    /// Observed, but not detected.
    List<Band> undetected(int row) {
        return of(undetected[row]);
    }

    /// Not observed.
    List<Band> missing(int row) {
        return of(all() & ~(reliable[row] | faint[row] | undetected[row]));
    }

    String missingNames(int row) {
        return names(all() & ~(reliable[row] | faint[row] | undetected[row]));
    }

    String undetectedNames(int row) {
        return names(undetected[row]);
    }

    private String names(long set) {
        return names.computeIfAbsent(set, bits -> Weigher.names(of(bits)));
    }

    private List<Band> of(long set) {
        var some = new ArrayList<Band>();
        for (long rest = set; rest != 0; rest &= rest - 1) {
            some.add(bands.get(Long.numberOfTrailingZeros(rest)));
        }
        return some;
    }
}

package org.galibra.app.data;

import org.galibra.catalogue.BandColumn;
import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.Detections;
import org.galibra.catalogue.Meaning;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;

import java.util.Optional;
import java.util.function.IntFunction;

/// What a stored value says of a galaxy.
enum Observed {
    MEASURED(""),
    UNDETECTED("observed but not detected"),
    STAND_IN("stands for missing"),
    MISSING("missing");

    private final String words;

    Observed(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// What each value of a column says, under a meaning.
    static IntFunction<Observed> of(Optional<Meaning> meaning, Column stored) {
        Optional<Column> clean = meaning.flatMap(now -> now.table().column(stored.name()));
        Optional<BandColumn> band =
                meaning.stream()
                        .flatMap(now -> now.bands().values().stream())
                        .filter(at -> at.column().equals(stored.name()))
                        .findFirst();
        double limit = meaning.map(now -> now.mapping().detectionLimit()).orElse(0.0);
        Optional<Column> error =
                band.flatMap(BandColumn::error).flatMap(name -> meaning.get().table().column(name));
        PhotometricUnit unit = band.flatMap(BandColumn::unit).orElse(PhotometricUnit.AB_MAGNITUDE);
        return row -> {
            if (stored.values().isMissing(row)) {
                return MISSING;
            }
            if (clean.filter(column -> column.values().isMissing(row)).isPresent()) {
                return STAND_IN;
            }
            if (band.isEmpty()) {
                return MEASURED;
            }
            double value = Catalogue.number(stored, row);
            Detections.State state =
                    error.map(column -> Catalogue.number(column, row))
                            .map(deviation -> Detections.state(unit, value, deviation, limit))
                            .orElseGet(() -> Detections.state(unit, value));
            return switch (state) {
                case MEASURED -> MEASURED;
                case NOT_DETECTED -> UNDETECTED;
                case NOT_OBSERVED -> MISSING;
            };
        };
    }
}

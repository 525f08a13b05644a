package org.galibra.catalogue;

import org.galibra.photometry.Band;
import org.galibra.photometry.PhotometricUnit;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.Arrays;
import java.util.Optional;

/// Absolute AB magnitudes of one band: M = m − 5 log₁₀(d_L/10 pc), without a K-correction.
///
/// @param column the magnitudes in mag, missing where there is no measurement or no distance
/// @param errors their 1σ errors in mag, at first order, if the table has errors
/// @param detections what was seen, whatever is known of the distance
record Magnitudes(Column column, Optional<Column> errors, Detections detections) {
    /// Makes the magnitudes of a band.
    ///
    /// @param moduli the distance modulus of each row, in mag; empty where none is needed
    /// @throws GalibraException if a Vega magnitude's band has no known AB − Vega
    static Magnitudes of(
            Meaning meaning, Band band, BandColumn source, Column values, double[] moduli)
            throws GalibraException {
        PhotometricUnit unit = source.unit().orElseThrow();
        double offset = source.offset() + vega(meaning, band, unit, values);
        double[] numbers = Columns.numbers(values);
        Optional<double[]> errors = errors(meaning, source);
        double limit = meaning.mapping().detectionLimit();
        int rows = numbers.length;
        Detections detections =
                Detections.of(
                        rows,
                        row ->
                                errors.isPresent()
                                        ? Detections.state(
                                                unit, numbers[row], errors.get()[row], limit)
                                        : Detections.state(unit, numbers[row]));
        var magnitudes = new double[rows];
        var deviations = new double[errors.isPresent() ? rows : 0];
        Arrays.fill(magnitudes, Double.NaN);
        Arrays.fill(deviations, Double.NaN);
        boolean isApparent = source.isApparent();
        for (int row = 0; row < rows; row++) {
            if (detections.at(row) != Detections.State.MEASURED) {
                continue;
            }
            double value = numbers[row];
            double magnitude = unit.isFlux() ? unit.toAb(value) : value;
            magnitudes[row] = magnitude + offset - (isApparent ? moduli[row] : 0);
            if (errors.isPresent()) {
                deviations[row] = unit.magnitudeError(value, errors.get()[row]);
            }
        }
        boolean asItIs = !unit.isFlux() && !isApparent && offset == 0;
        Column column =
                asItIs && detections.count(Detections.State.NOT_DETECTED) == 0
                        ? values
                        : new Column(
                                name(meaning, band),
                                "mag",
                                "phot.mag;em",
                                "absolute AB magnitude, from %s (%s)"
                                        .formatted(values.name(), unit.symbol()),
                                Reals.owning(magnitudes));
        return new Magnitudes(
                column,
                errors.map(_ ->
                        new Column(
                                column.name() + "_err",
                                "mag",
                                "stat.error;phot.mag",
                                "1σ of " + column.name(),
                                Reals.owning(deviations))),
                detections);
    }

    private static double vega(Meaning meaning, Band band, PhotometricUnit unit, Column values)
            throws GalibraException {
        if (unit != PhotometricUnit.VEGA_MAGNITUDE) {
            return 0;
        }
        if (band.abMinusVega().isEmpty()) {
            throw Problem.of("no AB − Vega is known for band " + band.name())
                    .inFile(meaning.table().name())
                    .inColumn(values.name())
                    .remedy("Give AB magnitudes, or an offset and the unit AB mag in the mapping")
                    .exception();
        }
        return band.abMinusVega().getAsDouble();
    }

    private static Optional<double[]> errors(Meaning meaning, BandColumn source)
            throws GalibraException {
        return source.error().isPresent()
                ? Optional.of(Columns.numbers(Columns.named(meaning.table(), source.error().get())))
                : Optional.empty();
    }

    /// `M_u`, or a longer name where the table has such a column already.
    private static String name(Meaning meaning, Band band) {
        String plain = "M_" + band.name();
        String name = plain;
        for (int i = 2; meaning.table().column(name).isPresent(); i++) {
            name = plain + "_" + i;
        }
        return name;
    }
}

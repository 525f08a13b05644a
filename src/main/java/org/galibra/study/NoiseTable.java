package org.galibra.study;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.DistanceColumn;
import org.galibra.catalogue.Meaning;
import org.galibra.evaluation.survey.ErrorsByMagnitude;
import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.SurveyNoise;
import org.galibra.photometry.Band;
import org.galibra.photometry.FlatCosmology;
import org.galibra.table.Column;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// The survey whose errors a network's training galaxies are given.
///
/// @param table the survey's fluxes or magnitudes with their errors, and its redshifts
/// @param mapping what a person said about its columns
/// @param redshiftError the column of its redshifts' 1σ errors, if they are to count
public record NoiseTable(
        TableReference table, ColumnMapping mapping, Optional<String> redshiftError) {
    private static final int LEAST_GALAXIES = 20;

    /// A survey whose columns are recognised.
    public static NoiseTable of(TableReference table) {
        return new NoiseTable(table, ColumnMapping.RECOGNISED, Optional.empty());
    }

    public NoiseTable withTable(TableReference other) {
        return new NoiseTable(other, mapping, redshiftError);
    }

    public NoiseTable withMapping(ColumnMapping other) {
        return new NoiseTable(table, other, redshiftError);
    }

    public NoiseTable withRedshiftError(Optional<String> other) {
        return new NoiseTable(table, mapping, other);
    }

    /// The same survey, whatever its files' checksums.
    NoiseTable unchecked() {
        return new NoiseTable(table.unchecked(), mapping, redshiftError);
    }

    /// The errors of the survey in some bands.
    ///
    /// @param opened the table as it was read and joined
    /// @throws GalibraException if it lacks a band, its errors, or galaxies that have them
    /// @throws CancellationException if `stop` was set meanwhile
    public TrainingNoise told(Table opened, List<Band> bands, StopSignal stop)
            throws GalibraException {
        Catalogue survey =
                Catalogue.toWeigh(
                        Meaning.of(opened, mapping, Band.knownWith(bands), Conventions.ALL));
        var errors = new ArrayList<ErrorsByMagnitude>();
        Map<String, TrainingNoise.Seen> seen = new LinkedHashMap<>();
        for (Band band : bands) {
            if (stop.isStopped()) {
                throw new CancellationException("noise of a survey");
            }
            Column light = survey.bands().get(band);
            Column own = survey.errors().get(band);
            if (light == null || own == null) {
                throw lacking(opened, band, light == null);
            }
            double[] magnitudes = Catalogue.numbers(light);
            double[] relative = Catalogue.numbers(own);
            for (int row = 0; row < relative.length; row++) {
                relative[row] = LightErrors.relative(relative[row]);
            }
            errors.add(told(opened, band, magnitudes, relative, SurveyNoise.FAINTEST_RELATIVE));
            seen.put(
                    band.name(),
                    TrainingNoise.Seen.of(
                            survey.detections().get(band), errors.getLast().galaxies()));
        }
        int middle = bands.size() / 2;
        Optional<ErrorsByMagnitude> distance =
                redshiftError.isPresent()
                        ? Optional.of(
                                told(
                                        opened,
                                        bands.get(middle),
                                        Catalogue.numbers(survey.bands().get(bands.get(middle))),
                                        distanceErrors(survey, redshiftError.get()),
                                        Double.MAX_VALUE))
                        : Optional.empty();
        return new TrainingNoise(
                new NoiseTable(
                        table.isSynthetic() ? table : TableReference.to(opened.source()),
                        mapping,
                        redshiftError),
                opened.name(),
                bands,
                new SurveyNoise(errors, distance, middle),
                seen);
    }

    private static ErrorsByMagnitude told(
            Table survey, Band band, double[] magnitudes, double[] errors, double most)
            throws GalibraException {
        var told = ErrorsByMagnitude.of(magnitudes, errors, most);
        if (told.galaxies() < LEAST_GALAXIES) {
            throw Problem.of(
                            "only %d galaxies are detected in %s with an error, too few to tell the"
                                            .formatted(told.galaxies(), band.name())
                                    + " noise of a survey (%d are needed)"
                                            .formatted(LEAST_GALAXIES))
                    .inFile(survey.name())
                    .remedy("Choose a larger table, or features without " + band.name())
                    .exception();
        }
        return told;
    }

    /// σ_μ of each galaxy, in mag.
    private static double[] distanceErrors(Catalogue survey, String name) throws GalibraException {
        DistanceColumn redshift =
                survey.meaning()
                        .distance()
                        .filter(from -> from.unit() == DistanceColumn.Unit.REDSHIFT)
                        .orElseThrow(() ->
                                Problem.of("there is no redshift that the errors could be of")
                                        .inFile(survey.table().name())
                                        .inColumn(name)
                                        .remedy("Join the table that has it")
                                        .exception());
        double[] redshifts =
                Catalogue.numbers(Catalogue.numeric(survey.table(), redshift.column()));
        double[] errors = Catalogue.numbers(Catalogue.numeric(survey.table(), name));
        for (int row = 0; row < errors.length; row++) {
            errors[row] =
                    errors[row] >= 0
                            ? LightErrors.distanceError(
                                    redshifts[row], errors[row] * FlatCosmology.LIGHT_SPEED_KM_S)
                            : Double.NaN;
        }
        return errors;
    }

    private static GalibraException lacking(Table survey, Band band, boolean light) {
        String what = light ? "the light in " : "errors of ";
        return Problem.of(
                        "the noise of a survey is asked for, and no column holds "
                                + what
                                + band.name())
                .inFile(survey.name())
                .remedy(
                        "Join the table that has it, name its columns in a mapping, or choose"
                                + " features without "
                                + band.name())
                .exception();
    }
}

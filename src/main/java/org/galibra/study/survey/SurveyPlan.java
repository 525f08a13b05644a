package org.galibra.study.survey;

import org.galibra.evaluation.survey.LightErrors;
import org.galibra.evaluation.survey.Margins;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.evaluation.survey.MonteCarlo;
import org.galibra.evaluation.survey.TotalError;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a survey is weighed.
///
/// @param margins what the training range of each feature is widened by at both ends
/// @param degree of the polynomial that corrects predicted masses
/// @param draws of the Monte Carlo for each galaxy; 0 for first order alone
/// @param total how the terms of the error are added
/// @param siblings whether galaxies without some band are weighed by a network on the others
/// @param keepFenced whether the masses of fenced galaxies stay in the output, with their reason
/// @param peculiarKmS 1σ of the velocity beside the Hubble flow, in km/s, for distances of
///   redshifts
/// @param zeroPoints 1σ of zero points by band name, in mag; 0 for others
/// @param seed of draws, folds and halves
public record SurveyPlan(
        Margins margins,
        int degree,
        int draws,
        TotalError total,
        boolean siblings,
        boolean keepFenced,
        double peculiarKmS,
        Map<String, Double> zeroPoints,
        long seed) {
    /// The fence as trained, a cubic, 400 draws, quadrature.
    public static final SurveyPlan DEFAULT =
            new SurveyPlan(
                    Margins.NONE,
                    MassCorrection.DEGREE,
                    MonteCarlo.DRAWS,
                    TotalError.QUADRATURE,
                    false,
                    false,
                    LightErrors.PECULIAR_KM_S,
                    Map.of(),
                    1);

    private static final int HIGHEST_DEGREE = 10;

    /// @throws IllegalArgumentException if a number is out of range, saying which
    public SurveyPlan {
        zeroPoints = Collections.unmodifiableMap(new LinkedHashMap<>(zeroPoints));
        check(
                degree >= 0 && degree <= HIGHEST_DEGREE,
                "the degree lies from 0 to %d, not at %d".formatted(HIGHEST_DEGREE, degree));
        check(draws == 0 || draws >= 2, "2 draws or more, or 0 for none, not " + draws);
        check(
                peculiarKmS >= 0 && Double.isFinite(peculiarKmS),
                "peculiar velocities are 0 km/s or more, not " + peculiarKmS);
        zeroPoints.forEach((band, error) ->
                check(
                        error >= 0 && Double.isFinite(error),
                        "the zero point of %s errs by 0 mag or more, not %s"
                                .formatted(band, error)));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public SurveyPlan withMargins(Margins other) {
        return new SurveyPlan(
                other, degree, draws, total, siblings, keepFenced, peculiarKmS, zeroPoints, seed);
    }

    public SurveyPlan withDegree(int other) {
        return new SurveyPlan(
                margins, other, draws, total, siblings, keepFenced, peculiarKmS, zeroPoints, seed);
    }

    public SurveyPlan withDraws(int other) {
        return new SurveyPlan(
                margins, degree, other, total, siblings, keepFenced, peculiarKmS, zeroPoints, seed);
    }

    public SurveyPlan withTotal(TotalError other) {
        return new SurveyPlan(
                margins, degree, draws, other, siblings, keepFenced, peculiarKmS, zeroPoints, seed);
    }

    public SurveyPlan withSiblings(boolean other) {
        return new SurveyPlan(
                margins, degree, draws, total, other, keepFenced, peculiarKmS, zeroPoints, seed);
    }

    public SurveyPlan withFencedKept(boolean other) {
        return new SurveyPlan(
                margins, degree, draws, total, siblings, other, peculiarKmS, zeroPoints, seed);
    }
}

package org.galibra.study.survey;

import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.Coverage;

import java.util.List;
import java.util.Locale;

/// How often intervals held the truth of galaxies that they were not calibrated on.
///
/// @param calibration which galaxies they were calibrated on
/// @param weighted whether by the density ratio to the galaxies judged
/// @param judged which galaxies these are: `simulation` or `survey`
/// @param effective (Σw)²/Σw² of the calibration galaxies, over all groups
/// @param byPredicted coverage by predicted mass, one for each level
/// @param byTruth coverage by true mass, one for each level: shown, never promised
public record Trial(
        Calibration calibration,
        boolean weighted,
        String judged,
        double effective,
        List<Coverage> byPredicted,
        List<Coverage> byTruth) {
    /// The levels that are told.
    public static final List<Double> LEVELS = List.of(0.68, 0.95);

    public Trial {
        byPredicted = List.copyOf(byPredicted);
        byTruth = List.copyOf(byTruth);
    }

    /// The share covered at the level of this index of [#LEVELS].
    public double share(int level) {
        return byPredicted.get(level).all().value();
    }

    /// In words, with the values: what the table and the terminal say.
    public String words() {
        return String.format(
                Locale.ROOT,
                "intervals calibrated %s, %s, judged on the %s (n = %,d, effective N %.0f): %.3f of"
                        + " 0.68, %.3f of 0.95",
                calibration == Calibration.SIMULATION
                        ? "within the simulation"
                        : "on the survey's masses",
                weighted ? "weighted by density ratio" : "unweighted",
                judged,
                byPredicted.getFirst().all().galaxies(),
                effective,
                share(0),
                share(1));
    }
}

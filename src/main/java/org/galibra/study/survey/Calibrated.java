package org.galibra.study.survey;

import org.galibra.evaluation.survey.Calibration;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.evaluation.survey.DensityRatio;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.model.Matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// What was learned of a network by holding it against held-out simulated galaxies and against a
/// survey's own masses.
///
/// @param correction onto the survey's scale
/// @param residualScatter of cross-fitted masses against the survey's, in dex; NaN without
/// @param meanVariance ⟨σ_phot²⟩ of those galaxies, in dex²; NaN without
/// @param intervals for the galaxies that the network itself weighs; empty where nothing is known
/// @param trials coverage, of the kinds that could be tried
/// @param priors agreement under a uniform and a natural distribution of masses
public record Calibrated(
        Optional<MassCorrection> correction,
        double residualScatter,
        double meanVariance,
        Optional<Intervals> intervals,
        List<Trial> trials,
        List<UnderPrior> priors) {
    /// More galaxies tell a density ratio and an interval nothing more.
    static final int MOST_FOR_RATIO = 20_000;

    private static final String SIMULATION = "simulation";
    private static final String SURVEY = "survey";

    public Calibrated {
        trials = List.copyOf(trials);
        priors = List.copyOf(priors);
    }

    /// Calibrates.
    ///
    /// @param with galaxies inside the fences that have a mass of their own
    /// @param without those that have none
    static Calibrated of(
            Scales scales,
            SurveyPlan plan,
            Optional<Comparison> comparison,
            Sightings with,
            Sightings without) {
        var trials = new ArrayList<Trial>();
        Optional<Intervals> intervals = Optional.empty();
        if (scales.main().heldOut().filter(set -> set.count() > 1).isPresent()) {
            HeldOut heldOut = scales.main().heldOut().get();
            intervals =
                    Optional.of(
                            Intervals.of(
                                    Calibration.SIMULATION, heldOut.predicted(), heldOut.truth()));
            simulation(heldOut, plan.seed(), with, without, trials);
        }
        Optional<CrossFit> fit = comparison.flatMap(Comparison::fit);
        if (fit.isPresent()) {
            intervals = Optional.of(survey(fit.get(), plan.seed(), with, without, trials));
        }
        return new Calibrated(
                fit.map(CrossFit::correction).or(scales::kept),
                fit.map(each -> each.crossFitted().scatter()).orElse(Double.NaN),
                comparison.map(Comparison::meanVariance).orElse(Double.NaN),
                intervals,
                trials,
                UnderPrior.of(scales.main().heldOut(), comparison));
    }

    /// One half of the held-out galaxies calibrates; the other half, and the survey, are judged.
    private static void simulation(
            HeldOut heldOut, long seed, Sightings with, Sightings without, List<Trial> trials) {
        int[] order = shuffled(heldOut.count(), seed);
        int[] first = Arrays.copyOf(order, order.length / 2);
        int[] second = Arrays.copyOfRange(order, order.length / 2, order.length);
        double[] predicted = heldOut.predicted();
        double[] truth = heldOut.truth();
        var equal =
                Intervals.of(
                        Calibration.SIMULATION, chosen(predicted, first), chosen(truth, first));
        Matrix none = Matrix.of(0, 0, new double[0]);
        trials.add(equal.trial(SIMULATION, chosen(predicted, second), chosen(truth, second), none));
        if (with.size() == 0) {
            return;
        }
        int[] judged = with.ofMain(MOST_FOR_RATIO);
        double[] p = chosen(with.predicted(), judged);
        double[] m = chosen(with.reference(), judged);
        Matrix light = with.magnitudes(judged);
        trials.add(equal.trial(SURVEY, p, m, light));
        if (heldOut.magnitudes().isPresent() && judged.length > 0) {
            Matrix own = heldOut.magnitudes().get().select(first);
            var ratio = DensityRatio.fit(own, weighed(with, without), DensityRatio.PENALTY);
            trials.add(
                    Intervals.of(
                                    Calibration.SIMULATION,
                                    chosen(predicted, first),
                                    chosen(truth, first),
                                    own,
                                    ratio)
                            .trial(SURVEY, p, m, light));
        }
    }

    /// Intervals calibrated on the survey's own masses: cross-fitted ones, so that no galaxy
    /// calibrates what it corrected. One half judges the other; the intervals to use are of all.
    private static Intervals survey(
            CrossFit fit, long seed, Sightings with, Sightings without, List<Trial> trials) {
        double[] corrected = new double[with.size()];
        Arrays.fill(corrected, Double.NaN);
        for (int i = 0; i < fit.rows().size(); i++) {
            corrected[fit.rows().get(i)] = fit.corrected().get(i);
        }
        int[] usable =
                IntStream.of(with.ofMain(MOST_FOR_RATIO))
                        .filter(i -> Double.isFinite(corrected[i]))
                        .toArray();
        double[] p = chosen(corrected, usable);
        double[] m = chosen(with.reference(), usable);
        if (usable.length < 2) {
            int[] all =
                    IntStream.range(0, corrected.length)
                            .filter(i -> Double.isFinite(corrected[i]))
                            .toArray();
            return Intervals.of(
                    Calibration.SURVEY, chosen(corrected, all), chosen(with.reference(), all));
        }
        Matrix light = with.magnitudes(usable);
        var ratio = DensityRatio.fit(light, weighed(with, without), DensityRatio.PENALTY);
        int[] order = shuffled(usable.length, seed);
        int[] first = Arrays.copyOf(order, order.length / 2);
        int[] second = Arrays.copyOfRange(order, order.length / 2, order.length);
        Matrix judged = light.select(second);
        trials.add(
                Intervals.of(Calibration.SURVEY, chosen(p, first), chosen(m, first))
                        .trial(SURVEY, chosen(p, second), chosen(m, second), judged));
        trials.add(
                Intervals.of(
                                Calibration.SURVEY,
                                chosen(p, first),
                                chosen(m, first),
                                light.select(first),
                                ratio)
                        .trial(SURVEY, chosen(p, second), chosen(m, second), judged));
        return Intervals.of(Calibration.SURVEY, p, m, light, ratio);
    }

    /// The light of the galaxies weighed: those without a mass where there are enough, for these
    /// are the ones that need an interval, else all.
    private static Matrix weighed(Sightings with, Sightings without) {
        int[] needing = without.ofMain(MOST_FOR_RATIO);
        return needing.length >= Comparison.LEAST
                ? without.magnitudes(needing)
                : with.magnitudes(with.ofMain(MOST_FOR_RATIO));
    }

    private static int[] shuffled(int count, long seed) {
        int[] order = IntStream.range(0, count).toArray();
        var random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static double[] chosen(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    /// The trial of these circumstances.
    public Optional<Trial> trial(Calibration calibration, String judged, boolean weighted) {
        return trials.stream()
                .filter(trial ->
                        trial.calibration() == calibration
                                && trial.judged().equals(judged)
                                && trial.weighted() == weighted)
                .findFirst();
    }
}

package org.galibra.study.survey;

import org.galibra.evaluation.CircularTarget;
import org.galibra.evaluation.Metrics;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.evaluation.survey.MassCorrection;
import org.galibra.model.Matrix;

import java.util.Optional;
import java.util.stream.IntStream;

/// Predicted masses against a survey's own, of the galaxies inside the fences. It is agreement, not
/// accuracy: both share the photometry. Copies what it is given and hands out.
public final class Comparison {
    /// Fewer galaxies with both masses correct nothing.
    static final int LEAST = 50;

    private final double[] predicted;
    private final double[] reference;
    private final double[] variances;
    private final Metrics raw;
    private final Optional<CrossFit> fit;
    private final CircularTarget circular;

    private Comparison(
            double[] predicted,
            double[] reference,
            double[] variances,
            Optional<CrossFit> fit,
            CircularTarget circular) {
        this.predicted = predicted;
        this.reference = reference;
        this.variances = variances;
        this.raw = Metrics.of(reference, predicted);
        this.fit = fit;
        this.circular = circular;
    }

    static Optional<Comparison> of(Sightings sightings, SurveyPlan plan) {
        if (sightings.size() == 0) {
            return Optional.empty();
        }
        double[] predicted = sightings.predicted();
        double[] reference = sightings.reference();
        Optional<CrossFit> fit =
                predicted.length < Math.max(LEAST, CrossFit.FOLDS * (plan.degree() + 2))
                        ? Optional.empty()
                        : Optional.of(
                                CrossFit.of(
                                        sightings.keys(),
                                        predicted,
                                        reference,
                                        plan.degree(),
                                        CrossFit.FOLDS,
                                        CrossFit.MOST_GALAXIES));
        double[] variances = sightings.light();
        for (int i = 0; i < variances.length; i++) {
            variances[i] *= variances[i];
        }
        return Optional.of(
                new Comparison(predicted, reference, variances, fit, circular(sightings)));
    }

    /// With the redshift as one more column, as a formula may have used it.
    private static CircularTarget circular(Sightings sightings) {
        int[] main = sightings.ofMain(40_000);
        Matrix light = sightings.magnitudes(main);
        double[] redshift = sightings.redshift();
        double[] reference = sightings.reference();
        boolean told =
                main.length > 0 && IntStream.of(main).noneMatch(i -> Double.isNaN(redshift[i]));
        int width = light.columns() + (told ? 1 : 0);
        double[] values = new double[main.length * width];
        for (int i = 0; i < main.length; i++) {
            for (int b = 0; b < light.columns(); b++) {
                values[i * width + b] = light.at(i, b);
            }
            if (told) {
                values[i * width + width - 1] = redshift[main[i]];
            }
        }
        return CircularTarget.of(
                Matrix.owning(main.length, width, values),
                IntStream.of(main).mapToDouble(i -> reference[i]).toArray());
    }

    public int count() {
        return predicted.length;
    }

    /// log10(M★/M☉) as predicted, before any correction.
    public double[] predicted() {
        return predicted.clone();
    }

    /// The survey's own masses.
    public double[] reference() {
        return reference.clone();
    }

    /// Of the predictions as they are.
    public Metrics raw() {
        return raw;
    }

    /// The correction and what it is worth; none with fewer than 50 galaxies.
    public Optional<CrossFit> fit() {
        return fit;
    }

    /// The curve to use elsewhere.
    public Optional<MassCorrection> correction() {
        return fit.map(CrossFit::correction);
    }

    /// Whether the survey's masses look like a formula of the very magnitudes.
    public CircularTarget circular() {
        return circular;
    }

    /// ⟨σ_phot²⟩ of the galaxies whose errors are known, in dex²; NaN without one.
    public double meanVariance() {
        return java.util.Arrays.stream(variances)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}

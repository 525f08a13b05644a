package org.galibra.app.evaluate;

import org.galibra.catalogue.Catalogue;
import org.galibra.figure.PassportPlan;
import org.galibra.figure.PassportSpec;
import org.galibra.figure.SpectraSpec;
import org.galibra.model.Contributions;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;
import org.galibra.study.Experiment;
import org.galibra.table.Column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What there is to say of one galaxy.
///
/// @param row in the catalogue
/// @param identifier its name
/// @param set which galaxies it is one of
/// @param predicted log₁₀(M★/M☉) that the network says, in dex
/// @param truth the true one
/// @param sigmas its residual in units of its set's scatter
/// @param figure its spectrum, its features and what each neuron adds
/// @param nearest the nearest training galaxies in scaled features, the nearest first
record Passport(
        int row,
        String identifier,
        String set,
        double predicted,
        double truth,
        double sigmas,
        PassportPlan figure,
        List<Neighbour> nearest) {
    /// Training galaxies shown beside it.
    static final int NEIGHBOURS = 6;

    Passport {
        nearest = List.copyOf(nearest);
    }

    /// A training galaxy.
    ///
    /// @param distance in scaled features
    record Neighbour(int row, String identifier, double truth, double predicted, double distance) {}

    double residual() {
        return predicted - truth;
    }

    /// The passport of a galaxy of one of the sets; empty for any other.
    static Optional<Passport> of(Judgement judgement, int row) {
        return judgement.sets().stream()
                .filter(set -> set.place(row) >= 0)
                .findFirst()
                .map(set -> of(judgement, set, set.place(row)));
    }

    private static Passport of(Judgement judgement, Judged set, int place) {
        Experiment experiment = judgement.trained().experiment();
        Catalogue catalogue = experiment.catalogue();
        Judged training = judgement.sets().getFirst();
        Scaling scaling = judgement.model().scaling();
        Matrix trainingFeatures = training.galaxies().features();
        double[] own = set.galaxies().features().row(place);
        double[] median = medians(trainingFeatures);
        double range = scaling.target(1) - scaling.target(0);
        double[] scaled = scaled(scaling, own);
        double[] contributions =
                Contributions.of(judgement.model().network(), scaled, scaled(scaling, median));
        List<PassportSpec.Added> added =
                IntStream.range(0, contributions.length)
                        .mapToObj(j -> new PassportSpec.Added(j, contributions[j] * range))
                        .sorted(
                                Comparator.comparingDouble(
                                        (PassportSpec.Added a) -> -Math.abs(a.dex())))
                        .toList();
        int row = set.row(place);
        List<Neighbour> nearest = nearest(experiment, training, scaling, scaled, row);
        var spec =
                new PassportSpec(
                        catalogue.identifier(row),
                        set.truth(place),
                        set.predicted(place),
                        experiment.sample().features().bands().stream()
                                .map(band ->
                                        new SpectraSpec.Passband(
                                                band.name(), band.wavelengthMicron()))
                                .toList(),
                        spectrum(experiment, row, set.truth(place)),
                        nearest.stream()
                                .map(at -> spectrum(experiment, at.row(), at.truth()))
                                .toList(),
                        quantiles(experiment.sample().features().names(), trainingFeatures, own),
                        judgement.model()
                                .predict(Matrix.owning(1, median.length, median.clone()))[0],
                        added);
        return new Passport(
                row,
                catalogue.identifier(row),
                set.name(),
                set.predicted(place),
                set.truth(place),
                Math.abs(set.residual(place)) / set.series().metrics().scatter(),
                PassportPlan.of(spec),
                nearest);
    }

    private static double[] scaled(Scaling scaling, double[] physical) {
        return scaling.features(Matrix.owning(1, physical.length, physical.clone())).row(0);
    }

    private static double[] medians(Matrix features) {
        return IntStream.range(0, features.columns())
                .mapToDouble(j -> {
                    double[] sorted = features.column(j);
                    Arrays.sort(sorted);
                    return sorted[sorted.length / 2];
                })
                .toArray();
    }

    private static SpectraSpec.Spectrum spectrum(Experiment experiment, int row, double truth) {
        Map<Band, Column> columns = experiment.catalogue().bands();
        return new SpectraSpec.Spectrum(
                truth,
                experiment.sample().features().bands().stream()
                        .map(band -> Catalogue.number(columns.get(band), row))
                        .toList());
    }

    private static List<PassportSpec.Quantile> quantiles(
            List<String> names, Matrix training, double[] own) {
        var quantiles = new ArrayList<PassportSpec.Quantile>();
        for (int j = 0; j < own.length; j++) {
            double value = own[j];
            long below = Arrays.stream(training.column(j)).filter(other -> other < value).count();
            quantiles.add(
                    new PassportSpec.Quantile(
                            names.get(j), value, 100.0 * below / training.rows()));
        }
        return quantiles;
    }

    /// The nearest training galaxies but the galaxy itself: Euclidean distance in scaled features.
    private static List<Neighbour> nearest(
            Experiment experiment, Judged training, Scaling scaling, double[] scaled, int row) {
        Matrix all = scaling.features(training.galaxies().features());
        double[] distances = new double[all.rows()];
        for (int i = 0; i < distances.length; i++) {
            double squared = 0;
            for (int j = 0; j < scaled.length; j++) {
                double difference = all.at(i, j) - scaled[j];
                squared += difference * difference;
            }
            distances[i] = Math.sqrt(squared);
        }
        return IntStream.range(0, distances.length)
                .filter(i -> training.row(i) != row)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(NEIGHBOURS)
                .map(i ->
                        new Neighbour(
                                training.row(i),
                                experiment.catalogue().identifier(training.row(i)),
                                training.truth(i),
                                training.predicted(i),
                                distances[i]))
                .toList();
    }
}

package org.galibra.study;

import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;

import java.util.List;
import java.util.stream.IntStream;

/// Some of a sample's features, on the very galaxies of that sample: what was cut, trimmed and
/// drawn by all features stays, so that networks of fewer features are compared on equal galaxies.
public final class FeatureSubset {
    private final Sample sample;
    private final FeatureSet kept;
    private final int[] columns;

    /// @throws IllegalArgumentException if the sample has not all of `kept`, or this is empty
    public FeatureSubset(Sample sample, FeatureSet kept) {
        List<String> names = sample.features().names();
        this.sample = sample;
        this.kept = kept;
        this.columns = kept.names().stream().mapToInt(names::indexOf).toArray();
        if (columns.length == 0 || IntStream.of(columns).anyMatch(column -> column < 0)) {
            throw new IllegalArgumentException(kept.names() + " of " + names);
        }
    }

    public FeatureSet features() {
        return kept;
    }

    /// The chosen columns of n × d features, in mag.
    public Matrix of(Matrix physical) {
        double[] values = new double[Math.multiplyExact(physical.rows(), columns.length)];
        for (int row = 0; row < physical.rows(); row++) {
            for (int i = 0; i < columns.length; i++) {
                values[row * columns.length + i] = physical.at(row, columns[i]);
            }
        }
        return Matrix.owning(physical.rows(), columns.length, values);
    }

    /// What a network of these features learns from: the limits of the sample's scaling are those
    /// of its training galaxies for each feature alone.
    ///
    /// @param experiment that of the sample, whose galaxies have their weights
    Member.Lesson lesson(Experiment experiment, long seed) {
        Member.Lesson quiet = quietLesson(experiment, seed);
        Scaling scaling = quiet.scaling();
        return new Member.Lesson(
                kept,
                scaling,
                experiment.learning(
                        quiet.training(), view(experiment, scaling, sample.training(), seed)),
                experiment.watching(
                        quiet.validation(), view(experiment, scaling, sample.validation(), seed)),
                seed);
    }

    /// The same from light without the noise of a survey, also where the experiment has one.
    Member.Lesson quietLesson(Experiment experiment, long seed) {
        Scaling whole = sample.scaling();
        Scaling scaling =
                Scaling.of(
                        IntStream.of(columns).mapToDouble(whole::minimum).toArray(),
                        IntStream.of(columns).mapToDouble(whole::maximum).toArray(),
                        whole.targetMinimum(),
                        whole.targetMaximum());
        return new Member.Lesson(
                kept,
                scaling,
                examples(scaling, sample.training()).weightedAs(experiment.training()),
                examples(scaling, sample.validation()).weightedAs(experiment.validation()),
                seed);
    }

    private TrainingNoise.View view(
            Experiment experiment, Scaling scaling, Galaxies galaxies, long seed) {
        return new TrainingNoise.View(experiment.catalogue(), galaxies.rows(), kept, scaling, seed);
    }

    private Examples examples(Scaling scaling, Galaxies galaxies) {
        return new Examples(
                scaling.features(of(galaxies.features())), scaling.targets(galaxies.masses()));
    }
}

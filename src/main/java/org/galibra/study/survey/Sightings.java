package org.galibra.study.survey;

import org.galibra.catalogue.Catalogue;
import org.galibra.evaluation.survey.CrossFit;
import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.study.survey.Weighing.Term;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Galaxies inside the fences, gathered from the blocks of a table: those with a mass of their own,
/// which correct and calibrate, or those without. Of more than `most` those of the smallest keys
/// stay, so that the memory is bounded and the order of the table does not matter.
final class Sightings {
    private final int most;
    private final long seed;
    private final List<Band> bands;
    private final boolean withMass;
    private long[] keys = new long[1024];
    private double[] predicted = new double[1024];
    private double[] reference = new double[1024];
    private double[] light = new double[1024];
    private double[] redshift = new double[1024];

    /// NaN for a galaxy that a sibling weighed. Single precision: 1e-6 mag.
    private float[] magnitudes;

    private int size;
    private long largestKey = Long.MAX_VALUE;
    private long seen;

    Sightings(List<Band> bands, boolean withMass, int most, long seed) {
        this.bands = bands;
        this.withMass = withMass;
        this.most = most;
        this.seed = seed;
        magnitudes = new float[1024 * bands.size()];
    }

    /// Takes in what belongs here of a block.
    ///
    /// @param first the place of its first row in the table
    void add(Catalogue block, Weighing weighing, long first) {
        String all = Weigher.names(bands);
        for (int row = 0; row < weighing.rows(); row++) {
            double mass = weighing.at(Term.REFERENCE, row);
            if (!weighing.reason(row).isInside() || Double.isFinite(mass) != withMass) {
                continue;
            }
            seen++;
            long key = CrossFit.key(SurveyColumns.identifier(block, row, first), seed);
            if (key > largestKey) {
                continue;
            }
            grow();
            keys[size] = key;
            predicted[size] = weighing.at(Term.RAW, row);
            reference[size] = mass;
            light[size] = weighing.at(Term.LIGHT, row);
            redshift[size] = weighing.at(Term.REDSHIFT, row);
            boolean main = weighing.inputs(row).equals(all);
            for (int b = 0; b < bands.size(); b++) {
                magnitudes[size * bands.size() + b] =
                        main
                                ? (float) Catalogue.number(block.bands().get(bands.get(b)), row)
                                : Float.NaN;
            }
            size++;
            if (size >= fullAt()) {
                thin();
            }
        }
    }

    /// As many are held before those of the largest keys go.
    private int fullAt() {
        return most + most / 4;
    }

    private void grow() {
        if (size < keys.length) {
            return;
        }
        int room = Math.min(2 * size, Math.max(size + 1, fullAt()));
        keys = Arrays.copyOf(keys, room);
        predicted = Arrays.copyOf(predicted, room);
        reference = Arrays.copyOf(reference, room);
        light = Arrays.copyOf(light, room);
        redshift = Arrays.copyOf(redshift, room);
        magnitudes = Arrays.copyOf(magnitudes, room * bands.size());
    }

    /// Keeps the galaxies of the `most` smallest keys.
    private void thin() {
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        largestKey = sorted[most - 1];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (keys[i] > largestKey) {
                continue;
            }
            keys[kept] = keys[i];
            predicted[kept] = predicted[i];
            reference[kept] = reference[i];
            light[kept] = light[i];
            redshift[kept] = redshift[i];
            System.arraycopy(
                    magnitudes, i * bands.size(), magnitudes, kept * bands.size(), bands.size());
            kept++;
        }
        size = kept;
    }

    /// How many were met, kept or not.
    long seen() {
        return seen;
    }

    int size() {
        return size;
    }

    /// By [CrossFit#key].
    long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    double[] predicted() {
        return Arrays.copyOf(predicted, size);
    }

    double[] reference() {
        return Arrays.copyOf(reference, size);
    }

    double[] light() {
        return Arrays.copyOf(light, size);
    }

    double[] redshift() {
        return Arrays.copyOf(redshift, size);
    }

    /// The galaxies that the network itself weighed, at most so many: those of the smallest keys.
    int[] ofMain(int atMost) {
        int[] main =
                IntStream.range(0, size)
                        .filter(i -> !Float.isNaN(magnitudes[i * bands.size()]))
                        .toArray();
        if (main.length <= atMost) {
            return main;
        }
        long[] sorted = IntStream.of(main).mapToLong(i -> keys[i]).sorted().toArray();
        return IntStream.of(main).filter(i -> keys[i] <= sorted[atMost - 1]).toArray();
    }

    /// n × bands of the chosen, in mag.
    Matrix magnitudes(int[] chosen) {
        int width = bands.size();
        double[] values = new double[chosen.length * width];
        for (int i = 0; i < chosen.length; i++) {
            for (int b = 0; b < width; b++) {
                values[i * width + b] = magnitudes[chosen[i] * width + b];
            }
        }
        return Matrix.owning(chosen.length, width, values);
    }
}

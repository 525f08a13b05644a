package org.galibra.study;

import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.Scaling;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// The galaxies of a sample's training side, those that train and those held out to watch them,
/// dealt into folds.
final class TrainingSide {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long FOLD_STREAM = 0x464F4C4453L;
    private static final long DRAW_STREAM = 0x4452415753L;

    /// Which rows do what in one turn; not to be modified.
    @SuppressWarnings("ArrayRecordComponent")
    record Turn(int[] learning, int[] watching, int[] held) {}

    private final Experiment experiment;
    private final Matrix features;
    private final double[] masses;
    private final int[] rows;

    /// For each row, the number of its galaxy; rows of one galaxy share it.
    private final int[] galaxy;

    private final int galaxies;

    private TrainingSide(Experiment experiment, Matrix features, double[] masses, int[] rows) {
        this.experiment = experiment;
        this.features = features;
        this.masses = masses;
        this.rows = rows;
        this.galaxy = new int[rows.length];
        var numbers = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < rows.length; i++) {
            String identifier = experiment.catalogue().identifier(rows[i]);
            galaxy[i] = numbers.computeIfAbsent(identifier, _ -> numbers.size());
        }
        this.galaxies = numbers.size();
    }

    static TrainingSide of(Experiment experiment) {
        Sample sample = experiment.sample();
        Galaxies first = sample.training();
        Galaxies second = sample.validation();
        int d = sample.features().size();
        int n = first.count() + second.count();
        double[] features = new double[n * d];
        for (int row = 0; row < n; row++) {
            double[] one =
                    row < first.count()
                            ? first.features().row(row)
                            : second.features().row(row - first.count());
            System.arraycopy(one, 0, features, row * d, d);
        }
        return new TrainingSide(
                experiment,
                Matrix.owning(n, d, features),
                joined(first.masses(), second.masses()),
                joined(first.rows(), second.rows()));
    }

    /// The training galaxies alone; those held out to watch them are not among them.
    static TrainingSide ofTraining(Experiment experiment) {
        Galaxies training = experiment.sample().training();
        return new TrainingSide(
                experiment, training.features(), training.masses(), training.rows());
    }

    private static double[] joined(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /// Deals the galaxies into `folds` folds of equal size, and for each turn holds the recipe's
    /// validation share of the others out to watch; by the recipe's seed.
    List<Turn> turns(int folds) throws GalibraException {
        if (galaxies < folds) {
            throw tooFew(String.format(Locale.ROOT, "%,d galaxies", galaxies), folds);
        }
        RandomGenerator random = GENERATOR.create(experiment.recipe().seed() ^ FOLD_STREAM);
        int[] order = shuffled(galaxies, random);
        int[] watch = shuffled(galaxies, random);
        double share = experiment.recipe().sample().validationShare();
        var turns = new ArrayList<Turn>();
        for (int k = 0; k < folds; k++) {
            int fold = k;
            int others = galaxies - Math.ceilDiv(galaxies - k, folds);
            // The first of the others in an order of their own watch.
            int[] ranks = new int[galaxies];
            int rank = 0;
            for (int one : watch) {
                ranks[one] = order[one] % folds == fold ? -1 : rank++;
            }
            int watching = (int) (others * share);
            turns.add(
                    new Turn(
                            where(row -> ranks[galaxy[row]] >= watching),
                            where(row -> ranks[galaxy[row]] >= 0 && ranks[galaxy[row]] < watching),
                            where(row -> ranks[galaxy[row]] < 0)));
        }
        return turns;
    }

    /// Draws galaxies until they have `count` rows, and holds the recipe's validation share of them
    /// out to watch. For one seed, a smaller draw is part of every larger one, and a galaxy that
    /// watches in one watches in all.
    Turn drawn(int count, long seed) {
        int[] order = shuffled(galaxies, GENERATOR.create(seed ^ DRAW_STREAM));
        int[] rank = new int[galaxies];
        for (int place = 0; place < galaxies; place++) {
            rank[order[place]] = place;
        }
        int[] rows = new int[galaxies];
        for (int one : galaxy) {
            rows[rank[one]]++;
        }
        int chosen = 0;
        for (int sum = 0; chosen < galaxies && sum < count; chosen++) {
            sum += rows[chosen];
        }
        int last = chosen;
        double share = experiment.recipe().sample().validationShare();
        IntPredicate watches = place -> Math.floor((place + 1) * share) > Math.floor(place * share);
        return new Turn(
                where(row -> rank[galaxy[row]] < last && !watches.test(rank[galaxy[row]])),
                where(row -> rank[galaxy[row]] < last && watches.test(rank[galaxy[row]])),
                where(row -> rank[galaxy[row]] >= last));
    }

    private int[] where(IntPredicate holds) {
        return IntStream.range(0, galaxy.length).filter(holds).toArray();
    }

    /// What the network of one turn learns from.
    Member.Lesson lesson(Turn turn) throws GalibraException {
        return lesson(turn, experiment.recipe().seed());
    }

    /// The same for another seed of initial values and batches.
    Member.Lesson lesson(Turn turn, long seed) throws GalibraException {
        if (turn.learning().length < 2
                || (experiment.recipe().training().earlyStopping()
                        && turn.watching().length == 0)) {
            throw tooFew(String.format(Locale.ROOT, "%,d training galaxies", masses.length), 0);
        }
        Matrix learned = features.select(turn.learning());
        double[] truth = masses(turn.learning());
        Scaling scaling = scaling(learned, truth);
        return new Member.Lesson(
                experiment.sample().features(),
                scaling,
                experiment.learning(
                        examples(scaling, turn.learning()), view(scaling, turn.learning(), seed)),
                experiment.watching(
                        examples(scaling, turn.watching()), view(scaling, turn.watching(), seed)),
                seed);
    }

    private TrainingNoise.View view(Scaling scaling, int[] chosen, long seed) {
        return new TrainingNoise.View(
                experiment.catalogue(),
                inTable(chosen),
                experiment.sample().features(),
                scaling,
                seed);
    }

    private int[] inTable(int[] chosen) {
        return Arrays.stream(chosen).map(row -> rows[row]).toArray();
    }

    private Examples examples(Scaling scaling, int[] chosen) throws GalibraException {
        var scaled =
                new Examples(
                        scaling.features(features.select(chosen)), scaling.targets(masses(chosen)));
        return experiment.recipe().weights().weigh(scaled, experiment.catalogue(), inTable(chosen));
    }

    private Scaling scaling(Matrix learned, double[] truth) throws GalibraException {
        List<String> names = experiment.sample().features().names();
        for (int i = 0; i < learned.columns(); i++) {
            double[] column = learned.column(i);
            if (Arrays.stream(column).allMatch(value -> value == column[0])) {
                throw Problem.of(
                                "of the galaxies of one training all have the same "
                                        + names.get(i)
                                        + ", so it cannot be scaled")
                        .inFile(experiment.catalogue().table().name())
                        .remedy("Use fewer folds, or more galaxies")
                        .exception();
            }
        }
        if (Arrays.stream(truth).allMatch(mass -> mass == truth[0])) {
            throw tooFew("galaxies of one mass", 0);
        }
        return Scaling.fit(learned, truth);
    }

    int count() {
        return masses.length;
    }

    Matrix features(int[] rows) {
        return features.select(rows);
    }

    double[] masses() {
        return masses.clone();
    }

    double[] masses(int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> masses[row]).toArray();
    }

    private GalibraException tooFew(String there, int folds) {
        return Problem.of(
                        "the training side has "
                                + there
                                + ", too few to be "
                                + (folds > 0
                                        ? String.format(
                                                Locale.ROOT, "cross-validated in %,d folds", folds)
                                        : "trained on in parts"))
                .inFile(experiment.catalogue().table().name())
                .remedy("Use fewer folds, or more galaxies")
                .exception();
    }

    private static int[] shuffled(int count, RandomGenerator random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

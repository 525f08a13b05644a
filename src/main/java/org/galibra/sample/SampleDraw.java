package org.galibra.sample;

import org.galibra.catalogue.Catalogue;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;
import org.galibra.photometry.FeatureSet;
import org.galibra.table.Column;
import org.galibra.table.Integers;
import org.galibra.work.GalibraException;
import org.galibra.work.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// Draws a sample: cuts → complete rows → split by galaxy → tails → uniform in mass → validation
/// share → scaling. Every limit is fitted on the training side alone (Elson 2025, § 3; the order is
/// Galibra's, see the package).
public final class SampleDraw {
    /// Fewer galaxies than this are not trained on.
    public static final int LEAST_GALAXIES = 50;

    private static final RandomGeneratorFactory<RandomGenerator> GENERATOR =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long SAMPLE_STREAM = 0x53414D504C45L;

    private final Catalogue catalogue;
    private final SamplePlan plan;
    private final RandomGenerator random;
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int drawnPerBin;

    private SampleDraw(Catalogue catalogue, SamplePlan plan, long seed) {
        this.catalogue = catalogue;
        this.plan = plan;
        this.random = GENERATOR.create(seed ^ SAMPLE_STREAM);
    }

    /// Draws the sample of a plan; the same catalogue, plan and seed draw the same one.
    ///
    /// @throws GalibraException if no feature can be made, too few galaxies are left, or a feature
    ///   is constant
    public static Sample draw(Catalogue catalogue, FeatureSet wanted, SamplePlan plan, long seed)
            throws GalibraException {
        return new SampleDraw(catalogue, plan, seed).draw(wanted);
    }

    private Sample draw(FeatureSet wanted) throws GalibraException {
        FeatureSet features = available(wanted);
        int[] all = IntStream.range(0, catalogue.rows()).toArray();
        stages.add(new Stage(Stage.Kind.OPENED, "rows in the table", all.length));
        int[] cut = all;
        for (Cut each : plan.cuts()) {
            cut = each.pass(catalogue, cut);
            stages.add(new Stage(Stage.Kind.CUT, each.expression(), cut.length));
        }
        if (!plan.excluded().isEmpty()) {
            cut =
                    Arrays.stream(cut)
                            .filter(row -> !plan.excluded().contains(catalogue.identifier(row)))
                            .toArray();
            stages.add(new Stage(Stage.Kind.EXCLUDED, "galaxies excluded by name", cut.length));
        }
        Galaxies complete = Galaxies.measured(catalogue, features, cut);
        stages.add(
                new Stage(Stage.Kind.MEASURED, "mass and every band measured", complete.count()));
        long needed =
                plan.split() instanceof Split.Counts counts
                        ? Math.max(LEAST_GALAXIES, (long) counts.training() + counts.test())
                        : LEAST_GALAXIES;
        if (complete.count() < needed) {
            throw tooFew(complete.count(), needed, "usable galaxies");
        }
        boolean[] trains = trainingSide(complete);
        int[] trainingSide = where(trains, true);
        int[] testSide = where(trains, false);
        stages.add(new Stage(Stage.Kind.TRAINING_SIDE, "training side", trainingSide.length));
        stages.add(new Stage(Stage.Kind.TEST_SIDE, "test side", testSide.length));
        if (trainingSide.length == 0 || testSide.length == 0) {
            throw tooFew(0, 1, trainingSide.length == 0 ? "training galaxies" : "test galaxies");
        }

        Tails tails =
                Tails.fit(
                        complete.features(),
                        trainingSide,
                        features.names(),
                        plan.trim(),
                        plan.limits());
        int[] training = tails.inside(complete.features(), trainingSide);
        int[] test = tails.inside(complete.features(), testSide);
        if (!plan.trim().equals(Trim.NONE) || !plan.limits().isEmpty()) {
            stages.add(
                    new Stage(
                            Stage.Kind.TRAINING_TRIMMED,
                            "training side without tails",
                            training.length));
            stages.add(new Stage(Stage.Kind.TEST_TRIMMED, "test side without tails", test.length));
        }
        int wantedTraining = plan.split() instanceof Split.Counts c ? c.training() : 0;
        int wantedTest = plan.split() instanceof Split.Counts c ? c.test() : 0;
        training = drawn("training", training, complete, wantedTraining, 1);
        int perBin = drawnPerBin;
        double share = plan.split().trainingShare();
        test = drawn("test", test, complete, wantedTest, (1 - share) / share);
        stages.add(
                new Stage(Stage.Kind.TRAINING_DRAWN, "training galaxies drawn", training.length));
        stages.add(new Stage(Stage.Kind.TEST_DRAWN, "test galaxies drawn", test.length));

        int held = (int) (training.length * plan.validationShare());
        int[] order = MassBins.shuffled(training.length, random);
        int[] validating = chosen(training, Arrays.copyOf(order, held));
        int[] learning = chosen(training, Arrays.copyOfRange(order, held, order.length));
        stages.add(new Stage(Stage.Kind.HELD_OUT, "held out for validation", validating.length));
        stages.add(new Stage(Stage.Kind.FIT, "trained on", learning.length));

        if (learning.length < 2) {
            throw tooFew(learning.length, 2, "training galaxies");
        }
        Galaxies learners = select(complete, learning);
        return new Sample(
                features,
                learners,
                select(complete, validating),
                select(complete, test),
                select(complete, testSide),
                scaling(learners, features),
                tails.limits(),
                perBin,
                stages,
                notes);
    }

    private FeatureSet available(FeatureSet wanted) throws GalibraException {
        FeatureSet features = wanted.restrictedTo(catalogue.bands().keySet());
        if (features.size() == 0) {
            throw Problem.of(
                            "none of the features of "
                                    + wanted.name()
                                    + " can be made of the bands "
                                    + String.join(
                                            ", ",
                                            catalogue.bands().keySet().stream()
                                                    .map(Band::name)
                                                    .toList()))
                    .inFile(catalogue.table().name())
                    .remedy("Name the table's bands with --map, or choose other features")
                    .exception();
        }
        List<String> missing =
                wanted.bands().stream()
                        .filter(band -> !catalogue.bands().containsKey(band))
                        .map(Band::name)
                        .toList();
        if (!missing.isEmpty()) {
            notes.add(
                    "the table has no band %s; left out: %s. Training on %d of %d features"
                            .formatted(
                                    String.join(", ", missing),
                                    String.join(", ", wanted.without(features)),
                                    features.size(),
                                    wanted.size()));
        }
        return features;
    }

    /// For each complete galaxy whether it trains; rows that share an identifier share a side.
    private boolean[] trainingSide(Galaxies complete) {
        int[] rows = complete.rows();
        int[] galaxy = galaxies(rows);
        int galaxies = Arrays.stream(galaxy).max().orElse(-1) + 1;
        if (galaxies < rows.length) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%,d rows belong to %,d galaxies of the same identifier; all rows of"
                                    + " one galaxy are on one side of the split",
                            rows.length,
                            galaxies));
        }
        int[] order = MassBins.shuffled(galaxies, random);
        long training = Math.round(galaxies * plan.split().trainingShare());
        var trains = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            trains[i] = order[galaxy[i]] < training;
        }
        return trains;
    }

    /// A number for each row, equal where the identifier is, from 0 in order of first appearance.
    private int[] galaxies(int[] rows) {
        if (distinct(rows)) {
            return IntStream.range(0, rows.length).toArray();
        }
        var numbers = new HashMap<String, Integer>();
        int[] galaxy = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            galaxy[i] = numbers.computeIfAbsent(catalogue.identifier(rows[i]), _ -> numbers.size());
        }
        return galaxy;
    }

    /// Whether the rows surely belong to as many galaxies: seen at once where identifiers are whole
    /// numbers, or there are none.
    private boolean distinct(int[] rows) {
        Optional<Column> identifier = catalogue.identifier();
        if (identifier.isEmpty()) {
            return true;
        }
        if (!(identifier.get().values() instanceof Integers integers) || integers.missing() > 0) {
            return false;
        }
        long[] sorted = Arrays.stream(rows).mapToLong(integers::at).sorted().toArray();
        return IntStream.range(1, sorted.length).noneMatch(i -> sorted[i] == sorted[i - 1]);
    }

    /// @param share how many galaxies this side has for each of the training side
    private int[] drawn(String side, int[] candidates, Galaxies complete, int wanted, double share)
            throws GalibraException {
        if (candidates.length < Math.max(wanted, 1)) {
            throw tooFew(candidates.length, Math.max(wanted, 1), side + " galaxies");
        }
        if (!plan.uniform()) {
            return wanted == 0
                    ? candidates
                    : chosen(
                            candidates,
                            Arrays.copyOf(MassBins.shuffled(candidates.length, random), wanted));
        }
        double[] masses = complete.masses();
        var bins =
                new MassBins(
                        candidates,
                        Arrays.stream(candidates).mapToDouble(i -> masses[i]).toArray(),
                        plan.binDex());
        MassBins.Drawing drawing;
        if (wanted > 0) {
            drawing = bins.drawInAll(wanted, random);
        } else if (plan.perBin().isPresent()) {
            int level = (int) Math.max(1, Math.round(plan.perBin().getAsInt() * share));
            drawing = bins.drawEach(level, random);
        } else {
            drawing = bins.drawByQuantile(plan.uniformQuantile(), random);
        }
        drawnPerBin = drawing.perBin();
        if (drawing.shortBins() > 0) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %,d of %,d mass bins hold fewer than the %,d galaxies wanted of"
                                    + " each and give all they have",
                            side,
                            drawing.shortBins(),
                            drawing.bins(),
                            drawing.perBin()));
        }
        return drawing.rows();
    }

    private Scaling scaling(Galaxies training, FeatureSet features) throws GalibraException {
        List<String> names = features.names();
        for (int feature = 0; feature < features.size(); feature++) {
            if (isConstant(training.features().column(feature))) {
                throw constant(names.get(feature));
            }
        }
        if (isConstant(training.masses())) {
            throw constant(catalogue.target().name());
        }
        return Scaling.fit(training.features(), training.masses());
    }

    private GalibraException constant(String name) {
        String column =
                Band.named(name)
                        .map(band -> catalogue.bands().get(band))
                        .map(Column::name)
                        .orElse(name);
        return Problem.of("every training galaxy has the same value, so it cannot be scaled")
                .inFile(catalogue.table().name())
                .inColumn(column)
                .remedy("Leave the column out, or choose other galaxies")
                .exception();
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private GalibraException tooFew(int found, long needed, String galaxies) {
        String there =
                switch (found) {
                    case 0 -> "no " + galaxies + " are left";
                    case 1 -> "only 1 of the " + galaxies + " is left";
                    default -> String.format(Locale.ROOT, "there are %,d %s", found, galaxies);
                };
        return Problem.of(
                        there
                                + String.format(
                                        Locale.ROOT,
                                        needed == 1
                                                ? ", and %,d is needed"
                                                : ", and %,d are needed",
                                        needed))
                .inFile(catalogue.table().name())
                .remedy("Loosen the cuts, ask for fewer, or use a larger table")
                .exception();
    }

    private static Galaxies select(Galaxies complete, int[] chosen) {
        int[] rows = complete.rows();
        double[] masses = complete.masses();
        return new Galaxies(
                Arrays.stream(chosen).map(i -> rows[i]).toArray(),
                complete.features().select(chosen),
                Arrays.stream(chosen).mapToDouble(i -> masses[i]).toArray());
    }

    /// The entries of `from` at the given places, ascending.
    private static int[] chosen(int[] from, int[] places) {
        return Arrays.stream(places).map(place -> from[place]).sorted().toArray();
    }

    private static int[] where(boolean[] flags, boolean value) {
        return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
    }
}

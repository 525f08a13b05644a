package org.galibra.study;

import org.galibra.evaluation.BandGroups;
import org.galibra.evaluation.MetricScatter;
import org.galibra.evaluation.Metrics;
import org.galibra.model.Matrix;
import org.galibra.photometry.FeatureSet;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;

/// What a network reaches without some of its features, trained anew: the reference for every
/// measure of importance. All rows are trained and judged on the same galaxies, those of the sample
/// of all features, with several seeds each.
///
/// @param rows by the name of what was kept, `all features` first
public record Ablation(List<Row> rows) {
    static final String ALL = "all features";
    static final String MAGNITUDES = "magnitudes only";

    public Ablation {
        rows = List.copyOf(rows);
    }

    /// Networks of one choice of features. Copies what it hands out.
    public static final class Row {
        private final String name;
        private final FeatureSubset subset;
        private final List<Member> members;
        private final List<Metrics> bySeed;
        private final double[] predicted;

        private Row(
                String name,
                FeatureSubset subset,
                List<Member> members,
                double[] truth,
                Matrix light) {
            this.name = name;
            this.subset = subset;
            this.members = List.copyOf(members);
            Matrix seen = subset.of(light);
            List<double[]> all =
                    members.stream().map(member -> member.model().predict(seen)).toList();
            this.bySeed = all.stream().map(each -> Metrics.of(truth, each)).toList();
            this.predicted = all.getFirst();
        }

        /// The same networks, judged on galaxies whose light is seen otherwise.
        ///
        /// @param truth n masses, log10(M★/M☉) in dex
        /// @param light n × d, all features of the sample, in mag
        Row judgedOn(double[] truth, Matrix light) {
            return new Row(name, subset, members, truth, light);
        }

        /// Such as `magnitudes only` or `without UV`.
        public String name() {
            return name;
        }

        /// The features that were kept.
        public FeatureSet features() {
            return subset.features();
        }

        /// The metrics of each seed.
        public List<Metrics> bySeed() {
            return bySeed;
        }

        /// How they scatter.
        public MetricScatter scatter() {
            return MetricScatter.of(bySeed);
        }

        /// What the network of the recipe's own seed predicts, log10(M★/M☉) in dex.
        public double[] predicted() {
            return predicted.clone();
        }
    }

    /// The choices that a feature set allows: all features, magnitudes only, colours only, and for
    /// each region of the spectrum all features without its bands. What is empty, or the same as an
    /// earlier choice, is left out.
    public static SequencedMap<String, FeatureSet> choices(FeatureSet all) {
        var choices = new LinkedHashMap<String, FeatureSet>();
        add(choices, ALL, all);
        add(choices, MAGNITUDES, new FeatureSet(all.name(), all.magnitudes(), List.of()));
        add(choices, "colours only", new FeatureSet(all.name(), List.of(), all.colours()));
        BandGroups.byRegion(all.bands())
                .forEach((region, bands) -> {
                    var others = new HashSet<>(all.bands());
                    bands.forEach(others::remove);
                    add(choices, "without " + region, all.restrictedTo(others));
                });
        return choices;
    }

    private static void add(Map<String, FeatureSet> choices, String name, FeatureSet set) {
        if (set.size() > 0 && !choices.containsValue(set)) {
            choices.put(name, set);
        }
    }

    /// Trains every choice with `seeds` seeds, the recipe's and those that follow it, in parallel
    /// over the cores, and judges them.
    ///
    /// @param judged galaxies of the sample that train no network: its validation galaxies, or once
    ///   these are opened its test galaxies
    /// @throws IllegalArgumentException if a choice has features that the sample lacks
    /// @throws CancellationException if `stop` was set meanwhile
    public static Ablation of(
            Experiment experiment,
            Map<String, FeatureSet> choices,
            Galaxies judged,
            int seeds,
            StopSignal stop,
            Progress progress) {
        return of(experiment, FeatureSubset::lesson, choices, judged, seeds, stop, progress);
    }

    /// Networks of all features that learn without the noise that those of the experiment learn
    /// with.
    static Row noiseFree(
            Experiment experiment, Galaxies judged, int seeds, StopSignal stop, Progress progress) {
        Map<String, FeatureSet> all = Map.of(ALL + ", noise-free", experiment.sample().features());
        return of(experiment, FeatureSubset::quietLesson, all, judged, seeds, stop, progress)
                .rows()
                .getFirst();
    }

    @FunctionalInterface
    private interface Teaching {
        Member.Lesson lesson(FeatureSubset kept, Experiment experiment, long seed);
    }

    private static Ablation of(
            Experiment experiment,
            Teaching teaching,
            Map<String, FeatureSet> choices,
            Galaxies judged,
            int seeds,
            StopSignal stop,
            Progress progress) {
        Sample sample = experiment.sample();
        var subsets = new ArrayList<FeatureSubset>();
        var lessons = new ArrayList<Member.Lesson>();
        for (FeatureSet kept : choices.values()) {
            var subset = new FeatureSubset(sample, kept);
            subsets.add(subset);
            for (int k = 0; k < seeds; k++) {
                lessons.add(teaching.lesson(subset, experiment, experiment.recipe().seed() + k));
            }
        }
        List<Member> members =
                Member.trained(experiment, lessons, "Training networks", stop, progress);
        if (stop.isStopped()) {
            throw new CancellationException("ablation");
        }
        var rows = new ArrayList<Row>();
        for (String name : choices.keySet()) {
            int at = rows.size() * seeds;
            rows.add(
                    new Row(
                            name,
                            subsets.get(rows.size()),
                            members.subList(at, at + seeds),
                            judged.masses(),
                            judged.features()));
        }
        return new Ablation(rows);
    }
}

package org.galibra.app.explain;

import org.galibra.app.Selection;
import org.galibra.app.Trained;
import org.galibra.app.control.Numbers;
import org.galibra.model.Matrix;
import org.galibra.sample.Galaxies;
import org.galibra.sample.Sample;
import org.galibra.study.Run;
import org.galibra.study.Weighed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The galaxies over which a network is read: the test galaxies once these are opened, until then
/// the validation galaxies, and where there are none the training galaxies.
final class Judges {
    /// More galaxies than these would not be read 25 times a second, and say the same.
    static final int MOST = 2000;

    private final String words;
    private final Galaxies whole;
    private final Matrix features;
    private final double[] masses;

    private Judges(String words, Galaxies whole, Matrix features, double[] masses) {
        this.words = words;
        this.whole = whole;
        this.features = features;
        this.masses = masses;
    }

    static Judges of(Trained trained) {
        Sample sample = trained.experiment().sample();
        var opened = trained.opened().flatMap(Run::test).map(Weighed::galaxies);
        if (opened.isPresent()) {
            return of("test", opened.get());
        }
        return sample.validation().count() > 0
                ? of("validation", sample.validation())
                : of("training", sample.training());
    }

    /// The selected galaxies of the sets that are open to view; empty where none of them is
    /// selected.
    static Optional<Judges> of(Trained trained, Selection selection) {
        Sample sample = trained.experiment().sample();
        var sets = new ArrayList<>(List.of(sample.training(), sample.validation()));
        trained.opened().flatMap(Run::test).map(Weighed::galaxies).ifPresent(sets::add);
        int[] rows =
                sets.stream()
                        .flatMapToInt(set -> Arrays.stream(set.rows()))
                        .filter(selection::contains)
                        .sorted()
                        .toArray();
        var experiment = trained.experiment();
        return rows.length == 0
                ? Optional.empty()
                : Optional.of(
                        of(
                                "selected",
                                Galaxies.measured(
                                        experiment.catalogue(), sample.features(), rows)));
    }

    static Judges of(String name, Galaxies galaxies) {
        int count = galaxies.count();
        int n = Math.min(MOST, count);
        int[] rows = IntStream.range(0, n).map(k -> (int) ((long) k * count / n)).toArray();
        double[] all = galaxies.masses();
        double[] masses = IntStream.of(rows).mapToDouble(row -> all[row]).toArray();
        String words =
                n < count ? Numbers.count(n) + " of " + Numbers.count(count) : Numbers.count(count);
        return new Judges(
                words + " " + name + (count == 1 ? " galaxy" : " galaxies"),
                galaxies,
                n < count ? galaxies.features().select(rows) : galaxies.features(),
                masses);
    }

    /// Such as `821 validation galaxies`.
    String words() {
        return words;
    }

    /// All of them.
    Galaxies whole() {
        return whole;
    }

    /// n × d in mag: of many galaxies some, spread evenly.
    Matrix features() {
        return features;
    }

    /// n true log10(M★/M☉), in dex; not to be changed.
    double[] masses() {
        return masses;
    }
}

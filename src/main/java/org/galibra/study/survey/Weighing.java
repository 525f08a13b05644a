package org.galibra.study.survey;

import org.galibra.evaluation.survey.FeatureFence;
import org.galibra.table.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the scales make of the rows of a table, or of a block of one: n rows, in their order. All
/// masses and errors are in dex, NaN where there is none. Filled by [Weigher]; copies what it hands
/// out.
public final class Weighing {
    /// A galaxy's numbers, one array each.
    enum Term {
        /// log10(M★/M☉) as the network predicts it.
        RAW,
        /// The mass that the table has, where it has one.
        REFERENCE,
        /// Of independent flux errors, at first order.
        PHOTOMETRIC,
        /// Of zero points, at first order.
        ZERO_POINT,
        /// Of the distance, at first order.
        DISTANCE,
        /// Of all three: by Monte Carlo where there were draws, else at first order.
        LIGHT,
        /// Median of the draws − prediction of the measured light.
        NOISE_BIAS,
        /// Half the 16–84 per cent range over networks of other seeds.
        SEEDS,
        /// The scatter of the network that weighed it.
        MODEL,
        /// The distance from the training cloud, and where the fence stands.
        CLOUD,
        CLOUD_LIMIT,
        /// The redshift that the distance was made of.
        REDSHIFT
    }

    private final int rows;
    private final Map<Term, double[]> terms = new EnumMap<>(Term.class);
    private final Reason[] reasons;
    private final String[] inputs;
    private final String[] missing;
    private final String[] undetected;
    private final List<List<FeatureFence.Crossing>> crossings;
    private final Map<String, Share> nonPositive = new TreeMap<>();

    /// Draws of a band's flux that were not above 0.
    ///
    /// @param galaxies with draws
    /// @param sum of their shares, 0 … galaxies
    /// @param above2PerCent galaxies in which the share is above 2 per cent
    public record Share(long galaxies, double sum, long above2PerCent) {
        public double mean() {
            return sum / galaxies;
        }

        Share plus(Share other) {
            return new Share(
                    galaxies + other.galaxies,
                    sum + other.sum,
                    above2PerCent + other.above2PerCent);
        }
    }

    Weighing(int rows) {
        this.rows = rows;
        for (Term term : Term.values()) {
            double[] values = new double[rows];
            Arrays.fill(values, Double.NaN);
            terms.put(term, values);
        }
        reasons = new Reason[rows];
        inputs = new String[rows];
        missing = new String[rows];
        undetected = new String[rows];
        crossings = new ArrayList<>(java.util.Collections.nCopies(rows, List.of()));
        Arrays.fill(inputs, "");
        Arrays.fill(missing, "");
        Arrays.fill(undetected, "");
    }

    void set(Term term, int row, double value) {
        terms.get(term)[row] = value;
    }

    double at(Term term, int row) {
        return terms.get(term)[row];
    }

    /// The numbers of all rows; a copy.
    double[] all(Term term) {
        return terms.get(term).clone();
    }

    /// The same, not to be modified.
    double[] numbers(Term term) {
        return terms.get(term);
    }

    void because(int row, Reason reason) {
        reasons[row] = reason;
    }

    void of(int row, String bands, String notObserved, String notDetected) {
        inputs[row] = bands;
        missing[row] = notObserved;
        undetected[row] = notDetected;
    }

    void crossed(int row, List<FeatureFence.Crossing> left) {
        crossings.set(row, left);
    }

    void drawn(String band, Share share) {
        nonPositive.merge(band, share, Share::plus);
    }

    public int rows() {
        return rows;
    }

    public Reason reason(int row) {
        return reasons[row];
    }

    /// The bands that weighed the galaxy, separated by blanks; empty for none.
    public String inputs(int row) {
        return inputs[row];
    }

    /// The bands of the network in which the galaxy was not observed.
    public String missing(int row) {
        return missing[row];
    }

    /// The bands in which it was observed, but not detected.
    public String undetected(int row) {
        return undetected[row];
    }

    /// [#inputs(int)], [#missing(int)] and [#undetected(int)] of all rows.
    Texts inputs() {
        return Texts.owning(inputs.clone());
    }

    Texts missing() {
        return Texts.owning(missing.clone());
    }

    Texts undetected() {
        return Texts.owning(undetected.clone());
    }

    /// Every range that the galaxy leaves.
    public List<FeatureFence.Crossing> crossings(int row) {
        return crossings.get(row);
    }

    /// log10(M★/M☉) as the network predicts it, before any correction.
    public double[] raw() {
        return all(Term.RAW);
    }

    /// The masses that the table has.
    public double[] reference() {
        return all(Term.REFERENCE);
    }

    /// The error that the light brings: by Monte Carlo where there were draws.
    public double[] light() {
        return all(Term.LIGHT);
    }

    /// The part of independent flux errors, at first order.
    public double[] photometric() {
        return all(Term.PHOTOMETRIC);
    }

    /// Redshifts, NaN where the table tells none.
    public double[] redshifts() {
        return all(Term.REDSHIFT);
    }

    /// By band, the draws that were not above 0.
    public Map<String, Share> nonPositive() {
        return java.util.Collections.unmodifiableMap(nonPositive);
    }

    /// Rows with this kind of reason.
    public int count(Reason.Kind kind) {
        int count = 0;
        for (Reason reason : reasons) {
            count += reason.kind() == kind ? 1 : 0;
        }
        return count;
    }
}

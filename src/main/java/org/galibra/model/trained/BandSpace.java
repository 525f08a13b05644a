package org.galibra.model.trained;

import org.galibra.model.Matrix;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;

import java.util.ArrayList;
import java.util.List;

/// The magnitudes behind the features: every feature is a magnitude or the difference of two, so
/// what happens to a band happens to its colours too.
///
/// A band that is a feature only through colours is told by them as long as a chain of colours
/// leads to a magnitude. Bands without such a chain ([#told] leaves them out) are known up to one
/// constant for each galaxy, taken as 0 for the first of them.
public final class BandSpace {
    private final List<Band> bands;

    /// For each feature, the band that it adds and the band that it takes away; −1 for none.
    private final int[] plus;

    private final int[] minus;
    private final List<Step> steps = new ArrayList<>();
    private final List<Band> told = new ArrayList<>();

    /// One band's magnitude: that of `from` plus `sign` times a feature; `from` is −1 where the
    /// feature is the magnitude itself, `feature` is −1 where nothing tells it.
    private record Step(int band, int from, int feature, int sign) {}

    private BandSpace(FeatureSet features) {
        bands = features.bands();
        plus = new int[features.size()];
        minus = new int[features.size()];
        boolean[] known = new boolean[bands.size()];
        int feature = 0;
        for (Band band : features.magnitudes()) {
            plus[feature] = bands.indexOf(band);
            minus[feature] = -1;
            steps.add(new Step(plus[feature], -1, feature, 1));
            known[plus[feature++]] = true;
        }
        for (Colour colour : features.colours()) {
            plus[feature] = bands.indexOf(colour.blue());
            minus[feature++] = bands.indexOf(colour.red());
        }
        follow(known);
        for (int band = 0; band < known.length; band++) {
            if (known[band]) {
                told.add(bands.get(band));
            }
        }
        for (int band = 0; band < known.length; band++) {
            if (!known[band]) {
                steps.add(new Step(band, -1, -1, 0));
                known[band] = true;
                follow(known);
            }
        }
    }

    /// Goes along the colours that join a known band to an unknown one, until there is none.
    private void follow(boolean[] known) {
        boolean found = true;
        while (found) {
            found = false;
            for (int i = 0; i < plus.length; i++) {
                if (minus[i] >= 0 && known[plus[i]] != known[minus[i]]) {
                    steps.add(
                            known[plus[i]]
                                    ? new Step(minus[i], plus[i], i, -1)
                                    : new Step(plus[i], minus[i], i, 1));
                    known[plus[i]] = true;
                    known[minus[i]] = true;
                    found = true;
                }
            }
        }
    }

    /// The bands behind a feature set.
    public static BandSpace of(FeatureSet features) {
        return new BandSpace(features);
    }

    /// All bands of the features, in order of first use: the columns of [#magnitudes].
    public List<Band> bands() {
        return bands;
    }

    /// The bands whose magnitudes the features tell.
    public List<Band> told() {
        return List.copyOf(told);
    }

    /// The magnitudes of n galaxies, n × bands, in mag. NaN in a feature is NaN in what hangs on
    /// it.
    ///
    /// @param physical n × d features, in mag
    /// @throws IllegalArgumentException if `physical` does not have d columns
    public Matrix magnitudes(Matrix physical) {
        check(physical, plus.length);
        int width = bands.size();
        double[] magnitudes = new double[Math.multiplyExact(physical.rows(), width)];
        for (int row = 0; row < physical.rows(); row++) {
            int at = row * width;
            for (Step step : steps) {
                double from = step.from() < 0 ? 0 : magnitudes[at + step.from()];
                double by = step.feature() < 0 ? 0 : physical.at(row, step.feature());
                magnitudes[at + step.band()] = from + step.sign() * by;
            }
        }
        return Matrix.owning(physical.rows(), width, magnitudes);
    }

    /// The features of n galaxies, n × d, from their magnitudes: colours are taken anew.
    ///
    /// @param magnitudes n × bands, in mag
    /// @throws IllegalArgumentException if `magnitudes` has not a column for each of [#bands]
    public Matrix features(Matrix magnitudes) {
        check(magnitudes, bands.size());
        int d = plus.length;
        double[] physical = new double[Math.multiplyExact(magnitudes.rows(), d)];
        for (int row = 0; row < magnitudes.rows(); row++) {
            for (int i = 0; i < d; i++) {
                double red = minus[i] < 0 ? 0 : magnitudes.at(row, minus[i]);
                physical[row * d + i] = magnitudes.at(row, plus[i]) - red;
            }
        }
        return Matrix.owning(magnitudes.rows(), d, physical);
    }

    private void check(Matrix matrix, int columns) {
        if (matrix.columns() != columns) {
            throw new IllegalArgumentException(matrix + " where " + columns + " columns belong");
        }
    }

    /// The derivatives by the bands' magnitudes from those by the features: the chain rule, Σ_i
    /// ∂f/∂x_i · ∂x_i/∂m_b with ∂x_i/∂m_b = 1, or −1 for the red band of a colour.
    ///
    /// @param byFeature d, in dex/mag; left as they are
    /// @return one for each of [#bands], in dex/mag; a new array
    /// @throws IllegalArgumentException if `byFeature` is not of length d
    public double[] chained(double[] byFeature) {
        if (byFeature.length != plus.length) {
            throw new IllegalArgumentException(
                    byFeature.length + " derivatives for " + plus.length + " features");
        }
        double[] byBand = new double[bands.size()];
        for (int i = 0; i < plus.length; i++) {
            byBand[plus[i]] += byFeature[i];
            if (minus[i] >= 0) {
                byBand[minus[i]] -= byFeature[i];
            }
        }
        return byBand;
    }
}

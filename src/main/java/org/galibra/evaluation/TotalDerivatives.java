package org.galibra.evaluation;

import org.galibra.model.Matrix;
import org.galibra.model.trained.Derivatives;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;

import java.util.ArrayList;
import java.util.List;

/// How the predicted log10(M★/M☉) changes with the brightness of each band, its colours included,
/// over a set of galaxies and over the networks of several seeds.
///
/// @param bands df/dm_b of each band, in their order of first use
/// @param sum Σ_b df/dm_b, −0.4 dex/mag where M/L does not change with brightness
public record TotalDerivatives(List<Slope> bands, Slope sum) {
    /// What Σ_b df/dm_b is for equal dimming of all bands at fixed mass-to-light ratio, in dex/mag.
    public static final double FIXED_RATIO = -0.4;

    public TotalDerivatives {
        bands = List.copyOf(bands);
    }

    /// A derivative by brightness.
    ///
    /// @param of the band's name, or `Σ`
    /// @param median over the galaxies, of the run's own network, in dex/mag
    /// @param p16 the 16th percentile over the galaxies
    /// @param p84 the 84th percentile over the galaxies
    /// @param lowest the lowest median of all seeds
    /// @param highest the highest median of all seeds
    public record Slope(
            String of, double median, double p16, double p84, double lowest, double highest) {
        private static Slope of(String name, List<double[]> byModel) {
            double[] medians =
                    byModel.stream().mapToDouble(v -> Percentiles.of(v).median()).toArray();
            var own = Percentiles.of(byModel.getFirst());
            var seeds = Percentiles.of(medians);
            return new Slope(
                    name, own.median(), own.at(16), own.at(84), seeds.at(0), seeds.at(100));
        }
    }

    /// The derivatives at n galaxies. NaN where a galaxy has NaN.
    ///
    /// @param models the run's own first, then those of other seeds with the same features
    /// @param physical n × d features, in mag
    /// @throws IllegalArgumentException if there are not d columns
    public static TotalDerivatives of(List<TrainedModel> models, Matrix physical) {
        List<Derivatives> derivatives =
                models.stream().map(model -> Derivatives.of(model, physical)).toList();
        List<Band> bands = derivatives.getFirst().bands();
        var slopes = new ArrayList<Slope>();
        for (int b = 0; b < bands.size(); b++) {
            int column = b;
            slopes.add(
                    Slope.of(
                            bands.get(b).name(),
                            derivatives.stream().map(d -> d.total().column(column)).toList()));
        }
        return new TotalDerivatives(
                slopes, Slope.of("Σ", derivatives.stream().map(Derivatives::sum).toList()));
    }
}

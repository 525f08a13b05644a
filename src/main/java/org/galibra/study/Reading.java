package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.BandGroups;
import org.galibra.evaluation.Percentiles;
import org.galibra.evaluation.PermutationImportance;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.Derivatives;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.sample.Galaxies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What a trained network makes of each band, over a set of galaxies: total derivatives, and what
/// is lost when bands are permuted with their colours. The reference for the latter is [Ablation].
///
/// @param bands the total derivative by each band
/// @param sum Σ_b df/dm_b, −0.4 dex/mag where M/L does not change with brightness
/// @param importance of each band, of each region of the spectrum, and of bands that say the same
public record Reading(List<Slope> bands, Slope sum, PermutationImportance importance) {
    /// Bands whose magnitudes correlate at least so much are permuted together too. Magnitudes of
    /// any two bands correlate, for massive galaxies are bright in all.
    public static final double ALIKE = 0.99;

    private static final JsonMapper JSON = new JsonMapper();

    public Reading {
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

    /// Reads a network.
    ///
    /// @param models the run's own first, then those of other seeds with the same features
    /// @param repeats permutations of each group
    /// @param seed of the permutations
    public static Reading of(List<TrainedModel> models, Galaxies galaxies, int repeats, long seed) {
        TrainedModel own = models.getFirst();
        Matrix features = galaxies.features();
        List<Derivatives> derivatives =
                models.stream().map(model -> Derivatives.of(model, features)).toList();
        List<Band> bands = derivatives.getFirst().bands();
        var slopes = new ArrayList<Slope>();
        for (int b = 0; b < bands.size(); b++) {
            int column = b;
            slopes.add(
                    Slope.of(
                            bands.get(b).name(),
                            derivatives.stream().map(d -> d.total().column(column)).toList()));
        }
        Slope sum = Slope.of("Σ", derivatives.stream().map(Derivatives::sum).toList());
        return new Reading(
                slopes,
                sum,
                PermutationImportance.of(
                        own, features, galaxies.masses(), groups(own, features), repeats, seed));
    }

    private static LinkedHashMap<String, List<Band>> groups(TrainedModel model, Matrix features) {
        BandSpace space = BandSpace.of(model.features());
        Matrix magnitudes = space.magnitudes(features);
        List<Band> told = space.told();
        var groups = new LinkedHashMap<String, List<Band>>();
        told.forEach(band -> groups.put(band.name(), List.of(band)));
        BandGroups.byRegion(told).forEach(groups::putIfAbsent);
        double[] chosen = new double[magnitudes.rows() * told.size()];
        for (int b = 0; b < told.size(); b++) {
            double[] values = magnitudes.column(space.bands().indexOf(told.get(b)));
            for (int row = 0; row < values.length; row++) {
                chosen[row * told.size() + b] = values[row];
            }
        }
        BandGroups.byCorrelation(told, Matrix.owning(magnitudes.rows(), told.size(), chosen), ALIKE)
                .forEach(groups::putIfAbsent);
        return groups;
    }

    /// This reading as JSON: `totalDerivatives`, `sum`, `rms` and `permutation`.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("totalDerivatives");
        bands.forEach(slope -> list.add(json(slope).put("band", slope.of())));
        root.set("sum", json(sum));
        root.put("rms", importance.rms());
        ArrayNode groups = root.putArray("permutation");
        for (PermutationImportance.Group group : importance.groups()) {
            ObjectNode tree = groups.addObject().put("group", group.name());
            ArrayNode names = tree.putArray("bands");
            group.bands().forEach(band -> names.add(band.name()));
            tree.put("median", group.median())
                    .put("p16", group.range().from())
                    .put("p84", group.range().to());
        }
        return root;
    }

    private static ObjectNode json(Slope slope) {
        return JSON.createObjectNode()
                .put("median", slope.median())
                .put("p16", slope.p16())
                .put("p84", slope.p84())
                .put("lowestOfSeeds", slope.lowest())
                .put("highestOfSeeds", slope.highest());
    }
}

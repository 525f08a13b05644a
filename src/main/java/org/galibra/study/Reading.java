package org.galibra.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.galibra.evaluation.BandGroups;
import org.galibra.evaluation.PermutationImportance;
import org.galibra.evaluation.SharedDifferences;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.model.Matrix;
import org.galibra.model.trained.BandSpace;
import org.galibra.model.trained.TrainedModel;
import org.galibra.photometry.Band;
import org.galibra.sample.Galaxies;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;

/// What a trained network makes of each band, over a set of galaxies: total derivatives, what is
/// lost when bands are permuted with their colours, and what the differences between galaxies are
/// made of. The reference for the second is [Ablation].
///
/// @param derivatives by each band
/// @param importance of each band, of each region of the spectrum, and of bands that say the same
/// @param shares of each band and neuron
public record Reading(
        TotalDerivatives derivatives, PermutationImportance importance, SharedDifferences shares) {
    /// Bands whose magnitudes correlate at least so much are permuted together too. Magnitudes of
    /// any two bands correlate, for massive galaxies are bright in all.
    public static final double ALIKE = 0.99;

    /// Permutations of each band and group where nobody says how many.
    public static final int REPEATS = 10;

    private static final JsonMapper JSON = new JsonMapper();

    /// Reads a network.
    ///
    /// @param models the run's own first, then those of other seeds with the same features
    /// @param repeats permutations of each group
    /// @param seed of the permutations
    /// @throws CancellationException if `stop` was set meanwhile
    public static Reading of(
            List<TrainedModel> models,
            Galaxies galaxies,
            int repeats,
            long seed,
            StopSignal stop,
            Progress progress) {
        TrainedModel own = models.getFirst();
        Matrix features = galaxies.features();
        return new Reading(
                TotalDerivatives.of(models, features),
                PermutationImportance.of(
                        own,
                        features,
                        galaxies.masses(),
                        groups(own, features),
                        repeats,
                        seed,
                        stop,
                        progress),
                SharedDifferences.of(own, features, stop, progress));
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

    /// This reading as JSON: `totalDerivatives`, `sum`, `rms`, `permutation`, `reference`,
    /// `integratedGradients` and `neurons`.
    public ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("totalDerivatives");
        derivatives.bands().forEach(slope -> list.add(json(slope).put("band", slope.of())));
        root.set("sum", json(derivatives.sum()));
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
        root.put("reference", shares.reference());
        shares(root.putArray("integratedGradients"), "band", shares.bands());
        shares(root.putArray("neurons"), "neuron", shares.neurons());
        return root;
    }

    private static void shares(ArrayNode into, String name, List<SharedDifferences.Share> shares) {
        shares.forEach(share ->
                into.addObject()
                        .put(name, share.of())
                        .put("median", share.median())
                        .put("p16", share.p16())
                        .put("p84", share.p84()));
    }

    private static ObjectNode json(TotalDerivatives.Slope slope) {
        return JSON.createObjectNode()
                .put("median", slope.median())
                .put("p16", slope.p16())
                .put("p84", slope.p84())
                .put("lowestOfSeeds", slope.lowest())
                .put("highestOfSeeds", slope.highest());
    }
}

package org.galibra.study;

import org.galibra.evaluation.PermutationImportance;
import org.galibra.evaluation.SharedDifferences;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.ImportancePlan;
import org.galibra.figure.ImportanceSpec;
import org.galibra.figure.ImportanceSpec.Measure;
import org.galibra.figure.ImportanceSpec.Value;
import org.galibra.model.Contributions;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A reading of a network as figures: bands, groups of bands, neurons.
///
/// @param model the network that was read
/// @param galaxies over which, such as `821 validation galaxies`
/// @param reading all measures
/// @param spreads the standard deviation of each hidden neuron's w_j σ_j, in dex; empty for a
///   deeper network
public record Measures(TrainedModel model, String galaxies, Reading reading, List<Double> spreads) {
    private static final String DEX = "dex";

    public Measures {
        spreads = List.copyOf(spreads);
    }

    /// Reads a network.
    ///
    /// @param models the network first, then those of other seeds with the same features
    /// @param words what the galaxies are called, such as `821 validation galaxies`
    /// @param repeats permutations of each band and group
    /// @param seed of the permutations
    /// @throws CancellationException if `stop` was set meanwhile
    public static Measures of(
            List<TrainedModel> models,
            Galaxies galaxies,
            String words,
            int repeats,
            long seed,
            StopSignal stop,
            Progress progress) {
        TrainedModel own = models.getFirst();
        return new Measures(
                own,
                words,
                Reading.of(models, galaxies, repeats, seed, stop, progress),
                spreads(own, galaxies));
    }

    /// The spread of each neuron of a network's one hidden layer, in dex.
    private static List<Double> spreads(TrainedModel model, Galaxies galaxies) {
        if (model.network().architecture().layers() > 2) {
            return List.of();
        }
        double dex = model.scaling().targetMaximum() - model.scaling().targetMinimum();
        double[] spreads =
                Contributions.spread(
                        model.network(), model.scaling().features(galaxies.features()));
        return Arrays.stream(spreads).map(spread -> dex * spread).boxed().toList();
    }

    /// The step of the network that was read.
    public long step() {
        return model.provenance().steps();
    }

    /// The kind of the neurons that are measured.
    public ImportanceSpec.Kind neuronKind() {
        return spreads.isEmpty() ? ImportanceSpec.Kind.LAST_NEURONS : ImportanceSpec.Kind.NEURONS;
    }

    /// The figure of one kind of thing.
    public ImportancePlan plan(ImportanceSpec.Kind kind) {
        return ImportancePlan.of(
                switch (kind) {
                    case BANDS -> bands();
                    case GROUPS -> groups();
                    case NEURONS, LAST_NEURONS -> neurons();
                });
    }

    private ImportanceSpec bands() {
        List<String> names =
                reading.derivatives().bands().stream().map(TotalDerivatives.Slope::of).toList();
        Map<String, Value> permuted = permuted();
        return new ImportanceSpec(
                ImportanceSpec.Kind.BANDS,
                names,
                List.of(
                        new Measure(
                                "Total derivative",
                                "dex/mag",
                                reading.derivatives().bands().stream()
                                        .map(slope ->
                                                new Value(slope.median(), slope.p16(), slope.p84()))
                                        .toList()),
                        new Measure(
                                "RMS added by permuting, colours rebuilt",
                                DEX,
                                names.stream()
                                        .map(name -> permuted.getOrDefault(name, Value.NONE))
                                        .toList()),
                        new Measure(
                                "Integrated gradient, size",
                                DEX,
                                values(reading.shares().bands()))));
    }

    private Map<String, Value> permuted() {
        return reading.importance().groups().stream()
                .collect(Collectors.toMap(PermutationImportance.Group::name, Measures::value));
    }

    private static Value value(PermutationImportance.Group group) {
        return new Value(group.median(), group.range().from(), group.range().to());
    }

    private ImportanceSpec groups() {
        List<PermutationImportance.Group> groups =
                reading.importance().groups().stream()
                        .filter(group -> group.bands().size() > 1)
                        .toList();
        return new ImportanceSpec(
                ImportanceSpec.Kind.GROUPS,
                groups.stream().map(PermutationImportance.Group::name).toList(),
                List.of(
                        new Measure(
                                "RMS added by permuting together, colours rebuilt",
                                DEX,
                                groups.stream().map(Measures::value).toList())));
    }

    private ImportanceSpec neurons() {
        List<SharedDifferences.Share> shares = reading.shares().neurons();
        var size = new Measure("Contribution w σ, size", DEX, values(shares));
        Function<Double, Value> alone = spread -> new Value(spread, Double.NaN, Double.NaN);
        return new ImportanceSpec(
                neuronKind(),
                shares.stream().map(SharedDifferences.Share::of).toList(),
                spreads.size() == shares.size()
                        ? List.of(
                                size,
                                new Measure(
                                        "Spread of w σ", DEX, spreads.stream().map(alone).toList()))
                        : List.of(size));
    }

    private static List<Value> values(List<SharedDifferences.Share> shares) {
        return shares.stream()
                .map(share -> new Value(share.median(), share.p16(), share.p84()))
                .toList();
    }
}

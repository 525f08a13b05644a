package org.galibra.model.trained;

import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.photometry.Band;
import org.galibra.photometry.Colour;
import org.galibra.photometry.FeatureSet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The shape of `model.json`, member by member.
record ModelDocument(
        String format,
        int formatVersion,
        Features features,
        Units units,
        Limits scaling,
        NetworkDocument network,
        ProvenanceDocument provenance) {
    static final String FORMAT = "galibra-model";
    static final int VERSION = 3;

    /// The feature set, its bands told once and then named.
    ///
    /// @param bands all that the features need, each once
    /// @param magnitudes names of bands
    /// @param colours pairs of names, the blue band first
    record Features(
            String name, List<Band> bands, List<String> magnitudes, List<List<String>> colours) {
        static Features of(FeatureSet set) {
            return new Features(
                    set.name(),
                    set.bands(),
                    set.magnitudes().stream().map(Band::name).toList(),
                    set.colours().stream()
                            .map(c -> List.of(c.blue().name(), c.red().name()))
                            .toList());
        }

        FeatureSet set() {
            return new FeatureSet(
                    name,
                    magnitudes.stream().map(this::band).toList(),
                    colours.stream()
                            .map(pair -> new Colour(band(pair.getFirst()), band(pair.getLast())))
                            .toList());
        }

        private Band band(String wanted) {
            return bands.stream()
                    .filter(band -> band.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("band " + wanted + " is not listed"));
        }
    }

    record Units(String features, String target, String wavelength) {
        static final Units USED = new Units("mag (AB)", "log10(M*/Msun) in dex", "micron");
    }

    record Limits(
            List<Double> minima, List<Double> maxima, double targetMinimum, double targetMaximum) {
        static Limits of(Scaling scaling) {
            return new Limits(
                    list(IntStream.range(0, scaling.size()).mapToDouble(scaling::minimum)),
                    list(IntStream.range(0, scaling.size()).mapToDouble(scaling::maximum)),
                    scaling.targetMinimum(),
                    scaling.targetMaximum());
        }

        Scaling scaling() {
            return Scaling.of(array(minima), array(maxima), targetMinimum, targetMaximum);
        }
    }

    /// A network of the paper's shape.
    ///
    /// @param hiddenWeights one list per hidden neuron
    record Layers(
            int inputs,
            int hidden,
            String hiddenActivation,
            String outputActivation,
            List<List<Double>> hiddenWeights,
            List<Double> hiddenBiases,
            List<Double> outputWeights,
            double outputBias)
            implements NetworkDocument {
        static Layers of(Network network) {
            int hidden = network.hidden();
            return new Layers(
                    network.inputs(),
                    hidden,
                    "sigmoid",
                    "rectified linear",
                    IntStream.range(0, hidden).mapToObj(j -> weights(network, j)).toList(),
                    list(IntStream.range(0, hidden).mapToDouble(network::hiddenBias)),
                    list(IntStream.range(0, hidden).mapToDouble(network::outputWeight)),
                    network.outputBias());
        }

        private static List<Double> weights(Network network, int j) {
            return list(
                    IntStream.range(0, network.inputs())
                            .mapToDouble(i -> network.hiddenWeight(j, i)));
        }

        @Override
        public Network network() {
            var flat = new ArrayList<Double>();
            hiddenWeights.forEach(flat::addAll);
            flat.addAll(hiddenBiases);
            flat.addAll(outputWeights);
            flat.add(outputBias);
            boolean rectangular =
                    hiddenWeights.stream().allMatch(weights -> weights.size() == inputs)
                            && hiddenBiases.size() == hidden;
            if (!rectangular) {
                throw new IllegalArgumentException(
                        "the weights do not fill " + inputs + " → " + hidden + " → 1");
            }
            return Network.of(inputs, hidden, array(flat));
        }
    }

    static ModelDocument of(TrainedModel model) {
        return new ModelDocument(
                FORMAT,
                VERSION,
                Features.of(model.features()),
                Units.USED,
                Limits.of(model.scaling()),
                NetworkDocument.of(model.network()),
                ProvenanceDocument.of(model.provenance()));
    }

    /// The model of these parts.
    ///
    /// @throws IllegalArgumentException if they do not hold together
    TrainedModel model() {
        return new TrainedModel(
                features.set(), scaling.scaling(), network.network(), provenance.provenance());
    }

    private static List<Double> list(DoubleStream values) {
        return values.boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package org.galibra.figure;

import org.galibra.model.Network;

import java.util.List;
import java.util.stream.IntStream;

/// All numbers of a figure of weights.
///
/// @param spec what was asked for
/// @param neurons the places of the hidden neurons in their layer, from 0, in the order drawn
/// @param limit the largest |weight| that the common axes show
/// @param marked what is marked
public record WeightsPlan(WeightsSpec spec, List<Integer> neurons, double limit, Marked marked)
        implements FigurePlan {
    /// Room above the longest bar, for the neuron's name, bias and output weight.
    static final double ROOM = 1.5;

    /// A page holds no more panels; of a wider layer the first are shown.
    static final int MOST_ON_PAPER = 32;

    public WeightsPlan {
        neurons = List.copyOf(neurons);
    }

    /// Plans the figure.
    public static WeightsPlan of(WeightsSpec spec) {
        Network network = spec.network();
        double largest = 0;
        for (int j = 0; j < network.hidden(); j++) {
            for (int i = 0; i < network.inputs(); i++) {
                largest = Math.max(largest, Math.abs(network.hiddenWeight(j, i)));
            }
        }
        double limit = largest > 0 ? ROOM * largest : 1;
        return new WeightsPlan(spec, spec.form().places(), limit, Marked.NOTHING);
    }

    /// The same with something marked.
    public WeightsPlan marking(Marked now) {
        return new WeightsPlan(spec, neurons, limit, now);
    }

    /// The same on axes that reach a round number, and at least as far as those of `before`, which
    /// is the plan of an earlier moment: while a network learns, axes grow in steps.
    public WeightsPlan growing(double before) {
        double grown = Math.max(before, ROOM * Ladder.above(largest()));
        return new WeightsPlan(spec, neurons, grown, marked);
    }

    /// The same on axes `room` times as long.
    WeightsPlan withRoom(double room) {
        return new WeightsPlan(spec, neurons, room * limit, marked);
    }

    /// The number that a neuron had in training, from 0.
    ///
    /// @param place in its layer, one of [#neurons]
    public int number(int place) {
        return spec.form().numbers().get(place);
    }

    /// What a page must say of a network that it cannot show whole; empty for the paper's.
    public String note() {
        Network network = spec.network();
        boolean deep = network.architecture().layers() > 2;
        boolean many = neurons.size() > MOST_ON_PAPER;
        String layer =
                deep
                        ? "first of %s hidden layers"
                                .formatted(Numbers.count(network.architecture().layers() - 1.0))
                        : "";
        String some =
                many
                        ? "first %s of %s neurons by %s"
                                .formatted(
                                        Numbers.count(MOST_ON_PAPER),
                                        Numbers.count(neurons.size()),
                                        spec.form().order().label())
                        : "";
        return deep && many ? layer + " · " + some : layer + some;
    }

    /// The largest |weight|.
    double largest() {
        return limit / ROOM;
    }

    @Override
    public String summary() {
        Network network = spec.network();
        int first = neurons.getFirst();
        String layer = network.architecture().layers() > 2 ? "the first layer's %s" : "%s hidden";
        return "Weights of %s inputs to %s neurons, by decreasing %s, from neuron %s (%s) on."
                .formatted(
                        Numbers.count(network.inputs()),
                        layer.formatted(Numbers.count(network.hidden())),
                        spec.form().order().label(),
                        Numbers.count(number(first) + 1.0),
                        Numbers.signed(
                                switch (spec.form().order()) {
                                    case BIAS -> network.hiddenBias(first);
                                    case OUTPUT_WEIGHT -> network.outputWeight(first);
                                    case SPREAD -> spec.form().spreads().get(first);
                                },
                                2));
    }

    /// Under the number of each neuron of training its bias, its output weight where it has one,
    /// and its weights by feature, in tab-separated lines; weights are per scaled feature.
    public String values() {
        Network network = spec.network();
        boolean outputs = spec.form().hasOutputWeights();
        var text = new StringBuilder("neuron\tbias").append(outputs ? "\toutput weight" : "");
        spec.features().forEach(name -> text.append('\t').append(name));
        for (int place : neurons) {
            text.append('\n').append(number(place) + 1).append('\t');
            text.append(network.hiddenBias(place));
            text.append(outputs ? "\t" + network.outputWeight(place) : "");
            IntStream.range(0, network.inputs())
                    .forEach(i -> text.append('\t').append(network.hiddenWeight(place, i)));
        }
        return text.append('\n').toString();
    }
}

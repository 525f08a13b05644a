package org.galibra.figure;

import org.galibra.model.Network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All numbers of a drawing of a network.
///
/// @param spec what was asked for
/// @param neurons the places of the neurons next to the inputs in their layer, from 0, in the order
///   drawn
/// @param chosen the number, from 0, that the neuron whose inputs are drawn had in training
/// @param synapses what is drawn between the layers, the weakest first
/// @param omitted how many synapses are too weak to be drawn among so many
/// @param largest the largest |weight| of the synapses drawn between each two layers
/// @param marked what is marked
public record NetworkPlan(
        NetworkSpec spec,
        List<Integer> neurons,
        int chosen,
        List<Synapse> synapses,
        int omitted,
        List<Double> largest,
        Marked marked)
        implements FigurePlan {
    /// More lines than this are a grey cloud, and slow.
    private static final int MOST_SYNAPSES = 1500;

    /// A weight drawn as a line.
    ///
    /// @param layer that it leads to: 1 next to the inputs, … layers
    /// @param from the row, from 0 at the top, in the column that it comes from
    /// @param to the row in the column that it leads to
    /// @param weight in the network's form
    public record Synapse(int layer, int from, int to, double weight) {}

    public NetworkPlan {
        neurons = List.copyOf(neurons);
        synapses = List.copyOf(synapses);
        largest = List.copyOf(largest);
    }

    /// Plans the drawing. Of a network with several hidden layers all are columns; beside the
    /// chosen neuron's inputs its weights to the next layer are drawn, and the strongest of the
    /// rest.
    public static NetworkPlan of(NetworkSpec spec) {
        List<Integer> neurons = spec.form().places();
        int chosen =
                spec.chosen() < 0 ? spec.form().numbers().get(neurons.getFirst()) : spec.chosen();
        int row = neurons.indexOf(spec.form().numbers().indexOf(chosen));
        var kept = new ArrayList<Synapse>();
        var others = new ArrayList<Synapse>();
        int layers = spec.network().architecture().layers();
        for (int layer = 1; layer <= layers; layer++) {
            for (Synapse synapse : between(spec.network(), layer, neurons)) {
                boolean one = !spec.all() && layer <= 2 && layers > 1;
                boolean output = !spec.all() && layer == layers;
                boolean isChosen = layer == 1 ? synapse.to() == row : synapse.from() == row;
                if (output || (one && isChosen)) {
                    kept.add(synapse);
                } else if (!one) {
                    others.add(synapse);
                }
            }
        }
        List<Double> largest = largest(layers, kept, others);
        Comparator<Synapse> weakestFirst =
                Comparator.comparingDouble(
                        synapse -> Math.abs(synapse.weight()) / largest.get(synapse.layer() - 1));
        others.sort(weakestFirst);
        int omitted = Math.clamp(kept.size() + others.size() - MOST_SYNAPSES, 0, others.size());
        kept.addAll(others.subList(omitted, others.size()));
        kept.sort(weakestFirst);
        return new NetworkPlan(spec, neurons, chosen, kept, omitted, largest, Marked.NOTHING);
    }

    private static List<Synapse> between(Network network, int layer, List<Integer> neurons) {
        List<Integer> widths = network.architecture().widths();
        var synapses = new ArrayList<Synapse>();
        for (int to = 0; to < widths.get(layer); to++) {
            for (int from = 0; from < widths.get(layer - 1); from++) {
                int j = layer == 1 ? neurons.get(to) : to;
                int i = layer == 2 ? neurons.get(from) : from;
                synapses.add(new Synapse(layer, from, to, network.weight(layer, j, i)));
            }
        }
        return synapses;
    }

    private static List<Double> largest(int layers, List<Synapse> kept, List<Synapse> others) {
        double[] largest = new double[layers];
        for (List<Synapse> some : List.of(kept, others)) {
            for (Synapse synapse : some) {
                int l = synapse.layer() - 1;
                largest[l] = Math.max(largest[l], Math.abs(synapse.weight()));
            }
        }
        return java.util.Arrays.stream(largest).map(w -> w > 0 ? w : 1).boxed().toList();
    }

    /// The same with something marked; a marked neuron is the one whose inputs are drawn.
    public NetworkPlan marking(Marked now) {
        NetworkPlan plan =
                now.neuron().isEmpty() || spec.all() || now.isNeuron(chosen)
                        ? this
                        : of(spec.choosing(now.neuron().getAsInt()));
        return new NetworkPlan(
                plan.spec,
                plan.neurons,
                plan.chosen,
                plan.synapses,
                plan.omitted,
                plan.largest,
                now);
    }

    /// The number that a neuron had in training, from 0.
    ///
    /// @param place in its layer, one of [#neurons]
    public int number(int place) {
        return spec.form().numbers().get(place);
    }

    /// The place, in its layer, of the neuron whose inputs are drawn.
    int chosenPlace() {
        return spec.form().numbers().indexOf(chosen);
    }

    /// The largest |weight| of the inputs drawn.
    double largestInput() {
        return largest.getFirst();
    }

    /// The largest |output weight|.
    double largestOutput() {
        return largest.getLast();
    }

    /// The place of a neuron's bias between the lowest (0) and the highest (1).
    double biasPlace(int place) {
        Network network = spec.network();
        double lowest = neurons.stream().mapToDouble(network::hiddenBias).min().orElse(0);
        double highest = neurons.stream().mapToDouble(network::hiddenBias).max().orElse(0);
        return highest > lowest ? (network.hiddenBias(place) - lowest) / (highest - lowest) : 1;
    }

    @Override
    public String summary() {
        Network network = spec.network();
        String shape = network.architecture().toString();
        String hidden =
                network.architecture().layers() == 2
                        ? "%s inputs, %s hidden neurons and one output"
                                .formatted(
                                        Numbers.count(network.inputs()),
                                        Numbers.count(network.hidden()))
                        : "the shape " + shape;
        String drawn =
                spec.all()
                        ? "all weights" + (omitted > 0 ? ", the weakest left out" : "")
                        : "the inputs of neuron " + Numbers.count(chosen + 1.0);
        return "A network of %s; %s.".formatted(hidden, drawn);
    }

    /// The synapses drawn, a tab-separated line each.
    public String values() {
        var text = new StringBuilder("from\tto\tweight\n");
        for (Synapse synapse : synapses.reversed()) {
            text.append(node(synapse.layer() - 1, synapse.from()))
                    .append('\t')
                    .append(node(synapse.layer(), synapse.to()))
                    .append('\t')
                    .append(synapse.weight())
                    .append('\n');
        }
        return text.toString();
    }

    /// What stands in a row of a column, in words; columns are counted from the inputs, 0.
    public String node(int column, int row) {
        int layers = spec.network().architecture().layers();
        if (column == 0) {
            return spec.features().get(row);
        }
        if (column == layers) {
            return spec.network().outputs() > 1 ? "output " + (row + 1) : "output";
        }
        return column == 1
                ? "neuron " + Numbers.count(number(neurons.get(row)) + 1.0)
                : "layer %d neuron %s".formatted(column, Numbers.count(row + 1.0));
    }
}

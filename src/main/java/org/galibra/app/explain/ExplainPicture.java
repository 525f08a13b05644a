package org.galibra.app.explain;

import org.galibra.app.Trained;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.WeightsPlan;

import java.util.List;

/// What the page shows of one moment of a training.
///
/// @param trained the moment
/// @param options what was asked for
/// @param galaxies over which it is read
/// @param weights Fig. 5
/// @param network Fig. A1
/// @param sensitivity Fig. 4
/// @param derivatives the total derivatives by band
/// @param neurons what there is to say of each neuron next to the inputs, in the figures' order
public record ExplainPicture(
        Trained trained,
        Options options,
        Judges galaxies,
        WeightsPlan weights,
        NetworkPlan network,
        SensitivityPlan sensitivity,
        DerivativesPlan derivatives,
        List<Neuron> neurons) {
    public ExplainPicture {
        neurons = List.copyOf(neurons);
    }

    /// The step that the network is of: while training goes on the newest one, after its end the
    /// one that was kept.
    long step() {
        return trained.ended() ? trained.standing().networkStep() : trained.step();
    }

    /// The neurons' numbers, from 0, in the order that they are drawn.
    public List<Integer> order() {
        return neurons.stream().map(Neuron::number).toList();
    }
}

package org.galibra.app.explain;

import org.galibra.figure.NeuronForm;
import org.galibra.figure.SensitivitySpec;

/// How a person wants the network to be shown.
///
/// @param canonical whether every output weight is made ≥ 0
/// @param order of the neurons
/// @param all whether all weights of the network are drawn, rather than one neuron's
/// @param unit of the derivatives by feature
record Options(boolean canonical, NeuronForm.Order order, boolean all, SensitivitySpec.Unit unit) {
    /// As in the paper.
    static final Options PAPER =
            new Options(false, NeuronForm.Order.BIAS, false, SensitivitySpec.Unit.NORMALISED);
}

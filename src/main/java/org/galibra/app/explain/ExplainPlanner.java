package org.galibra.app.explain;

import org.galibra.app.Selection;
import org.galibra.app.Trained;
import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Bins;
import org.galibra.evaluation.Range;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.DerivativesPlan;
import org.galibra.figure.DerivativesSpec;
import org.galibra.figure.NetworkPlan;
import org.galibra.figure.NetworkSpec;
import org.galibra.figure.NeuronForm;
import org.galibra.figure.SensitivityPlan;
import org.galibra.figure.SensitivitySpec;
import org.galibra.figure.WeightsPlan;
import org.galibra.figure.WeightsSpec;
import org.galibra.model.Activity;
import org.galibra.model.CanonicalForm;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.Scaling;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.galibra.study.Sensitivities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes pictures of one training, one at a time, away from the screen. It remembers the axis
/// limits of the pictures before, which grow and do not shrink.
final class ExplainPlanner {
    private static final Bins MASS = new Bins(0.2);

    private final Map<SensitivitySpec.Unit, Double> slopeLimits =
            new EnumMap<>(SensitivitySpec.Unit.class);
    private double weightLimit;
    private Range derivatives = new Range(0, 1e-9);
    private Optional<Judges> judges = Optional.empty();
    private boolean opened;
    private Selection selection = Selection.NONE;
    private Optional<Judges> selected = Optional.empty();

    /// The picture of a moment.
    ///
    /// @param selection over which the derivatives by band are taken; over the galaxies that judge
    ///   the network, as all the rest is, where none of it is in view
    /// @param others networks of other seeds
    ExplainPicture picture(
            Trained trained, Options asked, Selection selection, List<TrainedModel> others) {
        Judges over = judges(trained);
        TrainedModel model = trained.model();
        Matrix scaled = model.scaling().features(over.features());
        var activity = Activity.of(model.network(), scaled);
        Options options = possible(asked, model.network());
        NeuronForm form = form(model.network(), scaled, activity, options);
        List<String> features = model.features().names();
        var weights =
                WeightsPlan.of(
                                new WeightsSpec(
                                        form, features, model.features().magnitudes().size()))
                        .growing(weightLimit);
        weightLimit = weights.limit();
        return new ExplainPicture(
                trained,
                options,
                over,
                weights,
                NetworkPlan.of(new NetworkSpec(form, features, -1, options.all())),
                sensitivity(trained, model, options),
                derivatives(model, selected(trained, selection).orElse(over), others),
                neurons(weights, activity, over, model.scaling()));
    }

    private Judges judges(Trained trained) {
        if (judges.isEmpty() || opened != trained.opened().isPresent()) {
            opened = trained.opened().isPresent();
            judges = Optional.of(Judges.of(trained));
            selection = Selection.NONE;
            selected = Optional.empty();
        }
        return judges.get();
    }

    /// To be asked after the judges.
    private Optional<Judges> selected(Trained trained, Selection now) {
        if (!now.equals(selection)) {
            selection = now;
            selected = Judges.of(trained, now);
        }
        return selected;
    }

    /// A deeper network has no canonical form of its first layer, and no output weight there.
    private static Options possible(Options asked, Network network) {
        boolean deep = network.architecture().layers() > 2;
        boolean unordered = deep && asked.order() == NeuronForm.Order.OUTPUT_WEIGHT;
        return new Options(
                asked.canonical() && !deep,
                unordered ? NeuronForm.Order.BIAS : asked.order(),
                asked.all(),
                asked.unit());
    }

    private static NeuronForm form(
            Network network, Matrix scaled, Activity activity, Options options) {
        return options.canonical()
                ? NeuronForm.canonical(CanonicalForm.of(network, scaled), options.order())
                : NeuronForm.asTrained(
                        network,
                        IntStream.range(0, activity.neurons()).mapToObj(activity::spread).toList(),
                        options.order());
    }

    private SensitivityPlan sensitivity(Trained trained, TrainedModel model, Options options) {
        Galaxies training = trained.experiment().sample().training();
        var plan =
                SensitivityPlan.of(
                                Sensitivities.of(
                                        List.of(model),
                                        training.features(),
                                        training.masses(),
                                        options.unit()))
                        .growing(slopeLimits.getOrDefault(options.unit(), 0.0));
        slopeLimits.put(options.unit(), plan.featureLimit());
        return plan;
    }

    private DerivativesPlan derivatives(
            TrainedModel model, Judges over, List<TrainedModel> others) {
        List<TrainedModel> models = Stream.concat(Stream.of(model), others.stream()).toList();
        var spec =
                new DerivativesSpec(
                        TotalDerivatives.of(models, over.features()), over.words(), models.size());
        var plan = DerivativesPlan.of(spec).growing(derivatives);
        derivatives = plan.range();
        return plan;
    }

    private static List<Neuron> neurons(
            WeightsPlan weights, Activity activity, Judges over, Scaling scaling) {
        NeuronForm form = weights.spec().form();
        double dex = scaling.targetMaximum() - scaling.targetMinimum();
        var neurons = new ArrayList<Neuron>();
        for (int place : weights.neurons()) {
            int number = weights.number(place);
            List<Neuron.Input> inputs =
                    IntStream.range(0, form.network().inputs())
                            .mapToObj(i ->
                                    new Neuron.Input(
                                            weights.spec().features().get(i),
                                            form.network().hiddenWeight(place, i)))
                            .sorted(
                                    Comparator.comparingDouble(
                                            (Neuron.Input input) -> -Math.abs(input.weight())))
                            .toList();
            neurons.add(
                    new Neuron(
                            number,
                            neurons.size() + 1,
                            form.network().hiddenBias(place),
                            form.hasOutputWeights()
                                    ? OptionalDouble.of(form.network().outputWeight(place))
                                    : OptionalDouble.empty(),
                            dex * activity.spread(number),
                            activity.state(number),
                            inputs,
                            BinnedMedians.of(over.masses(), shown(form, place, activity), MASS)));
        }
        return neurons;
    }

    /// The activation in the form shown: of a neuron with another sign σ(−z) = 1 − σ(z), and −a of
    /// those that are odd.
    private static double[] shown(NeuronForm form, int place, Activity activity) {
        double[] values = activity.activations(form.numbers().get(place));
        if (form.flipped().get(place)) {
            boolean sigmoid =
                    form.network().architecture().hidden()
                            == org.galibra.model.kernel.Activation.SIGMOID;
            for (int row = 0; row < values.length; row++) {
                values[row] = sigmoid ? 1 - values[row] : -values[row];
            }
        }
        return values;
    }
}

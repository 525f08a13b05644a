package org.galibra.cli;

import org.galibra.model.Drawing;
import org.galibra.model.HiddenLayers;
import org.galibra.model.TrainingPlan;
import org.galibra.model.kernel.Cost;
import org.galibra.sample.GalaxyWeights;
import org.galibra.sample.MassPrior;
import org.galibra.study.Learning;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person says of network and training. A preset says all of it; each option says one thing
/// otherwise.
final class LearningOptions {
    @Option(
            names = "--preset",
            defaultValue = "faithful",
            paramLabel = "NAME",
            description =
                    "faithful (Elson 2025), best (its noise floor in the shortest time),"
                            + " surana-2020-mass, surana-2020-sfr, surana-2020-dust"
                            + " (${DEFAULT-VALUE}).")
    private String preset;

    @Option(
            names = "--hidden",
            split = ",",
            paramLabel = "N",
            description = "Hidden neurons, of each layer: 15 or 44,66,66 (the preset's).")
    private List<Integer> hidden = new ArrayList<>();

    @Option(
            names = "--layers",
            paramLabel = "D-N-1",
            description = "The same with features and output: 29-15-1 or 22-44-66-66-1.")
    private String layers;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            description = "Of the hidden neurons: sigmoid, tanh, relu, linear (the preset's).")
    private String activation;

    @Option(
            names = "--optimiser",
            paramLabel = "NAME",
            description = "sgd, momentum, nesterov, adam, adamw (the preset's).")
    private String optimiser;

    @Option(
            names = "--loss",
            paramLabel = "NAME",
            description =
                    "quadratic, absolute, huber, cross-entropy, error-weighted (the preset's).")
    private String loss;

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "How much each training galaxy counts in the loss; 0 leaves it out.")
    private String weight;

    @Option(
            names = "--truth-error",
            paramLabel = "COLUMN",
            description =
                    "1σ errors of the masses (dex), for the loss error-weighted, which it implies.")
    private String truthError;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "Of the learning rate: constant, cosine, plateau (the preset's).")
    private String schedule;

    @Option(
            names = "--rate",
            paramLabel = "ETA",
            description = "Learning rate (the preset's; faithful: 0.25).")
    private Double rate;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Galaxies in one step (the preset's; faithful: 50).")
    private Integer batch;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Steps at most (the preset's; faithful: 60000); Elson's 'epochs'.")
    private Long steps;

    @Option(
            names = "--polish",
            paramLabel = "N",
            description = "Steps of Levenberg-Marquardt after them (the preset's; faithful: 0).")
    private Integer polish;

    @Option(
            names = "--early-stopping",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "End when the validation loss no longer falls (on).")
    private boolean earlyStopping;

    @Option(
            names = "--patience",
            paramLabel = "STEPS",
            description = "Steps without gain before ending (the preset's; faithful: 3000).")
    private Long patience;

    /// The hidden layers, for a number of features.
    ///
    /// @throws IllegalArgumentException if the options contradict themselves or each other
    HiddenLayers layers(int features) {
        HiddenLayers usual = Learning.preset(preset).layers();
        var neurons = new ArrayList<>(hidden);
        if (layers != null) {
            if (!hidden.isEmpty()) {
                throw new IllegalArgumentException("--hidden and --layers say the same thing");
            }
            neurons.addAll(between(features));
        }
        return new HiddenLayers(
                neurons.isEmpty() ? usual.neurons() : neurons,
                activation == null ? usual.activation() : Learning.activation(activation));
    }

    private List<Integer> between(int features) {
        var widths = new ArrayList<Integer>();
        for (String width : layers.split("-", -1)) {
            try {
                widths.add(Integer.parseInt(width));
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException("--layers is written like 29-15-1");
            }
        }
        if (widths.size() < 3 || widths.getFirst() != features || widths.getLast() != 1) {
            throw new IllegalArgumentException(
                    "--layers must begin with the %d features and end with 1, not %s"
                            .formatted(features, layers));
        }
        return widths.subList(1, widths.size() - 1);
    }

    @Option(
            names = "--prior",
            paramLabel = "uniform|baldry-2012",
            description = {
                "Weight the training galaxies as if their masses were distributed so: as many per",
                "dex, or the mass function of Baldry et al. (2012). The table's own distribution"
                        + " is",
                "had with --no-uniform."
            })
    private String prior;

    /// How much each galaxy counts.
    GalaxyWeights weights() {
        return new GalaxyWeights(
                Optional.ofNullable(weight),
                Optional.ofNullable(truthError),
                Optional.ofNullable(prior).map(MassPrior::named));
    }

    private Optional<Cost> cost() {
        if (loss == null) {
            return truthError == null ? Optional.empty() : Optional.of(Cost.ERROR_WEIGHTED);
        }
        Cost said = Learning.cost(loss);
        if (truthError != null && said != Cost.ERROR_WEIGHTED) {
            throw new IllegalArgumentException(
                    "--truth-error serves the loss error-weighted, not " + loss);
        }
        return Optional.of(said);
    }

    /// The plan.
    ///
    /// @throws IllegalArgumentException if an option cannot be used
    TrainingPlan plan(long seed) {
        TrainingPlan usual = Learning.preset(preset).plan(seed);
        TrainingPlan plan = cost().map(usual::withCost).orElse(usual);
        plan =
                plan.withOptimiser(
                        optimiser == null ? plan.optimiser() : Learning.optimiser(optimiser),
                        schedule == null ? plan.schedule() : Learning.schedule(schedule));
        if (rate != null) {
            if (!(rate > 0) || rate.isInfinite()) {
                throw new IllegalArgumentException("--rate must be above 0, not " + rate);
            }
            plan = plan.withRate(0, rate);
        }
        Drawing drawing = plan.drawing();
        plan = plan.withBatches(drawing, batch == null ? plan.batch() : batch);
        plan = plan.withSteps(steps == null ? plan.maximumSteps() : steps, earlyStopping);
        plan =
                plan.withPatience(
                        patience == null ? plan.patience() : patience, plan.validationInterval());
        return polish == null ? plan : plan.withPolish(polish);
    }
}

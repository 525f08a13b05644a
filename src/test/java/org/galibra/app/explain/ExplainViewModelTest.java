package org.galibra.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.app.Page;
import org.galibra.app.Selection;
import org.galibra.evaluation.TotalDerivatives;
import org.galibra.figure.NeuronForm;
import org.galibra.figure.SensitivitySpec;
import org.galibra.model.HiddenLayers;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.galibra.model.kernel.Activation;
import org.galibra.model.trained.TrainedModel;
import org.galibra.sample.Galaxies;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class ExplainViewModelTest extends ReadOfATraining {
    @Test
    void nothingIsReadBeforeTheFirstStepNorWhileThePageIsOutOfView() {
        bench.pageProperty().set(Page.EXPLAIN);
        assertThat(model.pictureProperty().get()).isEmpty();
        bench.pageProperty().set(Page.TRAIN);
        train(20);
        assertThat(model.pictureProperty().get()).isEmpty();
        bench.pageProperty().set(Page.EXPLAIN);
        assertThat(picture().step())
                .isEqualTo(training.pictureProperty().get().get().frame().step());
    }

    @Test
    void thePictureFollowsTheTrainingAndGoesWithItsReset() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(30);
        ExplainPicture first = picture();
        train(30);
        assertThat(picture().step()).isGreaterThan(first.step());
        assertThat(picture().weights().spec().form().network())
                .isEqualTo(bench.trainedProperty().get().orElseThrow().network());
        assertThat(picture().weights().limit())
                .as("axes never shrink")
                .isGreaterThanOrEqualTo(first.weights().limit());
        training.reset();
        assertThat(model.pictureProperty().get()).isEmpty();
    }

    @Test
    void derivativesAreTakenOverTheSelectedGalaxiesWhereThatIsAskedFor() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(30);
        var all = picture().derivatives().spec();
        var trained = bench.trainedProperty().get().orElseThrow();
        var sample = trained.experiment().sample();
        int[] rows = {sample.training().rows()[3], sample.validation().rows()[1]};
        bench.selectionProperty().set(Selection.of(rows));
        assertThat(picture().derivatives().spec()).as("all until asked").isEqualTo(all);
        model.selectedOnlyProperty().set(true);
        var theirs = picture().derivatives().spec();
        assertThat(theirs.galaxies()).isEqualTo("2 selected galaxies");
        var galaxies =
                Galaxies.measured(
                        trained.experiment().catalogue(),
                        sample.features(),
                        Arrays.stream(rows).sorted().toArray());
        assertThat(theirs.derivatives())
                .isEqualTo(TotalDerivatives.of(List.of(trained.model()), galaxies.features()));
        assertThat(picture().galaxies().words())
                .as("the rest is read as before")
                .endsWith(" validation galaxies");
        bench.selectionProperty().set(Selection.of(sample.validation().rows()[0]));
        assertThat(picture().derivatives().spec().galaxies()).isEqualTo("1 selected galaxy");
        bench.selectionProperty().set(Selection.NONE);
        assertThat(model.selectedOnlyProperty().get()).isFalse();
        assertThat(picture().derivatives().spec()).isEqualTo(all);
    }

    @Test
    void sealedTestGalaxiesAreNotReadThoughSelected() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(30);
        var sample = bench.trainedProperty().get().orElseThrow().experiment().sample();
        bench.selectionProperty().set(Selection.of(sample.test().rows()));
        model.selectedOnlyProperty().set(true);
        assertThat(picture().derivatives().spec().galaxies()).endsWith(" validation galaxies");
    }

    @Test
    void validationGalaxiesStandInUntilTheTestSetIsOpened() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(50);
        assertThat(picture().derivatives().spec().galaxies()).endsWith(" validation galaxies");
        training.openTest();
        work.turns(10);
        assertThat(picture().derivatives().spec().galaxies()).endsWith(" test galaxies");
        int test = bench.trainedProperty().get().orElseThrow().experiment().sample().test().count();
        assertThat(picture().galaxies().masses()).hasSize(test);
    }

    /// What is drawn, against the whole pipeline: every galaxy's band made fainter and brighter in
    /// its magnitudes, its colours taken anew.
    @Test
    void theDerivativesDrawnAreTheSlopesOfTheWholePipeline() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(400);
        TrainedModel trained = bench.trainedProperty().get().orElseThrow().model();
        Matrix features = picture().galaxies().features();
        double h = 1e-4;
        var names = trained.features().names();
        var slopes = picture().derivatives().spec().derivatives().bands();
        assertThat(slopes).hasSize(5);
        double[][] bySlope = new double[5][];
        for (int b = 0; b < 5; b++) {
            bySlope[b] = slopes(trained, features, names, slopes.get(b).of(), h);
            double[] sorted = bySlope[b].clone();
            Arrays.sort(sorted);
            assertThat(slopes.get(b).median())
                    .as(slopes.get(b).of())
                    .isCloseTo(median(sorted), within(1e-6));
        }
        double[] sums = new double[features.rows()];
        for (int row = 0; row < sums.length; row++) {
            for (double[] one : bySlope) {
                sums[row] += one[row];
            }
        }
        Arrays.sort(sums);
        assertThat(picture().derivatives().spec().derivatives().sum().median())
                .isCloseTo(median(sums), within(5e-6));
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    private static double[] slopes(
            TrainedModel model, Matrix features, List<String> names, String band, double h) {
        int d = names.size();
        double[] faint = new double[features.rows() * d];
        double[] bright = new double[faint.length];
        for (int row = 0; row < features.rows(); row++) {
            for (int i = 0; i < d; i++) {
                String[] parts = names.get(i).split("−", -1);
                double sign =
                        parts[0].equals(band) ? 1 : parts[parts.length - 1].equals(band) ? -1 : 0;
                faint[row * d + i] = features.at(row, i) + sign * h;
                bright[row * d + i] = features.at(row, i) - sign * h;
            }
        }
        double[] up = outputs(model, Matrix.of(features.rows(), d, faint));
        double[] down = outputs(model, Matrix.of(features.rows(), d, bright));
        for (int row = 0; row < up.length; row++) {
            up[row] = (up[row] - down[row]) / (2 * h);
        }
        return up;
    }

    /// log10(M★/M☉) before the rectifier.
    private static double[] outputs(TrainedModel model, Matrix features) {
        double[] outputs = model.network().outputs(model.scaling().features(features));
        for (int row = 0; row < outputs.length; row++) {
            outputs[row] = model.scaling().target(outputs[row]);
        }
        return outputs;
    }

    @Test
    void theCanonicalFormIsTheSameNetworkUnderTheSameNumbers() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(100);
        ExplainPicture paper = picture();
        model.canonicalProperty().set(true);
        model.orderProperty().set(NeuronForm.Order.SPREAD);
        ExplainPicture canonical = picture();
        Network before = paper.weights().spec().form().network();
        for (Neuron neuron : canonical.neurons()) {
            assertThat(neuron.outputWeight().orElseThrow())
                    .isEqualTo(Math.abs(before.outputWeight(neuron.number())));
        }
        assertThat(canonical.neurons().stream().map(Neuron::spreadDex))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        // A neuron of another sign is 1 − σ, and spreads as much.
        for (Neuron neuron : canonical.neurons()) {
            Neuron same =
                    paper.neurons().stream()
                            .filter(other -> other.number() == neuron.number())
                            .findFirst()
                            .orElseThrow();
            assertThat(neuron.spreadDex()).isCloseTo(same.spreadDex(), within(1e-12));
            boolean flipped = before.outputWeight(neuron.number()) < 0;
            double median = same.activation().occupied().getFirst().median();
            assertThat(neuron.activation().occupied().getFirst().median())
                    .isCloseTo(flipped ? 1 - median : median, within(1e-12));
        }
    }

    @Test
    void perMagAndPerUnitFeatureAreTheSameDerivative() {
        bench.pageProperty().set(Page.EXPLAIN);
        train(100);
        var normalised = picture().sensitivity().rows().getFirst().byFeature();
        model.unitProperty().set(SensitivitySpec.Unit.MAGNITUDE);
        var physical = picture().sensitivity().rows().getFirst().byFeature();
        var scaling = bench.trainedProperty().get().orElseThrow().model().scaling();
        for (int i = 0; i < normalised.size(); i++) {
            double range = scaling.maximum(i) - scaling.minimum(i);
            assertThat(physical.get(i) * range).isCloseTo(normalised.get(i), within(1e-12));
        }
    }

    @Test
    void deepNetworksAreReadAtTheirFirstHiddenLayer() {
        training.setup()
                .choose(
                        "layers",
                        recipe ->
                                recipe.withLayers(
                                        new HiddenLayers(List.of(6, 4), Activation.TANH)));
        training.reset();
        bench.pageProperty().set(Page.EXPLAIN);
        model.canonicalProperty().set(true);
        model.orderProperty().set(NeuronForm.Order.OUTPUT_WEIGHT);
        train(50);
        assertThat(picture().neurons()).hasSize(6);
        assertThat(picture().neurons()).allMatch(neuron -> neuron.outputWeight().isEmpty());
        assertThat(picture().options().canonical()).isFalse();
        assertThat(picture().options().order()).isEqualTo(NeuronForm.Order.BIAS);
        assertThat(picture().weights().note()).isEqualTo("first of 2 hidden layers");
    }
}

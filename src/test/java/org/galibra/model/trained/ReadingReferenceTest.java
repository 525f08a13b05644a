package org.galibra.model.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.model.CanonicalForm;
import org.galibra.model.Contributions;
import org.galibra.model.Matrix;
import org.galibra.model.Network;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

/// What a network says, against PyTorch.
class ReadingReferenceTest {
    private final Reading reading = new Reading();
    private final TrainedModel model = reading.model();
    private final Matrix features = reading.matrix("features");

    private static void assertClose(Matrix found, Matrix expected, double tolerance) {
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (int row = 0; row < found.rows(); row++) {
            assertClose(found.row(row), expected.row(row), tolerance);
        }
    }

    private static void assertClose(double[] found, double[] expected, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("place %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    void predictionsAreThoseOfPyTorch() {
        assertClose(model.predict(features), reading.values("mass"), 1e-13);
    }

    @Test
    void equationSixIsThatOfAutograd() {
        var derivatives = Derivatives.of(model, features);
        assertClose(derivatives.normalised(), reading.matrix("normalised"), 1e-13);
    }

    @Test
    void totalDerivativesAreThoseOfTheWholePipelineColoursIncluded() {
        var derivatives = Derivatives.of(model, features);
        assertClose(derivatives.total(), reading.matrix("total"), 1e-13);
        double sum = Arrays.stream(reading.matrix("total").row(5)).sum();
        assertThat(derivatives.sum()[5]).isCloseTo(sum, within(1e-12));
    }

    @Test
    void aDifferenceIsSharedAmongNeuronsFeaturesAndBandsAsPyTorchSharesIt() {
        int galaxy = reading.get("galaxy").asInt();
        int reference = reading.get("reference").asInt();
        var shared = Explanation.of(model, features.row(galaxy), features.row(reference));
        assertClose(shared.neurons(), reading.values("neurons"), 1e-13);
        assertClose(shared.features(), reading.values("integratedByFeature"), 1e-12);
        assertClose(shared.bands(), reading.values("integratedByBand"), 1e-11);
        double[] mass = reading.values("mass");
        assertThat(shared.difference()).isCloseTo(mass[galaxy] - mass[reference], within(1e-13));
        for (double[] shares :
                new double[][] {shared.neurons(), shared.features(), shared.bands()}) {
            assertThat(Arrays.stream(shares).sum()).isCloseTo(shared.difference(), within(1e-11));
        }
        assertThat(shared.incompleteness()).isCloseTo(0, within(1e-13));
    }

    @Test
    void theMedianGalaxyStandsInTheMiddleOfThePredictions() {
        double[] mass = reading.values("mass");
        int row = Explanation.medianGalaxy(model, features);
        assertThat(Arrays.stream(mass).filter(m -> m < mass[row]).count()).isEqualTo(19);
        assertThat(Arrays.stream(mass).filter(m -> m > mass[row]).count()).isEqualTo(20);
    }

    @Test
    void theCanonicalFormIsTheSameNetwork() {
        Matrix scaled = model.scaling().features(features);
        assertClose(Contributions.spread(model.network(), scaled), reading.values("spread"), 1e-13);
        var form = CanonicalForm.of(model.network(), scaled);
        assertClose(form.network().outputs(scaled), model.network().outputs(scaled), 1e-12);
        for (int place = 0; place < 15; place++) {
            int j = form.neurons().get(place);
            Network before = model.network();
            assertThat(form.network().outputWeight(place))
                    .isEqualTo(Math.abs(before.outputWeight(j)));
            assertThat(form.flipped().get(place)).isEqualTo(before.outputWeight(j) < 0);
            assertThat(form.spreads().get(place))
                    .isCloseTo(reading.values("spread")[j], within(1e-13));
        }
        assertThat(form.spreads()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(form.neurons())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        var again = CanonicalForm.of(form.network(), scaled);
        assertThat(again.network()).isEqualTo(form.network());
        assertThat(again.flipped()).containsOnly(false);
    }
}

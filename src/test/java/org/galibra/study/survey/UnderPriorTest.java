package org.galibra.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.sample.MassPrior;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class UnderPriorTest {
    /// Galaxies uniform in mass whose predictions scatter by 0.13 dex and are right on average.
    private static List<UnderPrior> flat() {
        var random = new Random(11);
        double[] truth = random.doubles(400_000, 8, 12).toArray();
        double[] predicted =
                Arrays.stream(truth).map(m -> m + 0.13 * random.nextGaussian()).toArray();
        return UnderPrior.of(Optional.of(HeldOut.of("test", truth, predicted)), Optional.empty());
    }

    private static double medianAt(UnderPrior prior, double from) {
        return prior.byPredicted().stream()
                .filter(bin -> bin.from() == from)
                .findFirst()
                .orElseThrow()
                .metrics()
                .median();
    }

    /// The mean of p − m at one p is −σ² d ln φ/dm for φ that changes slowly over σ: with Baldry's
    /// φ and σ = 0.13 dex, some 0.09 dex around 11.2, and nothing where φ is flat.
    @Test
    void aFlatTrainingWeighsTheHeaviestTooHeavyWhereNatureHasFew() {
        List<UnderPrior> priors = flat();
        assertThat(priors)
                .extracting(each -> each.judged() + " " + each.prior())
                .containsExactly("simulation uniform", "simulation baldry-2012");
        UnderPrior uniform = priors.get(0);
        UnderPrior natural = priors.get(1);
        assertThat(medianAt(uniform, 11)).isCloseTo(0, within(0.01));
        assertThat(medianAt(natural, 11)).isCloseTo(0.09, within(0.02));
        assertThat(medianAt(natural, 9)).isCloseTo(0, within(0.02));
        assertThat(uniform.all().scatter()).isCloseTo(0.13, within(0.002));
    }

    @Test
    void weightsAreThoseOfThePriorSoFewerGalaxiesTellOfNature() {
        List<UnderPrior> priors = flat();
        assertThat(priors.get(0).all().effective()).isCloseTo(400_000, within(1000.0));
        assertThat(priors.get(1).all().effective()).isLessThan(300_000);
        assertThat(priors.get(1).prior()).isEqualTo(MassPrior.BALDRY_2012);
    }
}

package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MassFunctionTest {
    private static final MassFunction MASSES = new MassFunction();

    @Test
    void reachesFromTheLeastToTheGreatestMass() {
        assertThat(MASSES.logMass(0)).isEqualTo(7.5);
        assertThat(MASSES.logMass(Math.nextDown(1.0))).isCloseTo(11.8, within(1e-9));
    }

    @Test
    void risesWithTheShareBelow() {
        double before = MASSES.logMass(0);
        for (int i = 1; i < 10_000; i++) {
            double mass = MASSES.logMass(i / 10_000.0);
            assertThat(mass).isGreaterThan(before);
            before = mass;
        }
    }

    /// Values of the formula by Python: φ(10.66) = e⁻¹ (3.96 + 0.79) against φ(9.66) = e^−0.1 0.1
    /// (3.96·0.1^−0.35 + 0.79·0.1^−1.47).
    @Test
    void weightsRestoreTheMassFunction() {
        double knee = galaxiesPerDex(10.66);
        double below = galaxiesPerDex(9.66);

        assertThat(knee / below).isCloseTo(1.747427 / 2.911757, within(2e-4));
    }

    private static double galaxiesPerDex(double logMass) {
        return MassFunction.weight(logMass) / (MASSES.logMass(share(logMass) + 1e-6) - logMass);
    }

    private static double share(double logMass) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (MASSES.logMass(middle) < logMass) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

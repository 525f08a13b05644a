package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StellarTracksTest {
    private static final InitialMassFunction STARS = new InitialMassFunction();
    private static final StellarTracks SOLAR = new StellarTracks(0, STARS);
    private static final StellarTracks POOR = new StellarTracks(-2, STARS);

    /// Values of NumPy 2.4.6: src/test/python/synthetic_reference.py.
    @ParameterizedTest
    @CsvSource({
        "0.1, 9.582465516e-04, 1.304559941e-01, 1.735880152e+14, 4.006725796e+13",
        "0.5, 3.787417411e-02, 4.587577621e-01, 1.212619677e+11, 5.558307528e+10",
        "1, 6.977165691e-01, 8.882494503e-01, 9.515777424e+09, 5.498324674e+09",
        "10, 5.551885930e+03, 3.941905620e+00, 2.534483277e+07, 2.397824527e+07",
        "80, 8.635242574e+05, 1.478113334e+01, 3.373756734e+06, 3.459334415e+06"
    })
    void followsThePublishedFormulae(
            double mass, double luminosity, double radius, double lifetime, double poorLifetime) {
        assertThat(StellarTracks.zeroAgeLuminosity(mass))
                .isCloseTo(luminosity, withinPercentage(1e-7));
        assertThat(StellarTracks.zeroAgeRadius(mass)).isCloseTo(radius, withinPercentage(1e-7));
        assertThat(SOLAR.lifetimeYears(mass)).isCloseTo(lifetime, withinPercentage(1e-7));
        assertThat(POOR.lifetimeYears(mass)).isCloseTo(poorLifetime, withinPercentage(1e-7));
    }

    @Test
    void turnOffIsTheMassWhoseLifetimeIsTheAge() {
        for (double mass : new double[] {0.09, 0.8, 1, 2.1, 8, 60}) {
            assertThat(SOLAR.turnOffMass(SOLAR.lifetimeYears(mass)))
                    .isCloseTo(mass, withinPercentage(1e-3));
        }
    }

    @Test
    void turnOffIsHeldAtTheEndsOfTheMassFunction() {
        assertThat(SOLAR.turnOffMass(1)).isCloseTo(100, within(0.2));
        assertThat(SOLAR.turnOffMass(1e16)).isCloseTo(0.08, within(0.001));
    }

    @Test
    void noStarLeavesMoreThanItHad() {
        for (double mass = 0.08; mass < 100; mass *= 1.01) {
            assertThat(StellarTracks.remnantMass(mass)).isPositive().isLessThanOrEqualTo(mass);
        }
        assertThat(StellarTracks.remnantMass(1)).isCloseTo(0.503, within(1e-12));
    }
}

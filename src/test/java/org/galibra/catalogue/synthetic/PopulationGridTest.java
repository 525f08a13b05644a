package org.galibra.catalogue.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class PopulationGridTest {
    private static final PopulationGrid GRID = PopulationGrid.make();

    @Test
    void itsBinsEndWhereTheRecipeSays() {
        assertThat(PopulationGrid.edgeGyr(0)).isZero();
        assertThat(PopulationGrid.edgeGyr(PopulationGrid.BIRTH_CLOUD_BINS))
                .isCloseTo(0.01, withinPercentage(1e-9));
        assertThat(PopulationGrid.edgeGyr(PopulationGrid.RECENT_BINS) * 1e9)
                .isCloseTo(PopulationGrid.RECENT_YEARS, withinPercentage(0.01));
        assertThat(PopulationGrid.edgeGyr(PopulationGrid.AGES))
                .isCloseTo(Math.pow(10, 1.12), withinPercentage(1e-9));
    }

    @Test
    void isLinearInMetallicityBetweenItsNodes() {
        double[] between = sum(10, -0.35, 1);
        double[] low = sum(10, -0.5, 1);
        double[] high = sum(10, -0.2, 1);

        for (int n = 0; n < between.length; n++) {
            assertThat(between[n]).isCloseTo((low[n] + high[n]) / 2, withinPercentage(1e-9));
        }
    }

    @Test
    void lightAndMassGrowWithTheMassFormed() {
        double[] one = sum(31, 0.29, 1);
        double[] three = sum(31, 0.29, 3);

        for (int n = 0; n < one.length; n++) {
            assertThat(three[n]).isPositive().isCloseTo(3 * one[n], withinPercentage(1e-9));
        }
    }

    @Test
    void coversTheWholeRangeOfMetallicity() {
        double previous = 0;
        for (double metallicity = -2; metallicity < 0.3; metallicity += 0.01) {
            double surviving = sum(20, metallicity, 1)[SimplePopulation.SURVIVING];
            assertThat(surviving).isBetween(0.5, 0.8).isNotEqualTo(previous);
            previous = surviving;
        }
    }

    private static double[] sum(int age, double metallicity, double mass) {
        var into = new double[SimplePopulation.NUMBERS];
        GRID.add(age, metallicity, mass, into);
        return into;
    }
}

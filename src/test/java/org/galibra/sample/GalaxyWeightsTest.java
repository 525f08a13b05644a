package org.galibra.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.galibra.catalogue.Catalogue;
import org.galibra.catalogue.ColumnMapping;
import org.galibra.catalogue.MassScale;
import org.galibra.model.Examples;
import org.galibra.model.Matrix;
import org.galibra.model.kernel.Cost;
import org.galibra.photometry.Band;
import org.galibra.table.Column;
import org.galibra.table.Reals;
import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class GalaxyWeightsTest {
    private static final double[] MASSES = {8, 9, 10, 11};
    private static final int[] CHOSEN = {3, 0};

    private static Catalogue catalogue(String name, double... values) throws GalibraException {
        return catalogue(new ColumnMapping(Optional.empty(), Map.of()), MASSES, name, values);
    }

    private static Catalogue catalogue(
            ColumnMapping mapping, double[] masses, String name, double... values)
            throws GalibraException {
        var table =
                new Table(
                        "t.csv",
                        List.of(
                                Column.of("logMstar", Reals.of(masses)),
                                Column.of("M_r", Reals.of(new double[] {-18, -19, -20, -21})),
                                Column.of(name, Reals.of(values))),
                        new Source("", "CSV", ""),
                        Map.of());
        return Catalogue.of(table, mapping, Band.KNOWN);
    }

    private static Examples two() {
        return new Examples(Matrix.of(2, 1, new double[] {0, 1}), new double[] {0, 1});
    }

    private static GalaxyWeights by(String column) {
        return GalaxyWeights.EQUAL.withColumn(Optional.of(column));
    }

    private static GalaxyWeights errors(String column) {
        return GalaxyWeights.EQUAL.withTruthError(Optional.of(column));
    }

    @Test
    void weightsAreThoseOfTheGalaxiesChosenAndOneOnAverage() throws Exception {
        // The missing and the negative weight are of galaxies that do not train.
        Examples weighted = by("w").weigh(two(), catalogue("w", 1, Double.NaN, -1, 3), CHOSEN);
        assertThat(weighted.galaxies().count()).isEqualTo(2);
        assertThat(factors(weighted, Cost.QUADRATIC)).containsExactly(1.5, 0.5);
        assertThat(factors(weighted, Cost.HUBER)).containsExactly(1.5, 0.5);
    }

    @Test
    void errorsWeighByTheirInverseWithTheWeightsAndAreHeldAtFivePerCent() throws Exception {
        Examples known = errors("e").weigh(two(), catalogue("e", 0.2, 1, 1, 0.1), CHOSEN);
        assertThat(factors(known, Cost.ERROR_WEIGHTED)[0]).isCloseTo(4.0 / 3, within(1e-15));
        assertThat(factors(known, Cost.ABSOLUTE)).containsExactly(1, 1);
        double least = GalaxyWeights.LEAST_ERROR_DEX;
        Examples held = errors("e").weigh(two(), catalogue("e", least, 1, 1, 0), CHOSEN);
        assertThat(factors(held, Cost.ERROR_WEIGHTED)).containsExactly(1, 1);
        assertThat(least).isCloseTo(0.0211893, within(1e-7));
    }

    @Test
    void anErrorOfALinearMassIsTakenToDex() throws Exception {
        ColumnMapping linear =
                new ColumnMapping(Optional.empty(), Map.of())
                        .withMassScale(Optional.of(MassScale.LINEAR));
        // 0.1 and 0.2 dex: σ_M = M ln 10 σ_dex.
        double[] masses = {1e8, 1e9, 1e10, 1e11};
        Catalogue catalogue =
                catalogue(linear, masses, "e", 0.2e8 * Math.log(10), 1, 1, 0.1e11 * Math.log(10));
        Examples known = errors("e").weigh(two(), catalogue, CHOSEN);
        double[] found = factors(known, Cost.ERROR_WEIGHTED);
        assertThat(found[0] / found[1]).isCloseTo(2, within(1e-12));
    }

    @Test
    void whatIsNoWeightIsNamedWithColumnAndRow() throws Exception {
        assertThatThrownBy(() -> by("w").weigh(two(), catalogue("w", 1, 1, 1, -0.5), CHOSEN))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("weight of a training galaxy is negative: -0.5")
                .hasMessageContaining("t.csv")
                .hasMessageContaining("column w")
                .hasMessageContaining("row 4");
        assertThatThrownBy(() -> by("w").weigh(two(), catalogue("w", Double.NaN, 1, 1, 1), CHOSEN))
                .hasMessageContaining("is missing")
                .hasMessageContaining("row 1");
        assertThatThrownBy(() -> by("w").weigh(two(), catalogue("w", 0, 5, 5, 0), CHOSEN))
                .hasMessageContaining("weight 0")
                .hasMessageContaining("column w");
        assertThatThrownBy(() -> by("v").weigh(two(), catalogue("w", 1, 1, 1, 1), CHOSEN))
                .isInstanceOf(GalibraException.class)
                .hasMessageContaining("v");
        assertThatThrownBy(() -> errors("e").weigh(two(), catalogue("e", 1, 1, 1, -1), CHOSEN))
                .hasMessageContaining("error of a training galaxy is negative")
                .hasMessageContaining("row 4");
    }

    private static double[] factors(Examples examples, Cost cost) {
        return IntStream.range(0, examples.size())
                .mapToDouble(row -> examples.factor(cost, row))
                .toArray();
    }
}

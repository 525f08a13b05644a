package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Histogram2D;
import org.galibra.evaluation.Range;
import org.galibra.evaluation.Reference;
import org.galibra.model.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/// Residuals against a colour and against the true mass, beside what NumPy says of the same
/// galaxies: `against.py` made the values.
class AgainstPlanTest {
    private static final Range RESIDUALS = new Range(-0.4, 0.4);

    @ParameterizedTest
    @ValueSource(strings = {"g-i", "truth"})
    void itsMediansAndPercentilesInBinsAreNumpys(String quantity) throws IOException {
        Properties numpy = numpy();
        AgainstPlan plan = plan(quantity);
        double width = numbers(numpy, quantity + ".widths")[1];
        assertThat(plan.medians().bins().width()).isCloseTo(width, within(1e-12));
        long bins =
                numpy.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(quantity + ".bin."))
                        .count();
        assertThat(plan.medians().occupied()).hasSize((int) bins);
        for (BinnedMedians.Bin bin : plan.medians().occupied()) {
            int number = (int) Math.floor(bin.centre() / width);
            assertThat(new double[] {bin.n(), bin.p16(), bin.median(), bin.p84()})
                    .as("bin at %s", bin.centre())
                    .containsExactly(numbers(numpy, quantity + ".bin." + number), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"g-i", "truth"})
    void itsAxisAndItsCountsAreNumpys(String quantity) throws IOException {
        Properties numpy = numpy();
        AgainstPlan plan = plan(quantity);
        double[] axis = numbers(numpy, quantity + ".axis");
        assertThat(plan.xs().from()).isCloseTo(axis[0], within(1e-12));
        assertThat(plan.xs().to()).isCloseTo(axis[1], within(1e-12));
        Histogram2D counts = plan.counts();
        double[] along =
                IntStream.range(0, counts.columns())
                        .mapToDouble(column ->
                                IntStream.range(0, counts.rows())
                                        .map(row -> counts.count(column, row))
                                        .sum())
                        .toArray();
        assertThat(along).containsExactly(numbers(numpy, quantity + ".counts"));
        double[] upward =
                IntStream.range(0, counts.rows())
                        .mapToDouble(row ->
                                IntStream.range(0, counts.columns())
                                        .map(column -> counts.count(column, row))
                                        .sum())
                        .toArray();
        assertThat(upward).containsExactly(numbers(numpy, quantity + ".upward"));
    }

    @Test
    void oneGalaxyAndNoneHaveAnAxisOfTheirOwn() {
        AgainstPlan none = AgainstPlan.of(spec(new double[0], new double[0]), RESIDUALS);
        assertThat(none.medians().occupied()).isEmpty();
        assertThat(none.xs().length()).isEqualTo(1);
        AgainstPlan one = AgainstPlan.of(spec(new double[] {3}, new double[] {0.1}), RESIDUALS);
        assertThat(one.medians().occupied()).hasSize(1);
        assertThat(one.xs().contains(3)).isTrue();
    }

    private static AgainstPlan plan(String quantity) {
        double[] truth = Reference.column("truth");
        double[] predicted = Reference.column("predicted");
        double[] residual =
                IntStream.range(0, truth.length)
                        // The values have four decimals: none lies beside an edge by rounding.
                        .mapToDouble(i -> Math.rint(1e4 * (predicted[i] - truth[i])) / 1e4)
                        .toArray();
        return AgainstPlan.of(spec(Reference.column(quantity), residual), RESIDUALS);
    }

    private static AgainstSpec spec(double[] x, double[] residual) {
        double[] points = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            points[2 * i] = x[i];
            points[2 * i + 1] = residual[i];
        }
        return new AgainstSpec("test", "x", "mag", List.of(), Matrix.owning(x.length, 2, points));
    }

    private static Properties numpy() throws IOException {
        var values = new Properties();
        try (var in = AgainstPlanTest.class.getResourceAsStream("against.properties")) {
            values.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return values;
    }

    private static double[] numbers(Properties values, String key) {
        return Arrays.stream(values.getProperty(key).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}

package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

class SensitivityPlanTest {
    private static final List<List<Double>> THREE_NETWORKS =
            List.of(List.of(-0.5, 0.25), List.of(-0.75, 0.375), List.of(-0.125, -0.25));

    private static SensitivitySpec.Galaxy galaxy(double truth, List<List<Double>> byBand) {
        return new SensitivitySpec.Galaxy(truth, truth + 0.1, List.of(0.5, -0.75, 2.0), byBand);
    }

    private static SensitivitySpec spec(List<SensitivitySpec.Galaxy> galaxies) {
        return new SensitivitySpec(
                List.of("g", "r", "g−r"),
                2,
                List.of("g", "r"),
                SensitivitySpec.Unit.MAGNITUDE,
                galaxies);
    }

    @Test
    void rowsStandByDecreasingMassWithMedianAndRangeOverTheNetworks() {
        var plan =
                SensitivityPlan.of(
                        spec(List.of(galaxy(8.5, THREE_NETWORKS), galaxy(10, THREE_NETWORKS))));
        assertThat(plan.rows()).extracting(SensitivityPlan.Row::truth).containsExactly(10.0, 8.5);
        assertThat(plan.networks()).isEqualTo(3);
        SensitivityPlan.Row row = plan.rows().getFirst();
        assertThat(row.byBand())
                .containsExactly(
                        new SensitivityPlan.Spread(-0.5, -0.75, -0.125),
                        new SensitivityPlan.Spread(0.25, -0.25, 0.375));
        // The sums are those of each network: −0.25, −0.375 and −0.375.
        assertThat(row.sum()).isEqualTo(new SensitivityPlan.Spread(-0.375, -0.375, -0.25));
        assertThat(plan.featureLimit()).isCloseTo(1.2 * 2, within(1e-12));
        assertThat(plan.bandLimit()).isCloseTo(1.12 * 0.75, within(1e-12));
        assertThat(plan.summary())
                .startsWith("Galaxy of log mass 10.00: strongest by g, −0.50 dex/mag; sum over");
        assertThat(plan.note()).contains("3 seeds, too few", "−0.4 dex mag⁻¹", "not unique");
    }

    @Test
    void theNoteSaysHowManyNetworksThereWere() {
        var one = List.of(THREE_NETWORKS.getFirst());
        assertThat(SensitivityPlan.of(spec(List.of(galaxy(9, one)))).note())
                .contains("one network");
        var eight = Collections.nCopies(8, THREE_NETWORKS.getFirst());
        assertThat(SensitivityPlan.of(spec(List.of(galaxy(9, eight)))).note())
                .contains("over 8 seeds.");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(List.of(galaxy(9, List.of(List.of(1.0))))));
        assertThatIllegalArgumentException().isThrownBy(() -> spec(List.of(galaxy(9, List.of()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        spec(
                                List.of(
                                        galaxy(9, THREE_NETWORKS),
                                        galaxy(8, THREE_NETWORKS.subList(0, 2)))));
    }

    @Test
    void platesAreAsWideAsTheirPlaceAndPaintAnyNumberOfThings() {
        for (int[] size : new int[][] {{0, 3, 2}, {1, 1, 1}, {8, 29, 15}, {9, 60, 30}}) {
            var galaxies = new ArrayList<SensitivitySpec.Galaxy>();
            for (int g = 0; g < size[0]; g++) {
                List<Double> byFeature = Collections.nCopies(size[1], g == 1 ? Double.NaN : 0.1);
                List<Double> byBand = Collections.nCopies(size[2], g == 1 ? Double.NaN : -0.2);
                galaxies.add(
                        new SensitivitySpec.Galaxy(
                                8 + g, 8, byFeature, Collections.nCopies(1 + size[0], byBand)));
            }
            var plan =
                    SensitivityPlan.of(
                            new SensitivitySpec(
                                    names(size[1]),
                                    Math.min(2, size[1]),
                                    names(size[2]),
                                    SensitivitySpec.Unit.NORMALISED,
                                    galaxies));
            for (double width : new double[] {243, 480, 506}) {
                for (FigureStyle style : List.of(FigureStyle.JOURNAL, FigureStyle.SCREEN_DARK)) {
                    Plate plate = Plate.of(plan, style, width);
                    assertThat(plate.width()).isEqualTo(width);
                    assertThat(coloured(plate)).isTrue();
                }
            }
        }
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "band" + i).toList();
    }

    /// Paints, and tells whether anything but one colour is there.
    private static boolean coloured(Plate plate) {
        var image =
                new BufferedImage(
                        (int) plate.width(), (int) plate.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        plate.painting()
                .paint(graphics, new Rectangle2D.Double(0, 0, plate.width(), plate.height()));
        graphics.dispose();
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(pixels).distinct().count() > 3;
    }
}

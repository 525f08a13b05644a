package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.galibra.figure.export.FigureData;
import org.galibra.figure.export.PanelData;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

class PassportPlanTest {
    private static final List<SpectraSpec.Passband> BANDS =
            List.of(
                    new SpectraSpec.Passband("g", 0.48),
                    new SpectraSpec.Passband("Ks", 2.2),
                    new SpectraSpec.Passband("r", 0.62));

    private static PassportPlan plan(int neurons) {
        var added = new ArrayList<PassportSpec.Added>();
        for (int j = 0; j < neurons; j++) {
            added.add(new PassportSpec.Added(j, (j % 2 == 0 ? 0.5 : -0.25) / (j + 1)));
        }
        double sum = added.stream().mapToDouble(PassportSpec.Added::dex).sum();
        return PassportPlan.of(
                new PassportSpec(
                        "G 7",
                        9.5,
                        9.2 + sum,
                        BANDS,
                        new SpectraSpec.Spectrum(9.5, List.of(-18.0, -20.5, Double.NaN)),
                        List.of(new SpectraSpec.Spectrum(9.4, List.of(-17.0, -21.0, -18.5))),
                        List.of(
                                new PassportSpec.Quantile("g", -18, 99.5),
                                new PassportSpec.Quantile("g−r", 0.6, 40)),
                        9.2,
                        added));
    }

    @Test
    void itsBarsLeadFromTheMedianGalaxyToThePrediction() {
        PassportPlan plan = plan(9);
        List<PassportPlan.Bar> bars = plan.bars();
        assertThat(bars).extracting(PassportPlan.Bar::name).startsWith("median galaxy", "neuron 1");
        assertThat(bars).extracting(PassportPlan.Bar::name).endsWith("other 3", "prediction");
        for (int i = 1; i < bars.size(); i++) {
            assertThat(bars.get(i).from()).isCloseTo(bars.get(i - 1).to(), within(1e-12));
        }
        assertThat(bars.getLast().to()).isEqualTo(plan.spec().predicted());
        assertThat(plan(3).bars()).hasSize(5);
        assertThat(plan.masses().contains(9.5)).isTrue();
    }

    @Test
    void itsAxesHoldTheLightOfTheGalaxyAndOfItsNeighbours() {
        SpectraPlan spectra = plan(2).spectra();
        assertThat(spectra.order()).containsExactly(0, 2, 1);
        assertThat(spectra.magnitudes().contains(-17)).isTrue();
        assertThat(spectra.magnitudes().contains(-21)).isTrue();
    }

    @Test
    void eachPanelTellsWhatIsUnderThePointer() {
        PassportPlan plan = plan(4);
        double high = PassportPanel.NEURONS.height(plan);
        double row = high / plan.bars().size();
        Pointed second = PassportPanel.NEURONS.at(plan, 400, high, 200, 1.5 * row).orElseThrow();
        assertThat(second.neuron()).hasValue(0);
        assertThat(second.words()).isEqualTo("neuron 1: +0.50 dex");
        Pointed feature = PassportPanel.QUANTILES.at(plan, 400, 130, 300, 40).orElseThrow();
        assertThat(feature.feature()).hasValue(1);
        assertThat(feature.words())
                .isEqualTo("g−r 0.60 mag: 40.0 % of the training galaxies lie below");
        assertThat(PassportPanel.SPECTRUM.at(plan, 400, 150, 2, 60)).isEmpty();
        var bands = new ArrayList<String>();
        for (int x = 0; x < 400; x++) {
            PassportPanel.SPECTRUM
                    .at(plan, 400, 150, x, 60)
                    .map(Pointed::words)
                    .ifPresent(bands::add);
        }
        assertThat(bands).contains("Ks at 2.20 µm: −20.50 mag (AB)", "r at 0.62 µm: – mag (AB)");
    }

    @Test
    void whatIsMarkedIsSeenInEveryPanel() {
        PassportPlan plan = plan(4);
        PassportPlan marked = plan.marking(new Marked(OptionalInt.of(1), Set.of(0), Set.of(1)));
        for (PassportPanel panel : PassportPanel.values()) {
            assertThat(painted(marked, panel)).as("%s", panel).isNotEqualTo(painted(plan, panel));
        }
    }

    private static List<Integer> painted(PassportPlan plan, PassportPanel panel) {
        var image = new BufferedImage(400, 150, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        var chart = new PassportChart(FigureStyle.SCREEN_LIGHT, panel);
        chart.show(plan);
        chart.chart().draw(graphics, new java.awt.Rectangle(400, 150));
        graphics.dispose();
        var pixels = new ArrayList<Integer>();
        for (int rgb : image.getRGB(0, 0, 400, 150, null, 0, 400)) {
            pixels.add(rgb);
        }
        return pixels;
    }

    @Test
    void onPaperAllPanelsStandBelowEachOtherAsWideAsTheirPlace() {
        Plate plate = Plate.of(plan(5), FigureStyle.JOURNAL, 243);
        assertThat(plate.width()).isEqualTo(243);
        double panels = 0;
        for (PassportPanel panel : PassportPanel.values()) {
            panels += panel.height(plan(5));
        }
        assertThat(plate.height()).isGreaterThan(panels);
    }

    @Test
    void itsNumbersAreWrittenPanelByPanel() {
        List<PanelData> data = FigureData.of(plan(4));
        assertThat(data)
                .extracting(PanelData::name)
                .containsExactly("spectrum", "quantiles", "neurons");
        assertThat(data.getFirst().columns().getFirst().size()).isEqualTo(6);
    }

    @Test
    void aGalaxyOfWhichNothingIsKnownHasAxesNevertheless() {
        var nothing =
                new PassportSpec(
                        "?",
                        Double.NaN,
                        9,
                        List.of(),
                        new SpectraSpec.Spectrum(Double.NaN, List.of()),
                        List.of(),
                        List.of(),
                        9,
                        List.of());
        PassportPlan plan = PassportPlan.of(nothing);
        assertThat(plan.bars()).hasSize(2);
        for (PassportPanel panel : PassportPanel.values()) {
            assertThat(painted(plan, panel)).hasSize(400 * 150);
        }
        assertThat(plan.summary()).contains("true –");
    }
}

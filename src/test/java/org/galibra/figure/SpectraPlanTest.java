package org.galibra.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class SpectraPlanTest {
    private static final List<SpectraSpec.Passband> BANDS =
            List.of(
                    new SpectraSpec.Passband("Ks", 2.2),
                    new SpectraSpec.Passband("u", 0.35),
                    new SpectraSpec.Passband("own", Double.NaN),
                    new SpectraSpec.Passband("r", 0.62));

    private static SpectraPlan plan(SpectraSpec.Spectrum... spectra) {
        return SpectraPlan.of(new SpectraSpec(BANDS, List.of(spectra), TargetLabel.STELLAR_MASS));
    }

    private static SpectraSpec.Spectrum galaxy(double mass, double... magnitudes) {
        return new SpectraSpec.Spectrum(mass, java.util.Arrays.stream(magnitudes).boxed().toList());
    }

    @Test
    void bandsStandByWavelengthAndGalaxiesByMass() {
        var plan = plan(galaxy(8.5, -15, -13, -1, -14), galaxy(10.5, -22, -18, -1, -21));
        assertThat(plan.order()).containsExactly(1, 3, 0);
        assertThat(plan.lines().getFirst().target()).isEqualTo(10.5);
        assertThat(plan.place(0)).isEqualTo(1);
        assertThat(plan.place(1)).isZero();
        assertThat(plan.magnitudes().from()).isLessThan(-22).isGreaterThan(-23);
        assertThat(plan.magnitudes().to()).isGreaterThan(-13).isLessThan(-12);
        assertThat(plan.wavelengths().contains(Math.log10(0.35))).isTrue();
        assertThat(plan.wavelengths().contains(Math.log10(2.2))).isTrue();
        assertThat(plan.wavelength(0)).isCloseTo(Math.log10(2.2), within(1e-12));
    }

    @Test
    void magnitudesGrowDownwardAndTheirLabelsStayTheirOwn() {
        Ticks ticks = Ticks.linear(new org.galibra.evaluation.Range(-23, -12), 6).mirrored();
        assertThat(ticks.range().from()).isEqualTo(12);
        assertThat(ticks.ticks().stream().filter(Ticks.Tick::isMajor).map(Ticks.Tick::label))
                .containsExactly("−12", "−14", "−16", "−18", "−20", "−22");
        assertThat(ticks.ticks().getFirst().at()).isEqualTo(12);
    }

    @Test
    void wavelengthsAreWrittenOut() {
        Ticks ticks = Ticks.decimal(new org.galibra.evaluation.Range(-0.8, 1.4));
        assertThat(ticks.ticks().stream().filter(Ticks.Tick::isMajor).map(Ticks.Tick::label))
                .containsExactly("0.2", "0.5", "1", "2", "5", "10", "20");
    }

    @Test
    void whatWasNotMeasuredLeavesAGapAndNoGalaxyIsDrawnToo() {
        assertThat(plan(galaxy(9, -16, Double.NaN, Double.NaN, -15)).magnitudes().to())
                .isLessThan(-14);
        assertThat(plan().summary()).isEqualTo("Spectra of no galaxy.");
        for (FigureStyle style : List.of(FigureStyle.JOURNAL, FigureStyle.SCREEN_DARK)) {
            Drawn.text(Plate.of(plan(), style, 243));
        }
    }

    @Test
    void onPaperEveryGalaxyIsNamedByItsMass() {
        String text =
                Drawn.text(
                        Plate.of(
                                plan(
                                        galaxy(8.5, -15, -13, -1, -14),
                                        galaxy(10.5, -22, -18, -1, -21)),
                                FigureStyle.JOURNAL,
                                243));
        assertThat(text)
                .contains("8.50", "10.50", "wavelength (µm)", "absolute magnitude (AB mag)");
    }

    @Test
    void aGalaxyHasOneMagnitudeForEachBand() {
        assertThatThrownBy(() -> plan(galaxy(9, -16))).isInstanceOf(IllegalArgumentException.class);
    }
}

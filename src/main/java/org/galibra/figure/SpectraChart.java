package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;
import java.util.Optional;

/// The spectra in the window, each named by its mass at its end.
public final class SpectraChart implements PanelChart<SpectraPlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(26, 58, 44, 58);

    private final FigureStyle style;
    private final Panel panel;

    /// How far, in px, the pointer may miss a mark.
    private static final double NEAR = 14;

    /// An empty chart.
    public SpectraChart(FigureStyle style) {
        this.style = style;
        panel =
                new Panel(
                        style,
                        new Panel.Axes(
                                "Wavelength (µm)", true, "Absolute magnitude (AB mag)", true),
                        SPACE);
    }

    @Override
    public Panel panel() {
        return panel;
    }

    /// The magnitude of the mark nearest to the pointer.
    @Override
    public Optional<String> told(SpectraPlan plan, Plane plane, double atX, double atY) {
        Optional<String> nearest = Optional.empty();
        double least = NEAR;
        for (SpectraSpec.Spectrum line : plan.lines()) {
            for (int band : plan.order()) {
                double magnitude = line.magnitudes().get(band);
                double distance =
                        Math.hypot(
                                plane.placeX(plan.wavelength(band)) - atX,
                                plane.placeY(-magnitude) - atY);
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(words(plan, line, band));
                }
            }
        }
        return nearest;
    }

    private static String words(SpectraPlan plan, SpectraSpec.Spectrum line, int band) {
        SpectraSpec.Passband passband = plan.spec().bands().get(band);
        return "%s at %s µm: %s mag (AB)\n%s %s dex"
                .formatted(
                        passband.name(),
                        Numbers.fixed(passband.wavelengthMicron(), 2),
                        Numbers.fixed(line.magnitudes().get(band), 2),
                        plan.spec().target().plain(),
                        Numbers.fixed(line.target(), 2));
    }

    /// The magnitudes to show; the axis counts their opposites upward.
    private Range magnitudes(SpectraPlan plan) {
        Range all = plan.magnitudes();
        Range upward = panel.ys(new Range(-all.to(), -all.from()));
        return new Range(-upward.to(), -upward.from());
    }

    @Override
    public void show(SpectraPlan plan) {
        var lines = new SpectraLines(plan, style);
        panel.show(
                Ticks.decimal(panel.xs(plan.wavelengths())),
                Ticks.linear(magnitudes(plan), 6).majorOnly().mirrored(),
                List.of(lines::paint),
                List.of(lines::bands, lines::ends));
    }
}

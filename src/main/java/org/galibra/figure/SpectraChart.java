package org.galibra.figure;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.RectangleInsets;

import java.util.List;

/// The spectra in the window, each named by its mass at its end.
public final class SpectraChart implements ScreenChart<SpectraPlan> {
    private static final RectangleInsets SPACE = new RectangleInsets(26, 58, 44, 58);

    private final FigureStyle style;
    private final Panel panel;
    private final JFreeChart chart;

    /// An empty chart.
    public SpectraChart(FigureStyle style) {
        this.style = style;
        panel =
                new Panel(
                        style,
                        new Panel.Axes(
                                "Wavelength (µm)", true, "Absolute magnitude (AB mag)", true),
                        SPACE);
        chart = panel.chart();
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(SpectraPlan plan) {
        var lines = new SpectraLines(plan, style);
        ScreenChart.once(
                chart,
                () ->
                        panel.show(
                                Ticks.decimal(plan.wavelengths()),
                                Ticks.linear(plan.magnitudes(), 6).majorOnly().mirrored(),
                                List.of(lines::paint),
                                List.of(lines::bands, lines::ends)));
    }
}

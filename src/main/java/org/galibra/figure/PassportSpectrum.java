package org.galibra.figure;

import org.jfree.chart.ui.RectangleInsets;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The spectrum of one galaxy over those of its nearest training galaxies.
final class PassportSpectrum {
    /// Room for the names of the bands above and for labels and unit below and at the left.
    private static final RectangleInsets SPACE = new RectangleInsets(26, 36, 20, 22);

    /// How far, in px, the pointer may miss a band.
    private static final double NEAR = 14;

    private final PassportPlan plan;
    private final FigureStyle style;

    PassportSpectrum(PassportPlan plan, FigureStyle style) {
        this.plan = plan;
        this.style = style;
    }

    void paint(Graphics2D graphics, Rectangle2D area) {
        SpectraPlan spectra = plan.spectra();
        var panel = new Panel(style, new Panel.Axes("", true, "", true), SPACE);
        Ticks magnitudes = Ticks.linear(spectra.magnitudes(), 4).mirrored();
        boolean paper = style.pen().framed();
        panel.show(
                Ticks.decimal(spectra.wavelengths()),
                paper ? magnitudes : magnitudes.majorOnly(),
                List.of(this::marked, this::nearest, this::own),
                List.of(new SpectraLines(spectra, style)::bands, this::unit));
        panel.draw(graphics, area);
    }

    /// A line through each marked band.
    private void marked(Graphics2D graphics, Scale scale) {
        graphics.setColor(style.palette().accent());
        graphics.setStroke(new BasicStroke(2));
        for (int band : plan.spectra().order()) {
            if (plan.marked().bands().contains(band)) {
                double x = scale.x(plan.spectra().wavelength(band));
                graphics.draw(new Line2D.Double(x, scale.area().getY(), x, scale.area().getMaxY()));
            }
        }
    }

    private void nearest(Graphics2D graphics, Scale scale) {
        for (SpectraSpec.Spectrum one : plan.spec().nearest()) {
            line(graphics, scale, one, style.palette().axis(), 0.75f);
        }
    }

    private void own(Graphics2D graphics, Scale scale) {
        SpectraSpec.Spectrum own = plan.spec().spectrum();
        line(graphics, scale, own, style.selected(), 2 * style.pen().equality());
        double radius = 1.15 * style.pen().dotRadius();
        for (int band : plan.spectra().order()) {
            double magnitude = own.magnitudes().get(band);
            if (Double.isFinite(magnitude)) {
                graphics.fill(
                        Layers.disc(
                                scale.x(plan.spectra().wavelength(band)),
                                scale.y(-magnitude),
                                radius));
            }
        }
    }

    private void line(
            Graphics2D graphics,
            Scale scale,
            SpectraSpec.Spectrum spectrum,
            Color colour,
            float width) {
        var path = new Path2D.Double();
        for (int band : plan.spectra().order()) {
            double magnitude = spectrum.magnitudes().get(band);
            if (Double.isFinite(magnitude)) {
                double x = scale.x(plan.spectra().wavelength(band));
                double y = scale.y(-magnitude);
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
        }
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /// The unit of the axis below, at its end, where no label is.
    private void unit(Graphics2D graphics, Scale scale) {
        graphics.setColor(style.palette().muted());
        double size = style.type().tick().getSize2D();
        MathText.of("µm")
                .draw(
                        graphics,
                        style.ticks(),
                        scale.area().getMaxX() + 3,
                        scale.area().getMaxY() + 1.25 * size + 1);
    }

    /// The band nearest to a point, with the galaxy's magnitude there.
    static Optional<Pointed> at(
            PassportPlan plan, double width, double height, double x, double y) {
        SpectraPlan spectra = plan.spectra();
        double inside = width - SPACE.getLeft() - SPACE.getRight();
        if (x < SPACE.getLeft() || x > width - SPACE.getRight() || y > height) {
            return Optional.empty();
        }
        double least = NEAR;
        Optional<Pointed> nearest = Optional.empty();
        for (int band : spectra.order()) {
            double share =
                    (spectra.wavelength(band) - spectra.wavelengths().from())
                            / spectra.wavelengths().length();
            double distance = Math.abs(SPACE.getLeft() + share * inside - x);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(Pointed.band(band, words(plan, band)));
            }
        }
        return nearest;
    }

    private static String words(PassportPlan plan, int band) {
        SpectraSpec.Passband passband = plan.spec().bands().get(band);
        return "%s at %s µm: %s mag (AB)"
                .formatted(
                        passband.name(),
                        Numbers.fixed(passband.wavelengthMicron(), 2),
                        Numbers.fixed(plan.spec().spectrum().magnitudes().get(band), 2));
    }
}

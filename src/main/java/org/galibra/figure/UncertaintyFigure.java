package org.galibra.figure;

import org.galibra.evaluation.BinnedMedians;
import org.galibra.evaluation.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A band's light and the propagated uncertainty against the predicted mass for a journal: below
/// each other, or beside each other across a page.
final class UncertaintyFigure {
    private static final double LEFT = 38;
    private static final double RIGHT = 8;
    private static final double TOP = 6;
    private static final double GAP = 42;
    private static final double LABELS = 30;
    private static final double SHAPE = 0.78;
    private static final double LEAST_FOR_BOTH = 400;

    private final UncertaintyPlan plan;
    private final FigureStyle style;
    private final boolean beside;
    private final double side;

    private UncertaintyFigure(UncertaintyPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        beside = width >= LEAST_FOR_BOTH;
        double room = width - LEFT - RIGHT;
        side = beside ? (room - GAP) / 2 : room;
    }

    static Plate plate(UncertaintyPlan plan, FigureStyle style, double width) {
        var figure = new UncertaintyFigure(plan, style, width);
        double panel = SHAPE * figure.side;
        return new Plate(width, TOP + (figure.beside ? panel : 2 * panel) + LABELS, figure::paint);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        var sheet = new Sheet(graphics, style);
        double height = SHAPE * side;
        var light = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP, side, height);
        var sigma =
                new Rectangle2D.Double(
                        light.getX() + (beside ? side + GAP : 0),
                        light.getY() + (beside ? 0 : height),
                        side,
                        height);
        Ticks masses = Ticks.linear(plan.mass(), 8);
        String predicted = plan.spec().target().predicted();
        sheet.panel(light, masses, beside, magnitudes(plan.light()), light(plan, style));
        var said = new ArrayList<String>();
        said.add(plan.spec().galaxies() + ", *N* = " + Numbers.count(plan.spec().masses().rows()));
        if (plan.spec().input()) {
            said.add(plan.spec().band() + " is an input of the network");
        }
        sheet.statement(light, said);
        sheet.key(light, CountBar.of(plan.byLight().largest(), style), List.of());
        sheet.upward("*M*_{" + plan.spec().band() + "} (AB)", light);
        UncertaintyPlan.Method first = plan.methods().getFirst();
        Ticks sigmas = Ticks.linear(plan.sigma(), 6);
        sheet.panel(
                sigma,
                masses,
                true,
                beside ? sigmas : sigmas.clearOfTop(),
                uncertainty(plan, style));
        entries(sheet, sigma);
        sheet.below(predicted, sigma);
        sheet.upward("propagated uncertainty (dex)", sigma);
        if (beside) {
            sheet.below(predicted, light);
        }
        sheet.statement(
                sigma, List.of(first.name() + ", median " + Numbers.dex(first.median()) + " dex"));
        sheet.counts(
                new Rectangle2D.Double(
                        sigma.getX() + 10, sigma.getY() + 32, Math.min(80, 0.4 * side), 6),
                key(plan, style));
    }

    private void entries(Sheet sheet, Rectangle2D frame) {
        double right = frame.getMaxX() - 10;
        double y = frame.getY() + 14;
        for (Sheet.Entry entry : entries(plan, style)) {
            sheet.entry(entry, right, y);
            y += 10;
        }
    }

    static List<Sheet.Entry> entries(UncertaintyPlan plan, FigureStyle style) {
        var entries = new ArrayList<Sheet.Entry>();
        var ink = style.palette().ink();
        float width = style.pen().equality();
        entries.add(new Sheet.Entry("median", ink, width));
        entries.add(new Sheet.Entry("16 and 84 per cent", ink, width, SedMassLayers.dashes(style)));
        for (UncertaintyPlan.Method other : plan.methods().subList(1, plan.methods().size())) {
            entries.add(
                    new Sheet.Entry(
                            "median, " + other.name(),
                            SedMassLayers.fit(style),
                            SedMassLayers.width(style)));
        }
        return entries;
    }

    /// The axis of magnitudes, bright ones up.
    static Ticks magnitudes(Range light) {
        return Ticks.linear(new Range(-light.to(), -light.from()), 6).mirrored();
    }

    static List<Layer> light(UncertaintyPlan plan, FigureStyle style) {
        return List.of(
                Layers.counts(plan.byLight(), CountBar.of(plan.byLight().largest(), style), style));
    }

    /// Counts by uncertainty have cividis, unless other colours than the usual were chosen.
    static CountBar key(UncertaintyPlan plan, FigureStyle style) {
        boolean usual = style.colours() == ColourMap.VIRIDIS;
        return CountBar.of(
                plan.methods().getFirst().counts().largest(),
                usual ? style.withColours(ColourMap.CIVIDIS) : style);
    }

    static List<Layer> uncertainty(UncertaintyPlan plan, FigureStyle style) {
        UncertaintyPlan.Method first = plan.methods().getFirst();
        var layers = new ArrayList<Layer>();
        layers.add(Layers.counts(first.counts(), key(plan, style), style));
        for (UncertaintyPlan.Method other : plan.methods().subList(1, plan.methods().size())) {
            layers.add(
                    Layers.line(
                            line(other.medians(), Quantile.MEDIAN),
                            SedMassLayers.fit(style),
                            SedMassLayers.width(style)));
        }
        var dashed = Sheet.stroke(style.pen().equality(), SedMassLayers.dashes(style));
        var ink = style.palette().ink();
        layers.add(Layers.line(line(first.medians(), Quantile.LOW), ink, dashed));
        layers.add(Layers.line(line(first.medians(), Quantile.HIGH), ink, dashed));
        layers.add(
                Layers.line(line(first.medians(), Quantile.MEDIAN), ink, style.pen().equality()));
        layers.add(Layers.dots(first.medians(), style));
        return layers;
    }

    private enum Quantile {
        LOW,
        MEDIAN,
        HIGH;

        double of(BinnedMedians.Bin bin) {
            return switch (this) {
                case LOW -> bin.p16();
                case MEDIAN -> bin.median();
                case HIGH -> bin.p84();
            };
        }
    }

    private static Polyline line(BinnedMedians medians, Quantile quantile) {
        List<BinnedMedians.Bin> bins = medians.occupied();
        return Polyline.through(
                bins.stream().mapToDouble(BinnedMedians.Bin::centre).toArray(),
                bins.stream().mapToDouble(quantile::of).toArray());
    }
}

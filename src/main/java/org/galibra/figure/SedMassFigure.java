package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Masses against those of a fit for a journal: raw and corrected below each other, or beside each
/// other across a page, over the distribution of the corrected residuals.
final class SedMassFigure {
    private static final double LEFT = 38;
    private static final double RIGHT = 8;
    private static final double TOP = 6;
    private static final double GAP = 40;
    private static final double BETWEEN = 8;
    private static final double LABELS = 34;
    private static final double RESIDUALS = 96;
    private static final double NARROW_SHAPE = 0.82;

    /// Narrower pages have the panels below each other.
    private static final double LEAST_FOR_BOTH = 400;

    private final SedMassPlan plan;
    private final FigureStyle style;
    private final double width;
    private final boolean beside;
    private final double side;
    private final double height;

    private SedMassFigure(SedMassPlan plan, FigureStyle style, double width) {
        this.plan = plan;
        this.style = style;
        this.width = width;
        beside = width >= LEAST_FOR_BOTH;
        side = beside ? (width - LEFT - RIGHT - GAP) / 2 : width - LEFT - RIGHT;
        height = beside ? side : NARROW_SHAPE * side;
    }

    static Plate plate(SedMassPlan plan, FigureStyle style, double width) {
        var figure = new SedMassFigure(plan, style, width);
        double masses = figure.beside ? figure.height : 2 * figure.height + BETWEEN;
        return new Plate(width, TOP + masses + LABELS + RESIDUALS + LABELS, figure::paint);
    }

    private void paint(Graphics2D graphics, Rectangle2D area) {
        Plate.begin(graphics, area, style);
        var sheet = new Sheet(graphics, style);
        var raw = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP, side, height);
        var corrected =
                new Rectangle2D.Double(
                        raw.getX() + (beside ? side + GAP : 0),
                        raw.getY() + (beside ? 0 : height + BETWEEN),
                        side,
                        height);
        Ticks masses = Ticks.linear(plan.limits().mass(), 8);
        String predicted = plan.spec().target().predicted();
        sheet.panel(raw, masses, beside, masses, SedMassLayers.raw(plan, style));
        sheet.statement(raw, statement("raw", plan.raw()));
        sheet.key(raw, SedMassLayers.key(plan, style), entries());
        sheet.upward(predicted + ", raw", raw);
        sheet.panel(corrected, masses, true, masses, SedMassLayers.corrected(plan, style));
        sheet.statement(corrected, statement("corrected, cross-fitted", plan.corrected()));
        sheet.upward(predicted + ", corrected", corrected);
        sheet.below(plan.spec().target().truth(), corrected);
        if (beside) {
            sheet.below(plan.spec().target().truth(), raw);
        }
        residuals(sheet, corrected.getMaxY() + LABELS, area.getX() + LEFT);
    }

    private void residuals(Sheet sheet, double y, double x) {
        var frame = new Rectangle2D.Double(x, y, width - LEFT - RIGHT, RESIDUALS);
        double top = PerformanceLimits.top(plan.corrected().residuals().largest());
        sheet.panel(
                frame,
                Ticks.linear(plan.limits().residual(), 8),
                true,
                Ticks.linear(new Range(0, top), 6),
                SedMassLayers.residuals(plan, style));
        double right = frame.getMaxX() - 7;
        sheet.flushRight("½(*P*_{84} − *P*_{16})", right, y + 13);
        sheet.flushRight("= " + Numbers.dex(plan.scatter()) + " dex", right, y + 23);
        sheet.below("corrected residual, predicted − SED (dex)", frame);
        sheet.upward("galaxies", frame);
    }

    private static List<String> statement(String what, PerformancePlan.Column column) {
        return List.of(
                what,
                "*N* = " + Numbers.count(column.metrics().n()),
                "median = " + Numbers.signedDex(column.metrics().median()) + " dex",
                "scatter = " + Numbers.dex(column.metrics().scatter()) + " dex");
    }

    private List<Sheet.Entry> entries() {
        var entries = new ArrayList<Sheet.Entry>();
        entries.add(new Sheet.Entry("one-to-one", style.palette().ink(), style.pen().equality()));
        if (plan.curve().isPresent()) {
            entries.add(
                    new Sheet.Entry(
                            SedMassLayers.degree(plan.spec().degree()) + " fit",
                            SedMassLayers.fit(style),
                            SedMassLayers.width(style)));
        }
        if (plan.applied().isPresent()) {
            entries.add(
                    new Sheet.Entry(
                            "correction",
                            SedMassLayers.fit(style),
                            SedMassLayers.width(style),
                            SedMassLayers.dashes(style)));
        }
        return entries;
    }
}

package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.jfree.chart.JFreeChart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// The fence in the window: how many galaxies leave the training range of each feature on each
/// side, every feature's distribution, or the share set apart along other quantities.
public final class FenceChart implements ScreenChart<FencePlan> {
    private static final double NAMES = 76;
    private static final double KEY = 112;
    private static final double AXIS = 22;
    private static final double TOP = 4;
    private static final double ROW = 21;

    /// What of the fence.
    public enum Part {
        COUNTS,
        DISTRIBUTIONS,
        SHARES
    }

    private final FigureStyle style;
    private final Part part;
    private final PaintedPlot plot = new PaintedPlot();
    private final JFreeChart chart;

    /// An empty chart.
    public FenceChart(FigureStyle style, Part part) {
        this.style = style;
        this.part = part;
        chart = plot.chart(style);
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(FencePlan plan) {
        plot.show(
                switch (part) {
                    case COUNTS -> (graphics, area) -> counts(graphics, area, plan);
                    case DISTRIBUTIONS -> (graphics, area) -> grid(plan, area).paint(graphics);
                    case SHARES -> (graphics, area) -> shares(graphics, area, plan);
                });
    }

    /// The feature whose bar is drawn at this height of the chart of counts.
    ///
    /// @param y below the chart's upper end, in px
    /// @param height of the chart, in px
    public static Optional<String> featureAt(FencePlan plan, double y, double height) {
        return barAt(plan, y, height).map(FencePlan.Feature::name);
    }

    private static Optional<FencePlan.Feature> barAt(FencePlan plan, double y, double height) {
        int row = (int) Math.floor((y - TOP) / ROW);
        return row >= 0 && row < Math.min(room(height), plan.worst().size())
                ? Optional.of(plan.worst().get(row))
                : Optional.empty();
    }

    /// How many bars there is room for.
    private static int room(double height) {
        return (int) Math.max(1, Math.floor((height - AXIS - 6) / ROW));
    }

    @Override
    public Optional<String> told(
            FencePlan plan, double width, double height, double atX, double atY) {
        var area = new Rectangle2D.Double(0, 0, width, height);
        return switch (part) {
            case COUNTS -> barAt(plan, atY, height).map(FenceChart::words);
            case DISTRIBUTIONS -> grid(plan, area).told(atX, atY, "survey");
            case SHARES -> shareAt(plan, area, atX, atY);
        };
    }

    private DistributionsGrid grid(FencePlan plan, Rectangle2D area) {
        int columns = DistributionsGrid.columns(plan.features().size(), area);
        return FenceFigure.grid(plan, style, area, columns);
    }

    private static String words(FencePlan.Feature feature) {
        return "%s, from %s to %s mag in training\n%s below, %s above of %s"
                .formatted(
                        feature.name(),
                        Numbers.fixed(feature.range().from(), 2),
                        Numbers.fixed(feature.range().to(), 2),
                        Numbers.count(feature.below()),
                        Numbers.count(feature.above()),
                        Told.galaxies(feature.measured()));
    }

    /// A bar for each feature, most outside first: as many as there is room for.
    private void counts(Graphics2D graphics, Rectangle2D area, FencePlan plan) {
        List<FencePlan.Feature> worst = plan.worst();
        double x = area.getX() + NAMES;
        double width = area.getWidth() - NAMES - KEY;
        if (worst.isEmpty()) {
            CanvasFont.set(graphics, style.type().title());
            graphics.setColor(style.palette().muted());
            graphics.drawString(
                    "No galaxy leaves the training range of any feature.",
                    (float) area.getX() + 8,
                    (float) area.getY() + 20);
            return;
        }
        List<FencePlan.Feature> shown =
                worst.subList(0, Math.min(room(area.getHeight()), worst.size()));
        double most = Ladder.above(1.12 * shown.getFirst().outside());
        double bottom = area.getY() + TOP + shown.size() * ROW;
        Ticks ticks = Ticks.linear(new Range(0, most), 5).majorOnly();
        CanvasFont.set(graphics, style.type().tick());
        graphics.setStroke(Sheet.stroke(1));
        for (Ticks.Tick tick : ticks.ticks()) {
            double at = x + tick.at() / most * width;
            graphics.setColor(style.palette().grid());
            Layers.crisp(graphics, new Line2D.Double(at, area.getY() + 2, at, bottom));
            graphics.setColor(style.palette().muted());
            CanvasFont.set(graphics, style.type().tick());
            MathText.of(tick.label())
                    .drawCentred(
                            graphics,
                            style.type().at(style.type().tick().getSize2D()),
                            at,
                            bottom + 15);
        }
        double y = area.getY() + TOP;
        for (FencePlan.Feature feature : shown) {
            bar(graphics, feature, x, y, width / most);
            y += ROW;
        }
        double key = area.getMaxX() - KEY + 14;
        entry(graphics, style.palette().negative(), "below training", key, area.getY() + 16);
        entry(graphics, style.palette().positive(), "above training", key, area.getY() + 34);
        graphics.setColor(style.palette().muted());
        CanvasFont.set(graphics, style.type().tick());
        double line = area.getY() + 60;
        if (shown.size() < worst.size()) {
            String more = "%d more features".formatted(worst.size() - shown.size());
            text(graphics, more, key, line);
            line += 23;
        }
        // The labels of the axis end below the key.
        if (line + 15 < bottom) {
            text(graphics, "A galaxy may", key, line);
            text(graphics, "leave several.", key, line + 15);
        }
    }

    private void bar(
            Graphics2D graphics, FencePlan.Feature feature, double x, double y, double perGalaxy) {
        double middle = x + feature.below() * perGalaxy;
        double end = middle + feature.above() * perGalaxy;
        graphics.setColor(style.palette().negative());
        graphics.fill(new Rectangle2D.Double(x, y + 4, middle - x, ROW - 8));
        graphics.setColor(style.palette().positive());
        graphics.fill(new Rectangle2D.Double(middle, y + 4, end - middle, ROW - 8));
        double base = y + ROW / 2 + 4;
        graphics.setColor(style.palette().text());
        MathText.of(feature.name().replace("Ks", "K_{s}"))
                .drawFlushRight(graphics, style.type(), x - 8, base);
        graphics.setColor(style.palette().muted());
        CanvasFont.set(graphics, style.type().tick());
        text(graphics, Numbers.count(feature.outside()), end + 6, base);
    }

    private void entry(Graphics2D graphics, Color colour, String text, double x, double y) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y - 9, 10, 10));
        graphics.setColor(style.palette().muted());
        CanvasFont.set(graphics, style.type().tick());
        text(graphics, text, x + 16, y);
    }

    private static void text(Graphics2D graphics, String text, double x, double y) {
        graphics.drawString(text, (float) x, (float) y);
    }

    private void shares(Graphics2D graphics, Rectangle2D area, FencePlan plan) {
        for (int i = 0; i < plan.shares().size(); i++) {
            Rectangle2D frame = frame(plan, area, i);
            if (frame.getWidth() > 30 && frame.getHeight() > 30) {
                FenceFigure.share(new Sheet(graphics, style), plan.shares().get(i), frame, i == 0);
            }
        }
    }

    /// Where the panel of a share stands.
    private Rectangle2D frame(FencePlan plan, Rectangle2D area, int place) {
        double unit = Sheet.unit(style);
        double slot = (area.getWidth() - 46 * unit) / plan.shares().size();
        return new Rectangle2D.Double(
                area.getX() + 40 * unit + place * slot,
                area.getY() + 14 * unit,
                slot - 32 * unit,
                area.getHeight() - 46 * unit);
    }

    /// The share nearest to a place, with the fence that sets it apart.
    private Optional<String> shareAt(FencePlan plan, Rectangle2D area, double atX, double atY) {
        var nearest = new NearestPoint(atX, atY);
        for (int i = 0; i < plan.shares().size(); i++) {
            FencePlan.Share share = plan.shares().get(i);
            var scale = new Scale(frame(plan, area, i), share.range(), new Range(0, share.top()));
            for (FencePlan.Line line : share.lines()) {
                for (FencePlan.Point point : line.points()) {
                    nearest.see(
                            scale.x(point.centre()),
                            scale.y(point.share()),
                            () -> words(share, line, point));
                }
            }
        }
        return nearest.words();
    }

    private static String place(FencePlan.Share share, FencePlan.Point point) {
        return share.kinds().isEmpty()
                ? Numbers.fixed(point.centre(), 2)
                : share.kinds().get((int) point.centre());
    }

    private static String words(FencePlan.Share share, FencePlan.Line line, FencePlan.Point point) {
        return "%s, %s %s\n%s %% of %s set apart (68 %%: %s to %s %%)"
                .formatted(
                        line.fence(),
                        MathText.of(share.title()).plain(),
                        place(share, point),
                        Numbers.fixed(100 * point.share(), 1),
                        Told.galaxies(point.galaxies()),
                        Numbers.fixed(100 * point.low(), 1),
                        Numbers.fixed(100 * point.high(), 1));
    }
}

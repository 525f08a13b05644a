package org.galibra.figure;

import org.galibra.evaluation.TotalDerivatives;
import org.galibra.evaluation.TotalDerivatives.Slope;
import org.jfree.chart.JFreeChart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The total derivative by each band: bars for the median over the galaxies, lines for their 16–84
/// per cent range, feet for the range over seeds; and their sum beside what it is at fixed
/// mass-to-light ratio.
public final class DerivativesChart implements ScreenChart<DerivativesPlan> {
    private static final double TOP = 22;
    private static final double RIGHT = 12;

    /// A line of the note, and the room below the last, as multiples of the letters' size.
    private static final double NOTE_LINE = 1.25;

    private static final double NOTE_FOOT = 0.4;

    /// About the width of a letter of the note, as a multiple of its size.
    private static final double NOTE_LETTER = 0.5;

    private static final double SIDE = 8;
    private static final double WIDTH_OF_BAR = 0.6;
    private static final double LEAST_PAPER_HEIGHT = 150;
    private static final double MOST_PAPER_HEIGHT = 200;
    private static final String SUM = "Σ";

    private final PaintedPlot plot = new PaintedPlot();
    private final FigureStyle style;
    private final JFreeChart chart;

    /// An empty chart.
    public DerivativesChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    /// The same figure on paper.
    static Plate plate(DerivativesPlan plan, FigureStyle style, double width) {
        double height = Math.clamp(0.5 * width, LEAST_PAPER_HEIGHT, MOST_PAPER_HEIGHT);
        return new Plate(
                width,
                height,
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    paint(graphics, new Rectangle2D.Double(0, 0, width, height), plan, style);
                });
    }

    @Override
    public JFreeChart chart() {
        return chart;
    }

    @Override
    public void show(DerivativesPlan plan) {
        plot.show((graphics, area) -> paint(graphics, area, plan, style));
    }

    /// The bands, a free place, and the sum.
    private static List<String> names(DerivativesPlan plan) {
        return Stream.concat(
                        plan.spec().derivatives().bands().stream().map(Slope::of),
                        Stream.of("", SUM))
                .toList();
    }

    private static Rows rows(DerivativesPlan plan, Rectangle2D area, double letters) {
        List<String> names = names(plan);
        double width = area.getWidth() - Rows.LEFT - RIGHT;
        int lines = note(plan, area.getWidth(), letters).size();
        double below = Rows.names(names, width) + (NOTE_FOOT + NOTE_LINE * lines) * letters;
        return Rows.within(area, TOP, Rows.LEFT, below, RIGHT, 0, 1, names.size());
    }

    /// The note in lines that fit, broken where a part of it ends.
    ///
    /// @param letters their size
    private static List<String> note(DerivativesPlan plan, double width, double letters) {
        double most = (width - 2 * SIDE) / (NOTE_LETTER * letters);
        var lines = new ArrayList<String>();
        for (String part : plan.note().split("; ", -1)) {
            String joined = lines.isEmpty() ? part : lines.getLast() + "; " + part;
            if (lines.isEmpty() || joined.length() > most) {
                lines.add(part);
            } else {
                lines.set(lines.size() - 1, joined);
            }
        }
        return lines;
    }

    @Override
    public Optional<String> told(
            DerivativesPlan plan, double width, double height, double atX, double atY) {
        return at(plan, width, height, atX, atY).map(Pointed::words);
    }

    @Override
    public String values(DerivativesPlan plan) {
        return plan.values();
    }

    /// What lies at a point of a chart of this size, in px: a band, or the sum.
    public static Optional<Pointed> at(
            DerivativesPlan plan, double width, double height, double x, double y) {
        double letters = FigureStyle.SCREEN_LIGHT.type().tick().getSize2D();
        Rows rows = rows(plan, new Rectangle2D.Double(0, 0, width, height), letters);
        OptionalInt column = rows.column(x);
        List<Slope> bands = plan.spec().derivatives().bands();
        if (column.isEmpty() || y < rows.inside().getY() || column.getAsInt() == bands.size()) {
            return Optional.empty();
        }
        if (column.getAsInt() > bands.size()) {
            String words = "%s; at fixed M/L it is %s dex/mag";
            return Optional.of(
                    Pointed.nothing(
                            words.formatted(
                                    words("Σ df/dm", plan.spec().derivatives().sum(), plan),
                                    Numbers.fixed(TotalDerivatives.FIXED_RATIO, 1))));
        }
        Slope slope = bands.get(column.getAsInt());
        return Optional.of(
                Pointed.band(column.getAsInt(), words("df/dm of " + slope.of(), slope, plan)));
    }

    private static String words(String name, Slope slope, DerivativesPlan plan) {
        String words =
                "%s: %s dex/mag, %s … %s for 16–84 %% of the galaxies"
                        .formatted(
                                name,
                                Numbers.signed(slope.median(), 3),
                                Numbers.signed(slope.p16(), 3),
                                Numbers.signed(slope.p84(), 3));
        return plan.spec().networks() > 1
                ? "%s, %s … %s over %s seeds"
                        .formatted(
                                words,
                                Numbers.signed(slope.lowest(), 3),
                                Numbers.signed(slope.highest(), 3),
                                Numbers.count(plan.spec().networks()))
                : words;
    }

    private static void paint(
            Graphics2D graphics, Rectangle2D area, DerivativesPlan plan, FigureStyle style) {
        double letters = style.type().tick().getSize2D();
        Rows rows = rows(plan, area, letters);
        var painter = new RowsPainter(graphics, style, rows);
        painter.marked(plan.marked().bands());
        Scale scale = painter.panel(0, plan.range(), 6);
        List<Slope> bands = plan.spec().derivatives().bands();
        boolean seeds = plan.spec().networks() > 1;
        for (int b = 0; b < bands.size(); b++) {
            slope(painter, scale, b, bands.get(b), seeds);
        }
        double parting = rows.x(bands.size());
        graphics.setColor(style.palette().axis());
        graphics.setStroke(new BasicStroke(1));
        painter.line(parting, rows.inside().getY(), parting, rows.inside().getMaxY());
        Slope sum = plan.spec().derivatives().sum();
        slope(painter, scale, bands.size() + 1.0, sum, seeds);
        expected(graphics, painter, scale, bands.size() + 1.0, style);
        painter.names(names(plan), plan.marked().bands());
        painter.title("df/dm (dex/mag)", area.getX() + 13);
        sum(graphics, plan, rows.inside().getMaxX(), rows.inside().getY() - 6, style);
        graphics.setColor(style.palette().muted());
        List<String> note = note(plan, area.getWidth(), letters);
        for (int line = 0; line < note.size(); line++) {
            double up = (NOTE_FOOT + NOTE_LINE * (note.size() - 1 - line)) * letters;
            MathText.of(note.get(line))
                    .draw(graphics, style.ticks(), area.getX() + SIDE, area.getMaxY() - up);
        }
    }

    private static void slope(
            RowsPainter painter, Scale scale, double column, Slope slope, boolean seeds) {
        painter.bar(scale, column, slope.median(), WIDTH_OF_BAR);
        painter.range(scale, column, slope.p16(), slope.p84(), false);
        if (seeds) {
            // Beside the line of the galaxies, so that both are seen.
            painter.range(scale, column + 0.18, slope.lowest(), slope.highest(), true);
        }
    }

    /// A dashed line across the sum's column, at what it is where M/L does not change.
    private static void expected(
            Graphics2D graphics,
            RowsPainter painter,
            Scale scale,
            double column,
            FigureStyle style) {
        double y = scale.y(TotalDerivatives.FIXED_RATIO);
        graphics.setColor(style.palette().text());
        float[] dashes = {4, 3};
        graphics.setStroke(
                new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
        painter.line(scale.x(column - 0.75), y, scale.x(column + 0.5), y);
    }

    /// The sum in numbers, and what the dashed line says, above the panel.
    private static void sum(
            Graphics2D graphics, DerivativesPlan plan, double right, double y, FigureStyle style) {
        MathText expected =
                MathText.of(
                        "; dashed: %s at fixed M/L"
                                .formatted(Numbers.fixed(TotalDerivatives.FIXED_RATIO, 1)));
        double sum = plan.spec().derivatives().sum().median();
        graphics.setColor(style.palette().text());
        MathText.of("Σ = %s dex/mag".formatted(Numbers.signed(sum, 3)))
                .drawFlushRight(
                        graphics,
                        style.strong(),
                        right - expected.width(graphics, style.ticks()),
                        y);
        graphics.setColor(style.palette().muted());
        expected.drawFlushRight(graphics, style.ticks(), right, y);
    }
}

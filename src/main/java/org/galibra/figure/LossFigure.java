package org.galibra.figure;

/// The loss figure for a journal: the chart of the window, its axes named by the page, so that both
/// titles stay text in every format.
final class LossFigure {
    /// A place narrower than this has room for two labels below the axis of steps, and a shorter
    /// title.
    private static final double NARROW = 360;

    private static final double LEAST_HEIGHT = 165;
    private static final double MOST_HEIGHT = 227;
    private static final double HEIGHT_BY_WIDTH = 0.62;

    private LossFigure() {}

    static Plate plate(LossPlan plan, FigureStyle style, double width) {
        boolean narrow = width < NARROW;
        double height = Math.clamp(HEIGHT_BY_WIDTH * width, LEAST_HEIGHT, MOST_HEIGHT);
        String steps = narrow ? LossChart.BRIEF_STEPS : LossChart.steps(plan.spec().batch());
        return new Plate(
                width,
                height,
                (graphics, area) -> {
                    Plate.begin(graphics, area, style);
                    var chart = LossChart.untitled(style, narrow ? 3 : 5);
                    chart.show(plan);
                    chart.chart().draw(graphics, area);
                    graphics.setColor(style.palette().text());
                    var type = style.type();
                    MathText below = MathText.of(steps);
                    // The chart's own margins, 52 and 71 pt, are not alike: its axes stand left.
                    double middle = area.getX() + (52 + area.getWidth() - 71) / 2;
                    below.draw(
                            graphics,
                            type,
                            middle - below.width(graphics, type) / 2,
                            area.getMaxY() - 5);
                    MathText.of(LossSpec.title(plan.spec().cost()))
                            .drawUpward(graphics, type, area.getX() + 12, area.getCenterY() - 11);
                });
    }
}

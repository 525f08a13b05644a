package org.galibra.figure;

import org.jfree.chart.JFreeChart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Measures of importance: a row of bars for each measure, over common names.
public final class ImportanceChart implements ScreenChart<ImportancePlan> {
    private static final double TOP = 16;
    private static final double RIGHT = 12;
    private static final double HEAD = 18;
    private static final double WIDTH_OF_BAR = 0.6;
    private static final double PAPER_ROW = 80;

    /// Panels lower than this have room for few labels only.
    private static final double LOW = 50;

    private final PaintedPlot plot = new PaintedPlot();
    private final FigureStyle style;
    private final JFreeChart chart;

    /// An empty chart.
    public ImportanceChart(FigureStyle style) {
        this.style = style;
        chart = plot.chart(style);
    }

    /// The same figure on paper.
    static Plate plate(ImportancePlan plan, FigureStyle style, double width) {
        double names = Rows.names(plan.spec().names(), width - Rows.LEFT - RIGHT);
        double height = TOP + names + PAPER_ROW * Math.max(1, plan.spec().measures().size());
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
    public void show(ImportancePlan plan) {
        plot.show((graphics, area) -> paint(graphics, area, plan, style));
    }

    private static Rows rows(ImportancePlan plan, Rectangle2D area) {
        List<String> names = plan.spec().names();
        double width = area.getWidth() - Rows.LEFT - RIGHT;
        int measures = plan.spec().measures().size();
        return Rows.within(
                area,
                TOP,
                Rows.LEFT,
                Rows.names(names, width),
                RIGHT,
                HEAD,
                measures,
                names.size());
    }

    @Override
    public Optional<String> told(
            ImportancePlan plan, double width, double height, double atX, double atY) {
        return at(plan, width, height, atX, atY).map(Pointed::words);
    }

    @Override
    public String values(ImportancePlan plan) {
        return plan.values();
    }

    /// What lies at a point of a chart of this size, in px: a measure of a band, group or neuron.
    public static Optional<Pointed> at(
            ImportancePlan plan, double width, double height, double x, double y) {
        Rows rows = rows(plan, new Rectangle2D.Double(0, 0, width, height));
        OptionalInt column = rows.column(x);
        if (column.isEmpty() || y < rows.inside().getY()) {
            return Optional.empty();
        }
        int place = column.getAsInt();
        String of =
                switch (plan.spec().kind()) {
                    case BANDS, GROUPS -> "";
                    case NEURONS -> "Neuron ";
                    case LAST_NEURONS -> "Last layer, neuron ";
                };
        String name = of + plan.spec().names().get(place);
        String words =
                rows.row(y).isPresent()
                        ? name + ", " + words(plan, rows.row(y).getAsInt(), place)
                        : name;
        return Optional.of(
                switch (plan.spec().kind()) {
                    case BANDS -> Pointed.band(place, words);
                    case NEURONS -> Pointed.neuron(place, words);
                    case GROUPS, LAST_NEURONS -> Pointed.nothing(words);
                });
    }

    private static String words(ImportancePlan plan, int row, int place) {
        ImportanceSpec.Measure measure = plan.spec().measures().get(row);
        ImportanceSpec.Value value = measure.values().get(place);
        if (Double.isNaN(value.value())) {
            return measure.title() + ": does not apply";
        }
        String words =
                "%s: %s %s"
                        .formatted(
                                measure.title(), Numbers.signed(value.value(), 3), measure.unit());
        return Double.isNaN(value.low())
                ? words
                : "%s (16–84 %%: %s … %s)"
                        .formatted(
                                words,
                                Numbers.signed(value.low(), 3),
                                Numbers.signed(value.high(), 3));
    }

    private static void paint(
            Graphics2D graphics, Rectangle2D area, ImportancePlan plan, FigureStyle style) {
        Rows rows = rows(plan, area);
        var painter = new RowsPainter(graphics, style, rows);
        Set<Integer> marked = marked(plan);
        painter.marked(marked);
        for (int row = 0; row < plan.spec().measures().size(); row++) {
            ImportanceSpec.Measure measure = plan.spec().measures().get(row);
            int ticks = rows.frame(row).getHeight() < LOW ? 3 : 5;
            Scale scale = painter.panel(row, plan.ranges().get(row), ticks);
            for (int i = 0; i < measure.values().size(); i++) {
                ImportanceSpec.Value value = measure.values().get(i);
                painter.bar(scale, i, value.value(), WIDTH_OF_BAR);
                painter.range(scale, i, value.low(), value.high(), false);
            }
            graphics.setColor(style.palette().text());
            MathText.of("%s (%s)".formatted(measure.title(), measure.unit()))
                    .draw(graphics, style.ticks(), scale.area().getX(), scale.area().getY() - 5);
        }
        painter.names(plan.spec().names(), marked);
    }

    private static Set<Integer> marked(ImportancePlan plan) {
        return switch (plan.spec().kind()) {
            case BANDS -> plan.marked().bands();
            case NEURONS ->
                    plan.marked().neuron().isPresent()
                            ? Set.of(plan.marked().neuron().getAsInt())
                            : Set.of();
            case GROUPS, LAST_NEURONS -> Set.of();
        };
    }
}

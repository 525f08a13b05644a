package org.galibra.figure;

import org.galibra.evaluation.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Finds the ticks of a small panel, whose labels must not touch each other or the next panel's:
/// two of them at least, for one alone tells no scale.
///
/// @param type in whose fonts labels are drawn
/// @param range the panel's values
/// @param place where the panel stands, in px or pt
record DistributionsTicks(
        Graphics2D graphics, FigureStyle.Type type, Range range, Rectangle2D place) {
    /// Distances between labels, as multiples of a tenth of the range's decade.
    private static final double[] DISTANCES = {1, 2, 4, 5, 10, 20, 30, 40, 50};

    private static final int MOST_LABELS = 5;

    /// At the narrowest of the round distances at which two labels and more stand apart within the
    /// panel, or reach a little farther beyond it where they must. Where not all at a distance
    /// stand apart, every second or third of them: there, 0 may have no label.
    ///
    /// @param over how far a label may stand beyond its panel
    Ticks ticks(double over) {
        for (int every : new int[] {1, 2, 3}) {
            for (double beyond : new double[] {over, 2 * over}) {
                Optional<Ticks> several = labelled(beyond, every, 2);
                if (several.isPresent()) {
                    return several.get();
                }
            }
        }
        return labelled(over, 1, 1).orElseGet(() -> new Ticks(range, List.of()));
    }

    private Optional<Ticks> labelled(double over, int every, int least) {
        double decade = Math.pow(10, Math.floor(Math.log10(range.length())) - 1);
        for (double factor : DISTANCES) {
            Ticks ticks = Ticks.spaced(range, factor * decade);
            List<Ticks.Tick> within =
                    ticks.ticks().stream()
                            .filter(Ticks.Tick::isMajor)
                            .filter(tick -> fits(tick, over))
                            .toList();
            IntFunction<List<Ticks.Tick>> from =
                    first ->
                            IntStream.iterate(first, i -> i < within.size(), i -> i + every)
                                    .mapToObj(within::get)
                                    .toList();
            Optional<List<Ticks.Tick>> labels =
                    IntStream.range(0, every)
                            .mapToObj(from)
                            .filter(some -> some.size() >= least && some.size() <= MOST_LABELS)
                            .filter(this::apart)
                            .findFirst();
            if (labels.isPresent()) {
                return labels.map(those -> only(those, ticks));
            }
        }
        return Optional.empty();
    }

    /// The same ticks, only these of them labelled.
    private static Ticks only(List<Ticks.Tick> labels, Ticks ticks) {
        return new Ticks(
                ticks.range(),
                ticks.ticks().stream()
                        .map(tick -> labels.contains(tick) ? tick : new Ticks.Tick(tick.at(), ""))
                        .toList());
    }

    private boolean apart(List<Ticks.Tick> labels) {
        double gap = 0.6 * type.tick().getSize2D();
        for (int i = 1; i < labels.size(); i++) {
            double distance = at(labels.get(i)) - at(labels.get(i - 1));
            double taken = (width(labels.get(i)) + width(labels.get(i - 1))) / 2;
            if (distance < taken + gap) {
                return false;
            }
        }
        return true;
    }

    /// Whether a label stays within its panel, or nearly: none reaches into the next.
    private boolean fits(Ticks.Tick tick, double over) {
        double half = width(tick) / 2;
        double at = at(tick);
        return at - half >= place.getX() - over && at + half <= place.getMaxX() + over;
    }

    /// Where a tick stands, in px or pt.
    double at(Ticks.Tick tick) {
        return place.getX() + (tick.at() - range.from()) / range.length() * place.getWidth();
    }

    private double width(Ticks.Tick tick) {
        return MathText.of(tick.label()).width(graphics, type);
    }
}

package org.galibra.figure;

import org.galibra.evaluation.Range;
import org.galibra.evaluation.survey.Coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// All numbers of a figure of coverage.
///
/// @param spec what was asked for
/// @param lines one for each of its lines
/// @param levels the levels whose coverage is shown by mass
/// @param mass the axis of masses, in dex
/// @param floor the lower end of the axis of coverage by mass
public record CoveragePlan(
        CoverageSpec spec, List<Line> lines, List<Double> levels, Range mass, double floor)
        implements FigurePlan {
    /// Fewer galaxies in a bin tell no share.
    static final int LEAST_IN_BIN = 20;

    private static final double HALF_BIN_DEX = 0.25;

    /// The levels that are shown by mass, of those that were asked for.
    private static final List<Double> BY_MASS = List.of(0.68, 0.95);

    private static final Range NO_GALAXIES = new Range(8, 11);

    /// A coverage that was reached.
    ///
    /// @param at the level asked for, or the middle of a bin of predicted mass in dex
    /// @param galaxies how many were looked at
    /// @param reached the share whose mass was in its interval
    /// @param low the lower end of its 68 per cent Wilson interval
    /// @param high the upper end
    public record Point(double at, int galaxies, double reached, double low, double high) {
        private static Point of(double at, Coverage.Share share) {
            Wilson interval = Wilson.of(share.galaxies(), share.covered());
            return new Point(at, share.galaxies(), share.value(), interval.low(), interval.high());
        }
    }

    /// One line.
    ///
    /// @param asked what it is
    /// @param byLevel reached against nominal
    /// @param byMass for each level of the plan, reached against predicted mass
    public record Line(CoverageSpec.Line asked, List<Point> byLevel, List<List<Point>> byMass) {
        public Line {
            byLevel = List.copyOf(byLevel);
            byMass = byMass.stream().map(List::copyOf).toList();
        }
    }

    public CoveragePlan {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
    }

    /// Plans the figure.
    public static CoveragePlan of(CoverageSpec spec) {
        var lines = new ArrayList<Line>();
        Range mass = null;
        double lowest = 1;
        for (CoverageSpec.Line asked : spec.lines()) {
            List<Point> byLevel =
                    asked.coverages().stream()
                            .filter(coverage -> coverage.all().galaxies() > 0)
                            .map(coverage -> Point.of(coverage.level(), coverage.all()))
                            .toList();
            var byMass = new ArrayList<List<Point>>();
            for (double level : BY_MASS) {
                List<Point> points = byMass(asked, level);
                byMass.add(points);
                for (Point point : points) {
                    var bin = new Range(point.at() - HALF_BIN_DEX, point.at() + HALF_BIN_DEX);
                    mass = mass == null ? bin : mass.union(bin);
                    lowest = Math.min(lowest, point.low());
                }
            }
            lines.add(new Line(asked, byLevel, byMass));
        }
        double floor = Math.floor(10 * Math.clamp(lowest - 0.02, 0, 0.5)) / 10;
        return new CoveragePlan(spec, lines, BY_MASS, mass == null ? NO_GALAXIES : mass, floor);
    }

    private static List<Point> byMass(CoverageSpec.Line line, double level) {
        return line.coverages().stream()
                .filter(coverage -> coverage.level() == level)
                .flatMap(coverage -> coverage.bins().stream())
                .filter(bin -> bin.share().galaxies() >= LEAST_IN_BIN)
                .map(bin -> Point.of(bin.from() + HALF_BIN_DEX, bin.share()))
                .toList();
    }

    @Override
    public String summary() {
        return lines.stream().map(CoveragePlan::summary).collect(Collectors.joining(" "));
    }

    private static String summary(Line line) {
        String reached =
                line.byLevel().stream()
                        .map(point ->
                                "%s of %s"
                                        .formatted(
                                                Numbers.dex(point.reached()),
                                                Numbers.fixed(point.at(), 2)))
                        .collect(Collectors.joining(", "));
        return "%s (%s): reached %s; judged on %s galaxies, effective N %s."
                .formatted(
                        line.asked().name(),
                        line.asked().words(),
                        reached.isEmpty() ? "nothing" : reached,
                        Numbers.count(line.asked().judged()),
                        Numbers.count(line.asked().effective()));
    }
}

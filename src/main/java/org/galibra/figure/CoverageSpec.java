package org.galibra.figure;

import org.galibra.evaluation.survey.Coverage;

import java.util.List;

/// How often intervals of predicted masses held the mass they were meant to hold.
///
/// @param lines one for each calibration and set of galaxies
/// @param target how the axes name the mass
public record CoverageSpec(List<Line> lines, TargetLabel target) implements FigureSpec {
    /// One calibration, seen on one set of galaxies.
    ///
    /// @param name such as `simulation`, `survey, weighted`
    /// @param words what the calibration allows to be said, such as `within the simulation`
    /// @param judged galaxies that were looked at
    /// @param effective how many equally weighted galaxies the calibration tells as much as
    /// @param coverages one for each level, by predicted mass; lowest level first
    public record Line(
            String name, String words, int judged, double effective, List<Coverage> coverages) {
        public Line {
            coverages = List.copyOf(coverages);
        }
    }

    public CoverageSpec {
        lines = List.copyOf(lines);
    }
}

package org.galibra.app.apply;

import org.galibra.figure.CoveragePlan;
import org.galibra.figure.FencePlan;
import org.galibra.figure.SedMassPlan;
import org.galibra.figure.UncertaintyPlan;
import org.galibra.study.survey.Application;
import org.galibra.study.survey.SiblingGain;
import org.galibra.study.survey.SurveyFigures;

import java.util.List;
import java.util.Optional;

/// A survey that was weighed, with the plans of its figures. Safe to hand to any thread.
///
/// @param application what was done and what came of it
/// @param fence features over their training ranges
/// @param along the column along which shares are shown; empty for mass, redshift and S/N
/// @param alongs columns along which shares can be shown
/// @param shares set apart along it
/// @param sedMasses against the survey's own masses, where it has any
/// @param gain what siblings would gain
/// @param drawn uncertainties, those of the draws first; empty where no error is known
/// @param firstOrder the same with first-order errors first
/// @param coverage of the intervals, where it could be tried
record Weighed(
        Application application,
        FencePlan fence,
        String along,
        List<String> alongs,
        FencePlan shares,
        Optional<SedMassPlan> sedMasses,
        SiblingGain gain,
        Optional<UncertaintyPlan> drawn,
        Optional<UncertaintyPlan> firstOrder,
        Optional<CoveragePlan> coverage) {
    private static final double SCREEN_BIN_DEX = 0.025;

    /// Plans all figures: no work for the screen's thread.
    static Weighed of(Application application) {
        var figures = new SurveyFigures(application);
        FencePlan fence = figures.fence();
        return new Weighed(
                application,
                fence,
                "",
                figures.alongs(),
                fence.ofNumbers(),
                figures.sedMasses(SCREEN_BIN_DEX),
                application.siblingGain(),
                figures.uncertainty(false),
                figures.uncertainty(true),
                figures.coverage());
    }

    /// The same with shares along a column of the survey; empty for mass, redshift and S/N.
    Weighed along(String column) {
        FencePlan other =
                column.isEmpty()
                        ? fence.ofNumbers()
                        : new SurveyFigures(application)
                                .along(column)
                                .map(fence::along)
                                .orElseGet(fence::ofNumbers);
        String name = other.equals(fence.ofNumbers()) ? "" : column;
        return new Weighed(
                application,
                fence,
                name,
                alongs,
                other,
                sedMasses,
                gain,
                drawn,
                firstOrder,
                coverage);
    }
}

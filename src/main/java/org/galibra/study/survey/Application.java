package org.galibra.study.survey;

import org.galibra.table.Source;
import org.galibra.table.Table;
import org.galibra.work.GalibraException;
import org.galibra.work.Progress;
import org.galibra.work.StopSignal;

import java.util.Optional;

/// Scales applied to a survey that fits into the memory.
///
/// @param scales what weighed
/// @param survey what was weighed
/// @param plan how
/// @param weighing what the network makes of each row
/// @param reported the masses of each row with their errors and intervals
/// @param summary over all rows
public record Application(
        Scales scales,
        Survey survey,
        SurveyPlan plan,
        Weighing weighing,
        Reported reported,
        Summary summary) {
    /// Weighs every row, compares with the survey's own masses, corrects and calibrates.
    ///
    /// @throws GalibraException if a sibling that is kept cannot be read or written
    /// @throws java.util.concurrent.CancellationException if `stop` was set meanwhile
    public static Application of(
            Scales scales, Survey survey, SurveyPlan plan, Progress progress, StopSignal stop)
            throws GalibraException {
        var siblings = new Siblings(scales, progress, stop);
        Weighing weighing =
                new Weigher(scales, plan, siblings).weigh(survey.catalogue(), 0, progress, stop);
        var gathered = new Gathered(scales, plan);
        gathered.add(survey.catalogue(), weighing, 0);
        Optional<Comparison> comparison = gathered.comparison();
        Calibrated calibrated = gathered.calibrated(comparison);
        Reported reported =
                Reported.of(scales, siblings, plan, calibrated, survey.catalogue(), weighing);
        var tally = new Tally();
        tally.add(weighing, reported, Weigher.names(scales.model().features().bands()));
        return new Application(
                scales,
                survey,
                plan,
                weighing,
                reported,
                Summary.of(scales, survey, plan, tally, comparison, calibrated, siblings.count()));
    }

    /// What siblings would gain where none stepped in.
    public SiblingGain siblingGain() {
        return SiblingGain.of(scales, survey.catalogue(), weighing);
    }

    /// The output: every row of the survey, with its reason.
    public Table table() {
        Table input = survey.catalogue().table();
        return new Table(
                input.name() + " weighed",
                SurveyColumns.of(survey.catalogue(), 0, weighing, reported),
                new Source("", "computed", ""),
                SurveyFacts.of(scales, survey, plan, summary));
    }
}

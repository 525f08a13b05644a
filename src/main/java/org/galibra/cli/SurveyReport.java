package org.galibra.cli;

import org.galibra.evaluation.survey.CrossFit;
import org.galibra.study.RunRecord;
import org.galibra.study.survey.Comparison;
import org.galibra.study.survey.Summary;
import org.galibra.study.survey.Tally;
import org.galibra.study.survey.UnderPrior;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What `galibra apply` says when nobody asks for JSON.
final class SurveyReport {
    private static final int MOST_REASONS = 12;

    private final Summary summary;

    SurveyReport(Summary summary) {
        this.summary = summary;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        Tally tally = summary.tally();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%,d rows, %,d inside the fences (%.1f per cent)%s",
                        tally.rows(),
                        tally.inside(),
                        100.0 * tally.inside() / Math.max(1, tally.rows()),
                        tally.bySiblings() > 0
                                ? String.format(
                                        Locale.ROOT,
                                        ", %,d of them weighed by %,d siblings",
                                        tally.bySiblings(),
                                        summary.siblings())
                                : ""));
        tally.reasons().entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(each ->
                        lines.add(
                                String.format(
                                        Locale.ROOT,
                                        "  %-24s %,9d",
                                        each.getKey(),
                                        each.getValue())));
        int more = tally.reasons().size() - MOST_REASONS;
        if (more > 0) {
            lines.add("  and " + more + " rarer reasons");
        }
        summary.comparison().ifPresent(each -> compare(lines, each));
        priors(lines);
        lines.add("");
        lines.add("Medians over the galaxies inside, dex");
        lines.add("  photometric " + RunRecord.dex(tally.photometric()));
        lines.add("  all light   " + RunRecord.dex(tally.light()));
        lines.add("  model       " + RunRecord.dex(tally.model()));
        lines.add("  total       " + RunRecord.dex(tally.total()));
        if (!Double.isNaN(tally.seeds())) {
            lines.add("  other seeds " + RunRecord.dex(tally.seeds()));
        }
        lines.add("");
        summary.calibrated().trials().forEach(trial -> lines.add(trial.words()));
        return lines;
    }

    private void priors(List<String> lines) {
        if (summary.calibrated().priors().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Weighted to a distribution of masses: median, scatter, RMS, effective galaxies");
        for (UnderPrior each : summary.calibrated().priors()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  %-11s %-12s %9s %7s %7s %,9.0f",
                            each.judged(),
                            each.prior(),
                            RunRecord.dex(each.all().median()),
                            RunRecord.dex(each.all().scatter()),
                            RunRecord.dex(each.all().rms()),
                            each.all().effective()));
        }
    }

    private static void compare(List<String> lines, Comparison comparison) {
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "Against the table's own masses (agreement, not accuracy), n = %,d",
                        comparison.count()));
        lines.add(
                "  raw        median %s, scatter %s dex"
                        .formatted(
                                RunRecord.dex(comparison.raw().median()),
                                RunRecord.dex(comparison.raw().scatter())));
        comparison.fit().ifPresent(fit -> correction(lines, fit));
    }

    private static void correction(List<String> lines, CrossFit fit) {
        lines.add(
                "  corrected  median %s, scatter %s dex, cross-fitted over %d folds (in sample %s)"
                        .formatted(
                                RunRecord.dex(fit.crossFitted().median()),
                                RunRecord.dex(fit.crossFitted().scatter()),
                                fit.folds(),
                                RunRecord.dex(fit.inSample().scatter())));
    }
}

package org.galibra.app.sample;

import org.galibra.sample.Cut;
import org.galibra.sample.SamplePlan;
import org.galibra.sample.Stage;
import org.galibra.sample.Trim;
import org.galibra.study.Experiment;
import org.galibra.study.SampleFigures;

import java.util.ArrayList;
import java.util.List;

/// How the galaxies become fewer, step by step, and how those that are left are shared.
///
/// @param steps what each step left; the first is the table
/// @param fit galaxies that train
/// @param validation galaxies that watch the training
/// @param test galaxies of the sealed test set
record Fall(List<Step> steps, int fit, int validation, int test) {
    /// One step.
    ///
    /// @param name for people
    /// @param galaxies what is left
    record Step(String name, int galaxies) {}

    Fall {
        steps = List.copyOf(steps);
    }

    /// The steps of an experiment.
    ///
    /// @param lines the columns with a name for people
    static Fall of(Experiment experiment, List<CutLine> lines) {
        SamplePlan plan = experiment.recipe().sample();
        var steps = new ArrayList<Step>();
        int cut = 0;
        int trimmed = 0;
        int drawn = 0;
        int fit = 0;
        int held = 0;
        int test = 0;
        for (Stage stage : experiment.sample().stages()) {
            int left = stage.galaxies();
            switch (stage.kind()) {
                case OPENED -> steps.add(new Step("Opened", left));
                case CUT -> steps.add(new Step(name(plan.cuts().get(cut++), lines), left));
                case EXCLUDED -> steps.add(new Step("Not excluded by name", left));
                case MEASURED -> {
                    if (left < steps.getLast().galaxies()) {
                        steps.add(new Step("All bands measured", left));
                    }
                }
                case TRAINING_TRIMMED, TEST_TRIMMED -> trimmed += left;
                case TRAINING_DRAWN -> drawn += left;
                case TEST_DRAWN -> {
                    drawn += left;
                    test = left;
                }
                case HELD_OUT -> held = left;
                case FIT -> fit = left;
                case TRAINING_SIDE, TEST_SIDE -> {}
            }
        }
        if (trimmed > 0) {
            steps.add(new Step(tails(plan.trim()), trimmed));
        }
        if (drawn < steps.getLast().galaxies()) {
            steps.add(new Step(plan.uniform() ? "Uniform in mass" : "Drawn", drawn));
        }
        return new Fall(steps, fit, held, test);
    }

    private static String tails(Trim trim) {
        return trim.equals(Trim.NONE)
                ? "Own limits"
                : "Tails " + number(trim.lower()) + "–" + number(trim.upper()) + " %";
    }

    private static String number(double value) {
        return org.galibra.app.control.Numbers.exact(value);
    }

    private static String name(Cut cut, List<CutLine> lines) {
        for (CutLine line : lines) {
            if (cut.columns().equals(List.of(line.column()))) {
                return SampleFigures.words(cut, line.column(), line.symbol());
            }
        }
        return SampleFigures.words(cut, "`", "`");
    }

    /// Galaxies in all that were drawn.
    int drawn() {
        return fit + validation + test;
    }
}

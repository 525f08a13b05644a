package org.galibra.study.survey;

import java.util.Locale;

/// The figures of a weighed survey, by the names that files and the command line use.
public enum SurveyFigure {
    /// Every feature over its training range, Fig. 1 of Elson (2026).
    FENCE("The survey's features over their training ranges"),
    /// Predicted masses against the survey's own, Fig. 2.
    SURVEY("Predicted mass against SED mass, raw and corrected"),
    /// Light and propagated uncertainty against the predicted mass, Fig. 3.
    UNCERTAINTY("Light and propagated uncertainty against predicted mass"),
    /// Reached against nominal coverage of the intervals.
    COVERAGE("Coverage of the intervals");

    private final String title;

    SurveyFigure(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

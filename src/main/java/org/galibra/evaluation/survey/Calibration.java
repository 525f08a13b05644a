package org.galibra.evaluation.survey;

/// Which galaxies intervals were calibrated on, and so what may be said of them.
public enum Calibration {
    SIMULATION("within the simulation"),
    SURVEY("against the survey's fitted masses, weighted to the galaxies weighed"),
    UNGUARANTEED("not guaranteed");

    private final String words;

    Calibration(String words) {
        this.words = words;
    }

    /// What stands beside every interval and its coverage.
    public String words() {
        return words;
    }

    /// What may be said of one galaxy: intervals of a survey are its own only for galaxies like
    /// those with a fitted mass.
    public Calibration of(boolean hasFittedMass) {
        return this == SURVEY && !hasFittedMass ? UNGUARANTEED : this;
    }
}

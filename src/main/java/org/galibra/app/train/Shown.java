package org.galibra.app.train;

/// Which galaxies the page shows.
public enum Shown {
    TRAINING("Training"),
    VALIDATION("Validation"),
    TEST("Test");

    private final String title;

    Shown(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

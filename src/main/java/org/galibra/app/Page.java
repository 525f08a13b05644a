package org.galibra.app;

/// The steps of the work that have a page.
public enum Page {
    START("Start"),
    TRAIN("Train");

    private final String title;

    Page(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

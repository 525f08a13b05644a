package org.galibra.app;

/// The steps of the work that have a page.
public enum Page {
    START(0, "Start"),
    DATA(1, "Data"),
    SAMPLE(2, "Sample"),
    TRAIN(3, "Train"),
    EVALUATE(4, "Evaluate"),
    EXPLAIN(5, "Explain"),
    APPLY(6, "Apply"),
    FIGURES(7, "Figures");

    private final int number;
    private final String title;

    Page(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /// The step's number in the work; with Ctrl, the key that opens the page.
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }
}

package org.galibra.app.evaluate;

/// The sides from which the page shows a network's judgement, one at a time.
public enum Face {
    RESIDUALS("Residuals", "Predicted against true, and the residuals"),
    METRICS("Metrics", "Every metric with its range, and other methods beside it"),
    MASSES("Mass function", "The mass function, true and predicted, by redshift, type, …"),
    LEARNING(
            "Retraining",
            "A learning curve, and folds: how far the result depends on its galaxies");

    private final String label;
    private final String tooltip;

    Face(String label, String tooltip) {
        this.label = label;
        this.tooltip = tooltip;
    }

    String label() {
        return label;
    }

    String tooltip() {
        return tooltip;
    }
}

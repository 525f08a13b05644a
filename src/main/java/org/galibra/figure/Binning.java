package org.galibra.figure;

/// By which of the two masses galaxies are put into bins: it stands below, the other at the left. A
/// calibrated estimator shows a tilt where galaxies are binned by truth, and none by prediction.
public enum Binning {
    /// As in the papers.
    BY_TRUTH,
    BY_PREDICTION;

    /// What stands below: `true` or `predicted`.
    public String across() {
        return this == BY_TRUTH ? "true" : "predicted";
    }

    /// What stands at the left.
    public String up() {
        return this == BY_TRUTH ? "predicted" : "true";
    }

    String acrossTitle(TargetLabel target) {
        return capital(across()) + " " + target.plain();
    }

    String upTitle(TargetLabel target) {
        return capital(up()) + " " + target.plain();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

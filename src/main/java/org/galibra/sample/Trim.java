package org.galibra.sample;

/// The percentiles of every feature between which galaxies are kept.
///
/// @param lower lower percentile, 0 … 50
/// @param upper upper percentile, 50 … 100
public record Trim(double lower, double upper) {
    /// Nothing is trimmed.
    public static final Trim NONE = new Trim(0, 100);

    public Trim {
        if (!(lower >= 0 && lower <= 50 && upper >= 50 && upper <= 100)) {
            throw new IllegalArgumentException(
                    "percentiles such as 0.1:99.9 lie below and above 50, not at %s:%s"
                            .formatted(lower, upper));
        }
    }

    /// Reads `0.1:99.9` or `none`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Trim parse(String text) {
        if (text.equals("none")) {
            return NONE;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            try {
                return new Trim(
                        Double.parseDouble(text.substring(0, colon)),
                        Double.parseDouble(text.substring(colon + 1)));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + text + "' is no trimming: it holds no two percentiles", e);
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no trimming: write percentiles such as 0.1:99.9, or none");
    }

    @Override
    public String toString() {
        return equals(NONE) ? "none" : lower + ":" + upper;
    }
}

package org.galibra.figure;

/// How the axes name what is predicted.
///
/// @param plain plain text, such as `log₁₀(M★/M☉)`
/// @param predicted the predicted value in [MathText] markup, for journals
/// @param truth the true value in [MathText] markup
/// @param symbol the value, neither predicted nor true, in [MathText] markup
public record TargetLabel(String plain, String predicted, String truth, String symbol) {
    /// The stellar mass, as Elson (2025) writes it.
    public static final TargetLabel STELLAR_MASS =
            new TargetLabel(
                    "log₁₀(M★/M☉)",
                    "log_{10}(*M*_{★}^{ANN}/M_{☉})",
                    "log_{10}(*M*_{★}^{true}/M_{☉})",
                    "log_{10}(*M*_{★}/M_{☉})");

    /// A label for any other target.
    public static TargetLabel of(String plain) {
        return new TargetLabel(plain, "predicted " + plain, "true " + plain, plain);
    }
}

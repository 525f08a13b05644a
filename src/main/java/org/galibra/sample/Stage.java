package org.galibra.sample;

/// What is left after one step of drawing a sample.
///
/// @param kind which step
/// @param name what was done, such as `z_obs<0.3`
/// @param galaxies rows left
public record Stage(Kind kind, String name, int galaxies) {
    /// The steps, in their order; each cut is one.
    public enum Kind {
        OPENED,
        CUT,
        EXCLUDED,
        MEASURED,
        TRAINING_SIDE,
        TEST_SIDE,
        TRAINING_TRIMMED,
        TEST_TRIMMED,
        TRAINING_DRAWN,
        TEST_DRAWN,
        HELD_OUT,
        FIT
    }
}

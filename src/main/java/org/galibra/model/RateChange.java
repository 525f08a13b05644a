package org.galibra.model;

/// A learning rate and when it begins to act.
///
/// @param step steps done when the rate begins to act: 0 from the start
/// @param rate η, positive and finite
public record RateChange(long step, double rate) {
    public RateChange {
        if (step < 0 || !(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(
                    "a learning rate must be above 0 and act from step 0 or later, not "
                            + rate
                            + " from step "
                            + step);
        }
    }
}
